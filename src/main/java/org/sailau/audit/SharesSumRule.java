package org.sailau.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.ShareRange;
import org.sailau.election.Span;

/// The shares of all choices sum to 100, within what rounding can have taken or added. A sum that
/// is too small leaves something that is not stated; one that is too large contradicts.
final class SharesSumRule {

  private SharesSumRule() {}

  /// What the true shares sum to, in half steps. A sum of 10,000 shares fits a long.
  private record Sum(long low, boolean lowIn, long high, boolean highIn, long whole) {

    static @Nullable Sum of(ContestUnit here) {
      long low = 0;
      boolean lowIn = true;
      long high = 0;
      boolean highIn = true;
      long whole = 0;
      for (int row = here.from(); row < here.to(); row++) {
        if (here.hasShare(row)) {
          ShareRange range = here.range(row);
          low += range.low();
          lowIn &= range.lowIn();
          high += range.high();
          highIn &= range.highIn();
          whole = range.whole();
        }
      }
      return whole == 0 ? null : new Sum(low, lowIn, high, highIn, whole);
    }

    /// What is left to 100: the more, the less the shares were.
    Derived.Value.Percent remainder() {
      Ratio least = Ratio.percent(whole - high, whole);
      Ratio most = Ratio.percent(Math.max(0, whole - low), whole);
      return new Derived.Value.Percent(least, /* lowIn= */ highIn, most, /* highIn= */ lowIn);
    }

    boolean isTooLarge() {
      return low > whole || (low == whole && !lowIn);
    }

    boolean isTooSmall() {
      return high < whole || (high == whole && !highIn);
    }
  }

  /// Whether the shares are more than 100 altogether.
  static boolean contradicts(ContestUnit here, Findings findings) {
    @Nullable Sum sum = Sum.of(here);
    if (sum == null || !sum.isTooLarge()) {
      return false;
    }
    findings.add(
        Rule.SHARES_SUM,
        Outcome.CONTRADICTS,
        () ->
            Finding.contradicts(
                Rule.SHARES_SUM,
                here.contest(),
                here.unit(),
                here.shares(),
                fewest(here),
                List.of(sumOfStated(here))));
    return true;
  }

  /// The fewest shares that are more than 100 together: the largest ones.
  private static List<Figure> fewest(ContestUnit here) {
    List<Integer> largestFirst =
        IntStream.range(here.from(), here.to())
            .filter(here::hasShare)
            .boxed()
            .sorted(Comparator.comparingLong((Integer row) -> here.range(row).low()).reversed())
            .toList();
    List<Figure> fewest = new ArrayList<>();
    long low = 0;
    boolean lowIn = true;
    for (int row : largestFirst) {
      ShareRange range = here.range(row);
      low += range.low();
      lowIn &= range.lowIn();
      fewest.add(here.shareFigure(row));
      if (low > range.whole() || (low == range.whole() && !lowIn)) {
        break;
      }
    }
    return fewest;
  }

  /// Says whether the shares reach 100, and what they leave.
  static void tell(ContestUnit here, Fit fit, Findings findings) {
    @Nullable Sum sum = Sum.of(here);
    if (sum == null) {
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
              ? Finding.agrees(Rule.SHARES_SUM, here.contest(), here.unit(), here.shares(), derived)
              : Finding.cannotTell(
                  Rule.SHARES_SUM, here.contest(), here.unit(), here.shares(), derived);
        });
  }

  private static List<Derived> remainder(ContestUnit here, Sum sum, Fit fit) {
    List<Derived> derived = new ArrayList<>();
    derived.add(here.derived(Derived.Kind.REMAINDER, Figure.NONE, sum.remainder()));
    @Nullable Span votes = fit.remainder();
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
    BigInteger over = BigInteger.TEN.pow(here.ofContest().rounding().decimals());
    return here.derived(
        Derived.Kind.SHARES_SUM, Figure.NONE, Derived.exactly(new Ratio(steps, over)));
  }
}
