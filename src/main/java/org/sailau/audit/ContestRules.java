package org.sailau.audit;

import java.util.List;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// Applies the rules for votes and shares to every contest in every unit that has any.
final class ContestRules {

  private ContestRules() {}

  static void check(Election election, Findings findings) {
    List<Contest> contests = election.contests();
    for (int contest = 0; contest < contests.size(); contest++) {
      for (int unit = 0; unit < election.units().size(); unit++) {
        ContestUnit here = new ContestUnit(election, contest, unit);
        if (here.from() < here.to()) {
          check(here, findings);
        }
      }
    }
  }

  private static void check(ContestUnit here, Findings findings) {
    // What one rule finds wrong the next would find wrong as well.
    boolean sharesAreWrong = SharesSumRule.contradicts(here, findings);
    boolean wrong =
        sharesAreWrong
            || CommonBaseRule.contradicts(here, findings)
            || VotesWithinRule.contradicts(here, findings);
    if (!here.isWhole() && here.election().units().size() > Findings.LISTED) {
      if (!wrong) {
        CommonBaseRule.agrees(here, findings);
        VotesWithinRule.agrees(here, findings);
      }
      return;
    }
    Fit fit = wrong ? Fit.UNKNOWN : Fit.of(here);
    if (fit.isImpossible()) {
      CommonBaseRule.contradictsAltogether(here, findings);
      fit = Fit.UNKNOWN;
      wrong = true;
    }
    if (!wrong) {
      CommonBaseRule.agrees(here, findings);
      VotesWithinRule.agrees(here, findings);
    }
    if (!sharesAreWrong) {
      SharesSumRule.tell(here, fit, findings);
    }
    if (!wrong || here.statedBase() == null) {
      BaseRule.check(here, fit, findings);
    }
    UnstatedVotesRule.tell(here, fit, findings);
  }
}
