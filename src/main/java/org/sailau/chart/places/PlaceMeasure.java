package org.sailau.chart.places;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Tally;
import org.sailau.election.Unit;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// What units are compared by: a percentage that each of them has, from 0 to 100. Immutable: any
/// thread may use it.
public sealed interface PlaceMeasure {

  /// The percentage of a unit; null if it is neither stated nor derived.
  ///
  /// @param unit the position of the unit in the election
  @Nullable Value of(int unit);

  /// What the percentage is of, for headings: "Turnout", or the name of a choice.
  String name(Texts texts);

  /// Stands in the id of a chart of this measure.
  String id();

  /// A percentage.
  ///
  /// @param derived whether it is derived and not stated
  record Value(BigDecimal percent, boolean derived) {

    private static @Nullable Value of(@Nullable Share share, boolean derived) {
      return share == null ? null : new Value(share.percent(), derived);
    }
  }

  /// How many of those who could vote took part: of the whole voting, as far as it is stated, or by
  /// one hour of the day.
  ///
  /// @param hour null for the whole voting
  /// @param readings what is stated by the hour, by unit
  /// @param day the turnouts of all hours; null for the whole voting
  record Turnout(
      KnownTurnouts turnouts,
      @Nullable LocalDateTime hour,
      Map<Integer, DayReadings.Reading> readings,
      @Nullable DayReadings day)
      implements PlaceMeasure {

    public Turnout {
      readings = Map.copyOf(readings);
    }

    /// The turnout of a contest, or of the units where it has no counts of its own.
    public static Turnout of(Election election, Contest contest) {
      return new Turnout(KnownTurnouts.of(election, contest), null, Map.of(), null);
    }

    /// The turnout by an hour.
    public static Turnout by(
        LocalDateTime hour, DayReadings of, Election election, Contest contest) {
      int at = of.hours().indexOf(hour);
      Map<Integer, DayReadings.Reading> readings = new HashMap<>();
      for (DayReadings.Line line : of.lines()) {
        DayReadings.@Nullable Reading reading = at < 0 ? null : line.readings().get(at);
        if (reading != null) {
          readings.put(line.unit(), reading);
        }
      }
      return new Turnout(KnownTurnouts.of(election, contest), hour, readings, of);
    }

    /// Up to which hour the turnout of a unit is; null for the whole voting, or if none is stated.
    public @Nullable LocalDateTime hourOf(Unit unit) {
      return hour != null ? hour : unit.turnout() == null ? null : unit.turnout().asOf();
    }

    /// How many could vote in a unit and took part by the hour; null for the whole voting.
    public DayReadings.@Nullable Counts counts(int unit) {
      return hour == null || day == null ? null : day.counts(unit, hour);
    }

    /// Where the turnout of a unit comes from; null if none is stated.
    @Nullable Evidence evidence(Unit unit, int position) {
      if (hour == null) {
        return unit.turnout() == null ? null : unit.turnout().evidence();
      }
      DayReadings.@Nullable Reading reading = readings.get(position);
      return reading == null ? null : reading.evidence();
    }

    @Override
    public @Nullable Value of(int unit) {
      if (hour != null) {
        DayReadings.@Nullable Reading reading = readings.get(unit);
        return reading == null ? null : Value.of(reading.share(), false);
      }
      KnownTurnouts.@Nullable Known known = turnouts.of(unit);
      return known == null ? null : Value.of(known.share(), known.shareDerived());
    }

    @Override
    public String name(Texts texts) {
      return texts.of("places.measure.turnout");
    }

    @Override
    public String id() {
      return hour == null ? "places" : "places~" + hour.toString().replaceAll("[-:]", "");
    }
  }

  /// The share of one choice.
  ///
  /// @param choice its position in the contest
  record ShareOf(Contest contest, int choice) implements PlaceMeasure {

    @Override
    public @Nullable Value of(int unit) {
      for (Tally tally : contest.figures(unit)) {
        if (tally.choice() == choice) {
          return Value.of(tally.share(), tally.shareDerived());
        }
      }
      return null;
    }

    @Override
    public String name(Texts texts) {
      return contest.choices().get(choice).name().in(texts.locale());
    }

    @Override
    public String id() {
      return "places-" + contest.id() + '-' + contest.choices().get(choice).id();
    }
  }

  /// How many percentage points the first choice is ahead of the second, whoever they are. It is
  /// derived where one of both shares is, and always a difference.
  record Lead(Contest contest) implements PlaceMeasure {

    @Override
    public @Nullable Value of(int unit) {
      @Nullable Share first = null;
      @Nullable Share second = null;
      List<Tally> figures = contest.figures(unit);
      for (Tally tally : figures) {
        @Nullable Share share = tally.share();
        if (share == null || !contest.choices().get(tally.choice()).stands()) {
          continue;
        }
        if (first == null || share.compareTo(first) > 0) {
          second = first;
          first = share;
        } else if (second == null || share.compareTo(second) > 0) {
          second = share;
        }
      }
      return first == null || second == null
          ? null
          : new Value(first.percent().subtract(second.percent()), true);
    }

    @Override
    public String name(Texts texts) {
      return texts.of("places.measure.lead");
    }

    @Override
    public String id() {
      return "places-lead-" + contest.id();
    }
  }
}
