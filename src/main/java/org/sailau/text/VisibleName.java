package org.sailau.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What people see of a name, so that two names can be compared that only a computer tells apart:
/// by letters of another alphabet, by capitals, by blanks or by characters of which nothing is
/// seen. Stateless: for any thread.
///
/// Sources: Unicode Standard Annex 15 (normalisation) and Technical Standard 39 (confusables), of
/// which the letters of the Cyrillic and the Greek alphabet are here that look like Latin ones.
public final class VisibleName {

  private static final Map<Integer, Integer> CAPITALS =
      table("АВЕКМНОРСТУҮХЅІӀЈԚԜҺԌ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYYXSIIJQWHG" + "ABEZHIKMNOPTYX");

  private static final Map<Integer, Integer> SMALL =
      table("аеорсуүхѕіӏјһԛԝԁ" + "ακιονρυχ" + "ıɡ", "aeopcyyxsiljhqwd" + "akiovpux" + "ig");

  private VisibleName() {}

  private static Map<Integer, Integer> table(String from, String to) {
    return IntStream.range(0, from.length())
        .boxed()
        .collect(Collectors.toMap(i -> (int) from.charAt(i), i -> (int) to.charAt(i)));
  }

  /// What is seen of a name, written in capitals and written in small letters: letters may look
  /// alike in one of them only. Two names look the same if they have one of these in common. Both
  /// are empty if nothing is seen.
  public static Set<String> of(String name) {
    StringBuilder seen = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !Printable.isInvisible(c))
        .forEach(seen::appendCodePoint);
    String small = seen.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Set.of(
        "A" + replaced(small.toUpperCase(Locale.ROOT), CAPITALS), "a" + replaced(small, SMALL));
  }

  /// What is seen of an id: the same for ids that differ only in letters of other alphabets that
  /// look alike. Capitals are told apart. An id of ASCII is its own.
  public static String ofId(String id) {
    return replaced(replaced(id, CAPITALS), SMALL);
  }

  private static String replaced(String text, Map<Integer, Integer> letters) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints().forEach(c -> replaced.appendCodePoint(letters.getOrDefault(c, c)));
    return replaced.toString();
  }
}
