package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.CountRange;
import org.sailau.election.Election;
import org.sailau.election.RowsByUnit;
import org.sailau.election.Tallies;
import org.sailau.election.Unit;

/// Compares the votes of a whole with those of its parts, choice by choice: the parts that the
/// whole includes have a sum ≤ the whole. The whole includes the votes of a part if it includes the
/// part's voters.
public final class PartsOfVotesRule {

  private PartsOfVotesRule() {}

  /// @param budget asked before each part whether to go on
  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    int units = election.units().size();
    for (int contest = 0; contest < election.contests().size(); contest++) {
      Tallies tallies = election.contests().get(contest).tallies();
      VoteSums sums = new VoteSums(election, contest, budget);
      for (int whole = tallies.nextUnit(0); whole < units; whole = tallies.nextUnit(whole + 1)) {
        budget.check();
        sums.check(whole, findings);
      }
    }
  }

  /// The sums over the parts of one whole at a time: one number per choice, whatever the number of
  /// units. Takes time by rows, whatever the number of units without any.
  private static final class VoteSums {
    private final Election election;
    private final int contest;
    private final Tallies tallies;
    private final SearchBudget budget;

    /// The units within others that have rows, in the order of those others.
    private final int[] parts;

    private final RowsByUnit partsByWhole;

    /// Whether a choice's sum is above [Long#MAX_VALUE] and so above every stated count.
    private final boolean[] overflows;

    private final long[] counted;

    /// The choice, and behind it the row, of each of the whole's counted parts, sorted. Null until
    /// a contradiction needs it.
    private long @Nullable [] countedRows;

    private boolean anyCounted;
    private boolean anyUnknown;

    VoteSums(Election election, int contest, SearchBudget budget) {
      this.election = election;
      this.contest = contest;
      this.tallies = election.contests().get(contest).tallies();
      this.budget = budget;
      counted = new long[election.contests().get(contest).choices().size()];
      overflows = new boolean[counted.length];
      int units = election.units().size();
      int[] inner = new int[Math.min(units, tallies.size())];
      int[] wholes = new int[inner.length];
      int found = 0;
      for (int unit = tallies.nextUnit(0); unit < units; unit = tallies.nextUnit(unit + 1)) {
        int within = election.units().get(unit).within();
        if (within != Unit.TOP) {
          inner[found] = unit;
          wholes[found++] = within;
        }
      }
      int[] order = new int[found];
      partsByWhole = RowsByUnit.of(wholes, order, found, units);
      parts = Arrays.stream(order).map(at -> inner[at]).toArray();
    }

    private @Nullable Boolean isCounted(int part) {
      Unit unit = election.units().get(part);
      return PartsOfUnitsRule.isTurnoutCounted(unit);
    }

    void check(int whole, FindingCollector findings) {
      add(whole);
      compare(whole, findings);
      clear(whole);
    }

    private void compare(int whole, FindingCollector findings) {
      boolean exceeded = false;
      for (int row = tallies.firstRow(whole); row < tallies.firstRow(whole + 1); row++) {
        int choice = tallies.choice(row);
        if (tallies.votes(row) != Tallies.NOT_STATED
            && (overflows[choice] || counted[choice] > tallies.votes(row))) {
          exceeded = true;
          Figure votes = figure(whole, row);
          findings.add(Rule.PARTS_OF_VOTES, Outcome.CONTRADICTS, () -> contradiction(whole, votes));
        }
      }
      if (exceeded) {
        return;
      }
      if (anyCounted) {
        findings.add(Rule.PARTS_OF_VOTES, Outcome.AGREES, () -> agreement(whole));
      }
      if (anyUnknown) {
        findings.add(
            Rule.PARTS_OF_VOTES,
            Outcome.CANNOT_TELL,
            () ->
                Finding.cannotTell(Rule.PARTS_OF_VOTES, contest, whole, figures(whole), List.of()));
      }
    }

    private void add(int whole) {
      anyCounted = false;
      anyUnknown = false;
      countedRows = null;
      for (int i = partsByWhole.firstRow(whole); i < partsByWhole.firstRow(whole + 1); i++) {
        budget.check();
        int part = parts[i];
        @Nullable Boolean partCounted = isCounted(part);
        anyUnknown |= partCounted == null;
        anyCounted |= Boolean.TRUE.equals(partCounted);
        if (!Boolean.TRUE.equals(partCounted)) {
          continue;
        }
        for (int row = tallies.firstRow(part); row < tallies.firstRow(part + 1); row++) {
          long votes = tallies.votes(row);
          int choice = tallies.choice(row);
          if (votes != Tallies.NOT_STATED) {
            overflows[choice] |= votes > Long.MAX_VALUE - counted[choice];
            counted[choice] = overflows[choice] ? Long.MAX_VALUE : counted[choice] + votes;
          }
        }
      }
    }

    /// Sets the sums to nothing again, only those that parts have added to: a contest may have far
    /// more choices than any unit has rows.
    private void clear(int whole) {
      for (int i = partsByWhole.firstRow(whole); i < partsByWhole.firstRow(whole + 1); i++) {
        for (int row = tallies.firstRow(parts[i]); row < tallies.firstRow(parts[i] + 1); row++) {
          counted[tallies.choice(row)] = 0;
          overflows[tallies.choice(row)] = false;
        }
      }
    }

    private Figure figure(int unit, int row) {
      return new Figure(
          Figure.Kind.VOTES, contest, unit, tallies.choice(row), Figure.of(tallies.votes(row)));
    }

    private List<Figure> figures(int whole) {
      List<Figure> figures = new ArrayList<>();
      for (int row = tallies.firstRow(whole); row < tallies.firstRow(whole + 1); row++) {
        if (tallies.votes(row) != Tallies.NOT_STATED) {
          figures.add(figure(whole, row));
        }
      }
      return figures;
    }

    private Finding agreement(int whole) {
      List<Figure> figures = figures(whole);
      List<Derived> sums =
          figures.stream()
              .map(
                  figure ->
                      sum(whole, figure.choice(), BigInteger.valueOf(counted[figure.choice()])))
              .toList();
      return Finding.agrees(Rule.PARTS_OF_VOTES, contest, whole, figures, sums);
    }

    private Derived sum(int whole, int choice, BigInteger votes) {
      return new Derived(
          Derived.Kind.PARTS_VOTES,
          contest,
          whole,
          choice,
          new Derived.Value.Whole(new CountRange(votes, votes)));
    }

    /// The counted parts' rows of one choice, looked up among all of them.
    private List<Figure> countedParts(int whole, int wanted) {
      if (countedRows == null) {
        countedRows = sortedRows(whole);
      }
      long[] rows = countedRows;
      int found = Arrays.binarySearch(rows, key(wanted, 0));
      List<Figure> figures = new ArrayList<>();
      for (int i = found < 0 ? -found - 1 : found;
          i < rows.length && rows[i] < key(wanted + 1, 0);
          i++) {
        budget.check();
        int row = (int) rows[i];
        figures.add(figure(tallies.unit(row), row));
      }
      return figures;
    }

    private long[] sortedRows(int whole) {
      LongStream.Builder keys = LongStream.builder();
      for (int i = partsByWhole.firstRow(whole); i < partsByWhole.firstRow(whole + 1); i++) {
        for (int row = tallies.firstRow(parts[i]); row < tallies.firstRow(parts[i] + 1); row++) {
          if (Boolean.TRUE.equals(isCounted(parts[i]))
              && tallies.votes(row) != Tallies.NOT_STATED) {
            keys.add(key(tallies.choice(row), row));
          }
        }
      }
      return keys.build().sorted().toArray();
    }

    private static long key(int choice, int row) {
      return (long) choice << Integer.SIZE | row;
    }

    /// The conflict is the whole and the fewest parts that together exceed it: the largest ones.
    private Finding contradiction(int whole, Figure votes) {
      List<Figure> counts = countedParts(whole, votes.choice());
      counts.sort(Comparator.comparing(Figure::count).reversed());
      BigInteger all = counts.stream().map(Figure::count).reduce(BigInteger.ZERO, BigInteger::add);
      List<Figure> fewest = new ArrayList<>();
      fewest.add(votes);
      BigInteger sum = BigInteger.ZERO;
      for (Figure part : counts) {
        sum = sum.add(part.count());
        fewest.add(part);
        if (sum.compareTo(votes.count()) > 0) {
          break;
        }
      }
      return Finding.contradicts(
          Rule.PARTS_OF_VOTES,
          contest,
          whole,
          fewest,
          fewest,
          List.of(sum(whole, votes.choice(), all)));
    }
  }
}
