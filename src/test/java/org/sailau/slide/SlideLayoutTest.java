package org.sailau.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.Line;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.TextRecorder.Mark;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Election;
import org.sailau.election.number.Count;
import org.sailau.lesson.SlideOrder;
import org.sailau.present.WholeLesson;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests that every part of every slide can be read from the back of a room: complete, apart from
/// others and large enough.
class SlideLayoutTest {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1024, 768), new Size(1920, 1080));

  private static List<String> flaws(
      Election election, SlideOrder slideOrder, Texts texts, Theme theme) {
    List<String> flaws = new ArrayList<>();
    for (Size size : SIZES) {
      WholeLesson.all(
          election,
          slideOrder,
          texts,
          (name, slide) -> {
            Style style = Style.picture(theme, false, false);
            ScaledChart scaledChart = ScaledChart.of(slide, style, size.width(), size.height());
            TextRecorder drawn = TextRecorder.of(scaledChart);
            Layout.flaws(drawn).stream().forEach(flaw -> flaws.add(name + " " + size + " " + flaw));
            for (Mark text : drawn.texts()) {
              if (text.size() * scaledChart.scale() < size.height() / 30.0) {
                flaws.add(name + " " + size + " too small: " + text.text());
              }
            }
          });
    }
    return flaws;
  }

  static Stream<Arguments> looks() {
    return Stream.concat(
        Stream.of(Language.values()).map(language -> Arguments.of(language, Theme.LIGHT)),
        Stream.of(Theme.values()).map(theme -> Arguments.of(Language.KAZAKH, theme)).skip(1));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theBundledLesson(Language language, Theme theme) {
    Election election = WholeLesson.bundled();
    assertThat(flaws(election, WholeLesson.bundledSlideOrder(election), Texts.in(language), theme))
        .isEmpty();
  }

  private static String longName(int i) {
    return "Абдрахманова-Нұрмұхамедова Қасиетхан Әбдіғаппарқызы " + i;
  }

  static Stream<Arguments> elections() {
    String organisation =
        "Association of the Friends of the Very Long Names of the Central and of the Eastern Part"
            + " of the Country, Section for Districts";
    return Stream.of(
        Arguments.of(
            "one choice", Elections.of(ChoiceKind.CANDIDATE, Elections.line("Ann", "100", 3L))),
        Arguments.of(
            "nothing stated", Elections.of(ChoiceKind.PARTY, Elections.line("A", null, null))),
        Arguments.of(
            "votes only",
            Elections.of(
                ChoiceKind.ANSWER,
                Elections.line("Yes", null, 9_000_000_000_000_000_000L),
                Elections.line("No", null, 0L))),
        Arguments.of(
            "some shares",
            Elections.of(
                ChoiceKind.CANDIDATE,
                Elections.line("Ann", "0.000000001", 1L),
                Elections.line("Bob", null, 2L))),
        Arguments.of(
            "long names",
            Elections.of(
                ChoiceKind.TICKET,
                IntStream.range(0, 9)
                    .mapToObj(i -> Elections.line(longName(i), organisation, "10.1", 1000L + i))
                    .toArray(Line[]::new))),
        Arguments.of(
            "2000 choices",
            Elections.of(
                ChoiceKind.CANDIDATE,
                IntStream.range(0, 2000)
                    .mapToObj(i -> Elections.line("Candidate " + i, null, 5000L - i))
                    .toArray(Line[]::new))),
        Arguments.of(
            "counts without shares",
            Elections.of(
                List.of(
                    Elections.electorate(Elections.turnout(100L, 50L, null), null),
                    Elections.abroad(Elections.turnout(null, null, "0.00"), null)),
                Elections.observation(new Count.Exactly(0), new Count.MoreThan(123_456_789)),
                ChoiceKind.CANDIDATE,
                Elections.line("Ann", "50.00", null),
                Elections.line("Bob", "50.00", null))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("elections")
  void electionsOfAllKinds(String name, Election election) {
    for (Language language : Language.values()) {
      assertThat(
              flaws(
                  election,
                  WholeLesson.defaultSlideOrder(election),
                  Texts.in(language),
                  Theme.LIGHT))
          .as("%s %s", name, language)
          .isEmpty();
    }
  }

  @Test
  void whatHasNoRoomIsSaid() {
    Election many =
        Elections.of(
            ChoiceKind.CANDIDATE,
            IntStream.range(0, 2000)
                .mapToObj(i -> Elections.line("Candidate " + i, null, 5000L - i))
                .toArray(Line[]::new));
    List<String> said = new ArrayList<>();
    WholeLesson.all(
        many,
        WholeLesson.defaultSlideOrder(many),
        Texts.in(Language.ENGLISH),
        (_, slide) -> said.add(slide.description()));
    assertThat(said)
        .anyMatch(text -> text.contains("the first 60 of 2,000"))
        .anyMatch(text -> text.contains("largest of 2,000"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aNumberKeepsItsEnding(Language language) {
    Election election = WholeLesson.bundled();
    WholeLesson.all(
        election,
        WholeLesson.bundledSlideOrder(election),
        Texts.in(language),
        (_, slide) ->
            assertThat(
                    TextRecorder.of(
                            ScaledChart.of(
                                slide, Style.picture(Theme.LIGHT, false, false), 1024, 768))
                        .words())
                .noneMatch(word -> word.matches(".*\\d-")));
  }
}
