package org.sailau.fuzz;

import java.util.List;
import java.util.Random;

/// Texts and numbers on which readers and writers fall.
final class Odd {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u00A0\u200B",
          "a\u0000b",
          "\u001B]0;x\u0007\u001B[2J",
          "\u009B31m",
          "\u007F",
          "x\u2028y\u2029z",
          "12\u202E34\u202C",
          "\u2066\u2067\u2069",
          "\u200F\u061C",
          "שם ארוך 12",
          "اسم 34",
          "\uD83D\uDE00\uD83C\uDFFD",
          "\uD800",
          "\uDC00x",
          "\uFEFF\uFFFE",
          "е\u0301\u0301\u0301\u0301",
          "{0}{1|a|b}",
          "'{' %s $1 \\1 ${x}",
          "=1+1;\t\"z\"",
          "]]></text><script/>&#0;",
          "../../../../etc/passwd",
          "CON:",
          "W".repeat(1_000),
          "слово ".repeat(200),
          "ё".repeat(3_000));

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "0.0",
          "0.5",
          "1e0",
          "100",
          "100.00",
          "100.01",
          "99.999999999",
          "0.000000001",
          "33.33",
          "1e9",
          "2147483648",
          "4294967296",
          "999999999999999",
          "1000000000000000",
          "9007199254740993",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "1e-400",
          "0e999999999",
          "1e999999999",
          "1e-999999999",
          "123456789012345678901234567890123456789");

  private Odd() {}

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /// As JSON writes it.
  static String number(Random random) {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }
}
