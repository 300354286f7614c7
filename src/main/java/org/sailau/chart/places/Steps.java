package org.sailau.chart.places;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The steps in which a map shows a measure. They are the same for every election, place and hour,
/// so that maps can be compared. A value on a border belongs to the step above.
public enum Steps {
  /// A percentage: five equal steps of 20 points.
  PERCENT(0, 20, 40, 60, 80, 100),

  /// By how many percentage points one choice is ahead of another one, or behind it: three steps
  /// for each of both. Nobody is ahead at 0, so that no step has it.
  LEAD(-100, -30, -10, 0, 10, 30, 100);

  /// Instead of a step, where nothing is stated.
  public static final int NONE = -1;

  /// Instead of a step, where none of two choices is ahead.
  public static final int EVEN = -2;

  @SuppressWarnings("ImmutableEnumChecker") // The list cannot be changed.
  private final List<BigDecimal> borders;

  Steps(int... borders) {
    this.borders = Arrays.stream(borders).mapToObj(BigDecimal::valueOf).toList();
  }

  /// How many steps there are.
  public int count() {
    return borders.size() - 1;
  }

  /// The borders of all steps, in order: one more than there are steps.
  public List<BigDecimal> borders() {
    return borders;
  }

  /// The step of a value, from 0; [#EVEN] if none of two choices is ahead.
  public int of(BigDecimal value) {
    if (this == LEAD && value.signum() == 0) {
      return EVEN;
    }
    return IntStream.range(1, count())
            .filter(step -> value.compareTo(borders.get(step)) < 0)
            .findFirst()
            .orElse(count())
        - 1;
  }

  /// Whether texts on a step have the colour of the ground, since the step is so strong.
  boolean isStrong(int step) {
    return this == PERCENT ? step > 2 : step >= 0 && step != 2 && step != 3;
  }
}
