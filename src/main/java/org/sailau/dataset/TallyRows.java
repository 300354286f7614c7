package org.sailau.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Evidence;
import org.sailau.election.Rounding;
import org.sailau.election.RowsByUnit;
import org.sailau.election.Share;
import org.sailau.election.Tallies;
import org.sailau.json.SourcePositions;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// The tallies of one contest in the order of the file. Kept in columns until units and choices are
/// known and the tallies can be sorted by unit.
final class TallyRows {

  /// Stands in place of a slot for the contest's own unit.
  static final int CONTEST_UNIT = -2;

  private static final long NOT_STATED = -1;

  /// Bytes that one row takes here and in the finished election.
  static final int BYTES = 37 + 24;

  private int size;
  private int[] unit = new int[8];
  private int[] choice = new int[8];
  private long[] votes = new long[8];
  private long[] steps = new long[8];
  private byte[] decimals = new byte[8];
  private final SourcePositions places = new SourcePositions();
  private final Map<Integer, Evidence> evidence = new HashMap<>();
  private final Map<Integer, Problem> ifTooPrecise = new HashMap<>();

  /// Keeps a problem of the next row's share, to be noted if the contest's rounding turns out to
  /// have fewer decimals.
  void nextShare(Problem problem) {
    ifTooPrecise.put(size, problem);
  }

  void add(
      int unit,
      int choice,
      @Nullable Long votes,
      @Nullable Share share,
      Evidence evidence,
      TokenStreamLocation place) {
    if (size == this.unit.length) {
      grow(size + (size >> 1));
    }
    this.unit[size] = unit;
    this.choice[size] = choice;
    this.votes[size] = votes == null ? NOT_STATED : votes;
    this.steps[size] = share == null ? NOT_STATED : share.steps();
    this.decimals[size] = share == null ? 0 : (byte) share.decimals();
    places.add(place);
    if (!evidence.isDefault()) {
      this.evidence.put(size, evidence);
    }
    size++;
  }

  int size() {
    return size;
  }

  private void grow(int to) {
    unit = Arrays.copyOf(unit, to);
    choice = Arrays.copyOf(choice, to);
    votes = Arrays.copyOf(votes, to);
    steps = Arrays.copyOf(steps, to);
    decimals = Arrays.copyOf(decimals, to);
  }

  /// The rounding as far as the shares in the file show it. Without a share: two decimals, as is
  /// usual.
  Rounding roundingAsWritten() {
    int most = -1;
    for (int row = 0; row < size; row++) {
      if (steps[row] != NOT_STATED) {
        most = Math.max(most, decimals[row]);
      }
    }
    return new Rounding(most < 0 ? 2 : most, Rounding.Mode.UNKNOWN, false);
  }

  /// Sorts the rows by unit and notes what is wrong with them.
  ///
  /// @param pointer to the list in the file
  /// @param contestUnit position of the contest's unit
  /// @param unitCount how many units there are
  /// @return the tallies; of no use if a problem was noted
  Tallies resolve(
      String pointer,
      IdTable units,
      int contestUnit,
      int unitCount,
      IdTable choices,
      int choiceCount,
      Rounding rounding,
      ProblemCollector problems) {
    Tallies.Builder builder = new Tallies.Builder(rounding.decimals(), size + 2);
    for (int row = 0; row < size; row++) {
      unit[row] = unit[row] == CONTEST_UNIT ? contestUnit : position(units, unit[row]);
      choice[row] = position(choices, choice[row]);
      if (steps[row] != NOT_STATED && decimals[row] > rounding.decimals()) {
        problems.add(tooPrecise(row, rounding));
      } else if (isKnown(row)) {
        // The builder's rows are these rows only while nothing is wrong, which is enough.
        builder.add(
            unit[row],
            choice[row],
            votes[row] == NOT_STATED ? null : (Long) votes[row],
            share(row, rounding.decimals()),
            evidenceOf(row));
      }
    }
    findDuplicates(pointer, unitCount, choiceCount, problems);
    return builder.build(unitCount);
  }

  private static int position(IdTable ids, int slot) {
    return slot == IdTable.UNDEFINED ? slot : ids.position(slot);
  }

  private boolean isKnown(int row) {
    return unit[row] != IdTable.UNDEFINED && choice[row] != IdTable.UNDEFINED;
  }

  private Problem tooPrecise(int row, Rounding rounding) {
    return Objects.requireNonNull(ifTooPrecise.get(row))
        .expecting(Integer.toString(rounding.decimals()));
  }

  /// Asks the map only if it has something, since it needs an object for each row's number.
  private Evidence evidenceOf(int row) {
    return evidence.isEmpty() ? Evidence.DEFAULT : evidence.getOrDefault(row, Evidence.DEFAULT);
  }

  private @Nullable Share share(int row, int contestDecimals) {
    if (steps[row] == NOT_STATED) {
      return null;
    }
    return decimals[row] == contestDecimals
        ? new Share(steps[row], contestDecimals)
        : Share.of(BigDecimal.valueOf(steps[row], decimals[row]), contestDecimals);
  }

  /// Notes every row whose unit and choice an earlier row had: rows are put in the order of their
  /// units, and a choice met twice within one unit is a duplicate.
  private void findDuplicates(
      String pointer, int unitCount, int choiceCount, ProblemCollector problems) {
    int[] known = new int[size];
    int[] unitOfKnown = new int[size];
    int found = 0;
    for (int row = 0; row < size; row++) {
      if (isKnown(row)) {
        known[found] = row;
        unitOfKnown[found++] = unit[row];
      }
    }
    int[] order = new int[found];
    RowsByUnit.of(unitOfKnown, order, found, unitCount);
    int[] lastUnit = new int[choiceCount];
    Arrays.fill(lastUnit, IdTable.UNDEFINED);
    for (int place : order) {
      int row = known[place];
      if (lastUnit[choice[row]] == unit[row]) {
        problems.add(
            new Problem(
                Kind.DUPLICATE_TALLY,
                places.line(row),
                places.column(row),
                pointer + '/' + row,
                "{…}",
                List.of()));
      }
      lastUnit[choice[row]] = unit[row];
    }
  }
}
