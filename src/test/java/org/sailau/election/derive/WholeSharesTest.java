package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.election.derive.ManySources.unit;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// A contest in a part, beside the same in the whole.
class WholeSharesTest {

  private static final Election ELECTION =
      ManySources.election(
          unit("all", "") + "," + unit("north", ", 'within': 'all'"),
          """
          'tallies': [{'choice': 'a', 'votes': 60, 'share': 60.0},
            {'unit': 'north', 'choice': 'a', 'share': 30.0},
            {'unit': 'north', 'choice': 'b', 'share': 70.0}],
          """,
          "");

  @Test
  void thePartHasTheSharesOfTheWholeBesideIt() {
    Contest contest = ELECTION.contests().getFirst();
    WholeShares whole = WholeShares.of(ELECTION, contest.at(1)).orElseThrow();
    assertThat(whole.unit().text()).isEqualTo("all");
    assertThat(whole.contest().unit()).isZero();
    assertThat(Objects.requireNonNull(whole.share(0)).percent()).isEqualByComparingTo("60");
    assertThat(whole.share(1)).isNull();
  }

  @Test
  void theWholeHasNothingBesideIt() {
    assertThat(WholeShares.of(ELECTION, ELECTION.contests().getFirst())).isEmpty();
  }
}
