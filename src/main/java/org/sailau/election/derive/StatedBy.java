package org.sailau.election.derive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.ShareBase;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.column.ContestSums;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;
import org.sailau.election.number.Count;
import org.sailau.election.number.Share;

/// An election as one of its sources states it: with that source's figures only. What the source
/// does not state is not stated. What the other sources state stays among the statements.
public final class StatedBy {

  private final Election election;
  private final Source source;

  private final OwnStatements own;

  private StatedBy(Election election, Source source) {
    this.election = election;
    this.source = source;
    this.own = new OwnStatements(source.id(), everything(election));
  }

  private static List<Statement> everything(Election election) {
    List<Statement> all = new ArrayList<>(new ShownFigures(election).all());
    all.addAll(election.statements());
    return all;
  }

  /// The sources as which an election can be shown: the first one, and those that state votes,
  /// shares or turnouts.
  public static List<Source> sources(Election election) {
    Set<Source> all = new LinkedHashSet<>();
    all.add(election.source());
    for (Statement statement : election.statements()) {
      Kind kind = statement.subject().kind();
      if (kind.isOfChoice() || kind == Kind.TURNOUT || kind == Kind.TOOK_PART) {
        all.add(election.source(statement.evidence()));
      }
    }
    return List.copyOf(all);
  }

  /// @param source the id of one of the election's sources
  public static Election of(Election election, String source) {
    Source wanted =
        election.sources().stream()
            .filter(some -> some.id().equals(source))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no source " + source));
    return new StatedBy(election, wanted).election();
  }

