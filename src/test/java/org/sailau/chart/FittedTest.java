package org.sailau.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Charts laid out for pictures.
class FittedTest {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(800, 450),
          new Size(1920, 1080),
          new Size(1080, 1080),
          new Size(2480, 3508),
          new Size(300, 200));

  private static Fitted fitted(Chart chart, Theme theme, Size size) {
    return Fitted.of(chart, Style.picture(theme, false, false), size.width, size.height);
  }

  @ParameterizedTest
  @EnumSource(Ballot.class)
  void textsAreWholeApartAndClearInAPictureOfEveryShape(Ballot ballot) {
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
      for (Chart chart : Gallery.of(Audited.of(Ballot.BUNDLED.election), Texts.in(language))) {
        for (Size size : List.of(new Size(1920, 1080), new Size(1080, 1920))) {
          assertThat(Layout.flaws(TextRecorder.of(fitted(chart, theme, size))))
              .as("%s in %s, %s", chart.id(), language, size)
              .isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Ballot.class,
      names = {"BUNDLED", "LONG_NAMES", "FORTY_PARTIES", "REFERENDUM"})
  void picturesOfOneShapeHaveOneLayout(Ballot ballot) {
    for (Chart chart : Gallery.of(Audited.of(ballot.election), Texts.in(Language.RUSSIAN))) {
      Fitted small = fitted(chart, Theme.DARK, new Size(800, 450));
      Fitted large = fitted(chart, Theme.DARK, new Size(3840, 2160));
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
}
