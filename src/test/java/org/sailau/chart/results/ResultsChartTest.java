package org.sailau.chart.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.TextRecorder.Kind;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Measure;
import org.sailau.election.Ranking.Line;
import org.sailau.election.number.Share;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class ResultsChartTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);
  private static final Palette COLOURS = Theme.LIGHT.palette();
  private static final Pattern FACTOR = Pattern.compile("The (?:others|same) at ([0-9,]+)× scale");

  private record Size(int width, int height, double unit) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(620, 510, 13),
          new Size(812, 600, 13),
          new Size(1400, 850, 13),
          new Size(1000, 785, 20),
          new Size(1920, 1080, 26));

  private static TextRecorder draw(SampleBallot ballot, Measure measure, Size size) {
    return TextRecorder.of(
        ResultsChart.of(Audited.of(ballot.election), ballot.contest(), measure, TEXTS),
        new Style(COLOURS, size.unit(), false, false, false),
        size.width(),
        size.height());
  }

  private static TextRecorder draw(SampleBallot ballot, Measure measure) {
    return draw(ballot, measure, SIZES.get(1));
  }

  static Stream<Arguments> everyBallot() {
    return Stream.of(SampleBallot.values())
        .filter(ballot -> ballot != SampleBallot.NO_FIGURES)
        .flatMap(
            ballot -> Stream.of(Measure.values()).map(measure -> Arguments.of(ballot, measure)));
  }

  @ParameterizedTest
  @MethodSource("everyBallot")
  void textsAreWholeApartAndClearAtEverySize(SampleBallot ballot, Measure measure) {
    for (Size size : SIZES) {
      assertThat(Layout.flaws(draw(ballot, measure, size))).as("%s", size).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("everyBallot")
  void theSameAtTwiceTheSizeIsTwiceAsLarge(SampleBallot ballot, Measure measure) {
    List<Mark> small = draw(ballot, measure, new Size(812, 600, 13)).texts();
    List<Mark> large = draw(ballot, measure, new Size(1624, 1200, 26)).texts();
    assertThat(large).extracting(Mark::text).isEqualTo(small.stream().map(Mark::text).toList());
    for (int i = 0; i < small.size(); i++) {
      assertThat(large.get(i).bounds().getX())
          .as(small.get(i).text())
          .isCloseTo(2 * small.get(i).bounds().getX(), within(2.0));
    }
  }

  /// The bars that begin at one axis, from the top.
  private static List<Rectangle2D> bars(TextRecorder drawn, double axis) {
    List<Rectangle2D> bars = new ArrayList<>();
    for (Color color : List.of(COLOURS.accent(), COLOURS.other(), COLOURS.bg())) {
      drawn.fills(color).stream()
          .map(Mark::bounds)
          .filter(bar -> Math.abs(bar.getX() - axis) < 0.01)
          .forEach(bars::add);
    }
    bars.sort(Comparator.comparingDouble(Rectangle2D::getY));
    return bars;
  }

  /// Where the axes stand: the upright lines that reach below the rows, from left to right.
  private static List<Double> axes(TextRecorder drawn) {
    return drawn.marks().stream()
        .filter(mark -> mark.kind() == Kind.LINE && mark.color().equals(COLOURS.text()))
        .map(Mark::bounds)
        .filter(line -> Math.abs(line.getWidth() - 1.3) < 0.01 && line.getHeight() > 50)
        .map(Rectangle2D::getCenterX)
        .sorted()
        .toList();
  }

  private static Optional<Double> figure(Line line, Measure measure) {
    Share share = line.tally().share();
    BigDecimal votes = line.tally().votes();
    return measure == Measure.SHARE
        ? Optional.ofNullable(share).map(stated -> stated.percent().doubleValue())
        : Optional.ofNullable(votes).map(BigDecimal::doubleValue);
  }

  /// The figures that have bars, in the order of the rows.
  private static List<Double> figures(SampleBallot ballot, Measure measure) {
    List<Double> figures = new ArrayList<>();
    List<Line> lines = ballot.contest().ranking().lines();
    int alone = lines.size() > 30 ? 29 : lines.size();
    for (Line line : lines.subList(0, alone)) {
      figure(line, measure).ifPresent(figures::add);
    }
    if (alone < lines.size()) {
      figures.add(
          lines.subList(alone, lines.size()).stream()
              .flatMap(line -> figure(line, measure).stream())
              .mapToDouble(Double::doubleValue)
              .sum());
    }
    Share remainder = ballot.contest().ranking().remainder();
    if (measure == Measure.SHARE && remainder != null) {
      figures.add(remainder.percent().doubleValue());
    }
    if (measure == Measure.VOTES && remainder != null) {
      // Its votes are not stated: drawn is the least that follows.
      Audited.of(ballot.election)
          .report()
          .derivation(Derived.Kind.REMAINDER_VOTES, 0, 0, Figure.NONE)
          .map(derivation -> ((Derived.Value.Whole) derivation.derived().value()).range().low())
          .ifPresent(least -> figures.add(least.doubleValue()));
    }
    return figures;
  }

  @ParameterizedTest
  @MethodSource("everyBallot")
  void barsAreAsLongAsTheirFiguresAndWhatIsNotStatedHasNone(SampleBallot ballot, Measure measure) {
    TextRecorder drawn = draw(ballot, measure);
    List<Double> figures = figures(ballot, measure);
    List<Rectangle2D> bars = bars(drawn, axes(drawn).getFirst());
    assertThat(bars).hasSameSizeAs(figures);
    double most = figures.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double longest = bars.stream().mapToDouble(Rectangle2D::getWidth).max().orElse(0);
    for (int i = 0; i < bars.size(); i++) {
      double expected = most == 0 ? 0 : longest * figures.get(i) / most;
      assertThat(bars.get(i).getWidth()).isCloseTo(expected, within(0.01));
    }
  }

  @ParameterizedTest
  @MethodSource("everyBallot")
  void theSecondPanelEnlargesByTheFactorThatItNames(SampleBallot ballot, Measure measure) {
    TextRecorder drawn = draw(ballot, measure);
    Optional<Integer> factor =
        drawn.words().stream()
            .map(FACTOR::matcher)
            .filter(Matcher::matches)
            .map(match -> Integer.valueOf(match.group(1).replace(",", "")))
            .findFirst();
    List<Double> axes = axes(drawn);
    assertThat(axes).hasSize(factor.isPresent() ? 2 : 1);
    if (factor.isEmpty()) {
      return;
    }
    List<Rectangle2D> all = bars(drawn, axes.getFirst());
    List<Rectangle2D> enlarged = bars(drawn, axes.getLast());
    assertThat(enlarged).isNotEmpty();
    for (Rectangle2D bar : enlarged) {
      Rectangle2D same =
          all.stream().filter(other -> other.getY() == bar.getY()).findFirst().orElseThrow();
      assertThat(bar.getWidth()).isCloseTo(factor.get() * same.getWidth(), within(0.01));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BUNDLED, 9", "ALMOST_ALL, 180", "MOST_IS_MISSING, 9", "CLOSE_RACE, 0",
    "SECOND_HAS_A_QUARTER, 0", "MANY_DECIMALS, 0", "ALL_AND_NOTHING, 0", "NO_FIGURES, 0"
  })
  void thereIsASecondPanelOnlyWhereItHelps(SampleBallot ballot, int factor) {
    List<String> headings =
        draw(ballot, Measure.SHARE).words().stream()
            .filter(word -> word.startsWith("The others"))
            .toList();
    assertThat(headings)
        .isEqualTo(factor == 0 ? List.of() : List.of("The others at %d× scale".formatted(factor)));
  }

  @Test
  void thePanelOfAllBarsIsNotCalledThatOfTheOthers() {
    assertThat(draw(SampleBallot.FORTY_PARTIES, Measure.SHARE).words())
        .contains("The same at 13× scale");
  }

  /// Parties share seats, so more than half is no victory for one of them.
  @ParameterizedTest
  @CsvSource({
    "BUNDLED, 50% (majority)", "CLOSE_RACE, 50% (majority)", "LONG_NAMES, 50% (majority)",
    "REFERENDUM, 50% (majority)", "SHARES_ONLY, 50%", "FORTY_PARTIES, 50%"
  })
  void theLineAtHalfNamesAMajorityWhereOneChoiceWins(SampleBallot ballot, String label) {
    assertThat(draw(ballot, Measure.SHARE).words())
        .filteredOn(word -> word.startsWith("50%"))
        .containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource({"BUNDLED", "REFERENDUM", "ONE_CANDIDATE", "FORTY_PARTIES", "MOST_IS_MISSING"})
  void whatIsNotInTheSourceIsTheLastBarAndHatched(SampleBallot ballot) {
    TextRecorder drawn = draw(ballot, Measure.SHARE);
    double axis = axes(drawn).getFirst();
    Rectangle2D last = bars(drawn, axis).getLast();
    assertThat(drawn.fills(COLOURS.hatch()))
        .map(Mark::bounds)
        .anyMatch(hatch -> Math.abs(hatch.getX() - axis) < 0.1 && hatch.intersects(last));
    assertThat(drawn.fills(COLOURS.accent())).noneMatch(bar -> bar.bounds().intersects(last));
    Mark label =
        drawn.texts().stream()
            .filter(text -> text.text().equals("Not in the source"))
            .findFirst()
            .orElseThrow();
    assertThat(label.bounds().getCenterY()).isBetween(last.getMinY(), last.getMaxY());
  }

  @ParameterizedTest
  @CsvSource({"CLOSE_RACE", "NO_VOTES_FOR_ONE", "SOME_NOT_STATED", "NO_FIGURES"})
  void whereNothingIsKnownToBeMissingNothingIsHatched(SampleBallot ballot) {
    TextRecorder drawn = draw(ballot, Measure.SHARE);
    assertThat(drawn.words()).doesNotContain("Not in the source");
    assertThat(drawn.fills(COLOURS.hatch())).isEmpty();
  }

  @Test
  void withoutAnyFigureThereAreWordsOnly() {
    TextRecorder drawn = draw(SampleBallot.NO_FIGURES, Measure.SHARE);
    assertThat(drawn.words())
        .containsExactly(
            "No figures are stated for this contest",
            "Share of the votes, final result.",
            "Source: The Gazette, 1 March 2024.");
    assertThat(drawn.marks()).noneMatch(mark -> mark.kind() == Kind.LINE);
    assertThat(Layout.flaws(drawn)).isEmpty();
  }

  @Test
  void whatIsNotStatedIsNeverZero() {
    assertThat(draw(SampleBallot.SOME_NOT_STATED, Measure.SHARE).words())
        .contains("60.00%", "votes not stated")
        .containsOnlyOnce("0")
        .doesNotContain("0%", "0.00%", "0 votes");
    assertThat(draw(SampleBallot.SOME_NOT_STATED, Measure.VOTES).words())
        .contains("votes not stated · 60.00%", "1,000 votes", "share not stated");
  }

  @Test
  void aFigureOfZeroIsShown() {
    assertThat(draw(SampleBallot.NO_VOTES_FOR_ONE, Measure.SHARE).words()).contains("0.0%", "0");
    assertThat(draw(SampleBallot.NO_VOTES_FOR_ONE, Measure.VOTES).words())
        .contains("0 votes", "0.0%");
  }

  @Test
  void ofManyTheLargestAreDrawnAndTheRestIsSaid() {
    assertThat(draw(SampleBallot.FORTY_PARTIES, Measure.SHARE).words())
        .contains("Party number 1", "Party number 29", "11 others, together", "Not in the source")
        .contains("The 29 largest of 40 have bars of their own; the table lists all.")
        .doesNotContain("Party number 30");
  }

  @Test
  void aSingleShareIsNotSpokenOfAsMany() {
    assertThat(draw(SampleBallot.ONE_CANDIDATE, Measure.SHARE).words())
        .contains(
            "100 minus the 1 stated share",
            "“Not in the source”: the 1 stated share adds up to 97.75, and 100 − 97.75 = 2.25.");
  }

  @ParameterizedTest
  @CsvSource({"CLOSE_RACE", "LONG_NAMES", "LARGEST_COUNTS"})
  void everyWordOfALongNameIsDrawn(SampleBallot ballot) {
    for (Size size : SIZES) {
      String all = String.join("", draw(ballot, Measure.VOTES, size).words()).replace(" ", "");
      for (Line line : ballot.contest().ranking().lines()) {
        assertThat(all).contains(line.choice().name().in(Locale.ENGLISH).replace(" ", ""));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyBallot")
  void everyChartNamesItsSource(SampleBallot ballot, Measure measure) {
    assertThat(draw(ballot, measure).words().stream().filter(w -> w.startsWith("Source: ")))
        .hasSize(1);
  }
}
