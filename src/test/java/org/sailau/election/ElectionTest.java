package org.sailau.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @Test
  void contestsWithAnOrderAreListedBeforeThoseWithout() {
    Contest like = Elections.of(Contest.ChoiceKind.ANSWER).contests().getFirst();
    Election election =
        with(
            Elections.of(Contest.ChoiceKind.ANSWER),
            ordered("d", null, like),
            ordered("b", 7L, like),
            ordered("e", null, like),
            ordered("c", 7L, like),
            ordered("a", 0L, like));
    assertThat(election.contestsInOrder().stream().map(Contest::id))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(election.contest("e")).map(Contest::id).contains("e");
    assertThat(election.contest("f")).isEmpty();
    assertThat(election.contest(null)).isEmpty();
  }

  private static Contest ordered(String id, @Nullable Long order, Contest like) {
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
        like.tallies(),
        like.counts(),
        like.byType(),
        like.choicesComplete(),
        like.round(),
        like.sums(),
        new ContestDetails(null, null, null, null, order, List.of()));
  }
}
