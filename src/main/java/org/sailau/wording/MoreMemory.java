package org.sailau.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sailau.text.Texts;

/// What is said of memory, and how a user lets the program use more. Any thread may call it.
public final class MoreMemory {

  /// What the window needs, in bytes, as measured: where there is less, JavaFX hangs or fails, each
  /// time in another way.
  public static final long OF_WINDOW = 36_000_000;

  private static final long MEGA = 1 << 20;

  /// Java's own figure is odd: it leaves out what the collector keeps for itself.
  private static final long STEP = 16;

  private static final long GIGA = 1 << 30;

  private MoreMemory() {}

  /// The most memory that the program may use, in bytes.
  public static long limit() {
    return Runtime.getRuntime().maxMemory();
  }

  /// The environment variable, with its value, by which the program may use about twice as much.
  public static String setting() {
    return setting(System.getProperty("os.name", ""), limit());
  }

  /// A number of pixels in millions, with one decimal.
  public static String megapixels(long pixels, RoundingMode rounding, Texts texts) {
    return texts.decimal(BigDecimal.valueOf(pixels, 6).setScale(1, rounding).stripTrailingZeros());
  }

  /// @param os its name, as in the system property `os.name`
  /// @param limit in bytes
  static String setting(String os, long limit) {
    // The launchers of Windows and macOS are jpackage's, which knows no variable of ours.
    String variable = os.startsWith("Linux") ? "SAILAU_JAVA_OPTIONS" : "JAVA_TOOL_OPTIONS";
    long twice = Math.min(limit, Long.MAX_VALUE / 2) * 2;
    return variable
        + "=-Xmx"
        + (twice < GIGA
            ? Math.ceilDiv(twice, STEP * MEGA) * STEP + "m"
            : Math.ceilDiv(twice, GIGA) + "g");
  }
}
