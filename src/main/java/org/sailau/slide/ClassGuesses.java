package org.sailau.slide;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a class has guessed so far, to be drawn. Immutable.
///
/// @param guesses in percent, from 0 to 100, in the order in which they were made
/// @param marker where the next guess stands, in percent; null while nobody has begun one
/// @param revealed whether the published share is shown
/// @param median of the guesses; null without any
/// @param distance of the median from the published share in percentage points, above 0 where it
///   was too high; null without any guess
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
