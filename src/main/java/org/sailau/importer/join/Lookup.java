package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.join.Stack.At;
import org.sailau.importer.recipe.Numbers;

/// Lines of a stack that say more about other lines, found by columns that both have. Immutable.
final class Lookup {

  private final Stack stack;
  private final List<At> places;
  private final List<Integer> keys;
  private final List<Integer> added;

  /// For each of the other lines the row of the stack; -1 for none.
  private final int[] rows;

  private final int matched;

  private Lookup(
      Stack stack,
      List<At> places,
      List<Integer> keys,
      List<Integer> added,
      int[] rows,
      int matched) {
    this.stack = stack;
    this.places = places;
    this.keys = List.copyOf(keys);
    this.added = List.copyOf(added);
    this.rows = rows;
    this.matched = matched;
  }

  /// @return empty if several lines of the stack have the same key
  static Optional<Lookup> of(
      JoinedLines lines, Stack stack, List<Integer> keys, List<Integer> added) {
    List<At> places = stack.places();
    Map<List<String>, Integer> byKey = HashMap.newHashMap(places.size());
    for (int row = 0; row < places.size(); row++) {
      At place = places.get(row);
      List<String> key = keys.stream().map(column -> plain(stack.text(place, column))).toList();
      if (!isBlank(key) && byKey.put(key, row) != null) {
        return Optional.empty();
      }
    }
    List<Integer> own = keys.stream().map(key -> lines.find(stack.names().get(key))).toList();
    int[] rows = new int[lines.rows()];
    Arrays.fill(rows, -1);
    int matched = 0;
    for (int row = 0; row < rows.length; row++) {
      int at = row;
      List<String> key = own.stream().map(column -> plain(lines.text(at, column))).toList();
      @Nullable Integer found = byKey.get(key);
      if (found != null) {
        rows[row] = found;
        matched++;
      }
    }
    return Optional.of(new Lookup(stack, places, keys, added, rows, matched));
  }

  Stack stack() {
    return stack;
  }

  /// The columns of the stack by which its lines are found.
  List<Integer> keys() {
    return keys;
  }

  /// The columns of the stack that say more.
  List<Integer> added() {
    return added;
  }

  /// How many of the other lines have a line of the stack.
  int matched() {
    return matched;
  }

  private static boolean isBlank(List<String> key) {
    return key.stream().allMatch(String::isEmpty);
  }

  /// Programs for spreadsheets take zeros away that stand before codes.
  private static String plain(String text) {
    int zeros = 0;
    while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros > 0 && text.chars().allMatch(Character::isDigit) ? text.substring(zeros) : text;
  }

  /// The row of the stack for one of the other lines; null if there is none.
  @Nullable At of(int row) {
    return rows[row] < 0 ? null : places.get(rows[row]);
  }

  /// The rows of the stack that belong to none of the other lines.
  ///
  /// @param figures whether those with figures are meant, or those without
  List<At> unmatched(boolean figures) {
    boolean[] met = new boolean[places.size()];
    for (int row : rows) {
      if (row >= 0) {
        met[row] = true;
      }
    }
    List<Integer> numbers =
        added.stream().filter(column -> JoinedLines.isNumber(stack.names().get(column))).toList();
    List<At> left = new ArrayList<>();
    for (int row = 0; row < met.length; row++) {
      if (!met[row] && hasFigure(places.get(row), numbers) == figures) {
        left.add(places.get(row));
      }
    }
    return left;
  }

  /// Whether a row has a figure in one of these columns.
  private boolean hasFigure(At place, List<Integer> numbers) {
    return numbers.stream().anyMatch(column -> Numbers.looksLikeNumber(stack.text(place, column)));
  }
}
