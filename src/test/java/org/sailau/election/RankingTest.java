package org.sailau.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Rounding.Mode;
import org.sailau.election.number.Share;

/// Tests tallies, and the ranking that a contest makes of them.
class RankingTest {

  /// A contest whose shares have two decimals. "-" stands for a choice without a share.
  private static Contest contest(Mode mode, String... shares) {
    Tallies.Builder tallies = new Tallies.Builder(2);
    List<Choice> choices = new ArrayList<>();
    for (String share : shares) {
      @Nullable Share stated = share.equals("-") ? null : Share.of(new BigDecimal(share), 2);
      tallies.add(0, choices.size(), stated == null ? 7L : null, stated, Evidence.DEFAULT);
      choices.add(new Choice("c" + choices.size(), LocalizedText.of("C"), null, false));
    }
    return contest(mode, choices, tallies.build(1));
  }

  private static Contest contest(Mode mode, List<Choice> choices, Tallies tallies) {
    return new Contest(
        "contest",
        LocalizedText.of("Contest"),
        Contest.ChoiceKind.CANDIDATE,
        0,
        null,
        1,
        new Rounding(2, mode, false),
        choices,
        false,
        tallies);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HALF_UP,    60 40,             -
          HALF_UP,    33.33 33.33 33.33, -
          HALF_UP,    33.33 33.33 33.32, 0.02
          HALF_UP,    33.33 33.33 33.34, -
          HALF_UP,    49.99 50,          0.01
          HALF_UP,    99.99,             0.01
          HALF_EVEN,  49.99 50,          0.01
          HALF_EVEN,  25 25 25 24.98,    -
          HALF_UP,    25 25 25 24.98,    0.02
          TRUNCATION, 49.99 50,          -
          TRUNCATION, 49.98 50,          0.02
          UNKNOWN,    49.99 50,          -
          UNKNOWN,    49.98 50,          0.02
          HALF_UP,    81.31 3.42 2.60 2.53 2.22 2.12, 5.80
          HALF_UP,    0 0,               100.00
          """)
  void theRemainderIsWhatRoundingCannotExplain(Mode mode, String shares, String expected) {
    @Nullable Share remainder = contest(mode, shares.split(" ")).ranking().remainder();
    assertThat(remainder == null ? "-" : remainder.percent().toPlainString()).isEqualTo(expected);
  }

  @Test
  void thereIsNoTotalWithoutEveryShare() {
    Ranking ranking = contest(Mode.HALF_UP, "60", "-").ranking();
    assertThat(ranking.statedTotal()).isNull();
    assertThat(ranking.remainder()).isNull();
    assertThat(ranking.lines()).hasSize(2);
  }

  @Test
  void thereIsNoTotalIfAChoiceHasNoFigure() {
    Contest full = contest(Mode.HALF_UP, "60");
    List<Choice> choices = new ArrayList<>(full.choices());
    choices.add(new Choice("silent", LocalizedText.of("Silent"), null, false));
    Ranking ranking = contest(Mode.HALF_UP, choices, full.tallies()).ranking();
    assertThat(ranking.statedTotal()).isNull();
    assertThat(ranking.lines()).hasSize(1);
  }

  @Test
  void sharesOver100HaveNoRemainder() {
    assertThat(contest(Mode.HALF_UP, "60", "50").ranking().remainder()).isNull();
  }

  @Test
  void theTotalIsOfTheStatedShares() {
    assertThat(contest(Mode.HALF_UP, "60", "30.5").ranking().statedTotal())
        .isEqualTo(new Share(90_50, 2));
  }

  @Test
  void linesAreOrderedByShareThenVotesThenBallot() {
    Tallies.Builder tallies = new Tallies.Builder(2);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      choices.add(new Choice("c" + i, LocalizedText.of("C"), null, false));
    }
    tallies.add(0, 0, 5L, null, Evidence.DEFAULT);
    tallies.add(0, 1, null, new Share(10_00, 2), Evidence.DEFAULT);
    tallies.add(0, 2, 9L, null, Evidence.DEFAULT);
    tallies.add(0, 3, null, new Share(20_00, 2), Evidence.DEFAULT);
    tallies.add(0, 5, 3L, new Share(10_00, 2), Evidence.DEFAULT);
    tallies.add(0, 4, 5L, null, Evidence.DEFAULT);
    assertThat(contest(Mode.HALF_UP, choices, tallies.build(1)).ranking().lines())
        .extracting(line -> line.choice().id())
        .containsExactly("c3", "c5", "c1", "c2", "c0", "c4");
  }

  private static Ranking.Line line(@Nullable Integer votes, @Nullable Integer share) {
    return new Ranking.Line(
        new Choice("c", LocalizedText.of("C"), null, false),
        new Tally(
            0,
            votes == null ? null : BigDecimal.valueOf(votes),
            share == null ? null : new Share(share, 2),
            Evidence.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({
    // votes and share of one, votes and share of the other
    "1, 20, 9, 10, true",
    "9, 10, 1, 20, false",
    "5, 10, 4, 10, true",
    "5, 10, 5, 10, false",
    "4, 10, 5, 10, false",
    "5,   , 4,   , true",
    "5,   , 4, 10, true",
    "5, 10, 4,   , true",
    " , 10, 4,   , false",
    "4,   ,  , 10, false",
    " , 10,  , 10, false",
    " ,   ,  ,   , false",
  })
  void aLineIsAheadByAFigureThatBothHave(
      @Nullable Integer votes,
      @Nullable Integer share,
      @Nullable Integer otherVotes,
      @Nullable Integer otherShare,
      boolean ahead) {
    assertThat(Ranking.isAhead(line(votes, share), line(otherVotes, otherShare))).isEqualTo(ahead);
  }

  @Test
  void linesAreTiedIfAllFiguresAreEqual() {
    assertThat(Ranking.tied(line(5, 10), line(5, 10))).isTrue();
    assertThat(Ranking.tied(line(null, 10), line(null, 10))).isTrue();
    assertThat(Ranking.tied(line(5, 10), line(4, 10))).isFalse();
    assertThat(Ranking.tied(line(5, 10), line(5, 11))).isFalse();
    assertThat(Ranking.tied(line(5, null), line(5, 11))).isFalse();
  }

  /// Votes of all and shares of some: the votes say the order. Otherwise the shares do.
  @ParameterizedTest
  @CsvSource({"true, c1 c0", "false, c0 c1"})
  void votesOfAllComeBeforeSharesOfSome(boolean votesOfAll, String order) {
    Tallies.Builder tallies = new Tallies.Builder(2);
    tallies.add(0, 0, votesOfAll ? 5L : null, new Share(50_00, 2), Evidence.DEFAULT);
    tallies.add(0, 1, 9L, null, Evidence.DEFAULT);
    List<Choice> choices =
        List.of(
            new Choice("c0", LocalizedText.of("C"), null, false),
            new Choice("c1", LocalizedText.of("C"), null, false));
    Ranking ranking = contest(Mode.HALF_UP, choices, tallies.build(1)).ranking();
    assertThat(ranking.lines())
        .extracting(line -> line.choice().id())
        .containsExactly(order.split(" ", -1));
    assertThat(ranking.complete()).isEqualTo(votesOfAll);
  }

  @Test
  void theLargestAreTheFirstWhereAllStand() {
    Ranking ranking = contest(Mode.HALF_UP, "10", "60", "30").ranking();
    assertThat(ranking.largest(2)).isEqualTo(ranking.lines().subList(0, 2));
    assertThat(ranking.largest(3)).isEqualTo(ranking.lines());
    assertThat(ranking.largest(9)).isEqualTo(ranking.lines());
  }

  @Test
  void talliesAreKeptByUnitInTheOrderAdded() {
    Evidence radio = new Evidence("radio", null);
    Tallies.Builder builder = new Tallies.Builder(1);
    for (int unit = 99; unit >= 0; unit--) {
      builder.add(unit, 1, (long) unit, null, unit == 7 ? radio : Evidence.DEFAULT);
      builder.add(unit, 0, null, new Share(unit, 1), Evidence.DEFAULT);
    }
    Tallies tallies = builder.build(101);
    assertThat(tallies.size()).isEqualTo(200);
    assertThat(tallies.of(7))
        .containsExactly(
            new Tally(1, BigDecimal.valueOf(7), null, radio),
            new Tally(0, null, new Share(7, 1), Evidence.DEFAULT));
    assertThat(tallies.of(0).getFirst().votes()).isZero();
    assertThat(tallies.of(100)).isEmpty();
  }

  @Test
  void talliesTakeOneNumberOfDecimals() {
    Tallies.Builder builder = new Tallies.Builder(1);
    assertThatThrownBy(() -> builder.add(0, 0, null, new Share(260, 2), Evidence.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
