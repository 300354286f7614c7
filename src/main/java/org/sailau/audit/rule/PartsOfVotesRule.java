package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Contest;
import org.sailau.election.CountRange;
import org.sailau.election.Election;
import org.sailau.election.Tallies;
import org.sailau.election.Unit;

/// Compares the votes of a whole with those of its parts, choice by choice: the parts that the
/// whole includes have a sum ≤ the whole. The whole includes the votes of a part if it includes the
/// part's voters.
public final class PartsOfVotesRule {

  private PartsOfVotesRule() {}

  public static void check(Election election, FindingCollector findings) {
    ChildUnits children = new ChildUnits(election);
    for (int contest = 0; contest < election.contests().size(); contest++) {
      Contest of = election.contests().get(contest);
      VoteSums sums = new VoteSums(election, contest, of, children);
      for (int whole = 0; whole < election.units().size(); whole++) {
        Tallies tallies = of.tallies();
        if (children.count(whole) > 0 && tallies.firstRow(whole) < tallies.firstRow(whole + 1)) {
          sums.check(whole, findings);
        }
      }
    }
  }

  /// The sums over the parts of one whole at a time: one number per choice, whatever the number of
  /// units.
  private static final class VoteSums {
    private final Election election;
    private final int contest;
    private final Tallies tallies;
    private final ChildUnits children;
    private final long[] counted;

    /// Whether the sum of a choice is above [Long#MAX_VALUE] and so above every stated count.
    private final boolean[] overflows;

    private boolean anyCounted;
    private boolean anyUnknown;

    VoteSums(Election election, int contest, Contest of, ChildUnits children) {
      this.election = election;
      this.contest = contest;
      this.tallies = of.tallies();
      this.children = children;
      counted = new long[of.choices().size()];
      overflows = new boolean[counted.length];
    }

    private @Nullable Boolean isCounted(int part) {
      Unit unit = election.units().get(part);
      return PartsOfUnitsRule.isTurnoutCounted(unit);
    }

    void check(int whole, FindingCollector findings) {
      add(whole);
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
      Arrays.fill(counted, 0);
      Arrays.fill(overflows, false);
      anyCounted = false;
      anyUnknown = false;
      for (int i = 0; i < children.count(whole); i++) {
        int part = children.child(whole, i);
        @Nullable Boolean partCounted = isCounted(part);
        int from = tallies.firstRow(part);
        int to = tallies.firstRow(part + 1);
        if (from == to) {
          continue;
        }
        anyUnknown |= partCounted == null;
        anyCounted |= Boolean.TRUE.equals(partCounted);
        if (!Boolean.TRUE.equals(partCounted)) {
          continue;
        }
        for (int row = from; row < to; row++) {
          long votes = tallies.votes(row);
          int choice = tallies.choice(row);
          if (votes != Tallies.NOT_STATED) {
            overflows[choice] |= votes > Long.MAX_VALUE - counted[choice];
            counted[choice] = overflows[choice] ? Long.MAX_VALUE : counted[choice] + votes;
          }
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

    /// The conflict is the whole and the fewest parts that together exceed it: the largest ones.
    private Finding contradiction(int whole, Figure votes) {
      List<Figure> parts = new ArrayList<>();
      for (int i = 0; i < children.count(whole); i++) {
        int part = children.child(whole, i);
        for (int row = tallies.firstRow(part); row < tallies.firstRow(part + 1); row++) {
          if (Boolean.TRUE.equals(isCounted(part))
              && tallies.choice(row) == votes.choice()
              && tallies.votes(row) != Tallies.NOT_STATED) {
            parts.add(figure(part, row));
          }
        }
      }
      parts.sort(Comparator.comparing(Figure::count).reversed());
      BigInteger all = parts.stream().map(Figure::count).reduce(BigInteger.ZERO, BigInteger::add);
      List<Figure> fewest = new ArrayList<>();
      fewest.add(votes);
      BigInteger sum = BigInteger.ZERO;
      for (Figure part : parts) {
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
