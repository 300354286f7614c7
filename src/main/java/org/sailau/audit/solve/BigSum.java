package org.sailau.audit.solve;

import java.math.BigInteger;

/// A sum of counts that may exceed a long. One thread only may use it.
public final class BigSum {

  private BigInteger large = BigInteger.ZERO;
  private long small;
  private int counts;

  /// Adds a count.
  ///
  /// @param count 0 or more
  public void add(long count) {
    if (count > Long.MAX_VALUE - small) {
      large = large.add(BigInteger.valueOf(small));
      small = 0;
    }
    small += count;
    counts++;
  }

  /// How many counts were added.
  public int counts() {
    return counts;
  }

  public BigInteger sum() {
    return large.add(BigInteger.valueOf(small));
  }

  /// The sum; -1 if a long does not hold it.
  public long plainSum() {
    return large.signum() > 0 ? -1 : small;
  }

  public boolean isMoreThan(long count) {
    return large.signum() > 0 ? sum().compareTo(BigInteger.valueOf(count)) > 0 : small > count;
  }
}
