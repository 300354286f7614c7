package org.sailau.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;

class ElectionTest {

  private static Contest named(String id, Contest like) {
    return new Contest(
        id,
        like.name(),
        like.kind(),
        like.unit(),
        like.base(),
        like.votesPerVoter(),
        like.rounding(),
        like.choices(),
        like.inBallotOrder(),
        like.tallies());
  }

  private static Election with(Election like, Contest... contests) {
    return new Election(
        like.title(),
        like.date(),
        like.status(),
        like.announced(),
        like.authority(),
        like.sources(),
        like.turnoutRounding(),
        like.units(),
        List.of(contests),
        like.observation());
  }

  @Test
  void aContestIsFoundByWhatItIsCalledInTheFile() {
    Election one =
        Elections.of(
            Contest.ChoiceKind.ANSWER,
            Elections.line("Yes", "60.0", 6L),
            Elections.line("No", "40.0", 4L));
    Contest first = named("first", one.contests().getFirst());
    Contest second = named("second", first);
    Election two = with(one, first, second);

    assertThat(two.indexOf(first)).isZero();
    assertThat(two.indexOf(second)).isEqualTo(1);
    assertThat(two.indexOf(named("second", first))).isEqualTo(1);
    assertThat(two.indexOf(named("third", first))).isEqualTo(-1);
  }
}
