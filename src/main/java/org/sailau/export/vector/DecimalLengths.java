package org.sailau.export.vector;

/// Writes lengths for SVG: at most three decimals, and a decimal point in every language.
public final class DecimalLengths {

  private static final long UNIT = 1000;

  private DecimalLengths() {}

  public static void append(StringBuilder out, double number) {
    long steps = Math.round(number * UNIT);
    if (steps < 0) {
      out.append('-');
      steps = -steps;
    }
    out.append(steps / UNIT);
    long rest = steps % UNIT;
    if (rest != 0) {
      out.append('.').append((char) ('0' + rest / 100));
      if (rest % 100 != 0) {
        out.append((char) ('0' + rest / 10 % 10));
        if (rest % 10 != 0) {
          out.append((char) ('0' + rest % 10));
        }
      }
    }
  }

  public static String of(double number) {
    StringBuilder out = new StringBuilder();
    append(out, number);
    return out.toString();
  }
}
