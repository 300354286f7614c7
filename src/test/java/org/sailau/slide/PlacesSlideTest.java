package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.TiledElections;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.election.derive.PlaceTurnouts.Place;
import org.sailau.present.WholeLesson;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests that a map of tiles asks before it answers, and can be read from the back of a room.
class PlacesSlideTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private static PlaceTurnouts turnouts(Election election) {
    return PlaceTurnouts.of(election).orElseThrow();
  }

  private static SlideChart slide(
      Election election, Texts texts, @Nullable Place chosen, boolean revealed) {
    return new Slides(Audited.of(election), texts)
        .places(turnouts(election), new SlideNumber(6, 15), chosen, revealed);
  }

  private static ScaledChart scaled(SlideChart slide, Theme theme, boolean wide) {
    Style style = Style.picture(theme, theme == Theme.PRINT, false);
    return wide
        ? ScaledChart.of(slide, style, 1920, 1080)
        : ScaledChart.of(slide, style, 1024, 768);
  }

  private static List<String> flaws(Election election, Texts texts, Theme theme) {
    List<String> flaws = new ArrayList<>();
    List<Place> places = turnouts(election).places();
    for (boolean wide : new boolean[] {false, true}) {
      for (boolean revealed : new boolean[] {false, true}) {
        for (Place chosen : List.of(places.getFirst(), places.get(places.size() / 2))) {
          ScaledChart chart = scaled(slide(election, texts, chosen, revealed), theme, wide);
          TextRecorder drawn = TextRecorder.of(chart);
          String which = wide + " " + revealed + " " + chosen.unit() + " ";
          Layout.flaws(drawn).forEach(flaw -> flaws.add(which + flaw));
          double least = (wide ? 1080 : 768) / 30.0;
          drawn.texts().stream()
              .filter(text -> text.size() * chart.scale() < least)
              .forEach(text -> flaws.add(which + "too small: " + text.text()));
        }
      }
    }
    return flaws;
  }

  private static Election grid(int columns, int rows) {
    return TiledElections.of(
        IntStream.range(0, columns * rows)
            .mapToObj(
                i ->
                    TiledElections.tile(
                        i % columns,
                        i / columns,
                        "\"turnout\": {\"share\": %d.%d}".formatted(i * 37 % 100, i % 10)))
            .toArray(String[]::new));
  }

  /// Ties, derived figures, and places of which nothing is stated.
  private static Election uneven(String name) {
    return TiledElections.named(
        name,
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    TiledElections.tile(
                        i % 5,
                        i / 5,
                        i % 7 == 3
                            ? ""
                            : i > 5
                                ? "\"turnout\": {\"eligibleVoters\": %d, \"tookPart\": %d}"
                                    .formatted(1000 + i, 300 + 100 * (i % 3))
                                : "\"turnout\": {\"share\": %d.0}".formatted(20 + i % 2 * 60)))
            .toArray(String[]::new));
  }

  static Stream<Arguments> elections() {
    return Stream.of(
        Arguments.of("two columns", grid(2, 2)),
        Arguments.of("a hundred tiles", grid(10, 10)),
        Arguments.of("forty columns", grid(40, 7)),
        Arguments.of("a row of twelve", grid(12, 1)),
        Arguments.of("a column of fifteen", grid(1, 15)),
        Arguments.of("ties", uneven("Region")),
        Arguments.of("long names", uneven("Autonomous Region of the Northern Mountains")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("elections")
  void mapsOfAllKinds(String name, Election election) {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      assertThat(new Slides(Audited.of(election), texts).isReadableFromAfar(turnouts(election)))
          .as("%s %s", name, language)
          .isTrue();
      assertThat(flaws(election, texts, Theme.LIGHT)).as("%s %s", name, language).isEmpty();
    }
  }

  @Test
  void tooManyTilesAreNoSlide() {
    Election many = grid(40, 40);
    assertThat(new Slides(Audited.of(many), ENGLISH).isReadableFromAfar(turnouts(many))).isFalse();
    assertThat(WholeLesson.defaultSlideOrder(many).entries())
        .noneMatch(entry -> entry.slide().id().equals("places"));
    assertThat(WholeLesson.defaultSlideOrder(grid(10, 10)).entries())
        .anyMatch(entry -> entry.slide().id().equals("places"));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theBundledMapWithAChosenPlace(Theme theme) {
    for (Language language : Language.values()) {
      assertThat(flaws(WholeLesson.bundled(), Texts.in(language), theme))
          .as("%s", language)
          .isEmpty();
    }
  }

  private static List<String> texts(SlideChart slide, boolean wide, Predicate<String> which) {
    return TextRecorder.of(scaled(slide, Theme.LIGHT, wide)).texts().stream()
        .map(Mark::text)
        .filter(which)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFiguresStandOnTheTilesOnceTheyAreShown(Language language) {
    Election election = WholeLesson.bundled();
    for (boolean wide : new boolean[] {false, true}) {
      SlideChart question = slide(election, Texts.in(language), null, false);
      SlideChart answer = slide(election, Texts.in(language), null, true);
      assertThat(texts(question, wide, text -> text.matches("\\d\\d[.,]\\d\\d"))).isEmpty();
      assertThat(texts(question, wide, "?"::equals)).hasSize(20);
      assertThat(texts(answer, wide, text -> text.matches("\\d\\d[.,]\\d\\d"))).hasSize(20);
      assertThat(texts(answer, wide, "?"::equals)).isEmpty();
    }
  }

  @Test
  void placesWithTheSameFigureAreNamedTogetherOrCounted() {
    Election three =
        TiledElections.of(
            TiledElections.tile(0, 0, "\"turnout\": {\"share\": 50.0}"),
            TiledElections.tile(1, 0, "\"turnout\": {\"share\": 50}"),
            TiledElections.tile(0, 1, "\"turnout\": {\"share\": 61.0}"),
            TiledElections.tile(1, 1, ""));
    assertThat(slide(three, ENGLISH, null, true).description())
        .startsWith(
            "Turnout from 50.0%\u00a0in\u00a02\u00a0places to 61.0%\u00a0in\u00a0Place\u00a02.")
        .contains("highest: Place 2, 61.0%", "lowest: Place 0, Place 1, 50.0%")
        .contains("Place 3: not stated");
    assertThat(slide(three, ENGLISH, turnouts(three).places().getLast(), false).description())
        .contains("Place 3: not stated")
        .doesNotContain("61", "50");
    assertThat(texts(slide(three, ENGLISH, null, true), false, "not stated: 1"::equals)).hasSize(1);
    assertThat(slide(uneven("Region"), ENGLISH, null, true).description())
        .contains("* Derived: computed from the stated figures.")
        .contains("Region 8: 49.60%*");
  }
}
