package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.recipe.Reason.Why;
import org.sailau.importer.table.Table;

/// Finds out by adding up which columns of numbers are votes, and which are their sums.
final class ColumnSums {

  /// Of a hundred lines, so many have to add up: the others have mistakes.
  private static final int MOST_OF_100 = 90;

  private static final int MIN_LINES = 2;

  /// So many columns at the ends of those that add up may be something else.
  private static final int MAX_CUT = 8;

  private final Table table;
  private final Header header;
  private final IntFunction<@Nullable Role> roles;
  private final Numbers numbers = new Numbers(null, Recipe.NOT_STATED, Recipe.WITHHELD);

  /// Gives a role to a column.
  @FunctionalInterface
  interface Found {
    void set(int column, Role role, Why why);
  }

  ColumnSums(Table table, Header header, IntFunction<@Nullable Role> roles) {
    this.table = table;
    this.header = header;
    this.roles = roles;
  }

  /// Looks for a column that is the sum of others.
  ///
  /// @param columns those of which it is not known what they hold
  /// @param papers those that count papers of some kind, and are no votes of a choice
  /// @return whether there is one
  boolean find(List<Integer> columns, List<Integer> papers, Found found) {
    if (columns.size() < 2) {
      return false;
    }
    Set<Integer> unknown = new HashSet<>(columns);
    unknown.addAll(papers);
    long[][] values = new long[table.columns()][];
    List<Integer> known = new ArrayList<>();
    List<Integer> notValid = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      @Nullable Role role = roles.apply(column);
      if (unknown.contains(column) || (role != null && role.isNumber())) {
        values[column] = values(column);
      }
      if (role == Role.VALID
          || role == Role.VALID_VOTES
          || role == Role.BALLOTS
          || role == Role.TOOK_PART) {
        known.add(column);
      }
      if (role == Role.INVALID || role == Role.BLANK) {
        notValid.add(column);
      }
    }
    // Kinds of invalid votes and all choices may add up to the ballots: valid votes come first.
    known.sort(Comparator.comparing(column -> !isValid(column)));
    // The sum of the choices alone, or with the ballots that are not valid.
    for (List<Integer> beside :
        notValid.isEmpty() ? List.of(notValid) : List.of(List.<Integer>of(), notValid)) {
      SumSample sample = new SumSample(values, columns, beside);
      for (int sum : known) {
        @Nullable List<Integer> parts = partsOf(values, sample, -1, sum);
        if (parts != null) {
          ignoreOthers(columns, parts, found);
          return true;
        }
      }
      int ballots = sumOfPapers(values, sample, papers);
      if (ballots >= 0) {
        List<Integer> parts = Objects.requireNonNull(partsOf(values, sample, -1, ballots));
        found.set(ballots, beside.isEmpty() ? Role.VALID : Role.BALLOTS, Why.SUM);
        ignoreOthers(columns, parts, found);
        return parts.size() > 2 || !beside.isEmpty();
      }
      @Nullable SumOf most = sum(values, sample);
      if (most != null) {
        int sum = columns.get(most.at);
        List<Integer> parts = most.parts;
        List<Integer> others = new ArrayList<>(columns.subList(0, most.at));
        others.addAll(columns.subList(most.at + 1, columns.size()));
        if (beside.isEmpty() && findBallots(values, others, parts, sum, found)) {
          return true;
        }
        found.set(sum, beside.isEmpty() ? Role.VALID : Role.BALLOTS, Why.SUM);
        ignoreOthers(others, parts, found);
        // Two parts may be two choices, or the ballots that are valid and those that are not.
        return parts.size() > 2 || !beside.isEmpty();
      }
    }
    return false;
  }

  private boolean isValid(int column) {
    return roles.apply(column) == Role.VALID || roles.apply(column) == Role.VALID_VOTES;
  }

  /// Looks for a column that is the sum of those that are known to be votes of choices.
  ///
  /// @param columns those of which it is not known what they hold
  void findValid(List<Integer> columns, Found found) {
    List<Integer> choices = new ArrayList<>();
    long[][] values = new long[table.columns()][];
    for (int column = 0; column < table.columns(); column++) {
      if (roles.apply(column) == Role.CHOICE_VOTES) {
        choices.add(column);
        values[column] = values(column);
      }
    }
    for (int column : columns) {
      values[column] = values(column);
      if (choices.size() > 1 && agreement(values, choices, List.of(), column).isSum()) {
        found.set(column, Role.VALID, Why.SUM);
        return;
      }
    }
  }

  /// The column of papers that is the sum of votes in most lines: ballots that were handed out are
  /// the sum nearly everywhere, those in the box everywhere. -1 if none is.
  private int sumOfPapers(long[][] values, SumSample sample, List<Integer> papers) {
    int best = -1;
    int most = 0;
    for (int column : papers) {
      @Nullable List<Integer> parts = partsOf(values, sample, -1, column);
      int same = parts == null ? 0 : agreement(values, parts, sample.beside(), column).same;
      if (same > most) {
        best = column;
        most = same;
      }
    }
    return best;
  }

  /// A column that is the sum of others; null if none is. Of two that are the sum of the same it is
  /// the one that is it in more lines.
  private @Nullable SumOf sum(long[][] values, SumSample sample) {
    List<Integer> columns = sample.columns();
    for (int at = 0; columns.size() > 2 && at < columns.size(); at++) {
      int sum = columns.get(at);
      @Nullable List<Integer> parts =
          isAlways100(values[sum]) ? null : partsOf(values, sample, at, sum);
      if (parts == null) {
        continue;
      }
      int best = at;
      int most = agreement(values, parts, sample.beside(), sum).same;
      Set<Integer> added = new HashSet<>(parts);
      for (int other = at + 1; other < columns.size(); other++) {
        int column = columns.get(other);
        if (added.contains(column)) {
          continue;
        }
        Agreement agreement = agreement(values, parts, sample.beside(), column);
        if (agreement.isSum() && agreement.same > most) {
          best = other;
          most = agreement.same;
        }
      }
      return new SumOf(best, parts);
    }
    return null;
  }

  /// @param at the position of the column that is the sum
  private record SumOf(int at, List<Integer> parts) {}

  /// In how many lines a column may be the sum of others, and in how many it is.
  private record Agreement(int lines, int same) {
    boolean isSum() {
      return lines >= MIN_LINES && same * 100L >= lines * (long) MOST_OF_100;
    }
  }

  /// Finds out whether a column is the sum of ballots that are valid and ballots that are not: one
  /// of its parts is itself the sum of further columns, which are the choices.
  private boolean findBallots(
      long[][] values, List<Integer> columns, List<Integer> parts, int sum, Found found) {
    List<Integer> others = new ArrayList<>(columns);
    others.removeAll(parts);
    if (others.size() < 2 || parts.size() != 2) {
      return false;
    }
    SumSample sample = new SumSample(values, others, List.of());
    for (int valid : parts) {
      @Nullable List<Integer> choices = partsOf(values, sample, -1, valid);
      if (choices != null) {
        int invalid = parts.getFirst() == valid ? parts.getLast() : parts.getFirst();
        found.set(sum, Role.BALLOTS, Why.SUM);
        found.set(valid, Role.VALID, Why.SUM);
        found.set(invalid, Role.INVALID, Why.SUM);
        ignoreOthers(others, choices, found);
        return true;
      }
    }
    return false;
  }

  /// Columns that stand among the others and belong to no sum are not known to be votes.
  private static void ignoreOthers(List<Integer> columns, List<Integer> parts, Found found) {
    Set<Integer> kept = new HashSet<>(parts);
    for (int column : columns) {
      if (!kept.contains(column)) {
        found.set(column, Role.IGNORED, Why.NUMBERS);
      }
    }
  }

  /// Of some columns, those that stand beside each other and have this sum; null if there are none.
  ///
  /// @param left the position among the columns of one that is left out; -1 for none
  private @Nullable List<Integer> partsOf(long[][] values, SumSample sample, int left, int sum) {
    int size = sample.columns().size() - (left < 0 ? 0 : 1);
    // Up to a few columns at either end may be something else.
    for (int cut = 0; cut <= MAX_CUT && (cut == 0 || cut < size - 1); cut++) {
      for (int front = 0; front <= cut; front++) {
        int end = size - (cut - front);
        if (sample.mayBe(sum, front, end, left)) {
          List<Integer> some = sample.some(front, end, left);
          if (agreement(values, some, sample.beside(), sum).isSum()) {
            return some;
          }
        }
      }
    }
    return null;
  }

  private static Agreement agreement(
      long[][] values, List<Integer> columns, List<Integer> beside, int sum) {
    int lines = 0;
    int same = 0;
    for (int row = 0; row < values[sum].length; row++) {
      if (values[sum][row] <= 0) {
        continue;
      }
      long added = 0;
      int parts = 0;
      if (isUnreadable(values, columns, row) || isUnreadable(values, beside, row)) {
        continue;
      }
      for (int column : columns) {
        added += Math.max(0, values[column][row]);
        parts += values[column][row] > 0 ? 1 : 0;
      }
      for (int column : beside) {
        added += Math.max(0, values[column][row]);
      }
      if (parts > 0) {
        lines++;
        same += added == values[sum][row] ? 1 : 0;
      }
    }
    return new Agreement(lines, same);
  }

  /// Whether a column is the sum of shares: shares in whole numbers add up like votes.
  private static boolean isAlways100(long[] values) {
    for (long value : values) {
      if (value > 0 && value != 100) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreadable(long[][] values, List<Integer> columns, int row) {
    for (int column : columns) {
      if (values[column][row] == Numbers.WRONG) {
        return true;
      }
    }
    return false;
  }

  private long[] values(int column) {
    long[] texts = new long[table.texts(column)];
    for (int code = 0; code < texts.length; code++) {
      texts[code] = numbers.read(table.textOf(column, code)).value();
    }
    long[] values = new long[Math.max(0, table.rows() - header.firstData())];
    for (int row = 0; row < values.length; row++) {
      values[row] = texts[table.code(header.firstData() + row, column)];
    }
    return values;
  }
}
