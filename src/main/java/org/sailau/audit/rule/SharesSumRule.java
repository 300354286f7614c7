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
import org.sailau.election.CountRange;
import org.sailau.election.Ratio;

/// The shares of all choices sum to 100, within what rounding can have taken or added. A sum that
/// is too small leaves something that is not stated; one that is too large contradicts.
final class SharesSumRule {

  private SharesSumRule() {}

  /// Whether the shares are more than 100 altogether.
  static boolean findContradiction(
      ContestUnit here, LongFastPath glance, FindingCollector findings) {
    if (!glance.shares().isTooLarge()) {
      return false;
    }
    findings.add(
        Rule.SHARES_SUM,
        Outcome.CONTRADICTS,
        () ->
            Finding.contradicts(
                Rule.SHARES_SUM,
                here.contestIndex(),
                here.unitIndex(),
                here.shares(),
                fewest(here),
                List.of(sumOfStated(here))));
    return true;
  }

  /// The fewest shares that are more than 100 together: the largest ones.
  private static List<Figure> fewest(ContestUnit here) {
    List<Integer> largestFirst =
        IntStream.range(here.firstRow(), here.endRow())
            .filter(here::hasShare)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer row) -> here.shareRange(row).low()).reversed())
            .toList();
    List<Figure> fewest = new ArrayList<>();
    SumOfShares sum = new SumOfShares();
    for (int row : largestFirst) {
      sum.add(here.shareRange(row));
      fewest.add(here.shareFigure(row));
      if (sum.isTooLarge()) {
        break;
      }
    }
    return fewest;
  }

  /// Says whether the shares reach 100, and what they leave.
  static void addFinding(
      ContestUnit here, LongFastPath glance, FeasibleRanges fit, FindingCollector findings) {
    SumOfShares sum = glance.shares();
    if (sum.isEmpty()) {
      return;
    }
    boolean all = here.hasAllShares();
    Outcome outcome = all && !sum.isTooSmall() ? Outcome.AGREES : Outcome.CANNOT_TELL;
    findings.add(
        Rule.SHARES_SUM,
        outcome,
        () -> {
          List<Derived> derived = new ArrayList<>();
          derived.add(sumOfStated(here));
          if (all && sum.isTooSmall()) {
            derived.addAll(remainder(here, sum, fit));
          }
          return outcome == Outcome.AGREES
              ? Finding.agrees(
                  Rule.SHARES_SUM, here.contestIndex(), here.unitIndex(), here.shares(), derived)
              : Finding.cannotTell(
                  Rule.SHARES_SUM, here.contestIndex(), here.unitIndex(), here.shares(), derived);
        });
  }

  private static List<Derived> remainder(ContestUnit here, SumOfShares sum, FeasibleRanges fit) {
    List<Derived> derived = new ArrayList<>();
    derived.add(here.derived(Derived.Kind.REMAINDER, Figure.NONE, sum.remainder()));
    @Nullable CountRange votes = fit.remainder();
    if (votes != null) {
      derived.add(
          here.derived(Derived.Kind.REMAINDER_VOTES, Figure.NONE, new Derived.Value.Whole(votes)));
    }
    Derived.Value.@Nullable Percent share = fit.remainderShare();
    if (share != null) {
      derived.add(here.derived(Derived.Kind.REMAINDER_SHARE, Figure.NONE, share));
    }
    return derived;
  }

  private static Derived sumOfStated(ContestUnit here) {
    BigInteger steps = BigInteger.ZERO;
    for (Figure share : here.shares()) {
      if (share.value() instanceof Figure.Value.Amount(var percent)) {
        steps = steps.add(percent.unscaledValue());
      }
    }
    BigInteger over = BigInteger.TEN.pow(here.contest().rounding().decimals());
    return here.derived(
        Derived.Kind.SHARES_SUM, Figure.NONE, Derived.exactly(new Ratio(steps, over)));
  }
}
