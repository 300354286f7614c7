package org.sailau.election.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Turnout;
import org.sailau.election.Turnout.Electorate;

class ShareTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2.6,   2, 260,          2.60
          2.60,  2, 260,          2.60
          100,   0, 100,          100
          0,     9, 0,            0.000000000
          100,   9, 100000000000, 100.000000000
          81.31, 3, 81310,        81.310
          """)
  void aShareKeepsTheDecimalsOfItsRounding(String written, int decimals, long steps, String shown) {
    Share share = Share.of(new BigDecimal(written), decimals);
    assertThat(share).isEqualTo(new Share(steps, decimals));
    assertThat(share.percent().toPlainString()).isEqualTo(shown);
  }

  @Test
  void noDigitIsLost() {
    assertThatThrownBy(() -> Share.of(new BigDecimal("2.605"), 2))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "10001, 2", "101, 0", "0, -1", "0, 10"})
  void aShareIsFrom0To100WithAtMostNineDecimals(long steps, int decimals) {
    assertThatThrownBy(() -> new Share(steps, decimals))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesCompareByValue() {
    assertThat(new Share(260, 2)).isGreaterThan(new Share(2599, 3));
    assertThat(new Share(260, 2)).isEqualByComparingTo(new Share(26, 1));
    assertThat(new Share(260, 2)).isNotEqualTo(new Share(26, 1));
  }

  @Test
  void aTextIsAnsweredInItsLanguageOrInTheFirstOne() {
    LocalizedText name =
        new LocalizedText(
            "uk-UA",
            "Місто",
            new LocalizedText("kk-Cyrl", "Қала", new LocalizedText("kkc", "?", null)));
    assertThat(name.in(Locale.of("kk", "KZ"))).isEqualTo("Қала");
    assertThat(name.in(Locale.of("uk"))).isEqualTo("Місто");
    assertThat(name.in(Locale.of("ru"))).isEqualTo("Місто");
    assertThat(name.in(Locale.ENGLISH)).isEqualTo("Місто");
    assertThat(name.in(Locale.ROOT)).isEqualTo("Місто");
    assertThat(name.all()).containsExactly("Місто", "Қала", "?");
  }

  @Test
  void thoseWhoDidNotVoteAreTheRest() {
    assertThat(turnout(11_953_465L, 8_300_046L).didNotVote()).isEqualTo(3_653_419);
    assertThat(turnout(5L, 5L).didNotVote()).isZero();
  }

  @Test
  void thoseWhoDidNotVoteAreUnknownIfACountIsMissingOrContradictsTheOther() {
    assertThat(turnout(null, 5L).didNotVote()).isNull();
    assertThat(turnout(5L, null).didNotVote()).isNull();
    assertThat(turnout(5L, 6L).didNotVote()).isNull();
  }

  private static Turnout turnout(@Nullable Long eligible, @Nullable Long tookPart) {
    return new Turnout(Electorate.ELIGIBLE, eligible, tookPart, null, null, Evidence.DEFAULT);
  }
}
