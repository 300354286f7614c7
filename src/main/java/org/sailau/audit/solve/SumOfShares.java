package org.sailau.audit.solve;

import org.sailau.audit.finding.Derived;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.ShareRange;

/// The range of the sum of exact shares, in half steps. A sum of 10,000 shares fits a long. One
/// thread only may use it.
public final class SumOfShares {

  private long low;
  private boolean lowIncluded = true;
  private long high;
  private boolean highIncluded = true;

  /// 100 percent in half steps; 0 until a share is added.
  private long whole;

  public void add(ShareRange range) {
    low += range.low();
    lowIncluded &= range.lowIncluded();
    high += range.high();
    highIncluded &= range.highIncluded();
    whole = range.whole();
  }

  public boolean isEmpty() {
    return whole == 0;
  }

  /// What the shares leave to 100 percent. The smaller the exact shares, the larger the remainder.
  /// Call it only if the shares are not too large.
  public Derived.Value.Percent remainder() {
    Ratio min = Ratio.percent(whole - high, whole);
    Ratio max = Ratio.percent(whole - low, whole);
    return new Derived.Value.Percent(
        min, /* lowIncluded= */ highIncluded, max, /* highIncluded= */ lowIncluded);
  }

  /// Whether the shares exceed 100 percent, however they were rounded.
  public boolean isTooLarge() {
    return low > whole || (low == whole && !lowIncluded);
  }

  /// Whether the shares stay below 100 percent, however they were rounded.
  public boolean isTooSmall() {
    return high < whole || (high == whole && !highIncluded);
  }
}
