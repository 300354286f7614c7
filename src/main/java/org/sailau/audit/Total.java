package org.sailau.audit;

import java.math.BigInteger;

/// A sum of counts, which may be larger than a long.
final class Total {

  private BigInteger large = BigInteger.ZERO;
  private long small;
  private int counts;

  /// @param count 0 or more
  void add(long count) {
    if (count > Long.MAX_VALUE - small) {
      large = large.add(BigInteger.valueOf(small));
      small = 0;
    }
    small += count;
    counts++;
  }

  /// How many counts were added.
  int counts() {
    return counts;
  }

  BigInteger sum() {
    return large.add(BigInteger.valueOf(small));
  }

  boolean isMoreThan(long count) {
    return large.signum() > 0 ? sum().compareTo(BigInteger.valueOf(count)) > 0 : small > count;
  }
}
