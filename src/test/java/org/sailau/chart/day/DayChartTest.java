package org.sailau.chart.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.election.derive.DayFacts;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class DayChartTest {

  private static final Audited BUNDLED = Audited.of(SampleBallot.BUNDLED.election);

  private static DayChart chart(Language language) {
    return DayChart.of(BUNDLED, Texts.in(language));
  }

  @Test
  void theUnitsThatStandOutAreChosenAndTheHourOfTheLargestRise() {
    DayChart chart = chart(Language.ENGLISH);
    assertThat(chart.choice().lines().stream().map(chart::nameOf))
        .containsExactly("Turkistan", "Abai", "Almaty city");
    assertThat(chart.headline()).isEqualTo("By 12:05: Turkistan 64.21%\u00a0· All voters 38.55%");
    assertThat(chart.id()).isEqualTo("day");
  }

  @Test
  void theFactsFollowFromTheFiguresAndHaveNoCause() {
    DayFacts facts = chart(Language.ENGLISH).facts();
    assertThat(facts.rises().stream().map(DayFacts.Rise::points).map(BigDecimal::toPlainString))
        .containsExactly("37.18", "0.28", "25.65");
    assertThat(facts.early())
        .isNotNull()
        .extracting(early -> early.percent().toPlainString())
        .isEqualTo("55.5");
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1080, 1350", "1080, 1920", "400, 300"})
  void textsAreWholeAndApartInEveryLanguageAndShape(int width, int height) {
    for (Language language : Language.values()) {
      Style style = Style.picture(Theme.LIGHT, false, false).with(Aspect.of(width, height));
      ScaledChart picture = ScaledChart.of(chart(language), style, width, height);
      assertThat(Layout.flaws(TextRecorder.of(picture))).as("%s", language).isEmpty();
    }
  }

  @Test
  void aMissingHourIsSaid() {
    Chart chart = chart(Language.ENGLISH);
    assertThat(chart.items())
        .filteredOn(item -> item.key().equals("turkistan"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.spoken())
                    .isEqualTo(
                        "Turkistan, 6 figures: by 10:05 27.03%; by 12:05 64.21%, up 37.18; by 14:05"
                            + " 76.61%, up 12.40; by 16:05 80.09%, up 3.48; by 18:05 80.25%, up"
                            + " 0.16; by 20:05 not found; by 22:00 80.37%, up 0.12"));
    assertThat(chart.table().columns()).hasSize(8);
    assertThat(chart.table().rows()).hasSize(21);
    assertThat(chart.table().rows().getFirst().get(6).plain()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsChosenIsInTheIdSoThatAPictureCanBeDrawnAgain(Language language) {
    DayChart usual = chart(language);
    DayChart.Choice other = new DayChart.Choice(List.of(3, 5), 4);
    Chart chosen = DayChart.of(BUNDLED, usual.readings(), other, Texts.in(language));
    assertThat(chosen.id()).startsWith("day~").endsWith("~20221120T1805");
    Chart again = Gallery.chart(chosen.id(), BUNDLED, Texts.in(language)).orElseThrow();
    assertThat(again.headline()).isEqualTo(chosen.headline());
    assertThat(((DayChart) again).choice()).isEqualTo(other);
  }

  @Test
  void whatIsNoIdOfTheDayIsNone() {
    Texts texts = Texts.in(Language.ENGLISH);
    assertThat(Gallery.chart("day~nowhere~20221120T1805", BUNDLED, texts)).isEmpty();
    assertThat(Gallery.chart("day~turkistan", BUNDLED, texts)).isEmpty();
    assertThat(Gallery.chart("days", BUNDLED, texts)).isEmpty();
  }

  @Test
  void labelsAreMovedApartInTheirOrderAndAsLittleAsPossible() {
    double[] places = EndLabels.places(new double[] {100, 101, 102, 200}, 18, 0, 400);
    assertThat(places).containsExactly(new double[] {83, 101, 119, 200}, offset(0.001));
  }

  @Test
  void labelsStayInside() {
    double[] places = EndLabels.places(new double[] {395, 398, 399}, 18, 0, 400);
    assertThat(places[2]).isEqualTo(400);
    assertThat(places[1]).isEqualTo(382);
    assertThat(EndLabels.places(new double[] {-5, 1}, 18, 0, 400)).containsExactly(0, 18);
  }
}
