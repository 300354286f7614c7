package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.election.derive.KnownTurnoutsTest.contest;
import static org.sailau.election.derive.KnownTurnoutsTest.counts;
import static org.sailau.election.derive.KnownTurnoutsTest.election;
import static org.sailau.election.derive.KnownTurnoutsTest.known;
import static org.sailau.election.derive.KnownTurnoutsTest.parts;
import static org.sailau.election.derive.KnownTurnoutsTest.turnout;
import static org.sailau.election.derive.ManySources.unit;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sailau.election.Election;
import org.sailau.election.derive.KnownTurnouts.Known;

/// Turnouts that stand in from the counts of a contest.
class ContestTurnoutsTest {

  @Test
  void theCountsOfTheOnlyContestStandInInTheUnitThatDecidesIt() {
    String counts = "{'eligible': 900, 'ballots': 610}, {'unit': 'north', 'tookPart': 50}";
    Election election = election(parts("", "", ""), contest("c", counts, ""));
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    assertThat(counts(turnouts.of(0))).containsExactly("900 CONTEST", "50 CONTEST of -1 listed");
    assertThat(turnouts.of(1)).isNull();
    assertThat(Objects.requireNonNull(turnouts.contest()).id()).isEqualTo("c");
    Known all = known(election, 0);
    assertThat(Objects.requireNonNull(all.eligible()).isOfContest()).isTrue();
    assertThat(all.hasDerived()).isTrue();
  }

  @Test
  void ballotsStandInWhereNothingSaysWhoTookPart() {
    Election election = election(unit("all", ""), contest("c", "{'ballots': 610}", ""));
    assertThat(counts(known(election, 0))).containsExactly("-", "610 BALLOTS");
    assertThat(Objects.requireNonNull(known(election, 0).tookPart()).isOfContest()).isTrue();
    Election stated =
        election(unit("all", turnout("'tookPart': 7")), contest("c", "{'ballots': 610}", ""));
    assertThat(counts(known(stated, 0))).containsExactly("-", "7 STATED");
    assertThat(Objects.requireNonNull(known(stated, 0).tookPart()).isOfContest()).isFalse();
    Election both = election(unit("all", ""), contest("c", "{'ballots': 610, 'tookPart': 8}", ""));
    assertThat(counts(known(both, 0))).containsExactly("-", "8 CONTEST");
  }

  @Test
  void sumsOfTheUnitsComeBeforeTheCountsOfTheContest() {
    Election election =
        election(
            parts("", turnout("'tookPart': 3"), turnout("'tookPart': 4")),
            contest("c", "{'tookPart': 610}", ""));
    assertThat(counts(known(election, 0))).containsExactly("-", "7 SUM of 2 listed");
  }

  @Test
  void noContestStandsInWhereThereAreSeveralButForRounds() {
    String first = contest("c", "{'tookPart': 610}", "");
    Election two = election(unit("all", ""), first, contest("d", "", ""));
    assertThat(KnownTurnouts.of(two).of(0)).isNull();
    assertThat(KnownTurnouts.of(two).contest()).isNull();
    Election rounds = election(unit("all", ""), first, contest("d", "", ", 'of': 'c', 'round': 2"));
    assertThat(counts(known(rounds, 0))).containsExactly("-", "610 CONTEST");
  }

  @Test
  void ofASelectedContestItsOwnCountsComeFirst() {
    String counts = "{'unit': 'all', 'tookPart': 610}, {'unit': 'north', 'tookPart': 50}";
    Election election =
        election(
            parts(turnout("'eligibleVoters': 900, 'tookPart': 600"), "", turnout("'tookPart': 4")),
            contest("c", counts, ""),
            contest("d", "", ""));
    KnownTurnouts turnouts = KnownTurnouts.of(election, election.contests().getFirst());
    assertThat(counts(turnouts.of(0))).containsExactly("900 STATED", "610 CONTEST");
    assertThat(counts(turnouts.of(1))).containsExactly("-", "50 CONTEST");
    assertThat(counts(turnouts.of(2))).containsExactly("-", "4 STATED");
  }

  @Test
  void itsSumsComeAfterWhatTheUnitStatesAndAfterSumsOfUnits() {
    String counts = "{'unit': 'north', 'tookPart': 50}, {'unit': 'south', 'tookPart': 9}";
    Election stated = election(parts(turnout("'tookPart': 600"), "", ""), contest("c", counts, ""));
    assertThat(counts(KnownTurnouts.of(stated, stated.contests().getFirst()).of(0)))
        .containsExactly("-", "600 STATED");
    Election sums = election(parts("", "", turnout("'tookPart': 4")), contest("c", counts, ""));
    assertThat(counts(KnownTurnouts.of(sums, sums.contests().getFirst()).of(0)))
        .containsExactly("-", "4 SUM of -1 listed");
    Election alone = election(parts("", "", ""), contest("c", counts, ""), contest("d", "", ""));
    assertThat(counts(KnownTurnouts.of(alone, alone.contests().getFirst()).of(0)))
        .containsExactly("-", "59 CONTEST of 2 listed");
  }
}
