package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.BigSum;
import org.sailau.election.CountRange;
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Ratio;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;

/// Compares the counts of a whole with those of its parts, for turnouts and polling stations: the
/// parts that the whole includes have a sum ≤ the whole. Where the source does not say whether the
/// whole includes a part, the finding gives the result of both readings.
public final class PartsOfUnitsRule {

  /// One kind of count of a unit, and the derived figures that belong to it.
  ///
  /// @param parts the sum of the parts
  /// @param rest what the parts leave of the whole
  /// @param all the whole and the parts together
  /// @param count the stated count of a unit; null if not stated
  /// @param isCounted whether the unit above includes it; null if not stated
  private record UnitCount(
      Figure.Kind kind,
      Derived.Kind parts,
      Derived.Kind rest,
      Derived.Kind all,
      Function<Unit, @Nullable Long> count,
      Function<Unit, @Nullable Boolean> isCounted) {}

  private static final UnitCount ELIGIBLE_VOTERS =
      new UnitCount(
          Figure.Kind.ELIGIBLE_VOTERS,
          Derived.Kind.PARTS_ELIGIBLE_VOTERS,
          Derived.Kind.REST_ELIGIBLE_VOTERS,
          Derived.Kind.ALL_ELIGIBLE_VOTERS,
          unit -> unit.turnout() == null ? null : unit.turnout().eligibleVoters(),
          PartsOfUnitsRule::isTurnoutCounted);

  private static final UnitCount TOOK_PART =
      new UnitCount(
          Figure.Kind.TOOK_PART,
          Derived.Kind.PARTS_TOOK_PART,
          Derived.Kind.REST_TOOK_PART,
          Derived.Kind.ALL_TOOK_PART,
          unit -> unit.turnout() == null ? null : unit.turnout().tookPart(),
          PartsOfUnitsRule::isTurnoutCounted);

  private static final UnitCount POLLING_STATIONS =
      new UnitCount(
          Figure.Kind.POLLING_STATIONS,
          Derived.Kind.PARTS_POLLING_STATIONS,
          Derived.Kind.REST_POLLING_STATIONS,
          Derived.Kind.ALL_POLLING_STATIONS,
          unit -> unit.pollingStations() == null ? null : (Long) unit.pollingStations().count(),
          PartsOfUnitsRule::areStationsCounted);

  private PartsOfUnitsRule() {}

  /// Whether the counts of the unit above include a unit's voters; null if not stated.
  static @Nullable Boolean isTurnoutCounted(Unit unit) {
    @Nullable Turnout turnout = unit.turnout();
    return turnout == null ? null : turnout.countedAbove();
  }

  private static @Nullable Boolean areStationsCounted(Unit unit) {
    @Nullable PollingStations stations = unit.pollingStations();
    return stations == null ? null : stations.countedAbove();
  }

  public static void check(Election election, FindingCollector findings) {
    ChildUnits children = new ChildUnits(election);
    for (int whole = 0; whole < election.units().size(); whole++) {
      if (children.count(whole) > 0) {
        check(
            Rule.PARTS_OF_TURNOUT,
            List.of(
                new CountSums(ELIGIBLE_VOTERS, election, whole, children),
                new CountSums(TOOK_PART, election, whole, children)),
            findings);
        check(
            Rule.PARTS_OF_STATIONS,
            List.of(new CountSums(POLLING_STATIONS, election, whole, children)),
            findings);
      }
    }
  }

  private static void check(Rule rule, List<CountSums> all, FindingCollector findings) {
    List<CountSums> stated = all.stream().filter(sums -> sums.stated != null).toList();
    List<CountSums> exceeded = stated.stream().filter(CountSums::isExceeded).toList();
    for (CountSums sums : exceeded) {
      findings.add(rule, Outcome.CONTRADICTS, () -> sums.contradiction(rule));
    }
    if (stated.isEmpty() || !exceeded.isEmpty()) {
      return;
    }
    if (stated.stream().anyMatch(sums -> sums.counted.counts() > 0)) {
      findings.add(
          rule,
          Outcome.AGREES,
          () ->
              Finding.agrees(
                  rule,
                  Figure.NONE,
                  all.getFirst().whole,
                  stated.stream().flatMap(sums -> sums.figures(true).stream()).toList(),
                  stated.stream().flatMap(sums -> sums.derived().stream()).toList()));
    }
    if (stated.stream().anyMatch(sums -> sums.unknown.counts() > 0)) {
      findings.add(
          rule,
          Outcome.CANNOT_TELL,
          () ->
              Finding.cannotTell(
                  rule,
                  Figure.NONE,
                  all.getFirst().whole,
                  stated.stream().flatMap(sums -> sums.figures(false).stream()).toList(),
                  bothReadings(stated)));
    }
  }

  /// The derived counts of both readings, and the turnouts if both counts are stated.
  private static List<Derived> bothReadings(List<CountSums> stated) {
    List<Derived> derived = new ArrayList<>();
    for (CountSums sums : stated) {
      if (sums.unknown.counts() > 0) {
        derived.addAll(sums.readings());
      }
    }
    CountSums eligible = stated.getFirst();
    CountSums tookPart = stated.getLast();
    // A part of which only one count is stated leaves no turnout of the rest.
    if (stated.size() == 2 && eligible.unknownParts().equals(tookPart.unknownParts())) {
      addTurnout(Derived.Kind.REST_TURNOUT, tookPart.rest(), eligible.rest(), eligible, derived);
      addTurnout(Derived.Kind.ALL_TURNOUT, tookPart.all(), eligible.all(), eligible, derived);
    }
    return derived;
  }

