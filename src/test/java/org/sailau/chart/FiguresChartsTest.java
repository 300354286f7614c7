package org.sailau.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sailau.chart.Elections.abroad;
import static org.sailau.chart.Elections.electorate;
import static org.sailau.chart.Elections.line;
import static org.sailau.chart.Elections.observation;
import static org.sailau.chart.Elections.stations;
import static org.sailau.chart.Elections.turnout;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.Audited;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.results.SampleBallot;
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Unit;
import org.sailau.election.number.Count;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests the charts of turnout, polling stations and observers.
class FiguresChartsTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);
  private static final Palette COLOURS = Theme.LIGHT.palette();
  private static final Style STYLE = Style.window(COLOURS, 1, false);
  private static final long MAX = Long.MAX_VALUE;

  private static Election with(Unit... units) {
    return Elections.of(List.of(units), null, ChoiceKind.CANDIDATE, line("One", "100", null));
  }

  private static Election with(Observation observation) {
    return Elections.of(
        List.of(electorate(null, null)),
        observation,
        ChoiceKind.CANDIDATE,
        line("One", "100", null));
  }

  private static TextRecorder turnoutOf(Election election, Style style, int width, int height) {
    return TextRecorder.of(TurnoutChart.of(Audited.of(election), TEXTS), style, width, height);
  }

  private static TextRecorder turnoutOf(Election election) {
    return turnoutOf(election, STYLE, 960, 430);
  }

  private static TextRecorder stationsOf(Election election, int width) {
    return TextRecorder.of(StationsChart.of(Audited.of(election), TEXTS), STYLE, width, 150);
  }

  private static TextRecorder observersOf(Election election, int width) {
    return TextRecorder.of(ObserversChart.of(Audited.of(election), TEXTS), STYLE, width, 480);
  }

  static final Map<String, Election> TURNOUTS =
      Map.of(
          "bundled", SampleBallot.BUNDLED.election,
          "none", with(electorate(null, null)),
          "nothing stated", with(electorate(turnout(null, null, null), null)),
          "share only", with(electorate(turnout(null, null, "0.00"), null)),
          "counts only", with(electorate(turnout(10L, 5L, null), null)),
          "all", with(electorate(turnout(MAX, MAX, "100.00"), null)),
          "abroad alone", with(abroad(turnout(10L, 5L, "50.00"), null)),
          "largest",
              with(
                  electorate(turnout(MAX, 1L, "0.01"), null),
                  abroad(turnout(MAX, 0L, "0.00"), null)),
          "four", of(4),
          "five", of(5));

  private static Election of(int units) {
    return with(
        IntStream.range(0, units)
            .mapToObj(
                i ->
                    new Unit(
                        "u" + i,
                        LocalizedText.of("The long name of the region number " + i),
                        Unit.Kind.REGION,
                        i == 0 ? Unit.TOP : 0,
                        turnout(1_000_000L + i, 500_000L, "50.00"),
                        null))
            .toArray(Unit[]::new));
  }

  static Stream<String> turnouts() {
    return TURNOUTS.keySet().stream().sorted();
  }

  private static Election turnoutCase(String name) {
    @Nullable Election election = TURNOUTS.get(name);
    if (election == null) {
      throw new AssertionError(name);
    }
    return election;
  }

  @ParameterizedTest
  @MethodSource("turnouts")
  void turnoutTextsAreWholeApartAndClear(String name) {
    Election election = turnoutCase(name);
    assertThat(Layout.flaws(turnoutOf(election, STYLE, 960, 300))).isEmpty();
    assertThat(Layout.flaws(turnoutOf(election, STYLE, 1240, 430))).isEmpty();
    assertThat(
            Layout.flaws(
                turnoutOf(election, new Style(COLOURS, 26, false, false, false), 1920, 860)))
        .isEmpty();
  }

  @Test
  void aGaugeIsFilledAsFarAsItsShareSays() {
    TextRecorder drawn = turnoutOf(with(electorate(turnout(100L, 25L, "25.00"), null)));
    Rectangle2D ring = drawn.fills(COLOURS.subtle()).getFirst().bounds();
    Rectangle2D filled = drawn.fills(COLOURS.accent()).getFirst().bounds();
    double radius = ring.getWidth() / 2;
    assertThat(filled.getX()).isCloseTo(ring.getX(), within(0.01));
    // A quarter of the half circle ends at 45 degrees, on the inner edge at 0.76 of the radius.
    assertThat(filled.getMaxX() - ring.getX())
        .isCloseTo(radius * (1 - 0.76 * Math.sqrt(0.5)), within(0.1));
  }

  @Test
  void aTurnoutThatIsNotStatedIsAnEmptyGaugeAndNoZero() {
    TextRecorder drawn = turnoutOf(turnoutCase("nothing stated"));
    assertThat(drawn.fills(COLOURS.accent())).isEmpty();
    assertThat(drawn.words()).contains("not stated", "base not stated").doesNotContain("0%");
  }

  @Test
  void whoDidNotVoteIsMarkedAsDerived() {
    assertThat(turnoutOf(turnoutCase("counts only")).words())
        .containsSubsequence("Did not vote", "derived", "5");
    assertThat(turnoutOf(turnoutCase("share only")).words()).doesNotContain("Did not vote");
  }

  @Test
  void theTurnoutHeadlineSaysOfWhat() {
    assertThat(turnoutOf(SampleBallot.BUNDLED.election).words())
        .startsWith("Turnout 69.44%, abroad 88.47%")
        .contains(
            "of 11,953,465 eligible voters", "of 12,841 registered voters", "8,300,046", "11,360");
    assertThat(turnoutOf(turnoutCase("none")).words()).startsWith("Turnout is not stated");
    assertThat(turnoutOf(turnoutCase("nothing stated")).words())
        .startsWith("Turnout is not stated");
  }

  @Test
  void theTurnoutOfAPartIsNotPassedOffAsThatOfTheWhole() {
    assertThat(turnoutOf(turnoutCase("abroad alone")).words())
        .startsWith("Voters abroad: turnout 50.00%");
  }

  @Test
  void theSubtitleNamesOnlyBasesThatThereAre() {
    assertThat(turnoutOf(SampleBallot.BUNDLED.election).words())
        .contains(
            "Turnout as a percentage of eligible voters; abroad, of registered voters."
                + " Preliminary result.");
    assertThat(turnoutOf(turnoutCase("all")).words())
        .contains("Turnout as a percentage of eligible voters. Final result.");
  }

  @Test
  void ofManyUnitsTheWholeIsDrawnAndTheRestIsSaid() {
    assertThat(turnoutOf(turnoutCase("five")).words())
        .contains(
            "Turnout is stated for 5 areas; the one shown is The long name of the region number"
                + " 0.")
        .doesNotContain("The long name of the region number 1");
  }

  @ParameterizedTest
  @MethodSource("stationCounts")
  void stationTextsAreWholeApartAndClear(Election election) {
    assertThat(Layout.flaws(stationsOf(election, 620))).isEmpty();
    assertThat(Layout.flaws(stationsOf(election, 960))).isEmpty();
    assertThat(Layout.flaws(stationsOf(election, 1240))).isEmpty();
  }

  static Stream<Election> stationCounts() {
    return Stream.of(
        SampleBallot.BUNDLED.election,
        with(electorate(null, stations(0, null, null))),
        with(electorate(null, stations(MAX, null, null))),
        with(electorate(null, stations(10, null, null)), abroad(null, stations(68, 53L, null))),
        with(electorate(null, stations(10, null, null)), abroad(null, stations(10, 1L, true))),
        with(
            electorate(null, stations(MAX, null, null)),
            abroad(null, stations(MAX / 2, MAX, true))));
  }

  @Test
  void theStripOfStationsIsToScale() {
    TextRecorder drawn =
        stationsOf(
            with(electorate(null, stations(100, null, null)), abroad(null, stations(25, 5L, true))),
            960);
    Rectangle2D marked = drawn.fills(COLOURS.accent()).getFirst().bounds();
    Rectangle2D rest = drawn.fills(COLOURS.other()).getFirst().bounds();
    assertThat(marked.getWidth() / (marked.getMaxX() - rest.getX())).isCloseTo(0.25, within(1e-6));
    assertThat(drawn.words()).containsSubsequence("100", "in total", "25", "75", "derived");
  }

  @Test
  void whereStationsAbroadMayBeExtraNothingIsSubtracted() {
    TextRecorder drawn =
        stationsOf(
            with(electorate(null, stations(100, null, null)), abroad(null, stations(25, 5L, null))),
            960);
    assertThat(drawn.words()).contains("100", "25", "5").doesNotContain("75", "derived");
    assertThat(drawn.fills(COLOURS.accent())).isEmpty();
  }

  static Stream<Observation> observations() {
    return Stream.of(
        observation(new Count.MoreThan(614), new Count.Exactly(254)),
        observation(new Count.Exactly(1), new Count.MoreThan(1_000_000)),
        observation(new Count.MoreThan(5), new Count.MoreThan(100_000)),
        observation(new Count.Exactly(0), new Count.Exactly(0)),
        observation(new Count.Exactly(0), new Count.MoreThan(0)),
        observation(new Count.Exactly(614), null),
        observation(null, new Count.Exactly(254)),
        observation(null, null),
        observation(new Count.MoreThan(MAX), new Count.Exactly(MAX)));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void observerTextsAreWholeApartAndClear(Observation observation) {
    for (int width : List.of(290, 410, 700)) {
      assertThat(Layout.flaws(observersOf(with(observation), width))).as("%s", width).isEmpty();
    }
  }

  private static List<Rectangle2D> bars(TextRecorder drawn) {
    return Stream.of(COLOURS.accent(), COLOURS.other())
        .flatMap((Color color) -> drawn.fills(color).stream())
        .map(Mark::bounds)
        .filter(bar -> bar.getX() < 10)
        .sorted(Comparator.comparingDouble(Rectangle2D::getY))
        .toList();
  }

  @Test
  void observersAndReportersAreDrawnToOneScale() {
    TextRecorder drawn =
        observersOf(with(observation(new Count.MoreThan(614), new Count.Exactly(307))), 410);
    List<Rectangle2D> bars = bars(drawn);
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0).getWidth()).isCloseTo(2 * bars.get(1).getWidth(), within(0.01));
  }

  @Test
  void aLowerBoundIsAnOpenBarAndNeverTheFigureItself() {
    TextRecorder open =
        observersOf(with(observation(new Count.MoreThan(614), new Count.Exactly(254))), 410);
    assertThat(open.words()).containsSubsequence("more than", "614").contains("more than 614");
    assertThat(open.fills(COLOURS.accent())).as("bar and arrow").hasSize(2);
    TextRecorder closed =
        observersOf(with(observation(new Count.Exactly(614), new Count.Exactly(254))), 410);
    assertThat(closed.words()).noneMatch(word -> word.startsWith("more than"));
    assertThat(closed.fills(COLOURS.accent())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "614, 254, аккредитованных наблюдателей, аккредитованных иностранных журналиста",
    "20, 21, аккредитованных наблюдателей, аккредитованный иностранный журналист",
    "21, 5, аккредитованного наблюдателя, аккредитованных иностранных журналистов"
  })
  void whatIsCountedTakesTheFormOfItsNumber(
      long moreThan, long exactly, String observers, String reporters) {
    Election stated = with(observation(new Count.MoreThan(moreThan), new Count.Exactly(exactly)));
    TextRecorder drawn =
        TextRecorder.of(
            ObserversChart.of(Audited.of(stated), Texts.in(Language.RUSSIAN)), STYLE, 900, 480);
    assertThat(drawn.words()).contains(observers, reporters);
  }

  @Test
  void observersThatAreNotStatedAreNotDrawn() {
    TextRecorder drawn = observersOf(with(observation(null, new Count.Exactly(254))), 410);
    assertThat(drawn.words())
        .contains("254", "foreign reporters accredited")
        .doesNotContain("observers accredited", "Both bars are drawn to the same scale.");
    assertThat(bars(drawn)).hasSize(1);
  }
}
