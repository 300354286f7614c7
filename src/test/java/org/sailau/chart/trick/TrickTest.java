package org.sailau.chart.trick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.chart.Elections.line;
import static org.sailau.election.Contest.ChoiceKind.CANDIDATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Gallery;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.TextRecorder.Kind;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.election.number.Ratio;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class TrickTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static List<Trick.Kind> kinds(Election election) {
    return Trick.of(Audited.of(election), TEXTS).stream().map(Trick::kind).toList();
  }

  private static Optional<TrickFigures> figures(Election election, Trick.Kind kind) {
    return TrickSearch.find(kind, election, TEXTS);
  }

  private static Trick trick(Election election, Trick.Kind kind) {
    return Trick.of(Audited.of(election), TEXTS).stream()
        .filter(trick -> trick.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /// Computed by hand from the figures of the bundled election.
  @ParameterizedTest
  @CsvSource({
    // 69.44 and 88.47 on an axis from 65: A / (A - 65).
    "AXIS, 6944, 444, 8847, 6944",
    // 3.42 and 2.12 as squares: their ratio plus 1.
    "AREA, 554, 212, 342, 212"
  })
  void lieFactorsAreExact(Trick.Kind kind, long over, long under, long second, long first) {
    TrickFigures figures = figures(SampleBallot.BUNDLED.election, kind).orElseThrow();
    assertThat(figures.lieFactor()).isEqualTo(Ratio.of(over, under));
    assertThat(figures.effect()).isEqualTo(Ratio.of(second, first).minus(Ratio.ONE));
  }

  @Test
  void sharesThatAreMade100() {
    TrickFigures figures =
        figures(SampleBallot.BUNDLED.election, Trick.Kind.REMAINDER).orElseThrow();
    assertThat(figures.effect()).isEqualTo(Ratio.of(8131 - 1869, 1869));
    // Of the 12.89 of the others and the 5.80 that are not in the source, the latter are dropped.
    assertThat(figures.drawnEffect()).isEqualTo(Ratio.of(8131 - 1289, 1289));
    assertThat(figures.misleading().columns())
        .extracting(TrickFigures.Column::figure)
        .containsExactly("86.32%", "13.68%", "5.80%");
    assertThat(figures.honest().columns())
        .extracting(TrickFigures.Column::figure)
        .containsExactly("81.31%", "12.89%", "5.80%");
  }

  @Test
  void votesAsPercentagesOfDifferentWholes() {
    TrickFigures figures = figures(SampleBallot.BUNDLED.election, Trick.Kind.BASE).orElseThrow();
    assertThat(figures.effect()).isEqualTo(Ratio.of(271_641 - 206_206, 206_206));
    assertThat(figures.misleading().drawnRatio())
        .isEqualTo(Ratio.of(271_641, 206_206).times(Ratio.of(11_953_465, 8_300_046)));
    assertThat(figures.misleading().columns())
        .extracting(TrickFigures.Column::answerNote)
        .containsExactly("of 11,953,465 eligible", "of 8,300,046 who took part");
  }

  @Test
  void theNearerBlockIsMoreThanItsFigure() {
    TrickFigures figures = figures(SampleBallot.BUNDLED.election, Trick.Kind.DEPTH).orElseThrow();
    assertThat(figures.effect()).isEqualTo(Ratio.of(342 - 260, 260));
    assertThat(figures.lieFactor().compareTo(Ratio.of(3))).isPositive();
  }

  @Test
  void whatIsSaidOfSizesIsRoundedAsFarAsAnybodyReads() {
    Trick axis = trick(SampleBallot.BUNDLED.election, Trick.Kind.AXIS);
    assertThat(axis.lieFactor()).isEqualTo("15.6");
    assertThat(axis.effects()).isEqualTo("The eye sees 428.6% more, the figures say 27.4% more.");
    assertThat(axis.answer()).isEqualTo("The axis starts at 65, not at 0");
    assertThat(axis.answered().description())
        .contains("looks 5.3 times as large", "is 1.27 times as much", "Lie factor 15.6");
    assertThat(axis.asked().description())
        .contains("Is this right?", "All voters: 69.44%, 1 of 2.")
        .doesNotContain("15.6", "5.3", "starts at", "isleading", "MISLEADING", "Honest");
  }

  @Test
  void theEyeCanSeeTheOpposite() {
    Election election = Elections.of(CANDIDATE, line("A", "48.00", null), line("B", "46.00", null));
    TrickFigures figures = figures(election, Trick.Kind.REMAINDER).orElseThrow();
    assertThat(figures.effect()).isEqualTo(Ratio.of(-4, 52));
    assertThat(figures.drawnEffect()).isEqualTo(Ratio.of(2, 46));
    Trick trick = trick(election, Trick.Kind.REMAINDER);
    assertThat(trick.lieFactor()).isEqualTo("\u22120.57");
    assertThat(trick.effects()).isEqualTo("The eye sees 4.3% more, the figures say 7.7% less.");
  }

  @Test
  void tricksAreDoneOnlyWithFiguresThatAreStated() {
    assertThat(kinds(SampleBallot.BUNDLED.election)).containsExactly(Trick.Kind.values());
    assertThat(kinds(SampleBallot.NO_FIGURES.election)).isEmpty();
    assertThat(kinds(SampleBallot.NOBODY_VOTED.election)).isEmpty();
    assertThat(kinds(SampleBallot.TIED.election)).isEmpty();
    assertThat(kinds(SampleBallot.ONE_CANDIDATE.election)).isEmpty();
    assertThat(kinds(SampleBallot.ALL_AND_NOTHING.election)).isEmpty();
    assertThat(kinds(SampleBallot.REFERENDUM.election)).containsExactly(Trick.Kind.REMAINDER);
    assertThat(kinds(SampleBallot.VOTES_ONLY.election)).doesNotContain(Trick.Kind.BASE);
    // Half to half: there is no difference to be made larger.
    Election half = Elections.of(CANDIDATE, line("A", "50.00", null), line("B", "40.00", null));
    assertThat(kinds(half)).doesNotContain(Trick.Kind.REMAINDER).contains(Trick.Kind.AXIS);
  }

  @Test
  void closeTurnoutsOfAnyTwoUnitsWillDo() {
    List<Unit> units =
        List.of(
            Elections.electorate(Elections.turnout(1000L, 500L, "50.00"), null),
            Elections.abroad(Elections.turnout(100L, 50L, "50.00"), null),
            Elections.abroad(Elections.turnout(100L, 5L, "5.00"), null),
            Elections.abroad(Elections.turnout(null, null, "51.25"), null));
    Election election = Elections.of(units, null, CANDIDATE, line("A", "100.00", null));
    TrickFigures figures = figures(election, Trick.Kind.AXIS).orElseThrow();
    assertThat(figures.honest().columns())
        .extracting(TrickFigures.Column::figure)
        .containsExactly("50.00%", "51.25%");
    assertThat(figures.effect()).isEqualTo(Ratio.of(125, 5000));
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void everyAxisIsRoundAndCutAboveZeroAndBelowTheSmallerOne(SampleBallot ballot) {
    figures(ballot.election, Trick.Kind.AXIS)
        .ifPresent(
            figures -> {
              List<TrickFigures.Tick> ticks = figures.misleading().ticks();
              assertThat(ticks).hasSizeBetween(2, 6);
              assertThat(ticks.getFirst().marked()).isTrue();
              assertThat(ticks.getFirst().text()).isNotEqualTo("0");
              assertThat(figures.honest().ticks().getFirst().text()).isEqualTo("0");
              assertThat(figures.lieFactor().compareTo(Ratio.ONE)).isPositive();
              for (TrickFigures.Panel panel : List.of(figures.misleading(), figures.honest())) {
                assertThat(panel.columns())
                    .allSatisfy(column -> assertThat(column.shape().area().signum()).isPositive())
                    .allSatisfy(
                        column ->
                            assertThat(column.shape().faces().getFirst().corners())
                                .allMatch(corner -> corner.y().compareTo(panel.height()) <= 0));
              }
            });
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void honestChartsShowTheFiguresAsTheyAre(SampleBallot ballot) {
    for (Trick.Kind kind : List.of(Trick.Kind.AXIS, Trick.Kind.AREA, Trick.Kind.DEPTH)) {
      figures(ballot.election, kind)
          .ifPresent(
              figures -> {
                List<TrickFigures.Column> columns = figures.honest().columns();
                assertThat(figures.honest().drawnRatio())
                    .isEqualTo(
                        Ratio.of(columns.get(1).plain())
                            .dividedBy(Ratio.of(columns.get(0).plain())));
              });
    }
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void textsAreWholeApartAndClearOfTheMark(SampleBallot ballot) {
    // The longest words; of the bundled election, all three languages.
    List<Language> languages =
        ballot == SampleBallot.BUNDLED ? List.of(Language.values()) : List.of(Language.KAZAKH);
    for (Language language : languages) {
      for (Trick trick : Trick.of(Audited.of(ballot.election), Texts.in(language))) {
        for (Chart chart : withQuestion(trick)) {
          for (int height : new int[] {768, 576, 1500}) {
            ScaledChart scaledChart =
                ScaledChart.of(chart, Style.picture(Theme.LIGHT, false, false), 1024, height);
            assertThat(Layout.flaws(TextRecorder.of(scaledChart)))
                .as("%s in %s, %s high", chart.id(), language, height)
                .isEmpty();
          }
        }
      }
    }
  }

  /// On a slide, seen from the last row.
  @ParameterizedTest
  @EnumSource(Language.class)
  void theBundledTricksCanBeReadFromAfarAndNoWordIsBroken(Language language) {
    for (Trick trick : Trick.of(Audited.of(SampleBallot.BUNDLED.election), Texts.in(language))) {
      for (Chart chart : withQuestion(trick)) {
        for (int width : new int[] {1024, 1365}) {
          ScaledChart scaledChart =
              ScaledChart.of(chart, Style.picture(Theme.LIGHT, false, false), width, 768);
          List<Mark> texts = TextRecorder.of(scaledChart).texts();
          assertThat(texts)
              .as("%s in %s, %s wide", chart.id(), language, width)
              .allMatch(text -> text.size() * scaledChart.scale() >= 768 / 30.8);
          String words = String.join(" ", texts.stream().map(Mark::text).toList());
          for (Chart.Item item : chart.items()) {
            for (String word :
                item.spoken().replaceAll("(?:.*?: )?(.*):.*", "$1").split("[ -]", -1)) {
              assertThat(words).contains(word);
            }
          }
        }
      }
    }
  }

  private static List<Chart> withQuestion(Trick trick) {
    List<Chart> charts = new ArrayList<>(trick.charts());
    charts.add(trick.asked());
    return charts;
  }

  /// Before the class knows, a question is in the place of the stamp.
  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void theQuestionIsLetteredAcrossTheData(SampleBallot ballot) {
    for (Trick trick : Trick.of(Audited.of(ballot.election), TEXTS)) {
      Style style = Style.picture(Theme.LIGHT, false, false);
      TextRecorder drawn = TextRecorder.of(ScaledChart.of(trick.asked(), style, 1024, 768));
      Mark letters = drawn.fills(style.palette().text()).getLast();
      List<Mark> bars = new ArrayList<>(drawn.fills(style.palette().accent()));
      bars.addAll(drawn.fills(style.palette().other()));
      assertThat(bars)
          .as(trick.asked().id())
          .anyMatch(bar -> bar.bounds().intersects(letters.bounds()));
      assertThat(drawn.fills(style.palette().contra())).isEmpty();
      assertThat(String.join(" ", drawn.texts().stream().map(Mark::text).toList()))
          .contains(trick.question())
          .doesNotContain("Misleading", "MISLEADING", "Honest", "Lie factor");
    }
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void theMarkIsLetteredAcrossTheData(SampleBallot ballot) {
    for (Trick trick : Trick.of(Audited.of(ballot.election), TEXTS)) {
      for (Chart chart : List.of(trick.misleading(false), trick.answered())) {
        Style style = Style.picture(Theme.LIGHT, false, true);
        TextRecorder drawn = TextRecorder.of(ScaledChart.of(chart, style, 1024, 768));
        // The last fill of that colour is the letters: shapes, which no text search takes out.
        Mark letters = drawn.fills(style.palette().contra()).getLast();
        assertThat(letters.kind()).isEqualTo(Kind.FILL);
        List<Mark> bars = new ArrayList<>(drawn.fills(style.palette().accent()));
        bars.addAll(drawn.fills(style.palette().other()));
        assertThat(bars).as(chart.id()).anyMatch(bar -> bar.bounds().intersects(letters.bounds()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void noneIsOfferedAmongTheCharts(SampleBallot ballot) {
    assertThat(Gallery.of(Audited.of(ballot.election), TEXTS)).noneMatch(Chart::misleading);
    assertThat(Trick.of(Audited.of(ballot.election), TEXTS))
        .flatExtracting(Trick::charts)
        .extracting(Chart::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("trick-"));
  }

  @Test
  void figuresOfMisleadingChartsSaySoInTheirTable() {
    Table table = trick(SampleBallot.BUNDLED.election, Trick.Kind.REMAINDER).answered().table();
    assertThat(table.rows()).hasSize(6);
    assertThat(table.rows().getFirst().getLast())
        .isEqualTo(new Table.Cell("86.32%", "86.32", "MISLEADING"));
    assertThat(table.rows().getLast().getLast()).isEqualTo(new Table.Cell("5.80%", "5.80", ""));
  }
}
