package org.sailau.election.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.change.Change.Place;
import org.sailau.election.change.Change.Value;
import org.sailau.election.change.Change.What;

/// Compares two readings of an election, on one thread.
final class Comparison {

  final Election before;
  final Election after;
  private final Matches matches;

  /// The position before of each unit, and the position now of each unit before.
  final int[] unitBefore;

  final int[] unitNow;
  private final int[] contestBefore;
  final Changes.Builder changes = new Changes.Builder();

  Comparison(Election before, Election after) {
    this.before = before;
    this.after = after;
    this.matches = Matches.of(before, after);
    this.unitBefore = matches.units(before.units(), after.units());
    this.unitNow = Matches.inverse(unitBefore, before.units().size());
    this.contestBefore = matches.contests(before.contests(), after.contests());
  }

  Changes changes() {
    int[] contestNow = Matches.inverse(contestBefore, before.contests().size());
    for (int at = 0; at < contestBefore.length; at++) {
      @Nullable Contest was =
          contestBefore[at] < 0 ? null : before.contests().get(contestBefore[at]);
      compare(was, after.contests().get(at));
    }
    for (int at = 0; at < contestNow.length; at++) {
      if (contestNow[at] < 0) {
        compare(before.contests().get(at), null);
      }
    }
    for (int at = 0; at < unitBefore.length; at++) {
      @Nullable Unit was = unitBefore[at] < 0 ? null : before.units().get(unitBefore[at]);
      compare(was, after.units().get(at));
    }
    for (int at = 0; at < unitNow.length; at++) {
      if (unitNow[at] < 0) {
        compare(before.units().get(at), null);
      }
    }
    observation();
    statements();
    return changes.build(before.status(), after.status());
  }

  /// Compares a contest. One of both may be null.
  private void compare(@Nullable Contest was, @Nullable Contest now) {
    Contest named = now != null ? now : Objects.requireNonNull(was);
    @Nullable LocalizedText name =
        Math.max(before.contests().size(), after.contests().size()) > 1 ? named.name() : null;
    changes.add(
        new Place(What.BASE, name, null, null, null, null, null),
        was == null ? null : base(was),
        now == null ? null : base(now));
    int[] choices =
        was == null || now == null ? new int[0] : matches.choices(was.choices(), now.choices());
    new FiguresComparison(this, name, null, was, now, choices)
        .compare(
            was == null ? null : new Contest.OfType(was.tallies(), was.counts()),
            now == null ? null : new Contest.OfType(now.tallies(), now.counts()));
    int[] types = matches.types(before.voteTypes(), after.voteTypes());
    int[] typesNow = Matches.inverse(types, before.voteTypes().size());
    for (int at = 0; at < types.length; at++) {
      new FiguresComparison(this, name, after.voteTypes().get(at).name(), was, now, choices)
          .compare(ofType(was, types[at]), ofType(now, at));
    }
    for (int at = 0; at < typesNow.length; at++) {
      if (typesNow[at] < 0) {
        new FiguresComparison(this, name, before.voteTypes().get(at).name(), was, now, choices)
            .compare(ofType(was, at), null);
      }
    }
  }

  private static Contest.@Nullable OfType ofType(@Nullable Contest contest, int type) {
    return contest == null || type < 0 || type >= contest.byType().size()
        ? null
        : contest.byType().get(type);
  }

  private static @Nullable Value base(Contest contest) {
    @Nullable ShareBase base = contest.base();
    return base == null
        ? null
        : base.count() == null ? new Value.Base(base.kind()) : Value.of(base.count());
  }

