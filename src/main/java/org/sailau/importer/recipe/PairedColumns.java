package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds columns that say of one choice how many votes it has, which share, and how many seats: two
/// or three for each choice. Only votes are counted.
final class PairedColumns {

  /// What a column says of a choice.
  enum Measure {
    VOTES,
    SHARE,
    SEATS
  }

  /// How many words a measure has at most.
  private static final int MAX_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("[^\\s_()\\[\\],;:–—-]+");

  private final List<Said> said = new ArrayList<>();

  /// The names of choices, by the columns of their votes.
  private final Map<Integer, String> names = new HashMap<>();

  private final List<Integer> seats = new ArrayList<>();
  private final List<Integer> unnamedShares = new ArrayList<>();

  /// What a header says: of which choice, and what.
  ///
  /// @param choice empty if the header does not name one
  /// @param own whether the header itself names the choice
  private record Said(String choice, @Nullable Measure measure, boolean own) {}

  private PairedColumns() {}

  /// Looks at the header of a table.
  ///
  /// @param isNumber whether a column has numbers
  /// @param mayBeShare whether a column without a header may have shares, as its cells are
  static PairedColumns of(List<String> headers, IntPredicate isNumber, IntPredicate mayBeShare) {
    PairedColumns pairs = new PairedColumns();
    pairs.read(headers, isNumber);
    pairs.pair(isNumber, mayBeShare);
    return pairs;
  }

  /// Whether the header says that a column has shares.
  boolean isShare(int column) {
    return said.get(column).measure == Measure.SHARE || unnamedShares.contains(column);
  }

  /// Whether a column has the seats of a choice whose votes are in another one.
  boolean isSeats(int column) {
    return seats.contains(column);
  }

  /// The name of the choice whose votes a column has; null if it is not one of several columns of a
  /// choice.
  @Nullable String choice(int column) {
    return names.get(column);
  }

  private void read(List<String> headers, IntPredicate isNumber) {
    for (int column = 0; column < headers.size(); column++) {
      Said found = split(headers.get(column));
      boolean follows =
          found.choice.isEmpty()
              && column > 0
              && isNumber.test(column - 1)
              && isNumber.test(column)
              && found.measure != Measure.VOTES;
      said.add(follows ? new Said(said.getLast().choice, found.measure, false) : found);
    }
  }

  private void pair(IntPredicate isNumber, IntPredicate mayBeShare) {
    Map<String, List<Integer>> votes = new HashMap<>();
    Map<String, List<Integer>> others = new HashMap<>();
    for (int column = 0; column < said.size(); column++) {
      Said of = said.get(column);
      String form = WordForm.of(of.choice);
      if (form.isEmpty() || !isNumber.test(column)) {
        continue;
      }
      boolean counted = of.measure == Measure.VOTES || (of.measure == null && of.own);
      if (counted) {
        votes.computeIfAbsent(form, _ -> new ArrayList<>()).add(column);
      } else if (of.measure != null || mayBeShare.test(column)) {
        others.computeIfAbsent(form, _ -> new ArrayList<>()).add(column);
      }
    }
    votes.values().removeIf(columns -> columns.size() != 1);
    long pairs = votes.keySet().stream().filter(others::containsKey).count();
    if (pairs < 2) {
      return;
    }
    votes.forEach(
        (form, columns) -> pair(columns.getFirst(), others.getOrDefault(form, List.of())));
  }

  private void pair(int votes, List<Integer> others) {
    names.put(votes, said.get(votes).choice);
    for (int column : others) {
      if (said.get(column).measure == Measure.SEATS) {
        seats.add(column);
      } else if (said.get(column).measure == null) {
        unnamedShares.add(column);
      }
    }
  }

  /// Takes a header apart: of several lines one may be the measure, of several words the first or
  /// the last.
  private static Said split(String header) {
    List<String> lines = new ArrayList<>(List.of(header.split(Pattern.quote(Header.BETWEEN), -1)));
    for (int at = lines.size() - 1; at >= 0; at--) {
      @Nullable Measure measure = measure(lines.get(at));
      if (measure != null) {
        lines.remove(at);
        return new Said(String.join(Header.BETWEEN, lines), measure, !lines.isEmpty());
      }
    }
    Said words = splitWords(header);
    boolean share = header.indexOf('%') >= 0 && lines.size() == 1;
    return share ? new Said(words.choice, Measure.SHARE, words.own) : words;
  }

  private static Said splitWords(String header) {
    List<int[]> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(header); word.find(); ) {
      words.add(new int[] {word.start(), word.end()});
    }
    for (int count = Math.min(MAX_WORDS, words.size() - 1); count > 0; count--) {
      int last = words.size() - 1;
      int cut = words.size() - count;
      @Nullable Measure behind = measure(header.substring(words.get(cut)[0], words.get(last)[1]));
      if (behind != null) {
        return new Said(header.substring(words.get(0)[0], words.get(cut - 1)[1]), behind, true);
      }
      @Nullable Measure before =
          measure(header.substring(words.get(0)[0], words.get(count - 1)[1]));
      if (before != null) {
        return new Said(header.substring(words.get(count)[0], words.get(last)[1]), before, true);
      }
    }
    String bare = header.strip();
    if (bare.length() > 1 && bare.endsWith("%")) {
      return new Said(bare.substring(0, bare.length() - 1).strip(), Measure.SHARE, true);
    }
    if (bare.length() > 1 && bare.startsWith("%")) {
      return new Said(bare.substring(1).strip(), Measure.SHARE, true);
    }
    return new Said(bare, null, !bare.isEmpty());
  }

  private static @Nullable Measure measure(String words) {
    return Vocabulary.bundled().measureOf(words);
  }
}
