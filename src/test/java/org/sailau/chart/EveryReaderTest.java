package org.sailau.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.Audited;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.results.SampleBallot;
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests the charts of the bundled election in every language and style.
class EveryReaderTest {

  private static final Election ELECTION = SampleBallot.BUNDLED.election;
  private static final Contest CONTEST = SampleBallot.BUNDLED.contest();

  /// For windows 800, 1000, 1280 and 1920 units wide, with text of the usual size and twice as
  /// large.
  private static final List<Integer> WIDTHS = List.of(520, 612, 760, 812, 1240, 1880);

  private static List<Chart> charts(Texts texts) {
    return List.of(
        ResultsChart.of(Audited.of(ELECTION), CONTEST, Measure.SHARE, texts),
        ResultsChart.of(Audited.of(ELECTION), CONTEST, Measure.VOTES, texts),
        TurnoutChart.of(Audited.of(ELECTION), texts),
        StationsChart.of(Audited.of(ELECTION), texts),
        ObserversChart.of(Audited.of(ELECTION), texts));
  }

  static Stream<Arguments> looks() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(Theme.values())
                    .flatMap(
                        theme ->
                            Stream.of(13, 26).map(unit -> Arguments.of(language, theme, unit))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void textsAreWholeApartClearAndLargeEnough(Language language, Theme theme, int unit) {
    Style style = new Style(theme.palette(), unit, false, theme == Theme.PRINT, false);
    for (Chart chart : charts(Texts.in(language))) {
      for (int width : WIDTHS) {
        if (unit > 13 && width < 760) {
          continue; // Then the chart has the window's whole width.
        }
        TextRecorder drawn = TextRecorder.of(chart, style, width, 200);
        assertThat(Layout.flaws(drawn)).as("%s, %d wide", chart.name(), width).isEmpty();
        assertThat(drawn.texts().stream().filter(text -> text.size() < 0.8 * unit).map(Mark::text))
            .as("too small in %s, %d wide", chart.name(), width)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyThingDrawnToBePointedAtIsSpokenOf(Language language) {
    for (Chart chart : charts(Texts.in(language))) {
      List<String> keys = TextRecorder.keysOf(chart, Style.window(Theme.LIGHT.palette(), 1, false));
      assertThat(chart.items()).extracting(Chart.Item::key).isNotEmpty().isEqualTo(keys);
    }
  }

  @Test
  void aBarIsSpokenOfInWholeWords() {
    Texts english = Texts.in(Language.ENGLISH);
    Chart results = ResultsChart.of(Audited.of(ELECTION), CONTEST, Measure.SHARE, english);
    assertThat(results.items())
        .extracting(Chart.Item::spoken)
        .startsWith(
            "Kassym-Jomart Tokayev, 81.31 percent, votes not stated, 6,455,848 to 6,461,518 votes"
                + " (derived), incumbent; nominator not stated, 1 of 7",
            "Zhiguli Dairabayev, 3.42 percent, 271,641 votes, Auyl Party, 2 of 7")
        .endsWith(
            "Not in the source, 5.80 percent, 460,041 to 461,956 votes (derived), 100 minus the 6"
                + " stated shares, 7 of 7");
    assertThat(results.description())
        .startsWith("Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%. Share of the votes")
        .contains("Karakat Abden, 2.60 percent, 206,206 votes");
    assertThat(TurnoutChart.of(Audited.of(ELECTION), english).items().getFirst().spoken())
        .isEqualTo(
            "All voters: 69.44 percent, of 11,953,465 eligible voters, Took part: 8,300,046,"
                + " Eligible voters: 11,953,465, Did not vote: 3,653,419 (derived), 1 of 2");
    assertThat(ObserversChart.of(Audited.of(ELECTION), english).items().getFirst().spoken())
        .isEqualTo("Observers accredited: more than 614, 1 of 2");
    assertThat(
            ResultsChart.of(
                    Audited.of(ELECTION), CONTEST, Measure.SHARE, Texts.in(Language.RUSSIAN))
                .items()
                .get(1)
                .spoken())
        .startsWith("Жигули Дайрабаев, 3,42 процента, 271\u00a0641 голос,");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTableHasTheFiguresOfItsChart(Language language) {
    Texts texts = Texts.in(language);
    for (Chart chart : charts(texts)) {
      Table table = chart.table();
      assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    }
    assertThat(charts(texts).getFirst().table().shown())
        .hasSize(7)
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains(texts.decimal(new BigDecimal("2.60")), texts.count(206_206)));
    assertThat(charts(texts).get(2).table().shown().toString())
        .contains(texts.count(11_953_465), texts.count(3_653_419), texts.count(12_841));
    assertThat(charts(texts).get(3).table().shown().toString()).contains(texts.count(10_033));
    assertThat(charts(texts).get(4).table().shown().toString())
        .contains(texts.of("observers.bound", 614L), "254");
  }

  @Test
  void patternsTellBarsApartWithoutShades() {
    Palette colours = Theme.PRINT.palette();
    Chart chart =
        ResultsChart.of(Audited.of(ELECTION), CONTEST, Measure.SHARE, Texts.in(Language.ENGLISH));
    TextRecorder drawn =
        TextRecorder.of(chart, new Style(colours, 13, false, true, false), 812, 600);
    assertThat(drawn.fills(colours.other())).isEmpty();
    assertThat(drawn.fills(colours.hatch()).stream().filter(EveryReaderTest::isOfDots))
        .as("dots in each of five bars, in both panels")
        .hasSize(10);
    TextRecorder shades =
        TextRecorder.of(chart, new Style(colours, 13, false, false, false), 812, 600);
    assertThat(shades.fills(colours.other())).hasSize(10);
  }

  /// Several round shapes in one.
  private static boolean isOfDots(Mark mark) {
    int parts = 0;
    for (var path = mark.shape().getPathIterator(null); !path.isDone(); path.next()) {
      parts += path.currentSegment(new double[6]) == PathIterator.SEG_CUBICTO ? 1 : 0;
    }
    return parts > 2 && mark.bounds().getHeight() > 10;
  }
}