  /// Compares a unit. One of both may be null.
  private void compare(@Nullable Unit was, @Nullable Unit now) {
    @Nullable Turnout then = was == null ? null : was.turnout();
    @Nullable Turnout turnout = now == null ? null : now.turnout();
    @Nullable PollingStations stationsThen = was == null ? null : was.pollingStations();
    @Nullable PollingStations stations = now == null ? null : now.pollingStations();
    if (then == null && turnout == null && stationsThen == null && stations == null) {
      return;
    }
    LocalizedText name = (now != null ? now : Objects.requireNonNull(was)).name();
    for (What what : List.of(What.ELIGIBLE_VOTERS, What.TOOK_PART, What.TURNOUT)) {
      addOfUnit(what, name, value(what, then), value(what, turnout));
    }
    for (What what : List.of(What.POLLING_STATIONS, What.COUNTRIES)) {
      addOfUnit(what, name, value(what, stationsThen), value(what, stations));
    }
  }

  private void addOfUnit(What what, LocalizedText unit, @Nullable Value was, @Nullable Value now) {
    changes.add(new Place(what, null, unit, null, null, null, null), was, now);
  }

  private static @Nullable Value value(What what, @Nullable Turnout turnout) {
    if (turnout == null) {
      return null;
    }
    if (what == What.TURNOUT) {
      return turnout.share() == null ? null : new Value.Percent(turnout.share());
    }
    return value(what == What.TOOK_PART ? turnout.tookPart() : turnout.eligibleVoters());
  }

  private static @Nullable Value value(What what, @Nullable PollingStations stations) {
    return stations == null
        ? null
        : what == What.COUNTRIES ? value(stations.countries()) : Value.of(stations.count());
  }

  private static @Nullable Value value(@Nullable Long count) {
    return count == null ? null : Value.of(count);
  }

  private void observation() {
    @Nullable Observation was = before.observation();
    @Nullable Observation now = after.observation();
    if (was != null || now != null) {
      Observation none = new Observation(null, null, null, List.of());
      Observation then = was == null ? none : was;
      Observation today = now == null ? none : now;
      observation(What.OBSERVERS, then.observers(), today.observers());
      observation(What.FOREIGN_REPORTERS, then.foreignReporters(), today.foreignReporters());
      observation(What.ORGANISATION_COUNT, then.organisationCount(), today.organisationCount());
    }
  }

  private void observation(
      What what, Observation.@Nullable Figure was, Observation.@Nullable Figure now) {
    changes.add(
        new Place(what, null, null, null, null, null, null),
        was == null ? null : Value.of(Statement.Value.of(was.count())),
        now == null ? null : Value.of(Statement.Value.of(now.count())));
  }

  /// Compares what sources state beside the figures that are shown. A source can state one figure
  /// several times; these are taken in their order.
  private void statements() {
    Map<StatementKey, Deque<Statement>> was = new LinkedHashMap<>();
    for (Statement statement : before.statements()) {
      was.computeIfAbsent(key(before, statement), _ -> new ArrayDeque<>()).add(statement);
    }
    for (Statement statement : after.statements()) {
      StatementKey key = key(after, statement);
      @Nullable Deque<Statement> same = was.get(key);
      @Nullable Statement then = same == null ? null : same.poll();
      changes.add(
          key.place, then == null ? null : Value.of(then.value()), Value.of(statement.value()));
    }
    was.forEach(
        (key, left) ->
            left.forEach(statement -> changes.add(key.place, Value.of(statement.value()), null)));
  }

  private static StatementKey key(Election election, Statement statement) {
    return new StatementKey(named(election, statement), statement.status());
  }

  private record StatementKey(Place place, Election.@Nullable Status status) {}

  private static Place named(Election election, Statement statement) {
    Statement.Subject subject = statement.subject();
    @Nullable Contest contest =
        subject.contest() < 0 ? null : election.contests().get(subject.contest());
    What what =
        subject.kind() == Statement.Kind.SHARE_BASE
            ? What.BASE
            : What.valueOf(subject.kind().name());
    return new Place(
        what,
        contest == null ? null : contest.name(),
        subject.unit() < 0 ? null : election.units().get(subject.unit()).name(),
        contest == null || subject.choice() < 0
            ? null
            : contest.choiceOrElsewhere(subject.choice()).name(),
        null,
        election.source(statement.evidence()).publisher(),
        statement.asOf());
  }
}
