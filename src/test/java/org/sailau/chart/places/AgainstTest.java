package org.sailau.chart.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Gallery;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Contest;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Maps that hold two choices against each other, and hatched places with few votes.
class AgainstTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  /// Six districts in a row, each with the votes of Ann, Bob and Cem.
  private static final Audited COUNTRY =
      country("700 250 50", "400 350 250", "300 300 100", "20 22 8", "150 200 500", "0 5 0");

  private static Audited country(String... districts) {
    StringBuilder units = new StringBuilder("{\"id\": \"all\", \"name\": {\"en\": \"All\"}, ");
    units.append("\"kind\": \"electorate\"}");
    StringBuilder tallies = new StringBuilder();
    int[] all = new int[3];
    for (int i = 0; i < districts.length; i++) {
      units.append(
          """
          , {"id": "d%d", "name": {"en": "District %d"}, "kind": "district", "within": "all",
             "place": {"tile": [%d, 0]}}\
          """
              .formatted(i, i, i));
      String[] votes = districts[i].split(" ", -1);
      for (int choice = 0; choice < 3; choice++) {
        all[choice] += Integer.parseInt(votes[choice]);
        tallies.append(tally("d" + i, choice, votes[choice])).append(", ");
      }
    }
    for (int choice = 0; choice < 3; choice++) {
      tallies.append(choice == 0 ? "" : ", ").append(tally("all", choice, "" + all[choice]));
    }
    return Audited.of(
        Elections.read(
            """
            {"format": "sailau-election/1", "title": {"en": "Country"}, "date": "2024-10-06",
             "status": "final", "sources": [{"id": "s", "publisher": {"en": "The Gazette"}}],
             "units": [%s],
             "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate",
               "unit": "all", "shareBase": {"of": "valid-votes", "count": %d},
               "choices": [{"id": "a", "name": {"en": "Ann"}}, {"id": "b", "name": {"en": "Bob"}},
                 {"id": "c", "name": {"en": "Cem"}}],
               "tallies": [%s]}]}
            """
                .formatted(units, all[0] + all[1] + all[2], tallies)));
  }

  private static String tally(String unit, int choice, String votes) {
    return "{\"unit\": \"%s\", \"choice\": \"%s\", \"votes\": %s}"
        .formatted(unit, "abc".charAt(choice), votes);
  }

  private static Contest contest(Audited audited) {
    return audited.election().contests().getFirst();
  }

  private static PlaceMeasure.Against against(int other) {
    return PlaceMeasure.Against.of(contest(COUNTRY), other).orElseThrow();
  }

  private static Chart map(PlaceMeasure measure, int below, Language language) {
    return PlacesChart.of(
        COUNTRY,
        measure,
        MapLayout.Tiles.of(COUNTRY.election()).orElseThrow(),
        new SmallBase(below),
        OptionalInt.empty(),
        Texts.in(language));
  }

  private static Map<String, String> spoken(Chart chart) {
    return chart.items().stream().collect(Collectors.toMap(Chart.Item::key, Chart.Item::spoken));
  }

  @ParameterizedTest
  @CsvSource({
    "-100, 0",
    "-30.01, 0",
    "-30, 1",
    "-10.1, 1",
    "-10, 2",
    "-0.01, 2",
    "0.00, -2",
    "0.01, 3",
    "9.99, 3",
    "10, 4",
    "30, 5",
    "100, 5"
  })
  void whoIsAheadDecidesTheSideAndByHowMuchTheStep(BigDecimal points, int step) {
    assertThat(Steps.LEAD.of(points)).isEqualTo(step);
  }

  @Test
  void theTwoThatAreAheadInTheWholeAreHeldAgainstEachOther() {
    assertThat(against(-1).name(TEXTS)).isEqualTo("Difference: Ann minus Bob");
    assertThat(against(1).name(TEXTS)).isEqualTo("Difference: Ann minus Bob");
    assertThat(against(2).name(TEXTS)).as("another is chosen").endsWith("Ann minus Cem");
    assertThat(against(0).name(TEXTS)).as("the first is chosen").endsWith("Ann minus Bob");
  }

  @Test
  void aMapSaysWhoIsAheadWhereAndByHowMuch() {
    Chart chart = map(against(-1), 100, Language.ENGLISH);
    assertThat(chart.headline()).isEqualTo("Ann ahead in 2 of 6 places, Bob in 3");
    assertThat(spoken(chart))
        .containsEntry("d0", "District 0, Ann ahead by 45.00 points, step 6 of 6, rank 1 of 6")
        .containsEntry("d2", "District 2: neither is ahead")
        .containsEntry(
            "d5",
            "District 5, Bob ahead by 100.00 points, step 1 of 6, rank 6 of 6, fewer than 100"
                + " votes");
    assertThat(chart.below())
        .contains(
            "Neither is ahead in 1 place.",
            "In 1 place another choice has a larger share than both.",
            "Hatched: fewer than 100 votes (2 places).");
    assertThat(chart.table().rows())
        .extracting(row -> row.get(1).plain())
        .containsExactly("45.00", "5.00", "0.00", "-4.00", "-5.88", "-100.00");
    assertThat(chart.table().columns())
        .extracting(Table.Column::title)
        .containsExactly("Place", "Difference in points");
  }

  @Test
  void sharesThatAreRoundedToTheSameAreNotCalledEvenWhereVotesDiffer() {
    Audited close = country("5000001 5000000 0", "3 4 0");
    PlaceMeasure.Against pair = PlaceMeasure.Against.of(contest(close), -1).orElseThrow();
    PlaceMeasure.Value value = java.util.Objects.requireNonNull(pair.of(1));
    assertThat(value.number()).isEqualByComparingTo("0.00001");
    assertThat(Steps.LEAD.of(value.number())).isEqualTo(3);
  }

  @Test
  void itIsFoundAgainByItsId() {
    for (int below : List.of(0, 30, 100)) {
      Chart chart = map(against(2), below, Language.ENGLISH);
      Chart again = Gallery.chart(chart.id(), COUNTRY, TEXTS).orElseThrow();
      assertThat(again.id()).isEqualTo(chart.id());
      assertThat(again.description()).isEqualTo(chart.description());
    }
    assertThat(map(against(-1), 100, Language.ENGLISH).id()).isEqualTo("places~against-c-a-b");
    assertThat(map(against(-1), 30, Language.ENGLISH).id())
        .isEqualTo("places~against-c-a-b~small30");
    assertThat(Gallery.chart("places~against-c-a-a", COUNTRY, TEXTS)).isEmpty();
    assertThat(Gallery.chart("places~against-c-a-x", COUNTRY, TEXTS)).isEmpty();
  }

  @Test
  void whichPlacesAreSmallIsSettable() {
    PlaceMeasure share = new PlaceMeasure.ShareOf(contest(COUNTRY), 0);
    assertThat(map(share, 0, Language.ENGLISH).below()).noneMatch(note -> note.contains("Hatch"));
    assertThat(map(share, 6, Language.ENGLISH).below())
        .contains("Hatched: fewer than 6 votes (1 place).");
    assertThat(map(share, 900, Language.ENGLISH).below())
        .contains("Hatched: fewer than 900 votes (4 places).");
  }

  @Test
  void aHistogramHasTenPointsABin() {
    Distribution distribution = Distribution.of(COUNTRY, against(-1));
    assertThat(distribution.counts().get(0)).as("-100 to -90").isEqualTo(1);
    assertThat(distribution.counts().get(9)).as("-10 to 0").isEqualTo(2);
    assertThat(distribution.counts().get(10)).as("0 to 10").isEqualTo(2);
    assertThat(distribution.counts().get(14)).as("40 to 50").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textsAreWholeAndApartInEveryLanguageAndShape(Theme theme) {
    for (Language language : Language.values()) {
      Chart chart = map(against(2), 100, language);
      for (int[] size : new int[][] {{1600, 900}, {1080, 1350}, {400, 300}}) {
        Style style = Style.picture(theme, false, false).with(Aspect.of(size[0], size[1]));
        ScaledChart picture = ScaledChart.of(chart, style, size[0], size[1]);
        assertThat(Layout.flaws(TextRecorder.of(picture)))
            .as("%s, %d x %d", language, size[0], size[1])
            .isEmpty();
      }
    }
  }
}
