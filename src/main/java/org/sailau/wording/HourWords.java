package org.sailau.wording;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.text.Texts;

/// Says up to which hour a turnout counts people.
public final class HourWords {

  private HourWords() {}

  /// The hour; on another day than that of the election also the day.
  public static String of(LocalDateTime hour, Election election, Texts texts) {
    String time = texts.time(hour.toLocalTime());
    return election.lastDay() == null && hour.toLocalDate().equals(election.date())
        ? time
        : texts.of("hour.onDay", texts.date(hour.toLocalDate()), time);
  }

  /// The hour of a unit's turnout; null if it is that of the whole voting.
  public static @Nullable LocalDateTime hour(Unit unit) {
    @Nullable Turnout turnout = unit.turnout();
    return turnout == null ? null : turnout.asOf();
  }

  /// Words for a figure of a unit's turnout, and its hour if it has one: "Turnout by 22:00".
  public static String at(String what, Unit unit, Election election, Texts texts) {
    @Nullable LocalDateTime hour = hour(unit);
    return hour == null ? what : texts.of("turnout.at", what, of(hour, election, texts));
  }

  /// The one hour of the turnouts of several units; empty if they differ, or have none.
  public static Optional<LocalDateTime> common(List<Unit> units) {
    return units.isEmpty() || units.stream().anyMatch(unit -> hour(unit) == null)
        ? Optional.empty()
        : Optional.of(
                units.stream().flatMap(unit -> Stream.ofNullable(hour(unit))).distinct().toList())
            .filter(hours -> hours.size() == 1)
            .map(List::getFirst);
  }
}
