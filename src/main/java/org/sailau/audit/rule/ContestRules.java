package org.sailau.audit.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.FeasibleRanges;
import org.sailau.audit.solve.LongFastPath;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// Applies the rules for votes and shares to every contest in every unit that has any.
public final class ContestRules {

  private ContestRules() {}

  public static void check(Election election, FindingCollector findings) {
    List<Contest> contests = election.contests();
    for (int contest = 0; contest < contests.size(); contest++) {
      for (int unit = 0; unit < election.units().size(); unit++) {
        ContestUnit here = new ContestUnit(election, contest, unit);
        if (here.firstRow() < here.endRow()) {
          check(here, findings);
        }
      }
    }
  }

  private static void check(ContestUnit here, FindingCollector findings) {
    LongFastPath glance = LongFastPath.of(here);
    // What one rule finds wrong the next would find wrong as well, with more figures.
    boolean baseIsWrong = ShareBaseRule.findContradiction(here, findings);
    boolean sharesAreWrong =
        !baseIsWrong && SharesSumRule.findContradiction(here, glance, findings);
    boolean wrong =
        baseIsWrong
            || sharesAreWrong
            || VotesWithinRule.findSingleExcess(here, glance, findings)
            || CommonBaseRule.findContradiction(here, glance, findings)
            || VotesWithinRule.findContradiction(here, glance, findings);
    boolean one =
        here.isDecidedHere() || here.election().units().size() <= FindingCollector.MAX_LISTED;
    @Nullable FeasibleRanges fit =
        wrong || (!one && glance.fitsLimits(here)) ? null : FeasibleRanges.of(here);
    if (fit != null && fit.isImpossible()) {
      CommonBaseRule.addJointContradiction(here, findings);
      wrong = true;
    }
    if (!wrong) {
      CommonBaseRule.addAgreement(here, glance, findings);
      VotesWithinRule.addAgreement(here, glance, findings);
    }
    if (one) {
      // From what contradicts nothing follows; what is not stated is still to be said.
      FeasibleRanges follows = wrong || fit == null ? FeasibleRanges.UNKNOWN : fit;
      if (!sharesAreWrong) {
        SharesSumRule.addFinding(here, glance, follows, findings);
      }
      if (!wrong || here.statedBase() == null) {
        ShareBaseRule.addFindings(here, follows, findings);
      }
      UnstatedVotesRule.addFinding(here, follows, findings);
    }
  }
}
