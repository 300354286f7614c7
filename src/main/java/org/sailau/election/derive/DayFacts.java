package org.sailau.election.derive;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Ratio;

/// What follows from the turnouts of a day, without a cause: the largest rises, what came late, and
/// which part of the last turnout was there early.
///
/// @param rises the largest rise, the same unit's from the middle of the day to its end, and the
///   largest rise of another unit
/// @param early null if there is no turnout of the whole
public record DayFacts(List<Rise> rises, @Nullable Early early) {

  public DayFacts {
    rises = List.copyOf(rises);
  }

  /// How much a turnout rises between two hours: the difference of the printed figures.
  ///
  /// @param line the place of the unit among the lines
  /// @param points in percentage points
  public record Rise(
      int line,
      LocalDateTime from,
      LocalDateTime to,
      BigDecimal before,
      BigDecimal after,
      BigDecimal points) {}

  /// Which part of the last turnout of the whole there was by an hour.
  ///
  /// @param percent of the last turnout, with one decimal, rounded half up
  public record Early(LocalDateTime hour, BigDecimal then, BigDecimal last, BigDecimal percent) {}

  /// @param whole the line of all voters; null if there is none
  public static DayFacts of(DayReadings readings, DayReadings.@Nullable Line whole) {
    List<Rise> rises = new ArrayList<>();
    @Nullable Rise largest = largest(readings, whole, -1);
    if (largest != null) {
      rises.add(largest);
      DayReadings.Line line = readings.lines().get(largest.line());
      int[] stated = line.stated();
      int middle = stated[stated.length / 2];
      if (middle < line.last()) {
        Rise late = rise(readings, largest.line(), middle, line.last());
        if (!late.equals(largest)) {
          rises.add(late);
        }
      }
      @Nullable Rise other = largest(readings, whole, largest.line());
      if (other != null) {
        rises.add(other);
      }
    }
    return new DayFacts(rises, whole == null ? null : early(readings, whole, largest));
  }

  private static @Nullable Rise largest(
      DayReadings readings, DayReadings.@Nullable Line whole, int without) {
    @Nullable Rise largest = null;
    for (int line = 0; line < readings.lines().size(); line++) {
      DayReadings.Line of = readings.lines().get(line);
      if (line == without || of.equals(whole)) {
        continue;
      }
      int[] stated = of.stated();
      for (int i = 1; i < stated.length; i++) {
        Rise rise = rise(readings, line, stated[i - 1], stated[i]);
        if (rise.points.signum() > 0
            && (largest == null || rise.points.compareTo(largest.points) > 0)) {
          largest = rise;
        }
      }
    }
    return largest;
  }

  private static Rise rise(DayReadings readings, int line, int from, int to) {
    DayReadings.Line of = readings.lines().get(line);
    BigDecimal before = of.share(from).percent();
    BigDecimal after = of.share(to).percent();
    return new Rise(
        line,
        readings.hours().get(from),
        readings.hours().get(to),
        before,
        after,
        after.subtract(before));
  }

  private static @Nullable Early early(
      DayReadings readings, DayReadings.Line whole, @Nullable Rise largest) {
    int hour = largest == null ? whole.stated()[0] : readings.hours().indexOf(largest.to());
    BigDecimal last = whole.share(whole.last()).percent();
    if (whole.readings().get(hour) == null || last.signum() == 0 || hour == whole.last()) {
      return null;
    }
    BigDecimal then = whole.share(hour).percent();
    return new Early(
        readings.hours().get(hour),
        then,
        last,
        Ratio.of(then).dividedBy(Ratio.of(last)).times(Ratio.of(100)).rounded(1));
  }
}
