package org.sailau.text;

import java.util.BitSet;
import java.util.OptionalInt;

/// Which letters the bundled typeface has. They are listed here because a dataset is read before
/// anything is drawn, and loading a typeface takes time. Stateless: for any thread.
public final class TypefaceLetters {

  /// Code points in hexadecimal digits, alone or from the first to the last one.
  private static final String LISTED =
      """
          20-7E 85 A0-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1FA-1FF 218-21B 237 259 2BB-2BC
          2C6-2C7 2D8-2DD 300-304 306-30C 312 315 31B 323 326-328 34F 37E 384-38A 38C 38E-3A1
          3A3-3CE 400-45F 462-463 46A-46B 472-475 490-4C2 4CF-4D9 4DC-4E9 4EE-4F9 524-525 61C
          E3F 17B4-17B5 180B-180E 1E80-1E85 1E9E 1EA0-1EF9 2000-2015 2018-201A 201C-201E
          2020-2022 2026 2028-2030 2032-2033 2039-203A 2044 2060-2070 2074-2079 2080-2089 20A1
          20A4 20A6 20A8-20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD 20BF 2113 2116 2122 2126 212E
          2150-2151 2153-215E 2190-2199 21A9-21AA 21B0-21B3 21B6-21B7 21BA-21BB 21C4 21C6 2202
          2206 220F 2211-2212 2215 2219-221A 221E 222B 2236 2248 2260 2264-2265 25CA 2713 274C
          2B0E-2B11 ECE0 EFCC FB01-FB02 FE00-FE0F FEFF FFF0-FFF8 FFFD 1D173-1D17A
      """;

  private static final BitSet LETTERS = new BitSet();

  static {
    for (String range : LISTED.strip().split("\\s+", -1)) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16);
      LETTERS.set(first, last + 1);
    }
  }

  private TypefaceLetters() {}

  /// The first letter of a text that the typeface lacks; empty if it has all that are seen.
  public static OptionalInt missing(String text) {
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      if (!LETTERS.get(letter) && !Printable.isInvisible(letter)) {
        return OptionalInt.of(letter);
      }
      i += Character.charCount(letter);
    }
    return OptionalInt.empty();
  }
}
