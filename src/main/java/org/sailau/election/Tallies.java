package org.sailau.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of one contest for any number of units. Kept in columns, 24 bytes a figure, so that
/// a million polling stations fit a school laptop. Immutable: use from any thread.
public final class Tallies {

  /// Stands for a figure that is not stated, where figures are read row by row.
  public static final long NOT_STATED = -1;

  private final int decimals;
  private final Map<Integer, Evidence> otherEvidence;

  /// The rows of unit u are `first[u]` up to, not including, `first[u + 1]`.
  private final int[] firstRows;

  private final int[] choice;
  private final long[] votes;
  private final long[] steps;

  private Tallies(Builder rows, int units) {
    decimals = rows.decimals;
    otherEvidence = new HashMap<>();
    firstRows = new int[units + 1];
    choice = new int[rows.size];
    votes = new long[rows.size];
    steps = new long[rows.size];
    for (int row = 0; row < rows.size; row++) {
      firstRows[rows.unit[row] + 1]++;
    }
    for (int unit = 0; unit < units; unit++) {
      firstRows[unit + 1] += firstRows[unit];
    }
    int[] next = Arrays.copyOf(firstRows, units);
    for (int row = 0; row < rows.size; row++) {
      int place = next[rows.unit[row]]++;
      choice[place] = rows.choice[row];
      votes[place] = rows.votes[row];
      steps[place] = rows.steps[row];
      @Nullable Evidence evidence = rows.otherEvidence.get(row);
      if (evidence != null) {
        otherEvidence.put(place, evidence);
      }
    }
  }

  /// How many figures there are in all units.
  public int size() {
    return choice.length;
  }

  /// The first row of a unit's figures; they end before the first of the next unit. Rows are for
  /// going through millions of figures without making an object of each.
  ///
  /// @param unit from 0 to the number of units
  public int firstRow(int unit) {
    return firstRows[unit];
  }

  /// Whose figure a row has: the position in [Contest#choices].
  public int choice(int row) {
    return choice[row];
  }

  /// The votes of a row, or [#NOT_STATED].
  public long votes(int row) {
    return votes[row];
  }

  /// The share of a row in steps, as in [Share], or [#NOT_STATED].
  public long steps(int row) {
    return steps[row];
  }

  /// The figures of one unit, in the order in which they were added.
  public List<Tally> of(int unit) {
    List<Tally> tallies = new ArrayList<>(firstRows[unit + 1] - firstRows[unit]);
    for (int row = firstRows[unit]; row < firstRows[unit + 1]; row++) {
      @Nullable Evidence evidence = otherEvidence.get(row);
      tallies.add(
          new Tally(
              choice[row],
              votes[row] == NOT_STATED ? null : (Long) votes[row],
              steps[row] == NOT_STATED ? null : new Share(steps[row], decimals),
              evidence == null ? Evidence.DEFAULT : evidence));
    }
    return tallies;
  }

  /// Collects figures in any order. Not for several threads.
  public static final class Builder {
    private final int decimals;
    private final Map<Integer, Evidence> otherEvidence = new HashMap<>();
    private int size;
    private int[] unit = new int[8];
    private int[] choice = new int[8];
    private long[] votes = new long[8];
    private long[] steps = new long[8];

    /// Collects nothing yet.
    ///
    /// @param decimals of every share
    public Builder(int decimals) {
      this.decimals = decimals;
    }

    /// Adds one figure.
    ///
    /// @param unit position among the units
    /// @param share with the decimals given to the constructor
    public void add(
        int unit, int choice, @Nullable Long votes, @Nullable Share share, Evidence evidence) {
      if (share != null && share.decimals() != decimals) {
        throw new IllegalArgumentException(share + " does not have " + decimals + " decimals");
      }
      if (size == this.unit.length) {
        int larger = size + (size >> 1);
        this.unit = Arrays.copyOf(this.unit, larger);
        this.choice = Arrays.copyOf(this.choice, larger);
        this.votes = Arrays.copyOf(this.votes, larger);
        this.steps = Arrays.copyOf(this.steps, larger);
      }
      this.unit[size] = unit;
      this.choice[size] = choice;
      this.votes[size] = votes == null ? NOT_STATED : votes;
      this.steps[size] = share == null ? NOT_STATED : share.steps();
      if (!evidence.isDefault()) {
        otherEvidence.put(size, evidence);
      }
      size++;
    }

    /// Everything added, by unit.
    ///
    /// @param units how many units there are
    public Tallies build(int units) {
      return new Tallies(this, units);
    }
  }
}
