package org.sailau.audit.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.FeasibleRanges;
import org.sailau.audit.solve.LongFastPath;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Tallies;

/// Applies the rules for votes and shares to every contest in every unit that states any of them.
public final class ContestRules {

  private ContestRules() {}

  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    List<Contest> contests = election.contests();
    for (int contest = 0; contest < contests.size(); contest++) {
      Tallies tallies = contests.get(contest).tallies();
      int units = election.units().size();
      for (int unit = tallies.nextUnit(0); unit < units; unit = tallies.nextUnit(unit + 1)) {
        budget.check();
        if (findings.isAskedFor(contest, unit)) {
          check(new ContestUnit(election, contest, unit, budget), findings);
        }
      }
    }
  }

  private static void check(ContestUnit contestUnit, FindingCollector findings) {
    LongFastPath fastPath = LongFastPath.of(contestUnit);
    Tallies tallies = contestUnit.contest().tallies();
    if (tallies.voteDecimals() > 0 || contestUnit.contest().round() != null) {
      return; // Votes move between choices, and shares of them are shares of what is left.
    }
    boolean inDetail =
        contestUnit.isDecidedHere()
            || contestUnit.election().units().size() <= FindingCollector.MAX_LISTED;
    if (!inDetail && fastPath.areVotesThatFit(contestUnit)) {
      VotesWithinRule.addAgreement(contestUnit, fastPath, findings);
      return;
    }
    if (contestUnit.contest().votesPerVoter() != 1) {
      // The other rules hold each share against votes of one base, which may count ballots here.
      if (!VotesWithinRule.findContradiction(contestUnit, fastPath, findings)) {
        VotesWithinRule.addAgreement(contestUnit, fastPath, findings);
      }
      return;
    }
    // The rules run from the one with the fewest figures to the one with the most. After the first
    // contradiction, later rules would report the same with more figures.
    boolean baseIsWrong = ShareBaseRule.findContradiction(contestUnit, findings);
    boolean sharesAreWrong =
        !baseIsWrong && SharesSumRule.findContradiction(contestUnit, fastPath, findings);
    boolean wrong =
        baseIsWrong
            || sharesAreWrong
            || VotesWithinRule.findSingleExcess(contestUnit, fastPath, findings)
            || CommonBaseRule.findContradiction(contestUnit, fastPath, findings)
            || VotesWithinRule.findContradiction(contestUnit, fastPath, findings);
    boolean needsNoSearch =
        fastPath.fitsLimits(contestUnit)
            && (!fastPath.hasSharesAlone() || contestUnit.budget().isHalfSpent());
    @Nullable FeasibleRanges ranges =
        wrong || (!inDetail && needsNoSearch) ? null : FeasibleRanges.of(contestUnit);
    if (ranges != null && ranges.isImpossible()) {
      CommonBaseRule.addJointContradiction(contestUnit, findings);
      wrong = true;
    }
    if (!wrong) {
      CommonBaseRule.addAgreement(contestUnit, fastPath, findings);
      VotesWithinRule.addAgreement(contestUnit, fastPath, findings);
    }
    if (inDetail) {
      // Nothing follows from figures that contradict each other. What is not stated is reported
      // anyway.
      FeasibleRanges derivable = wrong || ranges == null ? FeasibleRanges.UNKNOWN : ranges;
      if (!sharesAreWrong) {
        SharesSumRule.addFinding(contestUnit, fastPath, derivable, findings);
      }
      if (!wrong || contestUnit.statedBase() == null) {
        ShareBaseRule.addFindings(contestUnit, derivable, findings);
      }
      UnstatedVotesRule.addFinding(contestUnit, derivable, findings);
    }
    if (ranges != null && ranges.hasGivenUp()) {
      findings.add(
          Rule.NOT_SEARCHED,
          Outcome.CANNOT_TELL,
          () ->
              Finding.cannotTell(
                  Rule.NOT_SEARCHED,
                  contestUnit.contestIndex(),
                  contestUnit.unitIndex(),
                  contestUnit.shares(),
                  List.of()));
    }
  }
}
