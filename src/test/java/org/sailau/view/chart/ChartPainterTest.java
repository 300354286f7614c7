package org.sailau.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.HighChart;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.export.SamplePictures;
import org.sailau.log.LogFile;
import org.sailau.session.Failures;
import org.sailau.session.Work;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.chart.ChartPainter.State;

/// Tests when a chart of very much text is too high for a picture.
class ChartPainterTest {

  private static final int BAR = 20;

  /// Twice as high as possible where it is 600 pixels wide, and the less high the wider it is.
  private static final HighChart CHART =
      new HighChart(
          Gallery.of(Audited.of(SamplePictures.ELECTION), Texts.in(Language.ENGLISH)).getFirst(),
          width -> 2.0 * ChartPainter.MAX_SIDE * 600 / width);

  private final Failures failures = new Failures(new LogFile(null), () -> "Sailau", Runnable::run);
  private final ChartPainter painter = new ChartPainter(Work.direct(failures), () -> {});

  private State at(double width) {
    painter.minHeight(width);
    return painter.state(width, 1);
  }

  private void show() {
    painter.show(
        CHART, Style.window(Theme.LIGHT.palette(), 1, false), ChartPainter.MAX_AT_ONCE + 1);
  }

  @Test
  void aChartThatIsTooHighInANarrowWindowIsDrawnInAWiderOne() {
    show();
    assertThat(at(600)).isEqualTo(State.TOO_HIGH);
    assertThat(at(2000)).isEqualTo(State.WORKING);
    assertThat(at(600)).isEqualTo(State.TOO_HIGH);
  }

  /// With the picture the scroll bar goes. If the picture came back then, so would the bar, without
  /// end.
  @Test
  void aScrollBarDecidesNothing() {
    show();
    double width = 600;
    while (at(width) == State.TOO_HIGH) {
      width += BAR;
      show();
    }
    assertThat(at(width - BAR)).isEqualTo(State.TOO_HIGH);
    assertThat(at(width)).isEqualTo(State.TOO_HIGH);
  }
}
