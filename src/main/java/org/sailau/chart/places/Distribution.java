package org.sailau.chart.places;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Source;
import org.sailau.election.Unit;

/// How many places have which value. A place is a unit that has no units within it; figures of
/// different hours are not counted together. Immutable: any thread may use it, but not the JavaFX
/// thread to make it, since that takes time by units.
///
/// @param counts for each of [#BINS] bins of equal width, how many places are in it. A value on the
///   border of two bins belongs to the higher one, the highest possible one to the last
/// @param hour the hour of all their figures; empty if these are of the whole voting
/// @param derived whether any of them is derived and not stated
/// @param sources where these come from, in the order of the places
public record Distribution(
    PlaceMeasure measure,
    List<Integer> counts,
    Optional<LocalDateTime> hour,
    boolean derived,
    List<Source> sources) {

  /// How many bins there are.
  static final int BINS = 20;

  /// Fewer places can be read from their table.
  private static final int MIN_PLACES = 8;

  public Distribution {
    counts = List.copyOf(counts);
    sources = List.copyOf(sources);
  }

  /// Whether an election has enough places for a picture.
  public static boolean isFor(Audited audited) {
    return IntStream.range(0, audited.election().units().size())
        .filter(unit -> isPlace(audited, unit))
        .skip(MIN_PLACES - 1L)
        .findFirst()
        .isPresent();
  }

  /// The distribution over all places. If figures are of several hours, those of the hour that most
  /// places have are counted.
  public static Distribution of(Audited audited, PlaceMeasure measure) {
    Election election = audited.election();
    Map<Optional<LocalDateTime>, int[]> byHour = new HashMap<>();
    boolean derived = false;
    for (int unit = 0; unit < election.units().size(); unit++) {
      PlaceMeasure.@Nullable Value value = isPlace(audited, unit) ? measure.of(unit) : null;
      if (value != null) {
        derived |= value.derived();
        byHour
            .computeIfAbsent(hour(election, measure, unit), _ -> new int[BINS])[
            bin(measure.steps(), value.number())]++;
      }
    }
    Optional<LocalDateTime> hour =
        byHour.entrySet().stream()
            .max(
                Comparator.comparingInt(
                        (Map.Entry<Optional<LocalDateTime>, int[]> each) -> sum(each.getValue()))
                    .thenComparing(each -> each.getKey().isEmpty()))
            .flatMap(Map.Entry::getKey);
    int[] counts = byHour.getOrDefault(hour, new int[BINS]);
    return new Distribution(
        measure,
        Arrays.stream(counts).boxed().toList(),
        hour,
        derived,
        sources(audited, measure, hour));
  }

  private static List<Source> sources(
      Audited audited, PlaceMeasure measure, Optional<LocalDateTime> hour) {
    Election election = audited.election();
    Set<Source> sources = new LinkedHashSet<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable Evidence evidence =
          measure instanceof PlaceMeasure.Turnout turnout
              ? turnout.evidence(election.units().get(unit), unit)
              : null;
      if (evidence != null
          && isPlace(audited, unit)
          && hour.equals(hour(election, measure, unit))) {
        sources.add(election.source(evidence));
      }
    }
    return sources.isEmpty() ? List.of(election.source()) : List.copyOf(sources);
  }

  private static boolean isPlace(Audited audited, int unit) {
    return audited.election().units().get(unit).within() != Unit.TOP
        && audited.parts().count(unit) == 0;
  }

  private static Optional<LocalDateTime> hour(Election election, PlaceMeasure measure, int unit) {
    return measure instanceof PlaceMeasure.Turnout turnout
        ? Optional.ofNullable(turnout.hourOf(election.units().get(unit)))
        : Optional.empty();
  }

  private static int sum(int[] counts) {
    return Arrays.stream(counts).sum();
  }

  /// The bin of a value.
  private static int bin(Steps steps, BigDecimal value) {
    BigDecimal above = value.subtract(steps.borders().getFirst());
    return Math.min(
        BINS - 1, above.divideToIntegralValue(BigDecimal.valueOf(points(steps))).intValueExact());
  }

  /// The bin of a value of the measure.
  int bin(BigDecimal value) {
    return bin(measure.steps(), value);
  }

  /// The lower border of a bin; for [#BINS] the upper one of the last bin.
  BigDecimal border(int bin) {
    return measure
        .steps()
        .borders()
        .getFirst()
        .add(BigDecimal.valueOf((long) bin * points(measure.steps())));
  }

  /// The width of a bin in percentage points.
  int points() {
    return points(measure.steps());
  }

  private static int points(Steps steps) {
    return steps.borders().getLast().subtract(steps.borders().getFirst()).intValueExact() / BINS;
  }

  /// How many places are counted.
  public int places() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /// Whether there are enough places for a picture.
  public boolean isWorthDrawing() {
    return places() >= MIN_PLACES;
  }

  /// Whether a unit is among the places that are counted.
  boolean counts(Audited audited, int unit) {
    return isPlace(audited, unit)
        && measure.of(unit) != null
        && hour(audited.election(), measure, unit).equals(hour);
  }
}
