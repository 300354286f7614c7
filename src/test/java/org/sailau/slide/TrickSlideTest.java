package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.chart.trick.Trick;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests what a class sees of a misleading chart before and after the answer.
class TrickSlideTest {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 768;

  private static TrickSlide slide(Trick trick, boolean revealed) {
    return new TrickSlide(trick, new SlideNumber(10, 13), revealed);
  }

  private static List<String> words(SlideChart slide) {
    Style style = Style.picture(Theme.LIGHT, false, false);
    return TextRecorder.of(ScaledChart.of(slide, style, WIDTH, HEIGHT)).texts().stream()
        .map(TextRecorder.Mark::text)
        .toList();
  }

  private static int[] pixels(SlideChart slide) {
    return SlidePicture.of(slide, Theme.LIGHT, false, WIDTH, HEIGHT, 1).argb();
  }

  private static List<Integer> places(int[] pixels, int colour) {
    return IntStream.range(0, pixels.length)
        .filter(i -> i % WIDTH < WIDTH / 2 && i / WIDTH > HEIGHT / 4 && i / WIDTH < HEIGHT * 3 / 4)
        .filter(i -> pixels[i] == colour)
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theClassFirstSeesTheMisleadingChartAloneAndNoRedWord(Language language) {
    Texts texts = Texts.in(language);
    int red = Theme.LIGHT.palette().contra().getRGB();
    for (Trick trick : Trick.of(Audited.of(SampleBallot.BUNDLED.election), texts)) {
      SlideChart question = slide(trick, false);
      SlideChart answer = slide(trick, true);
      assertThat(words(question))
          .contains("?")
          .doesNotContain(texts.of("trick.misleading"), texts.of("trick.honest"));
      assertThat(String.join(" ", words(question)))
          .doesNotContain(texts.of("trick.lieFactor", ""), texts.of("trick.lieFactor", "?"));
      assertThat(question.headline()).isEqualTo(trick.question());
      assertThat(question.description())
          .contains(texts.of("trick.ask"))
          .doesNotContain(texts.of("trick.misleading"), texts.of("trick.mark"));
      assertThat(Arrays.stream(pixels(question)).filter(pixel -> pixel == red)).isEmpty();
      assertThat(question.items()).hasSizeLessThan(answer.items().size());

      assertThat(words(answer)).contains(texts.of("trick.misleading"), texts.of("trick.honest"));
      assertThat(Arrays.stream(pixels(answer)).filter(pixel -> pixel == red).count())
          .isGreaterThan(1000);
    }
  }

  /// The stamp is another one, but every bar stays where it is.
  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingMovesWhenTheAnswerIsGiven(Language language) {
    for (Trick trick : Trick.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(language))) {
      int accent = Theme.LIGHT.palette().accent().getRGB();
      List<Integer> before = places(pixels(slide(trick, false)), accent);
      List<Integer> after = places(pixels(slide(trick, true)), accent);
      assertThat(before).isNotEmpty();
      assertThat(before.stream().mapToInt(i -> i / WIDTH).min())
          .isEqualTo(after.stream().mapToInt(i -> i / WIDTH).min());
      assertThat(before.stream().mapToInt(i -> i % WIDTH).max())
          .isEqualTo(after.stream().mapToInt(i -> i % WIDTH).max());
    }
  }
}
