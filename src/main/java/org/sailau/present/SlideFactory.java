package org.sailau.present;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.trick.Trick;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Ranking.Line;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.lesson.Guesses;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.Slide;
import org.sailau.lesson.Slide.Question;
import org.sailau.lesson.SlideCapacity;
import org.sailau.lesson.SlideOrder;
import org.sailau.lesson.Step;
import org.sailau.slide.ClassGuesses;
import org.sailau.slide.SlideChart;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.slide.Slides;
import org.sailau.slide.TrickSlide;
import org.sailau.text.Texts;

/// What is drawn for each part of each slide.
public final class SlideFactory implements SlideCapacity {

  private static final SlideNumber ANY_NUMBER = new SlideNumber(1, 1);

  private final Slides slides;
  private final Election election;
  private final List<Trick> tricks;
  private final Map<Slide, Integer> pages = new HashMap<>();
  private final Map<Contest, List<String>> rows = new HashMap<>();

  public SlideFactory(Audited audited, Texts texts) {
    this.slides = new Slides(audited, texts);
    this.election = audited.election();
    this.tricks = Trick.of(audited, texts);
  }

  @Override
  public int pages(Slide slide) {
    return pages.computeIfAbsent(
        slide,
        some ->
            some instanceof Slide.Checks
                ? slides.checks(ANY_NUMBER).size()
                : Slides.pages(whole(some, new Step.Page(0), ANY_NUMBER)));
  }

  @Override
  public List<String> rows(Contest contest) {
    return rows.computeIfAbsent(contest, slides::resultsRowKeys);
  }

  @Override
  public int pages(Slide slide, Step.Answer answer, Guesses guesses) {
    return Slides.pages(
        distances(slide, answer.question(), answer.choice(), guesses, 0, ANY_NUMBER));
  }

  /// The slide as it is to be drawn.
  ///
  /// @param lessonSession for its guesses and its marker
  /// @param zoom the row that a slide of results is enlarged for; null for none
  public SlideChart chart(
      LessonSession lessonSession, LessonSession.Position position, @Nullable String zoom) {
    SlideNumber slideNumber = new SlideNumber(position.number(), position.total());
    Slide slide = position.entry().slide();
    return switch (position.step()) {
      case Step.Page page -> whole(slide, page, slideNumber);
      case Step.Rows(int revealed) when slide instanceof Slide.Places(PlaceTurnouts turnouts) ->
          slides.places(turnouts, slideNumber, lessonSession.chosenPlace(), revealed > 0);
      case Step.Rows(int revealed) -> rows(slide, revealed, slideNumber, zoom);
      case Step.Ask(Question question, String choice) ->
          guess(slide, choice, slideNumber, guessing(lessonSession, question, false));
      case Step.Answer(Question question, String choice) ->
          guess(slide, choice, slideNumber, guessing(lessonSession, question, true));
      case Step.Distances(Question question, String choice, int page) ->
          distances(slide, question, choice, lessonSession.guesses(question), page, slideNumber);
    };
  }

  private static ClassGuesses guessing(
      LessonSession lessonSession, Question question, boolean revealed) {
    Guesses guesses = lessonSession.guesses(question);
    return new ClassGuesses(
        guesses.percents(),
        revealed ? null : lessonSession.marker(),
        revealed,
        guesses.median().orElse(null),
        guesses.distance(question.published()).orElse(null));
  }

  private SlideChart whole(Slide slide, Step.Page page, SlideNumber slideNumber) {
    return switch (slide) {
      case Slide.Title _ -> slides.title(slideNumber);
      case Slide.Choices(Contest contest) -> slides.choices(contest, slideNumber, page.number());
      case Slide.OtherContests(List<Contest> contests) ->
          slides.otherContests(contests, slideNumber, page.number());
      case Slide.Observers _ -> slides.observers(slideNumber);
      case Slide.Organisations _ -> slides.organisations(slideNumber, page.number());
      case Slide.Source _ -> slides.source(slideNumber, page.number());
      case Slide.End _ -> slides.end();
      case Slide.TookPart tookPart -> guess(tookPart, "", slideNumber, nothing());
      case Slide.Day day -> guess(day, "", slideNumber, nothing());
      case Slide.Checks _ -> slides.checks(slideNumber).get(page.number());
      case Slide.Places(PlaceTurnouts turnouts) ->
          slides.places(turnouts, slideNumber, null, /* revealed= */ false);
      case Slide.Results _, Slide.Remainder _, Slide.Trick _ -> rows(slide, 0, slideNumber, null);
    };
  }

