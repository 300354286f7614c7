package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.sailau.election.Election;
import org.sailau.election.PollingStations;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.Derivation;
import org.sailau.election.derive.Parts;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// Compares the counts of a whole with those of its parts, for turnouts and polling stations: the
/// parts that the whole includes have a sum ≤ the whole, and = the whole where the file says that
/// they are all of it and each has a count. A part without a count of its own has the sum of its
/// own parts. Where the source does not say whether the whole includes a part, the finding gives
/// the result of both readings. Counts of different hours are not compared.
public final class PartsOfUnitsRule {

  /// One kind of count of a unit, and the derived figures that belong to it.
  ///
  /// @param parts the sum of the parts
  /// @param rest what the parts leave of the whole
  /// @param all the whole and the parts together
  /// @param count the stated count of a unit; null if not stated
  /// @param isCounted whether the unit above includes it; null if not stated
  /// @param sumKey the place of derived sums in [Election#turnoutSums]; -1 if none are derived
  private record UnitCount(
      Figure.Kind kind,
      Derived.Kind parts,
      Derived.Kind rest,
      Derived.Kind all,
      Function<Unit, @Nullable Long> count,
      Function<Unit, @Nullable Boolean> isCounted,
      int sumKey) {}

  private static final UnitCount ELIGIBLE_VOTERS =
      new UnitCount(
          Figure.Kind.ELIGIBLE_VOTERS,
          Derived.Kind.PARTS_ELIGIBLE_VOTERS,
          Derived.Kind.REST_ELIGIBLE_VOTERS,
          Derived.Kind.ALL_ELIGIBLE_VOTERS,
          unit -> unit.turnout() == null ? null : unit.turnout().eligibleVoters(),
          PartsOfUnitsRule::isTurnoutCounted,
          Derivation.ELIGIBLE);

  private static final UnitCount TOOK_PART =
      new UnitCount(
          Figure.Kind.TOOK_PART,
          Derived.Kind.PARTS_TOOK_PART,
          Derived.Kind.REST_TOOK_PART,
          Derived.Kind.ALL_TOOK_PART,
          unit -> unit.turnout() == null ? null : unit.turnout().tookPart(),
          PartsOfUnitsRule::isTurnoutCounted,
          Derivation.TOOK_PART);

