package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.Line;
import org.sailau.election.Contest;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Measure;
import org.sailau.election.number.Share;

/// What the choices without a bar of their own have together.
class OthersTogetherTest {

  private static Contest contest(Line... lines) {
    return Elections.of(ChoiceKind.PARTY, lines).contests().getFirst();
  }

  private static OthersTogether after(int shown, Contest contest) {
    return OthersTogether.of(contest, contest.ranking().lines().subList(0, shown)).orElseThrow();
  }

  @Test
  void theirVotesAreSummedAndTheShareIsOfTheBase() {
    OthersTogether others =
        after(
            1,
            contest(
                Elections.line("A", null, 50L),
                Elections.line("B", null, 30L),
                Elections.line("C", null, 17L)));
    assertThat(others.lines()).hasSize(2);
    assertThat(others.votes()).isEqualByComparingTo("47");
    // 47 ÷ 97 = 0.484536…
    assertThat(others.share()).isEqualTo(Share.of(new BigDecimal("48.45"), 2));
  }

  @Test
  void withoutVotesTheirSharesAreAddedAsTheyArePrinted() {
    OthersTogether others =
        after(
            1,
            contest(
                Elections.line("A", "81.31", null),
                Elections.line("B", "3.42", null),
                Elections.line("C", "2.60", null)));
    assertThat(others.votes()).isNull();
    assertThat(others.share()).isEqualTo(Share.of(new BigDecimal("6.02"), 2));
  }

  @Test
  void sharesThatAddUpToMoreThanAllAreNoShare() {
    assertThat(sharesTogether("60.0", "40.0")).isEqualByComparingTo("100");
    assertThat(sharesTogether("60.0", "40.1")).isNull();
  }

  private static @Nullable BigDecimal sharesTogether(String one, String other) {
    return after(0, contest(Elections.line("A", one, null), Elections.line("B", other, null)))
        .figure(Measure.SHARE);
  }

  @Test
  void theirFigureIsThatOfTheMeasure() {
    OthersTogether others =
        after(
            1,
            contest(
                Elections.line("A", "50.0", 50L),
                Elections.line("B", "30.0", 30L),
                Elections.line("C", "20.0", 20L)));
    assertThat(others.figure(Measure.VOTES)).isEqualByComparingTo("50");
    assertThat(others.figure(Measure.SHARE)).isEqualByComparingTo("50.0");
  }

  @Test
  void whatOneOfThemDoesNotStateIsNotAddedUp() {
    OthersTogether others =
        after(
            1,
            contest(
                Elections.line("A", "60.0", null),
                Elections.line("B", "20.0", 100L),
                Elections.line("C", null, 50L)));
    assertThat(others.votes()).isEqualByComparingTo("150");
    assertThat(others.share()).isNull();
  }

  @Test
  void nobodyIsLeftWhereAllAreShown() {
    Contest contest = contest(Elections.line("A", null, 50L), Elections.line("B", null, 30L));
    assertThat(OthersTogether.of(contest, contest.ranking().lines())).isEmpty();
  }
}
