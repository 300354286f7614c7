package org.sailau.chart.places;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A unit on a map.
///
/// @param key the id of the unit
/// @param percent null if it is not stated
/// @param figure the percentage as people write it, or that it is not stated
record Place(String key, String name, @Nullable BigDecimal percent, String figure) {

  /// The step of its percentage; [StepFill#NONE] if it is not stated.
  int step() {
    return percent == null ? StepFill.NONE : Step.of(percent);
  }
}