  private static ClassGuesses nothing() {
    return new ClassGuesses(List.of(), null, false, null, null);
  }

  private SlideChart rows(
      Slide slide, int revealed, SlideNumber slideNumber, @Nullable String zoom) {
    return switch (slide) {
      case Slide.Results(Contest contest) -> slides.results(contest, slideNumber, revealed, zoom);
      case Slide.Remainder(Contest contest) -> slides.remainder(contest, slideNumber, revealed > 0);
      case Slide.Checks _ -> slides.checksQuestion(slideNumber);
      case Slide.Trick trick -> new TrickSlide(trick(trick), slideNumber, revealed > 0);
      default -> throw new IllegalArgumentException(slide.id());
    };
  }

  private SlideChart guess(
      Slide slide, String choice, SlideNumber slideNumber, ClassGuesses classGuesses) {
    return switch (slide) {
      case Slide.TookPart tookPart -> slides.turnout(tookPart.unit(), slideNumber, classGuesses);
      case Slide.Day day -> slides.day(day.unit(), day.hour(), slideNumber, classGuesses);
      case Slide.Results(Contest contest) ->
          slides.share(contest, line(contest, choice), slideNumber, classGuesses);
      default -> throw new IllegalArgumentException(slide.id());
    };
  }

  /// The usual slides of the election.
  public SlideOrder defaultOrder() {
    return SlideOrder.of(election, !slides.checks(ANY_NUMBER).isEmpty(), places(), tricks());
  }

  /// The map of tiles; empty if there is none, or it has too many tiles for a slide.
  private Optional<Slide.Places> places() {
    return PlaceTurnouts.of(election).filter(slides::isReadableFromAfar).map(Slide.Places::new);
  }

  /// The kinds of misleading charts that the election's figures are good for and a slide has room
  /// for.
  private List<String> tricks() {
    return tricks.stream().filter(TrickSlide::isReadableFromAfar).map(SlideFactory::kind).toList();
  }

  private static String kind(Trick trick) {
    return trick.kind().name().toLowerCase(Locale.ROOT);
  }

  private Trick trick(Slide.Trick slide) {
    return tricks.stream()
        .filter(trick -> kind(trick).equals(slide.kind()))
        .findFirst()
        .orElseThrow();
  }

  private static Line line(Contest contest, String choice) {
    return contest.ranking().lines().stream()
        .filter(line -> line.choice().id().equals(choice))
        .findFirst()
        .orElseThrow();
  }

  private SlideChart distances(
      Slide slide,
      Question question,
      String choice,
      Guesses guesses,
      int page,
      SlideNumber slideNumber) {
    BigDecimal published = question.published();
    ClassGuesses all =
        new ClassGuesses(
            guesses.percents(),
            null,
            true,
            guesses.median().orElse(null),
            guesses.distance(published).orElse(null));
    SlideChart guessed = guess(slide, choice, slideNumber, all);
    return slides.distances(guessed, guesses.percents(), published, slideNumber, page);
  }

  /// The slide with the question that is open, before or after its answer.
  SlideChart guessed(LessonSession lessonSession) {
    LessonSession.Position current = lessonSession.current();
    Step step =
        current.step() instanceof Step.Distances(Question question, String choice, int _)
            ? new Step.Answer(question, choice)
            : current.step();
    return chart(
        lessonSession,
        new LessonSession.Position(current.number(), current.total(), current.entry(), step),
        null);
  }

  /// What a slide is called in a list of slides.
  public String name(Slide slide) {
    return switch (slide) {
      case Slide.Trick trick -> trick(trick).name();
      case Slide.Checks checks -> rows(checks, 0, ANY_NUMBER, null).headline();
      default -> whole(slide, new Step.Page(0), ANY_NUMBER).headline();
    };
  }
}
