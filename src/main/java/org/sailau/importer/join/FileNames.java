package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.List;

/// What tells files apart by their names: of `2024_or_baker_precinct.csv` and
/// `2024_or_benton_precinct.csv` that is `baker` and `benton`.
final class FileNames {

  /// A hyphen between figures is part of a date.
  private static final String BETWEEN_WORDS = "[\\s_]+|(?<=\\p{L})[.-]+|[.-]+(?=\\p{L})";

  private FileNames() {}

  /// The words in which each name differs from the others; all of a name if none are left.
  static List<String> apart(List<String> names) {
    List<List<String>> words =
        names.stream().map(name -> List.of(stem(name).split(BETWEEN_WORDS))).toList();
    int shortest = words.stream().mapToInt(List::size).min().orElse(0);
    int first = 0;
    while (first < shortest && isSame(words, first)) {
      first++;
    }
    int last = 0;
    while (last < shortest - first && isSameFromEnd(words, last)) {
      last++;
    }
    int from = first;
    int end = last;
    return words.stream()
        .map(
            all ->
                from < all.size() - end
                    ? String.join(" ", all.subList(from, all.size() - end))
                    : String.join(" ", all))
        .toList();
  }

  /// The words that all names begin and end with; empty if there are none.
  static String common(List<String> names) {
    List<List<String>> words =
        names.stream().map(name -> List.of(stem(name).split(BETWEEN_WORDS))).toList();
    int shortest = words.stream().mapToInt(List::size).min().orElse(0);
    List<String> first = new ArrayList<>();
    while (first.size() < shortest && isSame(words, first.size())) {
      first.add(words.getFirst().get(first.size()));
    }
    List<String> last = new ArrayList<>();
    while (last.size() < shortest - first.size() && isSameFromEnd(words, last.size())) {
      List<String> all = words.getFirst();
      last.addFirst(all.get(all.size() - 1 - last.size()));
    }
    first.addAll(last);
    return String.join(" ", first);
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
