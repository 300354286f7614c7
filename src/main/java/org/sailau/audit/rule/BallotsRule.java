package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.column.Counts;

/// Checks the counts of a contest in one unit against each other.
///
/// | formula | when |
/// |---|---|
/// | took part ≤ eligible | both are counts of the contest |
/// | ballots ≤ took part, or else ≤ eligible | – |
/// | valid + invalid = ballots | blank ballots are not stated, or are among the valid ones |
/// | valid + invalid + blank = ballots | blank ballots are not among the valid ones |
/// | votes + votes + … = valid | one vote each, and the choices are all; blank ones are not valid |
/// | votes + votes + … + blank = valid | the same, and blank ones are valid |
/// | votes + votes + … + overvotes + undervotes ≤ ballots | one vote each |
/// | reported ≤ expected | – |
///
/// A source rarely says whether blank ballots are among the valid ones. Only what fits neither
/// reading is a contradiction.
public final class BallotsRule {

  private BallotsRule() {}

  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    int units = election.units().size();
    for (int position = 0; position < election.contests().size(); position++) {
      Counts counts = election.contests().get(position).counts();
      PlainBallots plain = new PlainBallots(election, position);
      for (int unit = counts.nextUnit(0); unit < units; unit = counts.nextUnit(unit + 1)) {
        budget.check();
        if (plain.agree(unit)) {
          int agreeing = unit;
          int contest = position;
          findings.add(
              Rule.BALLOTS,
              Outcome.AGREES,
              () -> new InUnit(new ContestUnit(election, contest, agreeing, budget)).agreement());
          continue;
        }
        new InUnit(new ContestUnit(election, position, unit, budget)).check(findings);
      }
    }
  }

  /// The counts of one contest in one unit.
  private static final class InUnit {
    private final ContestUnit contestUnit;
    private final @Nullable Figure ballots;
    private final @Nullable Figure valid;
    private final @Nullable Figure invalid;
    private final @Nullable Figure blank;
    private final boolean unfinished;
    private boolean compared;
    private boolean wrong;

    InUnit(ContestUnit contestUnit) {
      this.contestUnit = contestUnit;
      ballots = contestUnit.counted(Counts.Kind.BALLOTS);
      valid = contestUnit.counted(Counts.Kind.VALID);
      invalid = contestUnit.counted(Counts.Kind.INVALID);
      blank = contestUnit.counted(Counts.Kind.BLANK);
      unfinished = contestUnit.contest().counts().isUnfinished(contestUnit.unitIndex());
    }

    void check(FindingCollector findings) {
      Contest contest = contestUnit.contest();
      atMost(Rule.TOOK_PART, contestUnit.counted(Counts.Kind.TOOK_PART), eligible(), findings);
      @Nullable Figure tookPart = contestUnit.tookPart();
      atMost(Rule.BALLOTS, ballots, tookPart == null ? contestUnit.eligible() : tookPart, findings);
      atMost(
          Rule.REPORTED,
          contestUnit.counted(Counts.Kind.REPORTED),
          contestUnit.counted(Counts.Kind.EXPECTED),
          findings);
      if (!unfinished) {
        checkSums(findings);
      }
      if (contest.votesPerVoter() == 1 && contest.round() == null) {
        checkLostVotes(findings);
      }
      if (compared && !wrong) {
        findings.add(Rule.BALLOTS, Outcome.AGREES, this::agreement);
      }
    }

    Finding agreement() {
      return Finding.agrees(
          Rule.BALLOTS,
          contestUnit.contestIndex(),
          contestUnit.unitIndex(),
          of(ballots, valid, invalid, blank),
          List.of());
    }

    /// Those who could vote in the contest, if it says so itself.
    private @Nullable Figure eligible() {
      return contestUnit.counted(Counts.Kind.ELIGIBLE) == null ? null : contestUnit.eligible();
    }

    private void atMost(
        Rule rule, @Nullable Figure part, @Nullable Figure whole, FindingCollector findings) {
      if (part != null && whole != null) {
        compared |= rule == Rule.BALLOTS;
        if (part.count().compareTo(whole.count()) > 0) {
          contradict(rule, List.of(part, whole), findings);
        }
      }
    }

    private void contradict(Rule rule, List<Figure> conflict, FindingCollector findings) {
      wrong = true;
      findings.add(
          rule,
          Outcome.CONTRADICTS,
          () ->
              Finding.contradicts(
                  rule,
                  contestUnit.contestIndex(),
                  contestUnit.unitIndex(),
                  conflict,
                  conflict,
                  List.of()));
    }

    private static List<Figure> of(@Nullable Figure... figures) {
      return Stream.of(figures).flatMap(Stream::ofNullable).toList();
    }

    private static BigInteger sum(List<Figure> figures) {
      return figures.stream().map(Figure::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// Holds the ballots and the valid ones against what they consist of, with blank ballots among
    /// the valid ones and beside them.
    private void checkSums(FindingCollector findings) {
      List<Figure> lines = linesOfAllVotes();
      boolean ballotsKnown = ballots != null && valid != null && invalid != null;
      boolean linesKnown = valid != null && !lines.isEmpty();
      compared |= ballotsKnown || linesKnown;
      List<Figure> shortest = List.of();
      for (boolean blankIsValid : new boolean[] {true, false}) {
        List<Figure> conflict = conflict(ballotsKnown, linesKnown, lines, blankIsValid);
        if (conflict.isEmpty()) {
          return;
        }
        if (blank == null) {
          contradict(Rule.BALLOTS, conflict, findings);
          return;
        }
        shortest = union(shortest, conflict);
      }
      contradict(Rule.BALLOTS, shortest, findings);
    }

    private static List<Figure> union(List<Figure> one, List<Figure> other) {
      return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /// A smallest set of figures that exclude each other under one reading; empty if there is none.
    private List<Figure> conflict(
        boolean ballotsKnown, boolean linesKnown, List<Figure> lines, boolean blankIsValid) {
      if (ballotsKnown) {
        List<Figure> parts = of(valid, invalid, blankIsValid ? null : blank);
        if (ballots != null && !sum(parts).equals(ballots.count())) {
          return union(of(ballots), parts);
        }
      }
      if (linesKnown) {
        List<Figure> parts = union(lines, of(blankIsValid ? blank : null));
        if (valid != null && !sum(parts).equals(valid.count())) {
          return union(of(valid), parts);
        }
      }
      return List.of();
    }

    /// The votes of all choices, if they must sum to the valid ballots; empty otherwise.
    private List<Figure> linesOfAllVotes() {
      Contest contest = contestUnit.contest();
      boolean all =
          contest.choicesComplete()
              && contest.votesPerVoter() == 1
              && contest.round() == null
              && contest.tallies().voteDecimals() == 0;
      List<Figure> votes = all && valid != null ? contestUnit.votes() : List.of();
      return votes.size() == contest.choices().size() ? votes : List.of();
    }

    /// Votes, overvotes and undervotes are at most the ballots.
    private void checkLostVotes(FindingCollector findings) {
      List<Figure> lost =
          of(
              contestUnit.counted(Counts.Kind.OVERVOTES),
              contestUnit.counted(Counts.Kind.UNDERVOTES));
      if (ballots == null || lost.isEmpty() || contestUnit.contest().tallies().voteDecimals() > 0) {
        return;
      }
      compared = true;
      List<Figure> all = new ArrayList<>(contestUnit.votes());
      all.addAll(lost);
      if (sum(all).compareTo(ballots.count()) > 0) {
        all.addFirst(ballots);
        contradict(Rule.BALLOTS, fewest(all), findings);
      }
    }

    /// The first figure, and the fewest of the others that exceed it.
    private static List<Figure> fewest(List<Figure> all) {
      List<Figure> fewest = new ArrayList<>(List.of(all.getFirst()));
      BigInteger some = BigInteger.ZERO;
      for (Figure figure :
          all.stream()
              .skip(1)
              .sorted((one, other) -> other.count().compareTo(one.count()))
              .toList()) {
        some = some.add(figure.count());
        fewest.add(figure);
        if (some.compareTo(all.getFirst().count()) > 0) {
          break;
        }
      }
      return fewest;
    }
  }
}
