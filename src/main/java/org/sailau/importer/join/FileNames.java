package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.List;

/// What tells files apart by their names: of `2024_or_baker_precinct.csv` and
/// `2024_or_benton_precinct.csv` that is `baker` and `benton`.
final class FileNames {

  /// A hyphen between figures is part of a date.
  private static final String BETWEEN_WORDS = "[\\s_]+|(?<=\\p{L})[.-]+|[.-]+(?=\\p{L})";

  private final List<List<String>> words;

  /// How many words all names begin with, and end with.
  private final int first;

  private final int last;

  private FileNames(List<String> names) {
    words = names.stream().map(name -> List.of(stem(name).split(BETWEEN_WORDS))).toList();
    int shortest = words.stream().mapToInt(List::size).min().orElse(0);
    int same = 0;
    while (same < shortest && isSame(words, same)) {
      same++;
    }
    first = same;
    int sameAtEnd = 0;
    while (sameAtEnd < shortest - first && isSameFromEnd(words, sameAtEnd)) {
      sameAtEnd++;
    }
    last = sameAtEnd;
  }

  /// The words in which each name differs from the others; all of a name if none are left.
  static List<String> apart(List<String> names) {
    FileNames of = new FileNames(names);
    return of.words.stream()
        .map(
            all ->
                of.first < all.size() - of.last ? all.subList(of.first, all.size() - of.last) : all)
        .map(own -> String.join(" ", own))
        .toList();
  }

  /// The words that all names begin and end with; empty if there are none.
  static String common(List<String> names) {
    FileNames of = new FileNames(names);
    List<String> all = of.words.getFirst();
    List<String> same = new ArrayList<>(all.subList(0, of.first));
    same.addAll(all.subList(all.size() - of.last, all.size()));
    return String.join(" ", same);
  }

  private static String stem(String name) {
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  private static boolean isSame(List<List<String>> words, int at) {
    return words.stream().map(all -> all.get(at)).distinct().count() == 1;
  }

  private static boolean isSameFromEnd(List<List<String>> words, int at) {
    return words.stream().map(all -> all.get(all.size() - 1 - at)).distinct().count() == 1;
  }
}
