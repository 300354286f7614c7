package org.sailau.chart.draw;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Lets somebody give up what is being laid out and drawn. Each [Pen] asks whenever it measures or
/// draws a text or a shape, so that a large chart ends soon. For any thread: each asks for itself.
public final class GoOn {

  private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

  private GoOn() {}

  /// Draws something.
  ///
  /// @param goOn false to give up; asked often on the calling thread
  /// @throws CancellationException if it was given up
  public static <T> T whileTrue(
      BooleanSupplier goOn, ScopedValue.CallableOp<T, RuntimeException> drawing) {
    T drawn = ScopedValue.where(ASKED, goOn).call(drawing);
    if (!goOn.getAsBoolean()) {
      throw new CancellationException();
    }
    return drawn;
  }

  static void check() {
    if (ASKED.isBound() && !ASKED.get().getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
