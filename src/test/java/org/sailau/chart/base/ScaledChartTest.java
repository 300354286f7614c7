package org.sailau.chart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.results.SampleBallot;
import org.sailau.election.Measure;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Charts laid out for pictures.
class ScaledChartTest {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(800, 450),
          new Size(1920, 1080),
          new Size(1080, 1080),
          new Size(1080, 1350),
          new Size(1080, 1920),
          new Size(2480, 3508),
          new Size(300, 200));

  private static ScaledChart fitted(Chart chart, Theme theme, Size size) {
    Style style = Style.picture(theme, false, false).with(Aspect.of(size.width, size.height));
    return ScaledChart.of(chart, style, size.width, size.height);
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void textsAreWholeApartAndClearInAPictureOfEveryShape(SampleBallot ballot) {
    for (Chart chart : Gallery.of(Audited.of(ballot.election), Texts.in(Language.KAZAKH))) {
      for (Size size : SIZES) {
        TextRecorder drawn = TextRecorder.of(fitted(chart, Theme.LIGHT, size));
        assertThat(drawn.texts()).as("%s, %s", chart.id(), size).isNotEmpty();
        assertThat(Layout.flaws(drawn)).as("%s, %s", chart.id(), size).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theSameInEveryLanguageAndTheme(Theme theme) {
    for (Language language : Language.values()) {
      for (Chart chart :
          Gallery.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(language))) {
        for (Size size : List.of(new Size(1920, 1080), new Size(1080, 1920))) {
          assertThat(Layout.flaws(TextRecorder.of(fitted(chart, theme, size))))
              .as("%s in %s, %s", chart.id(), language, size)
              .isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textsCanBeReadOnATelephone(Language language) {
    for (Chart chart : Gallery.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(language))) {
      for (Size size : List.of(new Size(1080, 1080), new Size(1080, 1350), new Size(1080, 1920))) {
        ScaledChart scaled = fitted(chart, Theme.LIGHT, size);
        double smallest =
            TextRecorder.of(scaled).texts().stream().mapToDouble(Mark::size).min().orElse(0);
        // Seven names beside each other cannot be as large as one.
        double part = chart.isMap() ? 0.75 : 1;
        assertThat(smallest * scaled.scale())
            .as("%s, %s", chart.id(), size)
            .isGreaterThanOrEqualTo(part * 1080 / 45)
            .isGreaterThanOrEqualTo(part * 0.95 * scaled.smallestText());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void inATallPictureThePanelsStandOneBelowTheOther(Language language) {
    Chart results =
        Gallery.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(language)).getFirst();
    TextRecorder drawn = TextRecorder.of(fitted(results, Theme.LIGHT, new Size(1080, 1920)));
    Color bars = Theme.LIGHT.palette().other();
    List<Mark> all = drawn.fills(bars).subList(0, 5);
    List<Mark> enlarged = drawn.fills(bars).subList(5, 10);
    assertThat(enlarged.getFirst().bounds().getMinY())
        .isGreaterThan(all.getLast().bounds().getMaxY());
    for (int i = 0; i < 5; i++) {
      assertThat(enlarged.get(i).bounds().getWidth())
          .isCloseTo(16 * all.get(i).bounds().getWidth(), within(1e-6));
    }
    assertThat(drawn.words()).anyMatch(word -> word.contains("16"));
  }

  @ParameterizedTest
  @EnumSource(
      value = SampleBallot.class,
      names = {"BUNDLED", "LONG_NAMES", "FORTY_PARTIES", "REFERENDUM"})
  void picturesOfOneShapeHaveOneLayout(SampleBallot ballot) {
    for (Chart chart : Gallery.of(Audited.of(ballot.election), Texts.in(Language.RUSSIAN))) {
      ScaledChart small = fitted(chart, Theme.DARK, new Size(800, 450));
      ScaledChart large = fitted(chart, Theme.DARK, new Size(3840, 2160));
      assertThat(large.scale()).isCloseTo(4.8 * small.scale(), within(1e-6));
      List<Mark> one = TextRecorder.of(small).marks();
      List<Mark> other = TextRecorder.of(large).marks();
      assertThat(other).as(chart.id()).hasSameSizeAs(one);
      for (int i = 0; i < one.size(); i++) {
        assertThat(other.get(i).text()).isEqualTo(one.get(i).text());
        assertThat(other.get(i).size()).isCloseTo(one.get(i).size(), within(1e-3));
        assertThat(other.get(i).bounds().getX())
            .isCloseTo(one.get(i).bounds().getX(), within(1e-3));
        assertThat(other.get(i).bounds().getMaxY())
            .isCloseTo(one.get(i).bounds().getMaxY(), within(1e-3));
      }
    }
  }

  /// A picture of 1600 to 900 pixels has no text below 18.
  @ParameterizedTest
  @EnumSource(Measure.class)
  void ofManyChoicesAsManyAreShownAsCanBeRead(Measure measure) {
    Audited audited = Audited.of(SampleBallot.FORTY_PARTIES.election);
    Chart chart =
        ResultsChart.of(
            audited, audited.election().contests().getFirst(), measure, Texts.in(Language.ENGLISH));
    ScaledChart picture = fitted(chart, Theme.LIGHT, new Size(1600, 900));
    assertThat(picture.smallestText()).isGreaterThanOrEqualTo(17.9);
    String words = String.join("|", TextRecorder.of(picture).words());
    assertThat(words).contains("others, together").contains("Party number 5");
    assertThat(words).doesNotContain("Party number 25");
    assertThat(TextRecorder.of(fitted(chart, Theme.LIGHT, new Size(1080, 3000))).words())
        .as("a high picture has room for more of them")
        .contains("Party number 8");
    assertThat(chart.table().rows()).hasSizeGreaterThanOrEqualTo(40);
  }
}
