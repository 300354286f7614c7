package org.sailau.chart.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.entity.StandardEntityCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.BundledDataset;
import org.sailau.election.Election;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// The map of tiles.
class PlacesChartTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);
  private static final PlaceMeasure TURNOUT = new PlaceMeasure.Turnout();
  private static final String WHOLE =
      "{\"id\": \"u\", \"name\": {\"en\": \"All\"}, \"kind\": \"electorate\"}";

  private static Audited bundled() {
    try (InputStream in = BundledDataset.open()) {
      return Audited.of(Elections.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static PlacesChart kazakhstan(OptionalInt selected, Language language) {
    return PlacesChart.of(bundled(), TURNOUT, selected, Texts.in(language));
  }

  /// An election of places in a row, each with the fields of its turnout.
  private static Election places(String... turnouts) {
    String units =
        IntStream.range(0, turnouts.length)
            .mapToObj(
                i ->
                    """
                    {"id": "p%d", "name": {"en": "Place %d"}, "kind": "region", "within": "u",
                     "place": {"tile": [%d, 0]} %s}
                    """
                        .formatted(
                            i,
                            i,
                            i,
                            turnouts[i].isEmpty() ? "" : ", \"turnout\": {" + turnouts[i] + "}"))
            .collect(Collectors.joining(", "));
    return read(units, List.of(new Elections.DocumentLine("Ann", "", "")));
  }

  private static Election read(String units, List<Elections.DocumentLine> lines) {
    return Elections.read(Elections.document("", lines).replace(WHOLE, WHOLE + ", " + units));
  }

  private static PlacesChart chart(Election election) {
    return PlacesChart.of(Audited.of(election), TURNOUT, OptionalInt.empty(), TEXTS);
  }

  private static List<String> column(Chart chart, int column) {
    return chart.table().shown().stream().map(row -> row.get(column)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 1",
    "19.99, 1",
    "20.00, 2",
    "39.99, 2",
    "40.00, 3",
    "59.99, 3",
    "60.00, 4",
    "79.99, 4",
    "80.00, 5",
    "100.00, 5"
  })
  void aFigureOnABorderBelongsUpwards(String percent, String step) {
    assertThat(column(chart(places("\"share\": " + percent)), 2)).containsExactly(step);
  }

  @Test
  void theBundledElectionShowsTwentyPlacesInReadingOrder() {
    PlacesChart chart = kazakhstan(OptionalInt.empty(), Language.ENGLISH);
    assertThat(chart.headline())
        .isEqualTo("Turnout from 28.72% in Almaty city to 81.42% in Zhetisu");
    assertThat(chart.items()).hasSize(20);
    assertThat(chart.items().getFirst().key()).isEqualTo("north-kazakhstan");
    assertThat(chart.items().getLast().key()).isEqualTo("almaty-city");
    assertThat(
            column(chart, 2).stream()
                .collect(Collectors.groupingBy(step -> step, Collectors.counting())))
        .containsOnly(
            Map.entry("2", 1L), Map.entry("3", 2L), Map.entry("4", 13L), Map.entry("5", 4L));
    assertThat(chart.below().getLast()).contains("Informburo.kz").doesNotContain("Astana Times");
    assertThat(chart.above()).anyMatch(line -> line.startsWith("Took part by 22:00."));
  }

  @Test
  void aTileSaysItsStepItsRankAndThatItIsSelected() {
    Audited audited = bundled();
    int turkistan =
        audited.election().units().stream().map(unit -> unit.id()).toList().indexOf("turkistan");
    Chart chart = PlacesChart.of(audited, TURNOUT, OptionalInt.of(turkistan), TEXTS);
    assertThat(chart.items())
        .filteredOn(item -> item.key().equals("turkistan"))
        .extracting(Chart.Item::spoken)
        .containsExactly("Turkistan: 80.37 percent by 22:00, step 5 of 5, rank 3 of 20, selected");
    assertThat(chart.items()).filteredOn(item -> item.spoken().endsWith("selected")).hasSize(1);
  }

  /// Places that share the lowest figure are counted: none of them is the first.
  @Test
  void aTieIsNotGivenToTheFirst() {
    Chart chart = chart(places("\"share\": 40.25", "\"share\": 40.25", "\"share\": 60.50"));
    assertThat(chart.headline()).isEqualTo("Turnout from 40.25% in 2 places to 60.50% in Place 2");
    assertThat(column(chart, 3)).containsExactly("2", "2", "1");
  }

  @Test
  void whatIsNotStatedHasNoStepAndNoRank() {
    Chart chart = chart(places("\"share\": 40.25", ""));
    assertThat(chart.table().shown().getLast()).containsExactly("Place 1", "not stated", "", "");
    assertThat(chart.items().getLast().spoken()).isEqualTo("Place 1: not stated");
    assertThat(chart(places("", "")).headline()).isEqualTo("Turnout of the places is not stated");
  }

  @Test
  void aTurnoutThatFollowsFromCountsIsMarked() {
    Chart chart = chart(places("\"eligibleVoters\": 1000, \"tookPart\": 400", "\"share\": 60.25"));
    assertThat(chart.items().getFirst().spoken()).startsWith("Place 0: 40.00 percent (derived)");
    assertThat(chart.below()).anyMatch(note -> note.contains("Derived turnout"));
    assertThat(TextRecorder.of(chart, window(), 700, 400).marks())
        .extracting(TextRecorder.Mark::text)
        .contains("40.00*", "60.25");
  }

  @ParameterizedTest
  @CsvSource({"99, true", "100, false", "101, false"})
  void aShareOfFewIsHatchedAndSaidToBe(long eligible, boolean small) {
    Chart chart =
        chart(places("\"share\": 50.00, \"eligibleVoters\": " + eligible, "\"share\": 60.25"));
    assertThat(chart.below().stream().anyMatch(note -> note.contains("fewer than 100")))
        .isEqualTo(small);
    assertThat(chart.items().getFirst().spoken().contains("small base")).isEqualTo(small);
  }

  @Test
  void theSmallestBaseCanBeSet() {
    Audited audited = Audited.of(places("\"share\": 50.00, \"eligibleVoters\": 99"));
    assertThat(PlacesChart.of(audited, TURNOUT, OptionalInt.empty(), 0, TEXTS).below())
        .noneMatch(note -> note.contains("Hatched"));
  }

  @Test
  void figuresOfDifferentHoursHaveTheirHourInTheTable() {
    String hour = "\"share\": 50.25, \"asOf\": \"2024-02-29T%s\"";
    Chart chart = chart(places(hour.formatted("12:00"), hour.formatted("18:05")));
    assertThat(column(chart, 4)).containsExactly("12:00", "18:05");
    assertThat(chart.above()).noneMatch(line -> line.startsWith("Took part by"));
    assertThat(chart.below()).anyMatch(note -> note.contains("different hours"));
  }

  @Test
  void aTileThatIsTakenIsNotDrawnOver() {
    Election election =
        read(
            Stream.of("a", "b")
                .map(
                    id ->
                        "{\"id\": \"%s\", \"name\": {\"en\": \"%s\"}, \"place\": {\"tile\": [3, 4]}}"
                            .formatted(id, id))
                .collect(Collectors.joining(", ")),
            List.of(new Elections.DocumentLine("Ann", "", "")));
    Chart chart = chart(election);
    assertThat(chart.items()).extracting(Chart.Item::key).containsExactly("a");
    assertThat(chart.below()).anyMatch(note -> note.startsWith("1 place has the tile of another"));
  }

  @Test
  void withoutTilesThereIsNoMap() {
    Election none =
        Elections.read(Elections.document("", List.of(new Elections.DocumentLine("Ann", "", ""))));
    assertThat(PlacesChart.isFor(none)).isFalse();
    assertThat(PlacesChart.isFor(bundled().election())).isTrue();
  }

  /// Seven columns and five rows, 4 pixels apart, as the reference has them.
  @Test
  void tilesStandAsTheirColumnsAndRowsSay() {
    PlacesChart chart = kazakhstan(OptionalInt.empty(), Language.ENGLISH);
    StandardEntityCollection entities = new StandardEntityCollection();
    chart
        .drawing(window())
        .draw(Pen.dry(window()), new Rectangle2D.Double(0, 0, 570, 1000), entities);
    Rectangle2D northKazakhstan = tile(entities, "north-kazakhstan");
    double side = (570 - 6 * 4.0) / 7;
    assertThat(northKazakhstan).isEqualTo(new Rectangle2D.Double(3 * (side + 4), 0, side, side));
    assertThat(tile(entities, "almaty-city"))
        .isEqualTo(new Rectangle2D.Double(5 * (side + 4), 4 * (side + 4), side, side));
  }

  private static Rectangle2D tile(StandardEntityCollection entities, String key) {
    return Stream.of(entities.getEntities().toArray())
        .map(ItemEntity.class::cast)
        .filter(entity -> entity.key().equals(key))
        .map(ItemEntity::mark)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsCutAndNothingOverlaps(Language language) {
    PlacesChart chart = kazakhstan(OptionalInt.of(3), language);
    for (Theme theme : Theme.values()) {
      for (int width : new int[] {560, 1000, 1600}) {
        TextRecorder drawn =
            TextRecorder.of(
                chart, Style.window(theme.palette(), 1, theme == Theme.PRINT), width, 0);
        assertThat(Layout.flaws(drawn)).as("%s, %s", theme, width).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, Astana, city", "KAZAKH, Астана, қаласы", "RUSSIAN, Астана, город"})
  void aWordForTheKindOfPlaceStandsApart(Language language, String name, String kind) {
    Election election = bundled().election();
    TileText text =
        election.units().stream()
            .filter(unit -> unit.id().equals("astana"))
            .map(unit -> TileText.of(unit, language.locale()))
            .findFirst()
            .orElseThrow();
    assertThat(text).isEqualTo(new TileText(name, kind));
  }

  private static Style window() {
    return Style.window(Theme.LIGHT.palette(), 1, false);
  }

  @Test
  void sharesAndLeadsOfPlacesFollowTheContest() {
    String place =
        """
        {"id": "%s", "name": {"en": "%s"}, "within": "u", "place": {"tile": [%d, 0]}}
        """;
    Election election =
        Elections.read(
            Elections.document(
                    "",
                    List.of(
                        new Elections.DocumentLine("Ann", "", ""),
                        new Elections.DocumentLine("Bob", "", "")))
                .replace(
                    WHOLE,
                    WHOLE
                        + ", "
                        + place.formatted("n", "North", 0)
                        + ", "
                        + place.formatted("s", "South", 1))
                .replaceFirst(
                    "\"tallies\": \\[",
                    "\"tallies\": ["
                        + tally("n", 0, 700)
                        + ", "
                        + tally("n", 1, 300)
                        + ", "
                        + tally("s", 0, 450)));
    Audited audited = Audited.of(election);
    Chart share =
        PlacesChart.of(audited, new PlaceMeasure.ChoiceShare(0, 0), OptionalInt.empty(), TEXTS);
    assertThat(column(share, 1)).containsExactly("70.00% (derived)", "not stated");
    Chart lead = PlacesChart.of(audited, new PlaceMeasure.Lead(0), OptionalInt.empty(), TEXTS);
    assertThat(column(lead, 1)).containsExactly("40.00% (derived)", "not stated");
    assertThat(lead.headline()).isEqualTo("First ahead of second: 40.00% in North");
  }

  private static String tally(String unit, int choice, long votes) {
    return "{\"unit\": \"%s\", \"choice\": \"c%d\", \"votes\": %d}".formatted(unit, choice, votes);
  }
}
