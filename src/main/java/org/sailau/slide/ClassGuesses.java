package org.sailau.slide;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The guesses of a class, ready to be drawn. Immutable.
///
/// @param guesses in percent, from 0 to 100, in the order in which they were made
/// @param marker the next guess in percent, while it is being chosen; null before
/// @param revealed whether the published share is shown
/// @param median of the guesses, in percent; null if there are none
/// @param distance the median minus the published share, in percentage points: above 0 if it was
///   too high. Null if there are no guesses
public record ClassGuesses(
    List<BigDecimal> guesses,
    @Nullable BigDecimal marker,
    boolean revealed,
    @Nullable BigDecimal median,
    @Nullable BigDecimal distance) {

  public ClassGuesses {
    guesses = List.copyOf(guesses);
  }
}
