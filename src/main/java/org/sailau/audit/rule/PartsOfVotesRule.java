package org.sailau.audit.rule;

import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.column.Sums;

/// Compares the votes and counts of a whole with those of its parts, choice by choice and kind by
/// kind. The whole includes those of a part if it includes the part's voters.
public final class PartsOfVotesRule {

  private PartsOfVotesRule() {}

  /// @param budget asked before each part whether to go on
  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    WholeParts wholes = new WholeParts(election);
    for (int position = 0; position < election.contests().size(); position++) {
      Contest contest = election.contests().get(position);
      check(
          new PartFigures.Votes(
              contest, position, Figure.NONE, contest.tallies(), contest.sums().votes()),
          new PartFigures.OtherCounts(
              position, Figure.NONE, contest.counts(), contest.sums().counts()),
          election,
          wholes,
          position,
          budget,
          findings);
      for (int type = 0; type < contest.byType().size(); type++) {
        Contest.OfType of = contest.byType().get(type);
        check(
            new PartFigures.Votes(contest, position, type, of.tallies(), Sums.EMPTY),
            new PartFigures.OtherCounts(position, type, of.counts(), Sums.EMPTY),
            election,
            wholes,
            position,
            budget,
            findings);
      }
    }
  }

  private static void check(
      PartFigures votes,
      PartFigures counts,
      Election election,
      WholeParts wholes,
      int contest,
      SearchBudget budget,
      FindingCollector findings) {
    for (PartFigures figures : new PartFigures[] {votes, counts}) {
      if (figures.nextUnit(0) < election.units().size()) {
        new PartSums(election, wholes, contest, figures, budget).check(findings);
      }
    }
  }
}