  private static final UnitCount POLLING_STATIONS =
      new UnitCount(
          Figure.Kind.POLLING_STATIONS,
          Derived.Kind.PARTS_POLLING_STATIONS,
          Derived.Kind.REST_POLLING_STATIONS,
          Derived.Kind.ALL_POLLING_STATIONS,
          unit -> unit.pollingStations() == null ? null : (Long) unit.pollingStations().count(),
          PartsOfUnitsRule::areStationsCounted,
          -1);

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
    WholeParts wholes = new WholeParts(election);
    for (int whole = 0; whole < election.units().size(); whole++) {
      for (int hierarchy = 0;
          wholes.parts().count(whole) > 0 && hierarchy < wholes.parts().hierarchies(whole);
          hierarchy++) {
        UnitParts parts = new UnitParts(election, wholes, whole, hierarchy);
        check(
            Rule.PARTS_OF_TURNOUT,
            List.of(new CountSums(ELIGIBLE_VOTERS, parts), new CountSums(TOOK_PART, parts)),
            findings);
        check(Rule.PARTS_OF_STATIONS, List.of(new CountSums(POLLING_STATIONS, parts)), findings);
      }
    }
  }

  private static void check(Rule rule, List<CountSums> all, FindingCollector findings) {
    List<CountSums> stated = all.stream().filter(sums -> sums.stated != null).toList();
    List<CountSums> exceeded = stated.stream().filter(CountSums::isWrong).toList();
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

  /// The parts of one hierarchy of a whole.
  private record UnitParts(Election election, WholeParts wholes, int whole, int hierarchy) {

    IntStream all() {
      return IntStream.range(0, wholes.parts().count(whole))
          .map(i -> wholes.parts().part(whole, i))
          .filter(part -> wholes.parts().isIn(whole, part, hierarchy));
    }
  }

  /// One count of a whole and the sums over its parts.
  private static final class CountSums {
    private final UnitCount unitCount;
    private final UnitParts unitParts;
    private final Election election;
    private final int whole;
    private final @Nullable Long stated;
    private final BigSum counted = new BigSum();
    private final BigSum unknown = new BigSum();

    /// Whether every part that is counted has the count.
    private boolean allHaveIt = true;

    CountSums(UnitCount unitCount, UnitParts unitParts) {
      this.unitCount = unitCount;
      this.unitParts = unitParts;
      this.election = unitParts.election();
      this.whole = unitParts.whole();
      this.stated = unitCount.count().apply(election.units().get(whole));
      unitParts
          .all()
          .filter(_ -> stated != null)
          .forEach(
              part -> {
                @Nullable Long count = count(part);
                @Nullable Boolean included = isCounted(part);
                if (count != null && included == null) {
                  unknown.add(count);
                } else if (count != null && Boolean.TRUE.equals(included)) {
                  counted.add(count);
                }
                allHaveIt &= hasAll(part) || Boolean.FALSE.equals(included);
              });
    }

    /// The stated count of a part; null if it is of another hour than that of the whole.
    private @Nullable Long own(int part) {
      Unit unit = election.units().get(part);
      @Nullable Turnout turnout = unit.turnout();
      @Nullable Turnout above = election.units().get(whole).turnout();
      boolean comparable =
          unitCount.sumKey() < 0 || turnout == null || above == null || turnout.isOfSameHour(above);
      return comparable ? unitCount.count().apply(unit) : null;
    }

    /// The count of a part: stated, or else the sum of those of its own parts that surely belong to
    /// it.
    private @Nullable Long count(int part) {
      @Nullable Long own = own(part);
      if (own != null || unitCount.sumKey() < 0) {
        return own;
      }
      int row = election.turnoutSums().row(part, unitCount.sumKey());
      if (row < 0 || election.turnoutSums().isOfAll(row)) {
        return row < 0 ? null : (Long) election.turnoutSums().value(row);
      }
      List<Figure> surely = new ArrayList<>();
      addStated(part, surely);
      return surely.isEmpty()
          ? null
          : (Long) sum(surely).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    /// Whether the count of a part is stated, or surely the sum of all its parts.
    private boolean hasAll(int part) {
      if (own(part) != null) {
        return true;
      }
      int row = unitCount.sumKey() < 0 ? -1 : election.turnoutSums().row(part, unitCount.sumKey());
      return row >= 0 && election.turnoutSums().isOfAll(row);
    }

    private @Nullable Boolean isCounted(int part) {
      @Nullable Boolean own = unitCount.isCounted().apply(election.units().get(part));
      return own == null && unitParts.wholes().isComplete(whole) ? Boolean.TRUE : own;
    }

    boolean isWrong() {
      return isExceeded() || isShort();
    }

    private boolean isExceeded() {
      return stated != null && counted.isMoreThan(stated);
    }

    /// Whether the parts come to less, though they are all of the whole.
    private boolean isShort() {
      return stated != null
          && unitParts.wholes().isComplete(whole)
          && allHaveIt
          && counted.counts() > 0
          && counted.sum().compareTo(BigInteger.valueOf(stated)) < 0;
    }

    private List<Figure> parts(boolean included) {
      List<Figure> figures = new ArrayList<>();
      unitParts
          .all()
          .forEach(
              part -> {
                @Nullable Boolean isCounted = isCounted(part);
                if (included ? Boolean.TRUE.equals(isCounted) : isCounted == null) {
                  addStated(part, figures);
                }
              });
      return figures;
    }

    /// The units of which the source does not say whether the whole includes them.
    List<Integer> unknownParts() {
      return parts(false).stream().map(Figure::unit).toList();
    }

    /// Adds the count of a unit, or else those of its own parts.
    private void addStated(int unit, List<Figure> to) {
      @Nullable Long own = own(unit);
      if (own != null) {
        to.add(Figure.ofUnit(unitCount.kind(), unit, own));
      } else if (unitCount.sumKey() >= 0) {
        List<Figure> most = List.of();
        for (int hierarchy = 0; hierarchy < parts().hierarchies(unit); hierarchy++) {
          List<Figure> inner = new ArrayList<>();
          for (int i = 0; i < parts().count(unit); i++) {
            int part = parts().part(unit, i);
            if (parts().isIn(unit, part, hierarchy)
                && Boolean.TRUE.equals(unitParts.wholes().isCounted(unit, part))) {
              addStated(part, inner);
            }
          }
          most = most.isEmpty() || sum(inner).compareTo(sum(most)) > 0 ? inner : most;
        }
        to.addAll(most);
      }
    }

    private static BigInteger sum(List<Figure> figures) {
      return figures.stream().map(Figure::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Parts parts() {
      return unitParts.wholes().parts();
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

    /// The conflict is the whole and the fewest parts that together exceed it, the largest ones, or
    /// all parts if they are too few.
    Finding contradiction(Rule rule) {
      List<Figure> largestFirst =
          parts(true).stream().sorted(Comparator.comparing(Figure::count).reversed()).toList();
      List<Figure> fewest = new ArrayList<>();
      BigInteger sum = BigInteger.ZERO;
      for (Figure part : largestFirst) {
        sum = sum.add(part.count());
        fewest.add(part);
        if (stated != null && sum.compareTo(BigInteger.valueOf(stated)) > 0) {
          break;
        }
      }
      if (stated != null) {
        fewest.addFirst(Figure.ofUnit(unitCount.kind(), whole, stated));
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
