package org.sailau.view.places;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Tally;
import org.sailau.election.column.Counts;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.derive.KnownTurnouts.Count;
import org.sailau.election.derive.KnownTurnouts.Known;

/// The figures of units for one contest and one measure. Immutable: any thread may use it.
///
/// @param contest as in the unit that decides it
record PlaceFigures(
    Audited audited, Contest contest, PlaceMeasure measure, KnownTurnouts turnouts) {

  static PlaceFigures of(Audited audited, Contest contest, PlaceMeasure measure) {
    return new PlaceFigures(
        audited, contest, measure, KnownTurnouts.of(audited.election(), contest));
  }

  Election election() {
    return audited.election();
  }

  @Nullable Count tookPart(int unit) {
    DayReadings.@Nullable Counts byHour = byHour(unit);
    if (byHour != null) {
      return stated(byHour.tookPart());
    }
    @Nullable Known known = turnouts.of(unit);
    return known == null ? null : known.tookPart();
  }

  @Nullable Count eligible(int unit) {
    DayReadings.@Nullable Counts byHour = byHour(unit);
    if (byHour != null) {
      return stated(byHour.eligible());
    }
    @Nullable Known known = turnouts.of(unit);
    return known == null ? null : known.eligible();
  }

  /// What was counted by the hour that is compared; null if it is the whole voting.
  private DayReadings.@Nullable Counts byHour(int unit) {
    return measure instanceof PlaceMeasure.Turnout turnout ? turnout.counts(unit) : null;
  }

  private static @Nullable Count stated(@Nullable Long count) {
    return count == null ? null : new Count(count, KnownTurnouts.Origin.STATED, 0, false, false);
  }

  /// The votes of the choice that is compared; null if there is none, or nothing is known of it.
  @Nullable Tally votes(int unit) {
    if (!(measure instanceof PlaceMeasure.ShareOf share)) {
      return null;
    }
    return contest.figures(unit).stream()
        .filter(tally -> tally.choice() == share.choice())
        .filter(tally -> tally.votes() != null)
        .findFirst()
        .orElse(null);
  }

  @Nullable Long stations(int unit) {
    @Nullable PollingStations stated = election().units().get(unit).pollingStations();
    if (stated != null) {
      return stated.count();
    }
    long expected = contest.count(unit, Counts.Kind.EXPECTED);
    return expected == Counts.NOT_STATED ? null : (Long) expected;
  }

  Counts.@Nullable State state(int unit) {
    return contest.counts().state(unit);
  }

  /// What a unit is sorted by; null if it is not stated.
  @Nullable BigDecimal number(int unit, PlaceOrder.Column column) {
    return switch (column) {
      case NAME -> null;
      case MEASURE -> {
        PlaceMeasure.@Nullable Value value = measure.of(unit);
        yield value == null ? null : value.number();
      }
      case VOTES -> {
        @Nullable Tally tally = votes(unit);
        yield tally == null ? null : tally.votes();
      }
      case TOOK_PART -> number(tookPart(unit));
      case ELIGIBLE -> number(eligible(unit));
      case STATIONS -> {
        @Nullable Long stations = stations(unit);
        yield stations == null ? null : BigDecimal.valueOf(stations);
      }
      case STATE -> {
        Counts.@Nullable State state = state(unit);
        yield state == null
            ? null
            : BigDecimal.valueOf(
                switch (state) {
                  case COUNTED -> 3;
                  case PARTIAL -> 2;
                  case NOT_COUNTED -> 1;
                  case ANNULLED -> 0;
                });
      }
    };
  }

  private static @Nullable BigDecimal number(@Nullable Count count) {
    return count == null ? null : BigDecimal.valueOf(count.value());
  }
}
