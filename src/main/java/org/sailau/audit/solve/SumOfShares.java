package org.sailau.audit.solve;

import org.sailau.audit.finding.Derived;
import org.sailau.election.Ratio;
import org.sailau.election.ShareRange;

/// What the true shares sum to, in half steps. A sum of 10,000 shares fits a long.
public final class SumOfShares {

  private long low;
  private boolean lowIn = true;
  private long high;
  private boolean highIn = true;

  /// 0 while there is no share.
  private long whole;

  public void add(ShareRange range) {
    low += range.low();
    lowIn &= range.lowIncluded();
    high += range.high();
    highIn &= range.highIncluded();
    whole = range.whole();
  }

  public boolean isEmpty() {
    return whole == 0;
  }

  /// What is left to 100: the more, the less the shares were. Of shares that are not too large.
  public Derived.Value.Percent remainder() {
    Ratio least = Ratio.percent(whole - high, whole);
    Ratio most = Ratio.percent(whole - low, whole);
    return new Derived.Value.Percent(least, /* lowIncluded= */ highIn, most, /* highIncluded= */ lowIn);
  }

  public boolean isTooLarge() {
    return low > whole || (low == whole && !lowIn);
  }

  public boolean isTooSmall() {
    return high < whole || (high == whole && !highIn);
  }
}
