package org.sailau.election.derive;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Value;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.number.Share;

/// The turnouts of units by the hours of the day, as they are stated. Where several sources state
/// one, it is that of the first. Nothing is put between two hours. Immutable: any thread may use
/// it.
///
/// @param hours the hours of which a turnout is stated or was looked for, in their order
/// @param lines the units with turnouts of two hours or more, in the order of the file
/// @param counts how many could vote and took part, where that is stated by the hour
public record DayReadings(List<LocalDateTime> hours, List<Line> lines, Map<Place, Counts> counts) {

  public DayReadings {
    hours = List.copyOf(hours);
    lines = List.copyOf(lines);
    counts = Map.copyOf(counts);
  }

  /// A unit by an hour.
  public record Place(int unit, LocalDateTime hour) {

    // What a record has by itself is made anew at each start of the program, which takes 10 ms.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && unit == place.unit && hour.equals(place.hour);
    }

    @Override
    public int hashCode() {
      return 31 * unit + hour.hashCode();
    }
  }

  /// The turnouts of one unit.
  ///
  /// @param unit position in [Election#units]
  /// @param readings one for each hour; null where none is stated
  public record Line(int unit, List<@Nullable Reading> readings) {

    /// The places of the hours of which a turnout is stated.
    public int[] stated() {
      return IntStream.range(0, readings.size())
          .filter(hour -> readings.get(hour) != null)
          .toArray();
    }

    /// The turnout of an hour of which one is stated.
    public Share share(int hour) {
      @Nullable Reading reading = readings.get(hour);
      if (reading == null) {
        throw new IllegalArgumentException("nothing is stated of hour " + hour);
      }
      return reading.share;
    }

    /// The place of the last hour of which a turnout is stated.
    public int last() {
      int[] stated = stated();
      return stated[stated.length - 1];
    }
  }

  /// A turnout, and where it comes from.
  public record Reading(Share share, Evidence evidence) {}

  /// What one unit states of one hour beside its turnout.
  ///
  /// @param eligible null, like `tookPart`, if not stated
  public record Counts(@Nullable Long eligible, @Nullable Long tookPart) {
    private static final Counts NONE = new Counts(null, null);

    private Counts or(Counts other) {
      return new Counts(
          eligible == null ? other.eligible : eligible,
          tookPart == null ? other.tookPart : tookPart);
    }
  }

  /// Whether a unit has turnouts of two hours or more.
  public static boolean isFor(Election election) {
    Map<Integer, LocalDateTime> first = new HashMap<>();
    for (Statement statement : election.statements()) {
      @Nullable LocalDateTime hour = statement.asOf();
      if (hour != null && statement.subject().kind() == Kind.TURNOUT) {
        @Nullable LocalDateTime before = first.putIfAbsent(statement.subject().unit(), hour);
        if (before != null && !before.equals(hour)) {
          return true;
        }
      }
    }
    return first.entrySet().stream()
        .anyMatch(
            entry -> {
              @Nullable Turnout own = election.units().get(entry.getKey()).turnout();
              return own != null
                  && own.share() != null
                  && own.asOf() != null
                  && !own.asOf().equals(entry.getValue());
            });
  }

  /// The turnouts of an election. Takes a fraction of a microsecond a statement.
  public static DayReadings of(Election election) {
    TreeSet<LocalDateTime> hours = new TreeSet<>(election.turnoutHours());
    Map<Integer, Map<LocalDateTime, Reading>> byUnit = new TreeMap<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable Turnout own = election.units().get(unit).turnout();
      if (own != null && own.share() != null && own.asOf() != null) {
        Map<LocalDateTime, Reading> readings = new HashMap<>();
        readings.put(own.asOf(), new Reading(own.share(), own.evidence()));
        byUnit.put(unit, readings);
      }
    }
    for (Statement statement : election.statements()) {
      @Nullable LocalDateTime hour = statement.asOf();
      if (hour != null
          && statement.subject().kind() == Kind.TURNOUT
          && statement.value() instanceof Value.Printed(Share share)) {
        byUnit
            .computeIfAbsent(statement.subject().unit(), _ -> new HashMap<>())
            .putIfAbsent(hour, new Reading(share, statement.evidence()));
      }
    }
    byUnit.values().removeIf(readings -> readings.size() < 2);
    byUnit.values().forEach(readings -> hours.addAll(readings.keySet()));
    List<LocalDateTime> all = List.copyOf(hours);
    List<Line> lines = new ArrayList<>();
    byUnit.forEach(
        (unit, readings) -> {
          List<@Nullable Reading> aligned = new ArrayList<>();
          all.forEach(hour -> aligned.add(readings.get(hour)));
          lines.add(new Line(unit, aligned));
        });
    return new DayReadings(all, lines, counts(election));
  }

  private static Map<Place, Counts> counts(Election election) {
    Map<Place, Counts> counts = new HashMap<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable Turnout own = election.units().get(unit).turnout();
      if (own != null && own.asOf() != null) {
        counts.put(new Place(unit, own.asOf()), new Counts(own.eligibleVoters(), own.tookPart()));
      }
    }
    for (Statement statement : election.statements()) {
      @Nullable LocalDateTime hour = statement.asOf();
      Kind kind = statement.subject().kind();
      if (hour != null && statement.value() instanceof Value.Amount(BigDecimal number)) {
        Counts counted =
            new Counts(
                kind == Kind.ELIGIBLE_VOTERS ? (Long) number.longValueExact() : null,
                kind == Kind.TOOK_PART ? (Long) number.longValueExact() : null);
        counts.merge(new Place(statement.subject().unit(), hour), counted, Counts::or);
      }
    }
    return counts;
  }

  /// How many could vote in a unit by an hour and how many took part, of the first source that
  /// states it.
  public Counts counts(int unit, LocalDateTime hour) {
    return counts.getOrDefault(new Place(unit, hour), Counts.NONE);
  }

  /// The hours of which no unit has a turnout, though one was looked for.
  public List<LocalDateTime> notFound() {
    List<LocalDateTime> missing = new ArrayList<>();
    for (int hour = 0; hour < hours.size(); hour++) {
      int at = hour;
      if (lines.stream().allMatch(line -> line.readings().get(at) == null)) {
        missing.add(hours.get(hour));
      }
    }
    return missing;
  }

  /// The line of a unit that contains the others; null if none of them has turnouts.
  public @Nullable Line whole(Election election) {
    for (Line line : lines) {
      Unit unit = election.units().get(line.unit());
      if (unit.within() == Unit.TOP
          && lines.stream()
              .anyMatch(part -> election.units().get(part.unit()).within() == line.unit())) {
        return line;
      }
    }
    return null;
  }

  /// How many pairs of turnouts that follow each other there are.
  public int comparisons() {
    return lines.stream().mapToInt(line -> line.stated().length - 1).sum();
  }
}