  private Election election() {
    List<Unit> units = new ArrayList<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      units.add(unit(unit));
    }
    List<Contest> contests = new ArrayList<>();
    for (int contest = 0; contest < election.contests().size(); contest++) {
      contests.add(contest(contest));
    }
    @Nullable Observation observation = observation();
    List<Source> sources = new ArrayList<>(election.sources());
    sources.remove(source);
    sources.addFirst(source);
    List<Statement> others =
        everything(election).stream().filter(statement -> !own.isShown(statement)).toList();
    return new Election(
        election.title(),
        election.date(),
        election.lastDay(),
        status(),
        null,
        election.authority(),
        sources,
        election.turnoutRounding(),
        units,
        contests,
        observation,
        List.of(),
        false,
        Sums.EMPTY,
        election.parties(),
        election.language(),
        others,
        election.turnoutHours(),
        source.id(),
        election.shapesFile());
  }

  /// Final if any of the source's figures is, else preliminary if any is; else that of the
  /// election.
  private Election.Status status() {
    Set<Election.@Nullable Status> all = own.statuses();
    return all.contains(Election.Status.FINAL)
        ? Election.Status.FINAL
        : all.contains(Election.Status.PRELIMINARY)
            ? Election.Status.PRELIMINARY
            : election.status();
  }

  private Unit unit(int place) {
    Unit unit = election.units().get(place);
    return new Unit(
        unit.id(),
        unit.name(),
        unit.kind(),
        unit.within(),
        turnout(place, unit.turnout()),
        stations(place, unit.pollingStations()),
        unit.details());
  }

  private @Nullable Turnout turnout(int unit, @Nullable Turnout before) {
    @Nullable Statement share = own.of(Subject.ofUnit(Kind.TURNOUT, unit));
    @Nullable Statement tookPart = own.of(Subject.ofUnit(Kind.TOOK_PART, unit));
    @Nullable Statement eligible = own.of(Subject.ofUnit(Kind.ELIGIBLE_VOTERS, unit));
    @Nullable Statement first = share != null ? share : tookPart != null ? tookPart : eligible;
    @Nullable LocalDateTime hour = first == null ? null : first.asOf();
    @Nullable Long voters = own.count(ofHour(eligible, hour));
    @Nullable Long came = own.count(ofHour(tookPart, hour));
    @Nullable Share printed = own.share(ofHour(share, hour), election.turnoutRounding().decimals());
    return voters == null && came == null && printed == null
        ? null
        : new Turnout(
            before == null ? Turnout.Electorate.ELIGIBLE : before.electorate(),
            voters,
            came,
            printed,
            before == null ? null : before.countedAbove(),
            OwnStatements.evidence(
                ofHour(share, hour), ofHour(tookPart, hour), ofHour(eligible, hour)),
            hour);
  }

  private static @Nullable Statement ofHour(
      @Nullable Statement statement, @Nullable LocalDateTime hour) {
    return statement == null || !Objects.equals(statement.asOf(), hour) ? null : statement;
  }

  private @Nullable PollingStations stations(int unit, @Nullable PollingStations before) {
    @Nullable Statement count = own.of(Subject.ofUnit(Kind.POLLING_STATIONS, unit));
    @Nullable Statement countries = own.of(Subject.ofUnit(Kind.COUNTRIES, unit));
    @Nullable Long stations = own.count(count);
    return stations == null
        ? null
        : new PollingStations(
            stations,
            own.count(countries),
            before == null ? null : before.countedAbove(),
            OwnStatements.evidence(count, countries));
  }

  private Contest contest(int place) {
    Contest contest = election.contests().get(place);
    int unit = contest.unit();
    List<Choice> elsewhere = contest.details().elsewhere();
    boolean statesThem =
        own.subjects().stream()
            .anyMatch(
                subject ->
                    subject.contest() == place && subject.choice() >= contest.choices().size());
    List<Choice> choices = new ArrayList<>(contest.choices());
    if (statesThem) {
      choices.addAll(elsewhere);
    }
    int decimals = own.voteDecimals(place);
    Tallies.Builder tallies =
        new Tallies.Builder(contest.rounding().decimals(), decimals, 2 + choices.size());
    for (int choice = 0; choice < choices.size(); choice++) {
      @Nullable Statement votes = own.of(new Subject(Kind.VOTES, place, unit, choice));
      @Nullable Statement share = own.of(new Subject(Kind.SHARE, place, unit, choice));
      @Nullable Long stated = own.votes(votes, decimals);
      @Nullable Share printed = own.share(share, contest.rounding().decimals());
      if (stated != null || printed != null) {
        tallies.add(unit, choice, stated, printed, OwnStatements.evidence(votes, share));
      }
    }
    ContestDetails details = contest.details();
    return new Contest(
        contest.id(),
        contest.name(),
        contest.kind(),
        unit,
        base(place, unit),
        contest.votesPerVoter(),
        contest.rounding(),
        choices,
        contest.inBallotOrder(),
        tallies.build(election.units().size()),
        Counts.NONE,
        List.of(),
        contest.choicesComplete(),
        contest.round(),
        ContestSums.NONE,
        new ContestDetails(
            details.method(),
            details.seats(),
            details.threshold(),
            details.group(),
            details.order(),
            statesThem ? List.of() : elsewhere));
  }

  private @Nullable ShareBase base(int contest, int unit) {
    @Nullable Statement kind = own.of(new Subject(Kind.SHARE_BASE, contest, unit, Statement.NONE));
    @Nullable Statement count = own.of(new Subject(Kind.BASE, contest, unit, Statement.NONE));
    ShareBase.@Nullable Kind of = own.base(kind);
    return of == null ? null : new ShareBase(of, own.count(count));
  }

  private @Nullable Observation observation() {
    Observation.@Nullable Figure observers = figure(Kind.OBSERVERS);
    Observation.@Nullable Figure reporters = figure(Kind.FOREIGN_REPORTERS);
    Observation.@Nullable Figure organisations = figure(Kind.ORGANISATION_COUNT);
    return observers == null && reporters == null && organisations == null
        ? null
        : new Observation(observers, reporters, organisations, List.of());
  }

  private Observation.@Nullable Figure figure(Kind kind) {
    @Nullable Statement statement = own.of(Subject.ofElection(kind));
    @Nullable Count count = own.exactOrMore(statement);
    return count == null ? null : new Observation.Figure(count, OwnStatements.evidence(statement));
  }
}
