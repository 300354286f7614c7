package org.sailau.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.RowsByUnit;
import org.sailau.election.number.Share;

/// The votes and shares of one contest in any number of units. They are kept in columns, 24 bytes a
/// row, so that a million polling stations fit into the memory of a school laptop. Immutable: any
/// thread may use it.
public final class Tallies {

  /// What [#votes] and [#steps] return for a figure that is not stated.
  public static final long NOT_STATED = Long.MIN_VALUE;

  /// No tallies, for instance of a kind of votes that a contest does not have.
  public static final Tallies NONE = new Builder(0).build(0);

  /// So many decimals of votes at most, so that a long holds them.
  public static final int MAX_VOTE_DECIMALS = 9;

  private final int decimals;
  private final int voteDecimals;
  private final Map<Integer, Evidence> otherEvidence;

  private final RowsByUnit byUnit;
  private final int[] choice;
  private final long[] votes;
  private final long[] steps;

  /// The last ranking of a contest that has these tallies; null before the first one.
  private final AtomicReference<@Nullable Ranked> ranked = new AtomicReference<>();

  private record Ranked(Contest contest, Ranking ranking) {}

  private Tallies(Builder rows, int units) {
    decimals = rows.decimals;
    voteDecimals = rows.voteDecimals;
    otherEvidence = new HashMap<>();
    choice = new int[rows.size];
    votes = new long[rows.size];
    steps = new long[rows.size];
    int[] order = new int[rows.size];
    byUnit = RowsByUnit.of(rows.unit, order, rows.size, units);
    for (int place = 0; place < rows.size; place++) {
      int row = order[place];
      choice[place] = rows.choice[row];
      votes[place] = rows.votes[row];
      steps[place] = rows.steps[row];
      if (!rows.otherEvidence.isEmpty()) {
        @Nullable Evidence evidence = rows.otherEvidence.get(row);
        if (evidence != null) {
          otherEvidence.put(place, evidence);
        }
      }
    }
  }

  /// How many rows there are in all units together.
  public int size() {
    return choice.length;
  }

  /// The first row of a unit. The unit's rows end before the first row of the next unit. Code that
  /// goes through millions of figures uses rows, because it needs no object for each figure.
  ///
  /// @param unit from 0 to the number of units; that number gives the end of the last unit's rows
  public int firstRow(int unit) {
    return choice.length == 0 ? 0 : byUnit.firstRow(unit);
  }

  /// The first unit from `unit` on that has rows; not below the number of units if there is none.
  /// So all units with rows are met without meeting the others.
  public int nextUnit(int unit) {
    return choice.length == 0 ? Integer.MAX_VALUE : byUnit.nextUnit(unit);
  }

  /// The unit of a row. Takes a search.
  public int unit(int row) {
    return byUnit.unit(row);
  }

  /// The choice of a row: its position in [Contest#choices].
  public int choice(int row) {
    return choice[row];
  }

  /// The votes of a row, or [#NOT_STATED]. They are whole votes, unless the counting method makes
  /// fractions: then they are in units of 10 to the power of minus [#voteDecimals].
  public long votes(int row) {
    return votes[row];
  }

  /// How many decimals all votes have; 0 unless the counting method makes fractions of votes.
  public int voteDecimals() {
    return voteDecimals;
  }

  /// A number of votes as in [#votes], exactly.
  public BigDecimal exactVotes(long votes) {
    return BigDecimal.valueOf(votes, voteDecimals);
  }

  /// Whether the source has a figure for a row that it does not publish.
  public boolean isWithheld(int row) {
    return votes[row] == NOT_STATED && steps[row] == NOT_STATED;
  }

  /// The share of a row in steps, as in [Share#steps], or [#NOT_STATED].
  public long steps(int row) {
    return steps[row];
  }

  /// The figures of one unit as objects, in the order in which they were added.
  public List<Tally> of(int unit) {
    int end = firstRow(unit + 1);
    List<Tally> tallies = new ArrayList<>(end - firstRow(unit));
    for (int row = firstRow(unit); row < end; row++) {
      @Nullable Evidence evidence = otherEvidence.get(row);
      tallies.add(
          new Tally(
              choice[row],
              votes[row] == NOT_STATED ? null : exactVotes(votes[row]),
              steps[row] == NOT_STATED ? null : new Share(steps[row], decimals),
              evidence == null ? Evidence.DEFAULT : evidence));
    }
    return tallies;
  }

  /// The ranking of the contest that has these tallies, in the unit that decides it. It is kept:
  /// charts, tables and sentences ask for it again and again.
  Ranking ranking(Contest contest) {
    @Nullable Ranked last = ranked.get();
    if (last == null || !last.contest().equals(contest)) {
      last = new Ranked(contest, Ranking.of(contest, contest.unit()));
      ranked.set(last);
    }
    return last.ranking();
  }

  /// Collects figures in any order of units. One thread only may use a builder.
  public static final class Builder {
    private final int decimals;
    private final int voteDecimals;
    private final Map<Integer, Evidence> otherEvidence = new HashMap<>();
    private int size;
    private int[] unit;
    private int[] choice;
    private long[] votes;
    private long[] steps;

    /// An empty builder.
    ///
    /// @param decimals how many decimals every share has
    public Builder(int decimals) {
      this(decimals, 0, 8);
    }

    /// An empty builder with room for a number of rows; it grows if there are more.
    ///
    /// @param decimals how many decimals every share has
    /// @param voteDecimals how many decimals the votes have that are added
    /// @param rows 2 or more
    public Builder(int decimals, int voteDecimals, int rows) {
      this.decimals = decimals;
      this.voteDecimals = voteDecimals;
      unit = new int[rows];
      choice = new int[rows];
      votes = new long[rows];
      steps = new long[rows];
    }

    /// Adds the figures of one choice in one unit.
    ///
    /// @param unit position among the units
    /// @param choice position in [Contest#choices]
    /// @param votes as in [Tallies#votes]; null, like `share`, if not stated. Without both, the
    ///   source withholds what it has
    /// @throws IllegalArgumentException if `share` has other decimals than the builder
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

    /// Sorts what was added by unit.
    ///
    /// @param units how many units the election has
    public Tallies build(int units) {
      return new Tallies(this, units);
    }
  }
}
