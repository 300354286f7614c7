package org.sailau.chart.trick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.chart.trick.FigureShape.Side;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Compares the sizes that a trick states with the pixels that it draws.
class TrickPixelsTest {

  private static final int WIDTH = 3072;
  private static final int HEIGHT = 2304;
  private static final Style LIGHT = Style.picture(Theme.LIGHT, false, false);

  record Case(SampleBallot ballot, Kind kind) {

    Trick trick() {
      return Trick.of(Audited.of(ballot.election), Texts.in(Language.ENGLISH)).stream()
          .filter(trick -> trick.kind() == kind)
          .findFirst()
          .orElseThrow();
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (SampleBallot ballot :
        List.of(
            SampleBallot.BUNDLED,
            SampleBallot.LARGEST_COUNTS,
            SampleBallot.REFERENDUM,
            SampleBallot.VOTES_ONLY)) {
      Trick.of(Audited.of(ballot.election), Texts.in(Language.ENGLISH))
          .forEach(trick -> cases.add(new Case(ballot, trick.kind())));
    }
    return cases;
  }

  private static BufferedImage drawn(Chart chart, Style style, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ScaledChart.of(chart, style, width, height).draw(image);
    return image;
  }

  private static List<Color> shades(Fill fill) {
    return Stream.of(Side.values()).map(side -> FaceColors.of(LIGHT, fill, side)).toList();
  }

  /// The area drawn for the second figure, divided by the area drawn for the first.
  private static double shown(BufferedImage image, int from, int to) {
    Rectangle half = new Rectangle(from, 0, to - from, image.getHeight());
    MeasuredPixels second = MeasuredPixels.of(image, half, shades(Fill.LEADING));
    MeasuredPixels first = MeasuredPixels.of(image, half, shades(Fill.OTHER));
    // What is not in the source has the colour of some words, but stands beside the others.
    Rectangle beside =
        new Rectangle(
            first.right() + 1, second.top(), to - first.right() - 1, first.bottom() - second.top());
    MeasuredPixels missing = MeasuredPixels.of(image, beside, List.of(LIGHT.palette().hatch()));
    return second.area() / (first.area() + (missing.isEmpty() ? 0 : missing.area()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theLieFactorIsThatOfThePixels(Case one) {
    Trick trick = one.trick();
    // So large that the row of pixels at the end of a bar, which it shares with the ground, is
    // little
    // of the smallest bar.
    int times = one.kind == Kind.REMAINDER ? 2 : 1;
    int width = times * WIDTH;
    BufferedImage twin = drawn(trick.answered(), LIGHT, width, times * HEIGHT);
    double misleading = shown(twin, 0, width / 2);
    double honest = shown(twin, width / 2, width);
    TrickFigures figures = TrickSearch.find(one.kind, one.ballot.election, texts()).orElseThrow();
    assertThat(misleading)
        .isCloseTo(figures.misleading().drawnRatio().doubleValue(), withinPercentage(1.5));
    assertThat(honest)
        .isCloseTo(figures.honest().drawnRatio().doubleValue(), withinPercentage(1.5));
    assertThat((misleading - 1) / (honest - 1))
        .isCloseTo(figures.lieFactor().doubleValue(), withinPercentage(5));
    assertThat(trick.lieFactor()).isEqualTo(new TrickWords(figures, texts()).lieFactor());
  }

  private static Texts texts() {
    return Texts.in(Language.ENGLISH);
  }

  @Test
  void squaresAreSquareAndBlocksAreNotStretched() {
    for (int height : List.of(1500, 2304)) {
      Trick trick = new Case(SampleBallot.BUNDLED, Kind.AREA).trick();
      BufferedImage image = drawn(trick.misleading(true), LIGHT, WIDTH, height);
      MeasuredPixels square =
          MeasuredPixels.of(image, new Rectangle(WIDTH, height), List.of(LIGHT.palette().accent()));
      assertThat((double) square.width()).isCloseTo(square.height(), withinPercentage(1));
    }
  }

  /// On a sheet and in an exported picture; of slides see `TrickSlideTest`.
  @Test
  void theQuestionIsMarkedAcrossTheDataButNotInRed() {
    for (Language language : Language.values()) {
      for (Trick trick : Trick.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(language))) {
        BufferedImage image = drawn(trick.asked(), LIGHT, 1024, 768);
        assertThat(count(image, LIGHT.palette().contra())).isZero();
        assertThat(count(image, LIGHT.palette().accent())).isPositive();
      }
    }
  }

  /// The letters and the frame of the stamp, wherever and however the chart is drawn.
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
  void everyMisleadingChartHasItsMarkAcrossTheDataAndNoHonestOneHas(Theme theme) {
    for (boolean patterns : new boolean[] {false, true}) {
      Style style = Style.picture(theme, patterns, false);
      Color contra = style.palette().contra();
      for (Trick trick :
          Trick.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(Language.KAZAKH))) {
        for (Chart chart : trick.charts()) {
          for (int width : new int[] {320, 1024}) {
            int height = width * 3 / 4;
            BufferedImage image = drawn(chart, style, width, height);
            assertThat(count(image, style.palette().accent())).isPositive();
            if (chart.misleading()) {
              assertThat(count(image, contra)).as(chart.id()).isGreaterThan(width / 16);
            } else {
              assertThat(count(image, contra)).as(chart.id()).isZero();
            }
          }
        }
      }
    }
  }

  private static long count(BufferedImage image, Color colour) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(pixel -> pixel == colour.getRGB()).count();
  }
}
