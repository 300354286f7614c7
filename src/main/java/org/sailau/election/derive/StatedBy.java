package org.sailau.election.derive;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.ShareBase;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
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

  /// What the source states, one statement for each figure.
  private final Map<Subject, Statement> own = new HashMap<>();

  private final Set<Statement> shown = new HashSet<>();

  private StatedBy(Election election, Source source) {
    this.election = election;
    this.source = source;
    for (Statement statement : everything(election)) {
      if (source.id().equals(statement.evidence().source())) {
        own.merge(statement.subject(), statement, StatedBy::better);
      }
    }
  }

  private static List<Statement> everything(Election election) {
    List<Statement> all = new ArrayList<>(new ShownFigures(election).all());
    all.addAll(election.statements());
    return all;
  }

  /// Of two statements of one figure: that of the whole voting, else of the later hour; the final
  /// one; else the first.
  private static Statement better(Statement one, Statement other) {
    Comparator<@Nullable LocalDateTime> later =
        Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder());
    int hours = later.compare(one.asOf(), other.asOf());
    if (hours != 0) {
      return hours > 0 ? one : other;
    }
    return other.status() == Election.Status.FINAL && one.status() != Election.Status.FINAL
        ? other
        : one;
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
        everything(election).stream().filter(statement -> !shown.contains(statement)).toList();
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
        source.id());
  }

  /// Final if any of the source's figures is, else preliminary if any is; else that of the
  /// election.
  private Election.Status status() {
    Set<Election.@Nullable Status> all = new HashSet<>();
    own.values().forEach(statement -> all.add(statement.status()));
    return all.contains(Election.Status.FINAL)
        ? Election.Status.FINAL
        : all.contains(Election.Status.PRELIMINARY)
            ? Election.Status.PRELIMINARY
            : election.status();
  }

  private @Nullable Statement take(Subject subject) {
    @Nullable Statement statement = own.get(subject);
    if (statement != null) {
      shown.add(statement);
    }
    return statement;
  }

  private static Evidence evidence(@Nullable Statement... statements) {
    @Nullable String quote = null;
    for (@Nullable Statement statement : statements) {
      if (statement != null && quote == null) {
        quote = statement.evidence().quote();
      }
    }
    return quote == null ? Evidence.DEFAULT : new Evidence(null, quote);
  }

  private static @Nullable Long count(@Nullable Statement statement) {
    return statement != null && statement.value() instanceof Value.Amount(BigDecimal number)
        ? (Long) number.longValue()
        : null;
  }

  /// A printed share with as many decimals as the others have, as datasets write it; null if it has
  /// more.
  private static @Nullable Share share(@Nullable Statement statement, int decimals) {
    return statement != null
            && statement.value() instanceof Value.Printed(Share share)
            && share.decimals() <= decimals
        ? Share.of(share.percent(), decimals)
        : null;
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
    @Nullable Statement turnout = own.get(Subject.ofUnit(Kind.TURNOUT, unit));
    @Nullable Statement tookPart = own.get(Subject.ofUnit(Kind.TOOK_PART, unit));
    @Nullable Statement eligible = own.get(Subject.ofUnit(Kind.ELIGIBLE_VOTERS, unit));
    @Nullable Statement first = turnout != null ? turnout : tookPart != null ? tookPart : eligible;
    if (first == null) {
      return null;
    }
    @Nullable LocalDateTime hour = first.asOf();
    return new Turnout(
        before == null ? Turnout.Electorate.ELIGIBLE : before.electorate(),
        count(takeOf(eligible, hour)),
        count(takeOf(tookPart, hour)),
        share(takeOf(turnout, hour), election.turnoutRounding().decimals()),
        before == null ? null : before.countedAbove(),
        evidence(turnout, tookPart, eligible),
        hour);
  }

  /// A statement if it is of an hour.
  private @Nullable Statement takeOf(@Nullable Statement statement, @Nullable LocalDateTime hour) {
    if (statement == null || !Objects.equals(statement.asOf(), hour)) {
      return null;
    }
    shown.add(statement);
    return statement;
  }

  private @Nullable PollingStations stations(int unit, @Nullable PollingStations before) {
    @Nullable Statement count = take(Subject.ofUnit(Kind.POLLING_STATIONS, unit));
    @Nullable Statement countries = take(Subject.ofUnit(Kind.COUNTRIES, unit));
    @Nullable Long stations = count(count);
    return stations == null
        ? null
        : new PollingStations(
            stations,
            count(countries),
            before == null ? null : before.countedAbove(),
            evidence(count, countries));
  }

  private Contest contest(int place) {
    Contest contest = election.contests().get(place);
    int unit = contest.unit();
    List<Choice> elsewhere = contest.details().elsewhere();
    boolean statesThem =
        own.keySet().stream()
            .anyMatch(
                subject ->
                    subject.contest() == place && subject.choice() >= contest.choices().size());
    List<Choice> choices = new ArrayList<>(contest.choices());
    if (statesThem) {
      choices.addAll(elsewhere);
    }
    Tallies.Builder tallies = new Tallies.Builder(contest.rounding().decimals());
    for (int choice = 0; choice < choices.size(); choice++) {
      @Nullable Statement votes = take(new Subject(Kind.VOTES, place, unit, choice));
      @Nullable Statement share = take(new Subject(Kind.SHARE, place, unit, choice));
      @Nullable Long stated = count(votes);
      @Nullable Share printed = share(share, contest.rounding().decimals());
      if (stated != null || printed != null) {
        tallies.add(unit, choice, stated, printed, evidence(votes, share));
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
    @Nullable Statement kind = take(new Subject(Kind.SHARE_BASE, contest, unit, Statement.NONE));
    @Nullable Statement count = take(new Subject(Kind.BASE, contest, unit, Statement.NONE));
    return kind != null && kind.value() instanceof Value.Base(ShareBase.Kind of)
        ? new ShareBase(of, count(count))
        : null;
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
    @Nullable Statement statement = take(Subject.ofElection(kind));
    if (statement == null) {
      return null;
    }
    @Nullable Count count =
        switch (statement.value()) {
          case Value.Amount(BigDecimal number) -> new Count.Exactly(number.longValue());
          case Value.MoreThan(long bound) -> new Count.MoreThan(bound);
          case Value.Printed _, Value.Base _ -> null;
        };
    return count == null ? null : new Observation.Figure(count, evidence(statement));
  }
}
