package org.sailau.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Election;
import org.sailau.election.number.Count;
import org.sailau.present.WholeLesson;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests which slides an election has and in which order.
class SlideOrderTest {

  private static List<String> ids(SlideOrder slideOrder) {
    return slideOrder.entries().stream().map(entry -> entry.slide().id()).toList();
  }

  @Test
  void turnoutIsAskedForBeforeAnyResultIsSeen() {
    assertThat(ids(WholeLesson.defaultSlideOrder(WholeLesson.bundled())))
        .containsExactly(
            "title",
            "choices:president",
            "turnout:electorate",
            "turnout:abroad",
            "day:turkistan",
            "places",
            "results:president",
            "remainder:president",
            "checks",
            "observers",
            "organisations",
            "trick:axis",
            "trick:remainder",
            "trick:base",
            "trick:area",
            "trick:depth",
            "source");
    assertThat(WholeLesson.defaultSlideOrder(WholeLesson.bundled()).entries().get(6).guess())
        .containsExactly("tokayev");
  }

  @Test
  void thereIsNoSlideWithNothingToSay() {
    Election whole =
        Elections.of(
            ChoiceKind.ANSWER, Elections.line("Yes", "60.0", 6L), Elections.line("No", "40.0", 4L));
    assertThat(ids(WholeLesson.defaultSlideOrder(whole)))
        .containsExactly(
            "title",
            "choices:contest",
            "results:contest",
            "checks",
            "trick:axis",
            "trick:area",
            "trick:depth",
            "source");
    Election watched =
        Elections.of(
            List.of(Elections.electorate(Elections.turnout(10L, 5L, null), null)),
            Elections.observation(new Count.MoreThan(3), null),
            ChoiceKind.CANDIDATE,
            Elections.line("Ann", null, null));
    assertThat(ids(WholeLesson.defaultSlideOrder(watched)))
        .containsExactly(
            "title",
            "choices:contest",
            "turnout:all",
            "results:contest",
            "checks",
            "observers",
            "source");
  }

  @Test
  void onlyASingleLeaderIsGuessed() {
    Election tied =
        Elections.of(
            ChoiceKind.CANDIDATE,
            Elections.line("Ann", "50.0", 5L),
            Elections.line("Bob", "50.0", 5L));
    assertThat(WholeLesson.defaultSlideOrder(tied).entries().get(2).guess()).isEmpty();
    Election votes =
        Elections.of(
            ChoiceKind.CANDIDATE, Elections.line("Ann", null, 5L), Elections.line("Bob", null, 4L));
    assertThat(WholeLesson.defaultSlideOrder(votes).entries().get(2).guess()).isEmpty();
  }

  @Test
  void aLessonArrangesHidesAndKeepsWhatItDoesNotKnowHidden() {
    SlideOrder slideOrder = WholeLesson.defaultSlideOrder(WholeLesson.bundled());
    Lesson lesson =
        new Lesson(
            "a",
            List.of(
                new Lesson.Item("source", false, List.of(), Notes.EMPTY),
                new Lesson.Item("results:gone", false, List.of(), Notes.EMPTY),
                new Lesson.Item("title", true, List.of(), Notes.EMPTY)));
    SlideOrder arranged = slideOrder.arrangedAs(lesson);
    assertThat(ids(arranged)).startsWith("source", "title").hasSize(17);
    assertThat(arranged.shown()).extracting(entry -> entry.slide().id()).containsExactly("source");
    assertThat(slideOrder.countMissing(lesson)).isEqualTo(1);
    assertThat(slideOrder.arrangedAs(slideOrder.moved(0, 3).withHidden(2, true).lesson("a")))
        .isEqualTo(slideOrder.moved(0, 3).withHidden(2, true));
    assertThat(
            slideOrder
                .withNotes(0, Language.RUSSIAN, "Да")
                .entries()
                .getFirst()
                .notes()
                .in(Language.ENGLISH))
        .isEqualTo("Да");
  }

  @Test
  void whatCannotBeCheckedIsNotAskedFor() {
    Election election = Elections.of(ChoiceKind.CANDIDATE, Elections.line("Ann", null, null));
    assertThat(ids(SlideOrder.of(election, true, Optional.empty(), List.of()))).contains("checks");
    assertThat(ids(SlideOrder.of(election, false, Optional.empty(), List.of())))
        .doesNotContain("checks");
  }

  /// Names that do not fit under two columns would be too small on a wall.
  @Test
  void aTrickWithoutRoomForItsNamesIsNoSlide() {
    String name = "Абдрахманова-Нұрмұхамедова Қасиетхан Әбдіғаппарқызы ".repeat(2);
    Election longNames =
        Elections.of(
            ChoiceKind.CANDIDATE,
            Elections.line(name + 1, "60.0", 6L),
            Elections.line(name + 2, "40.0", 4L));
    assertThat(ids(WholeLesson.defaultSlideOrder(longNames)))
        .noneMatch(id -> id.startsWith("trick:"));
  }

  /// Seven contests in districts and one in the whole country, which is the last in the file.
  private static Election eight() {
    List<String> units = new ArrayList<>();
    List<String> contests = new ArrayList<>();
    units.add("{\"id\": \"all\", \"name\": {\"en\": \"All\"}, \"kind\": \"electorate\"}");
    for (int i = 0; i < 7; i++) {
      units.add(
          """
          {"id": "d%d", "name": {"en": "District %d"}, "kind": "district", "within": "all",
           "turnout": {"eligibleVoters": %d}}\
          """
              .formatted(i, i, 100 * (i + 1)));
      contests.add(contest("c" + i, "d" + i));
    }
    contests.add(contest("country", "all"));
    return Elections.read(
        """
        {"format": "sailau-election/1", "title": {"en": "Eight"}, "date": "2024-10-06",
         "status": "final", "sources": [{"id": "s", "publisher": {"en": "The Gazette"}}],
         "units": [%s], "contests": [%s]}
        """
            .formatted(String.join(", ", units), String.join(", ", contests)));
  }

  private static String contest(String id, String unit) {
    return """
    {"id": "%s", "name": {"en": "Contest %s"}, "choiceKind": "candidate", "unit": "%s",
     "choices": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}],
     "tallies": [{"choice": "a", "votes": 5}, {"choice": "b", "votes": 3}]}\
    """
        .formatted(id, id, unit);
  }

  @Test
  void contestsInWhichMostVotersDecideAreShownAndTheOthersListedOnce() {
    SlideOrder order = WholeLesson.defaultSlideOrder(eight());
    assertThat(order.shown().stream().map(entry -> entry.slide().id()))
        .containsSubsequence(
            "choices:country", "choices:c6", "choices:c5", "choices:c4", "choices:c3")
        .containsSubsequence("results:country", "results:c6", "contests")
        .doesNotContain("choices:c2", "results:c2");
    assertThat(ids(order)).as("a teacher can show them").contains("choices:c2", "results:c0");
    List<String> said = new ArrayList<>();
    WholeLesson.all(
        eight(), order, Texts.in(Language.ENGLISH), (_, slide) -> said.add(slide.description()));
    assertThat(said)
        .anyMatch(
            text ->
                text.startsWith("3 more contests.")
                    && text.contains("Contest c2, District 2")
                    && !text.contains("Contest c3"));
  }
}
