package org.sailau.election.derive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.Tally;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;

/// The figures that an election shows, as statements of their sources.
public final class ShownFigures {

  private final Election election;

  public ShownFigures(Election election) {
    this.election = election;
  }

  /// What the election shows of a figure; null if it is not stated, or stated of another hour.
  public @Nullable Statement of(Subject subject, @Nullable LocalDateTime asOf) {
    return switch (subject.kind()) {
      case VOTES, SHARE -> asOf == null ? tally(subject) : null;
      case SHARE_BASE, BASE -> asOf == null ? base(subject) : null;
      case ELIGIBLE_VOTERS, TOOK_PART, TURNOUT -> turnout(subject, asOf);
      case POLLING_STATIONS, COUNTRIES -> asOf == null ? stations(subject) : null;
      case OBSERVERS, FOREIGN_REPORTERS, ORGANISATION_COUNT ->
          asOf == null ? observation(subject) : null;
    };
  }

  /// Everything that the election shows: of contests in the units that decide them, of units, and
  /// of observers.
  List<Statement> all() {
    List<Statement> all = new ArrayList<>();
    for (int place = 0; place < election.contests().size(); place++) {
      Contest contest = election.contests().get(place);
      add(new Subject(Kind.SHARE_BASE, place, contest.unit(), Statement.NONE), null, all);
      add(new Subject(Kind.BASE, place, contest.unit(), Statement.NONE), null, all);
      for (Tally tally : contest.tallies().of(contest.unit())) {
        add(new Subject(Kind.VOTES, place, contest.unit(), tally.choice()), null, all);
        add(new Subject(Kind.SHARE, place, contest.unit(), tally.choice()), null, all);
      }
    }
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable Turnout turnout = election.units().get(unit).turnout();
      @Nullable LocalDateTime hour = turnout == null ? null : turnout.asOf();
      for (Kind kind : Kind.values()) {
        if (kind.isOfUnit()) {
          boolean ofTurnout = kind != Kind.POLLING_STATIONS && kind != Kind.COUNTRIES;
          add(Subject.ofUnit(kind, unit), ofTurnout ? hour : null, all);
        }
      }
    }
    for (Kind kind : List.of(Kind.OBSERVERS, Kind.FOREIGN_REPORTERS, Kind.ORGANISATION_COUNT)) {
      add(Subject.ofElection(kind), null, all);
    }
    return all;
  }

  private void add(Subject subject, @Nullable LocalDateTime asOf, List<Statement> all) {
    @Nullable Statement statement = of(subject, asOf);
    if (statement != null) {
      all.add(statement);
    }
  }

  private Statement statement(
      Subject subject, Value value, Evidence evidence, @Nullable LocalDateTime asOf) {
    return new Statement(
        subject,
        value,
        new Evidence(election.source(evidence).id(), evidence.quote()),
        asOf,
        asOf == null ? election.status() : null);
  }

  private @Nullable Statement tally(Subject subject) {
    Contest contest = election.contests().get(subject.contest());
    for (Tally tally : contest.tallies().of(subject.unit())) {
      if (tally.choice() == subject.choice()) {
        @Nullable Value value =
            subject.kind() == Kind.VOTES
                ? tally.votes() == null ? null : new Value.Amount(tally.votes())
                : tally.share() == null ? null : new Value.Printed(tally.share());
        return value == null ? null : statement(subject, value, tally.evidence(), null);
      }
    }
    return null;
  }

  private @Nullable Statement base(Subject subject) {
    Contest contest = election.contests().get(subject.contest());
    @Nullable ShareBase base = contest.base();
    if (base == null || subject.unit() != contest.unit()) {
      return null;
    }
    if (subject.kind() == Kind.SHARE_BASE) {
      return statement(subject, new Value.Base(base.kind()), Evidence.DEFAULT, null);
    }
    return base.count() == null
        ? null
        : statement(subject, Value.of(base.count()), Evidence.DEFAULT, null);
  }

  private @Nullable Statement turnout(Subject subject, @Nullable LocalDateTime asOf) {
    @Nullable Turnout turnout = unit(subject).turnout();
    if (turnout == null || !Objects.equals(turnout.asOf(), asOf)) {
      return null;
    }
    @Nullable Long count =
        subject.kind() == Kind.ELIGIBLE_VOTERS ? turnout.eligibleVoters() : turnout.tookPart();
    @Nullable Value value =
        subject.kind() == Kind.TURNOUT
            ? turnout.share() == null ? null : new Value.Printed(turnout.share())
            : count == null ? null : Value.of(count);
    return value == null ? null : statement(subject, value, turnout.evidence(), asOf);
  }

  private @Nullable Statement stations(Subject subject) {
    @Nullable PollingStations stations = unit(subject).pollingStations();
    if (stations == null) {
      return null;
    }
    @Nullable Long count =
        subject.kind() == Kind.COUNTRIES ? stations.countries() : (Long) stations.count();
    return count == null ? null : statement(subject, Value.of(count), stations.evidence(), null);
  }

  private @Nullable Statement observation(Subject subject) {
    @Nullable Observation observation = election.observation();
    if (observation == null) {
      return null;
    }
    Observation.@Nullable Figure figure =
        switch (subject.kind()) {
          case OBSERVERS -> observation.observers();
          case FOREIGN_REPORTERS -> observation.foreignReporters();
          default -> observation.organisationCount();
        };
    return figure == null
        ? null
        : statement(subject, Value.of(figure.count()), figure.evidence(), null);
  }

  private Unit unit(Subject subject) {
    return election.units().get(subject.unit());
  }
}
