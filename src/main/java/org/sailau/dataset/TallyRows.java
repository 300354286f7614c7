package org.sailau.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Problem.Kind;
import org.sailau.election.Evidence;
import org.sailau.election.Rounding;
import org.sailau.election.Share;
import org.sailau.election.Tallies;

/// The tallies of one contest as they stand in the file, in columns, until units and choices are
/// known and they can be put in order.
final class TallyRows {

  /// Stands for "the contest's own unit" in place of a slot.
  static final int CONTEST_UNIT = -1;

  /// Stands for the choice of a row that cannot be read but keeps its place: problems name
  /// positions.
  static final int UNREADABLE = -1;

  private static final long NOT_STATED = -1;

  /// Bytes that one row takes here and in the finished election.
  static final int BYTES = 37 + 24;

  private int size;
  private int[] unit = new int[8];
  private int[] choice = new int[8];
  private long[] votes = new long[8];
  private long[] steps = new long[8];
  private byte[] decimals = new byte[8];
  private final Places places = new Places();
  private final Map<Integer, Evidence> evidence = new HashMap<>();

  void add(
      int unit,
      int choice,
      @Nullable Long votes,
      @Nullable BigDecimal share,
      Evidence evidence,
      int line,
      int column) {
    if (size == this.unit.length) {
      grow(size + (size >> 1));
    }
    this.unit[size] = unit;
    this.choice[size] = choice;
    this.votes[size] = votes == null ? NOT_STATED : votes;
    this.steps[size] = share == null ? NOT_STATED : share.unscaledValue().longValueExact();
    this.decimals[size] = share == null ? 0 : (byte) share.scale();
    places.add(line, column);
    if (!evidence.equals(Evidence.USUAL)) {
      this.evidence.put(size, evidence);
    }
    size++;
  }

  private void grow(int to) {
    unit = Arrays.copyOf(unit, to);
    choice = Arrays.copyOf(choice, to);
    votes = Arrays.copyOf(votes, to);
    steps = Arrays.copyOf(steps, to);
    decimals = Arrays.copyOf(decimals, to);
  }

  /// Puts the rows in order, or notes what keeps them from it.
  ///
  /// @param pointer to the list in the file
  /// @param contestUnit position of the contest's unit
  /// @param unitCount how many units there are
  /// @return the tallies; of no use if a problem was noted
  Tallies resolve(
      String pointer,
      Ids units,
      int contestUnit,
      int unitCount,
      Ids choices,
      int choiceCount,
      Rounding rounding,
      Problems problems) {
    Tallies.Builder builder = new Tallies.Builder(rounding.decimals());
    for (int row = 0; row < size; row++) {
      if (choice[row] == UNREADABLE) {
        continue;
      }
      int unitAt = unit[row] == CONTEST_UNIT ? contestUnit : units.position(unit[row]);
      int choiceAt = choices.position(choice[row]);
      if (unitAt == Ids.UNDEFINED) {
        problems.add(problem(row, pointer, "/unit", Kind.UNRESOLVED, units.id(unit[row]), "unit"));
      }
      if (choiceAt == Ids.UNDEFINED) {
        problems.add(
            problem(row, pointer, "/choice", Kind.UNRESOLVED, choices.id(choice[row]), "choice"));
      }
      if (steps[row] != NOT_STATED && decimals[row] > rounding.decimals()) {
        problems.add(
            problem(
                row,
                pointer,
                "/share",
                Kind.TOO_PRECISE,
                BigDecimal.valueOf(steps[row], decimals[row]).toPlainString(),
                Integer.toString(rounding.decimals())));
      } else if (unitAt != Ids.UNDEFINED && choiceAt != Ids.UNDEFINED) {
        builder.add(
            unitAt,
            choiceAt,
            votes[row] == NOT_STATED ? null : (Long) votes[row],
            share(row, rounding.decimals()),
            evidence.getOrDefault(row, Evidence.USUAL));
        // Rows are kept in step with the builder's only while nothing is wrong, which is enough.
        unit[row] = unitAt;
        choice[row] = choiceAt;
      }
    }
    if (!problems.hasErrors()) {
      findDuplicates(pointer, unitCount, choiceCount, problems);
    }
    return builder.build(unitCount);
  }

  private @Nullable Share share(int row, int contestDecimals) {
    return steps[row] == NOT_STATED
        ? null
        : Share.of(BigDecimal.valueOf(steps[row], decimals[row]), contestDecimals);
  }

  /// Notes every row whose unit and choice an earlier row had: rows are put in the order of their
  /// units, and a choice met twice within one unit is a duplicate.
  private void findDuplicates(String pointer, int unitCount, int choiceCount, Problems problems) {
    int[] first = new int[unitCount + 1];
    for (int row = 0; row < size; row++) {
      first[unit[row] + 1]++;
    }
    for (int at = 0; at < unitCount; at++) {
      first[at + 1] += first[at];
    }
    int[] next = Arrays.copyOf(first, unitCount);
    int[] order = new int[size];
    for (int row = 0; row < size; row++) {
      order[next[unit[row]]++] = row;
    }
    int[] lastUnit = new int[choiceCount];
    Arrays.fill(lastUnit, Ids.UNDEFINED);
    for (int row : order) {
      if (lastUnit[choice[row]] == unit[row]) {
        problems.add(problem(row, pointer, "", Kind.DUPLICATE_TALLY, ""));
      }
      lastUnit[choice[row]] = unit[row];
    }
  }

  private Problem problem(
      int row, String pointer, String field, Kind kind, String found, String... expected) {
    return new Problem(
        kind,
        places.line(row),
        places.column(row),
        pointer + '/' + row + field,
        found.isEmpty() ? "" : '"' + Shorten.text(found) + '"',
        List.of(expected));
  }
}