  private static void addTurnout(
      Derived.Kind kind,
      BigInteger tookPart,
      BigInteger eligible,
      CountSums sums,
      List<Derived> derived) {
    if (tookPart.signum() >= 0 && eligible.signum() > 0) {
      derived.add(
          Derived.ofUnit(kind, sums.whole, Derived.exactly(Ratio.percent(tookPart, eligible))));
    }
  }

  /// One count of a whole and the sums over its parts.
  private static final class CountSums {
    private final UnitCount unitCount;
    private final Election election;
    private final int whole;
    private final ChildUnits children;
    private final @Nullable Long stated;
    private final BigSum counted = new BigSum();
    private final BigSum unknown = new BigSum();

    CountSums(UnitCount unitCount, Election election, int whole, ChildUnits children) {
      this.unitCount = unitCount;
      this.election = election;
      this.whole = whole;
      this.children = children;
      this.stated = unitCount.count().apply(election.units().get(whole));
      for (int i = 0; i < children.count(whole); i++) {
        Unit part = election.units().get(children.child(whole, i));
        @Nullable Long count = unitCount.count().apply(part);
        @Nullable Boolean included = unitCount.isCounted().apply(part);
        if (count != null && included == null) {
          unknown.add(count);
        } else if (count != null && Boolean.TRUE.equals(included)) {
          counted.add(count);
        }
      }
    }

    boolean isExceeded() {
      return stated != null && counted.isMoreThan(stated);
    }

    private List<Figure> parts(boolean included) {
      return IntStream.range(0, children.count(whole))
          .map(i -> children.child(whole, i))
          .filter(
              part -> {
                @Nullable Boolean isCounted =
                    unitCount.isCounted().apply(election.units().get(part));
                return included ? Boolean.TRUE.equals(isCounted) : isCounted == null;
              })
          .mapToObj(part -> Optional.ofNullable(figure(part)))
          .flatMap(Optional::stream)
          .toList();
    }

    /// The units of which the source does not say whether the whole includes them.
    List<Integer> unknownParts() {
      return parts(false).stream().map(Figure::unit).toList();
    }

    private @Nullable Figure figure(int unit) {
      @Nullable Long count = unitCount.count().apply(election.units().get(unit));
      return count == null ? null : Figure.ofUnit(unitCount.kind(), unit, count);
    }

    /// The figures of the whole and of its parts.
    ///
    /// @param included true for parts that the whole includes, false for parts of which this is not
    ///   stated
    List<Figure> figures(boolean included) {
      List<Figure> figures = new ArrayList<>();
      if (stated != null) {
        figures.add(Figure.ofUnit(unitCount.kind(), whole, stated));
      }
      parts(included).stream().limit(FindingCollector.MAX_LISTED).forEach(figures::add);
      return figures;
    }

    /// The conflict is the whole and the fewest parts that together exceed it: the largest ones.
    Finding contradiction(Rule rule) {
      List<Figure> largestFirst =
          parts(true).stream().sorted(Comparator.comparing(Figure::count).reversed()).toList();
      List<Figure> fewest = new ArrayList<>();
      BigInteger sum = BigInteger.ZERO;
      for (Figure part : largestFirst) {
        sum = sum.add(part.count());
        fewest.add(part);
        if (stated != null && sum.compareTo(BigInteger.valueOf(stated)) > 0) {
          fewest.addFirst(Figure.ofUnit(unitCount.kind(), whole, stated));
          break;
        }
      }
      return Finding.contradicts(
          rule, Figure.NONE, whole, figures(true), fewest, List.of(sumOfParts()));
    }

    private Derived derived(Derived.Kind kind, BigInteger count) {
      return Derived.ofUnit(kind, whole, new Derived.Value.Whole(new CountRange(count, count)));
    }

    private Derived sumOfParts() {
      return derived(unitCount.parts(), counted.sum());
    }

    /// What follows from the parts that the whole includes.
    List<Derived> derived() {
      List<Derived> derived = new ArrayList<>();
      if (counted.counts() > 1) {
        derived.add(sumOfParts());
      }
      if (counted.counts() > 0 && unknown.counts() == 0) {
        derived.add(derived(unitCount.rest(), rest()));
      }
      return derived;
    }

    /// What all parts leave of the whole, if the whole includes all of them. Negative if it cannot
    /// include them.
    BigInteger rest() {
      return BigInteger.valueOf(stated == null ? 0 : stated)
          .subtract(counted.sum())
          .subtract(unknown.sum());
    }

    /// The whole and the parts together, if the whole includes none of the parts of which the
    /// source says nothing.
    BigInteger all() {
      return BigInteger.valueOf(stated == null ? 0 : stated).add(unknown.sum());
    }

    List<Derived> readings() {
      List<Derived> derived = new ArrayList<>();
      if (rest().signum() >= 0) {
        derived.add(derived(unitCount.rest(), rest()));
      }
      derived.add(derived(unitCount.all(), all()));
      return derived;
    }
  }
}
