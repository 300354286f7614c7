package org.sailau.present;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.trick.Trick;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Ranking.Line;
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

  private static final SlideNumber ANYWHERE = new SlideNumber(1, 1);

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
                ? slides.checks(ANYWHERE).size()
                : Slides.pages(whole(some, new Step.Page(0), ANYWHERE)));
  }

  @Override
  public List<String> rows(Contest contest) {
    return rows.computeIfAbsent(contest, slides::resultsRowKeys);
  }

  @Override
  public int pages(Slide slide, Step.Answer answer, Guesses guesses) {
    return Slides.pages(distances(slide, answer.question(), answer.choice(), guesses, 0, ANYWHERE));
  }

  /// The slide as it is to be drawn.
  ///
  /// @param show for its guesses and its marker
  /// @param zoom the row that a slide of results is enlarged for; null for none
  public SlideChart chart(LessonSession show, LessonSession.Position frame, @Nullable String zoom) {
    SlideNumber place = new SlideNumber(frame.number(), frame.total());
    Slide slide = frame.entry().slide();
    return switch (frame.step()) {
      case Step.Page page -> whole(slide, page, place);
      case Step.Rows(int revealed) -> rows(slide, revealed, place, zoom);
      case Step.Ask(Question question, String choice) ->
          guess(slide, choice, place, guessing(show, question, false));
      case Step.Answer(Question question, String choice) ->
          guess(slide, choice, place, guessing(show, question, true));
      case Step.Distances(Question question, String choice, int page) ->
          distances(slide, question, choice, show.guesses(question), page, place);
    };
  }

  private static ClassGuesses guessing(LessonSession show, Question question, boolean revealed) {
    Guesses guesses = show.guesses(question);
    return new ClassGuesses(
        guesses.percents(),
        revealed ? null : show.marker(),
        revealed,
        guesses.median().orElse(null),
        guesses.distance(question.published()).orElse(null));
  }

  private SlideChart whole(Slide slide, Step.Page page, SlideNumber place) {
    return switch (slide) {
      case Slide.Title _ -> slides.title(place);
      case Slide.Choices(Contest contest) -> slides.choices(contest, place, page.number());
      case Slide.Observers _ -> slides.observers(place);
      case Slide.Organisations _ -> slides.organisations(place, page.number());
      case Slide.Source _ -> slides.source(place, page.number());
      case Slide.TookPart tookPart -> guess(tookPart, "", place, nothing());
      case Slide.Checks _ -> slides.checks(place).get(page.number());
      case Slide.Results _, Slide.Remainder _, Slide.Trick _ -> rows(slide, 0, place, null);
    };
  }

  private static ClassGuesses nothing() {
    return new ClassGuesses(List.of(), null, false, null, null);
  }

  private SlideChart rows(Slide slide, int revealed, SlideNumber place, @Nullable String zoom) {
    return switch (slide) {
      case Slide.Results(Contest contest) -> slides.results(contest, place, revealed, zoom);
      case Slide.Remainder(Contest contest) -> slides.remainder(contest, place, revealed > 0);
      case Slide.Checks _ -> slides.checksQuestion(place);
      case Slide.Trick trick -> new TrickSlide(trick(trick), place, revealed > 0);
      default -> throw new IllegalArgumentException(slide.id());
    };
  }

  private SlideChart guess(Slide slide, String choice, SlideNumber place, ClassGuesses guessing) {
    return switch (slide) {
      case Slide.TookPart tookPart -> slides.turnout(tookPart.unit(), place, guessing);
      case Slide.Results(Contest contest) ->
          slides.share(contest, line(contest, choice), place, guessing);
      default -> throw new IllegalArgumentException(slide.id());
    };
  }

  /// The usual slides of the election.
  public SlideOrder deck() {
    return SlideOrder.of(election, !slides.checks(ANYWHERE).isEmpty(), tricks());
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
      Slide slide, Question question, String choice, Guesses guesses, int page, SlideNumber place) {
    BigDecimal published = question.published();
    ClassGuesses all =
        new ClassGuesses(
            guesses.percents(),
            null,
            true,
            guesses.median().orElse(null),
            guesses.distance(published).orElse(null));
    SlideChart guessed = guess(slide, choice, place, all);
    return slides.distances(guessed, guesses.percents(), published, place, page);
  }

  /// The slide on which was guessed what is guessed now, revealed or not.
  SlideChart guessed(LessonSession show) {
    LessonSession.Position now = show.current();
    Step part =
        now.step() instanceof Step.Distances(Question question, String choice, int _)
            ? new Step.Answer(question, choice)
            : now.step();
    return chart(
        show, new LessonSession.Position(now.number(), now.total(), now.entry(), part), null);
  }

  /// What a slide is called in a list of slides.
  public String name(Slide slide) {
    return switch (slide) {
      case Slide.Trick trick -> trick(trick).name();
      case Slide.Checks checks -> rows(checks, 0, ANYWHERE, null).headline();
      default -> whole(slide, new Step.Page(0), ANYWHERE).headline();
    };
  }
}
