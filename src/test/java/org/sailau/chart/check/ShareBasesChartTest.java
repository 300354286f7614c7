package org.sailau.chart.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audited;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.text.Language;
import org.sailau.text.Texts;

final class ShareBasesChartTest {

  private static final Palette COLOURS = Theme.LIGHT.palette();

  /// The possible bases of the bundled election's choices in the order of its ballot.
  private static final long[][] RANGES = {
    {7_931_125, 7_954_348},
    {7_915_778, 7_946_281},
    {7_925_326, 7_956_712},
    {7_915_326, 7_951_060},
    {7_940_283, 7_977_825}
  };

  /// Wide, and so narrow that names stand above the bars; JFreeChart would round both areas.
  @ParameterizedTest
  @ValueSource(ints = {911, 333})
  void barsAndBandAreExactlyWhereTheirCountsAre(int width) {
    Audited audited = Audited.of(SampleBallot.BUNDLED.election);
    Chart chart =
        ShareBasesChart.of(
                audited, ShareBasesChart.findings(audited).getFirst(), Texts.in(Language.ENGLISH))
            .orElseThrow();
    TextRecorder drawn = TextRecorder.of(chart, Style.window(COLOURS, 1, false), width, 500);
    List<Mark> bars = drawn.fills(COLOURS.other());
    assertThat(bars).hasSameSizeAs(RANGES);
    Rectangle2D first = bars.getFirst().bounds();
    double perCount = first.getWidth() / (RANGES[0][1] - RANGES[0][0]);
    for (int i = 0; i < RANGES.length; i++) {
      double left = first.getX() + (RANGES[i][0] - RANGES[0][0]) * perCount;
      double right = first.getX() + (RANGES[i][1] - RANGES[0][0]) * perCount;
      assertThat(bars.get(i).bounds().getX()).isCloseTo(left, within(1e-3));
      assertThat(bars.get(i).bounds().getMaxX()).isCloseTo(right, within(1e-3));
    }
    Rectangle2D band = drawn.fills(COLOURS.accentSoft()).getFirst().bounds();
    assertThat(band.getX()).isCloseTo(bars.get(4).bounds().getX(), within(1e-3));
    assertThat(band.getMaxX()).isCloseTo(bars.get(1).bounds().getMaxX(), within(1e-3));
    assertThat(drawn.fills(COLOURS.accent()))
        .hasSize(RANGES.length)
        .allSatisfy(
            common -> {
              assertThat(common.bounds().getX()).isCloseTo(band.getX(), within(1e-3));
              assertThat(common.bounds().getMaxX()).isCloseTo(band.getMaxX(), within(1e-3));
            });
  }
}
