package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.FeasibleRanges;
import org.sailau.audit.solve.LongFastPath;
import org.sailau.audit.solve.SumOfShares;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// Checks that the shares of all choices sum to 100 percent, within rounding. A sum that is too
/// small leaves a remainder that the source does not state. A sum that is too large is a
/// contradiction.
final class SharesSumRule {

  private SharesSumRule() {}

  /// Adds a finding if the shares together exceed 100 percent. Returns whether it did.
  static boolean findContradiction(
      ContestUnit contestUnit, LongFastPath fastPath, FindingCollector findings) {
    if (!fastPath.shares().isTooLarge()) {
      return false;
    }
    findings.add(
        Rule.SHARES_SUM,
        Outcome.CONTRADICTS,
        () ->
            Finding.contradicts(
                Rule.SHARES_SUM,
                contestUnit.contestIndex(),
                contestUnit.unitIndex(),
                contestUnit.shares(),
                fewest(contestUnit),
                List.of(sumOfStated(contestUnit))));
    return true;
  }

  /// The fewest shares that together exceed 100 percent: the largest ones.
  private static List<Figure> fewest(ContestUnit contestUnit) {
    List<Integer> largestFirst =
        IntStream.range(contestUnit.firstRow(), contestUnit.endRow())
            .filter(contestUnit::hasShare)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer row) -> contestUnit.shareRange(row).low())
                    .reversed())
            .toList();
    List<Figure> fewest = new ArrayList<>();
    SumOfShares sum = new SumOfShares();
    for (int row : largestFirst) {
      sum.add(contestUnit.shareRange(row));
      fewest.add(contestUnit.shareFigure(row));
      if (sum.isTooLarge()) {
        break;
      }
    }
    return fewest;
  }

  /// Adds a finding on whether the shares reach 100 percent and what they leave.
  static void addFinding(
      ContestUnit contestUnit,
      LongFastPath fastPath,
      FeasibleRanges ranges,
      FindingCollector findings) {
    SumOfShares sum = fastPath.shares();
    if (sum.isEmpty() || contestUnit.contest().isWithoutVotes(contestUnit.unitIndex())) {
      return; // Shares of nothing sum to nothing.
    }
    boolean all = contestUnit.hasAllShares();
    Outcome outcome = all && !sum.isTooSmall() ? Outcome.AGREES : Outcome.CANNOT_TELL;
    findings.add(
        Rule.SHARES_SUM,
        outcome,
        () -> {
          List<Derived> derived = new ArrayList<>();
          derived.add(sumOfStated(contestUnit));
          if (all && sum.isTooSmall()) {
            derived.addAll(remainder(contestUnit, sum, ranges));
          }
          return outcome == Outcome.AGREES
              ? Finding.agrees(
                  Rule.SHARES_SUM,
                  contestUnit.contestIndex(),
                  contestUnit.unitIndex(),
                  contestUnit.shares(),
                  derived)
              : Finding.cannotTell(
                  Rule.SHARES_SUM,
                  contestUnit.contestIndex(),
                  contestUnit.unitIndex(),
                  contestUnit.shares(),
                  derived);
        });
  }

  private static List<Derived> remainder(
      ContestUnit contestUnit, SumOfShares sum, FeasibleRanges ranges) {
    List<Derived> derived = new ArrayList<>();
    derived.add(contestUnit.derived(Derived.Kind.REMAINDER, Figure.NONE, sum.remainder()));
    @Nullable CountRange votes = ranges.remainder();
    if (votes != null) {
      derived.add(
          contestUnit.derived(
              Derived.Kind.REMAINDER_VOTES, Figure.NONE, new Derived.Value.Whole(votes)));
    }
    Derived.Value.@Nullable Percent share = ranges.remainderShare();
    if (share != null) {
      derived.add(contestUnit.derived(Derived.Kind.REMAINDER_SHARE, Figure.NONE, share));
    }
    return derived;
  }

  private static Derived sumOfStated(ContestUnit contestUnit) {
    BigInteger steps = BigInteger.ZERO;
    for (Figure share : contestUnit.shares()) {
      if (share.value() instanceof Figure.Value.Amount(var percent)) {
        steps = steps.add(percent.unscaledValue());
      }
    }
    BigInteger over = BigInteger.TEN.pow(contestUnit.contest().rounding().decimals());
    return contestUnit.derived(
        Derived.Kind.SHARES_SUM, Figure.NONE, Derived.exactly(new Ratio(steps, over)));
  }
}
