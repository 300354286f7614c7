package org.sailau.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// Finds the names that somebody may have meant.
final class NearNames {

  /// How many names are said: a line of a terminal has no room for more.
  static final int MAX_NAMES = 5;

  private NearNames() {}

  private record Near(String name, int distance, int order) {}

  /// The names that differ from a word in at most a third of its letters, or contain it, the
  /// nearest first. There may be millions of names.
  static List<String> of(String word, Stream<String> names) {
    String wanted = word.toLowerCase(Locale.ROOT);
    PriorityQueue<Near> farthestFirst =
        new PriorityQueue<>(
            Comparator.comparingInt(Near::distance).thenComparingInt(Near::order).reversed());
    int[] order = {0};
    int most = Math.max(1, wanted.length() / 3);
    names.forEach(
        name -> {
          String known = name.toLowerCase(Locale.ROOT);
          int distance = distance(wanted, known, most);
          if (distance > most && wanted.length() > 1 && known.contains(wanted)) {
            distance = most + known.length() - wanted.length();
          } else if (distance > most) {
            return;
          }
          farthestFirst.add(new Near(name, distance, order[0]++));
          if (farthestFirst.size() > MAX_NAMES) {
            farthestFirst.remove();
          }
        });
    return farthestFirst.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparingInt(Near::order))
        .map(Near::name)
        .toList();
  }

  /// How many letters have to be added, left out or replaced (Levenshtein).
  ///
  /// @return any number above `most` if it is more than that
  private static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
