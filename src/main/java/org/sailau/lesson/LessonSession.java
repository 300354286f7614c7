package org.sailau.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.lesson.Slide.Question;
import org.sailau.lesson.SlideOrder.Entry;

/// A lesson in progress: which step of which slide is shown, and what the class has guessed.
/// Nothing is kept when the lesson ends. One thread only may use it: the JavaFX thread when
/// presenting.
public final class LessonSession {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private static final Entry END = Entry.of(new Slide.End());

  private SlideCapacity capacity;
  private final Map<String, Guesses> guessed = new HashMap<>();
  private SlideOrder slideOrder;
  private int slide;
  private int step;
  private @Nullable BigDecimal marker;
  private String typed = "";
  private PlaceTurnouts.@Nullable Place chosenPlace;

  /// Starts at the first slide.
  ///
  /// @param slideOrder has at least one slide that is not hidden
  /// @param capacity how much fits on a slide
  public LessonSession(SlideOrder slideOrder, SlideCapacity capacity) {
    this.slideOrder = slideOrder;
    this.capacity = capacity;
  }

  /// Continues with other slides on which a different amount fits, for instance in another
  /// language. The guesses stay.
  public void continueWith(SlideOrder newOrder, SlideCapacity newCapacity) {
    capacity = newCapacity;
    rearrange(newOrder);
  }

  /// A place in the lesson.
  ///
  /// @param number of the slide, from 1; at the end, of the last slide
  /// @param total how many slides there are
  /// @param step what of the slide is shown
  public record Position(int number, int total, Entry entry, Step step) {}

  public SlideOrder slideOrder() {
    return slideOrder;
  }

  /// Whether an order has a slide that is not hidden.
  public static boolean isPossible(SlideOrder slideOrder) {
    return !slideOrder.shown().isEmpty();
  }

  /// The slides that are shown, and the one that says that they have ended.
  private static List<Entry> sequence(SlideOrder slideOrder) {
    List<Entry> sequence = new ArrayList<>(slideOrder.shown());
    sequence.add(END);
    return sequence;
  }

  /// What is shown now.
  public Position current() {
    return position(slide, step);
  }

  /// The place after the current one; empty at the end.
  public Optional<Position> next() {
    if (step + 1 < steps(slide).size()) {
      return Optional.of(position(slide, step + 1));
    }
    return slide + 1 < sequence(slideOrder).size()
        ? Optional.of(position(slide + 1, 0))
        : Optional.empty();
  }

  private Position position(int number, int stepNumber) {
    List<Entry> sequence = sequence(slideOrder);
    int total = sequence.size() - 1;
    return new Position(
        Math.min(number + 1, total), total, sequence.get(number), steps(number).get(stepNumber));
  }

  private List<Step> steps(int number) {
    Entry entry = sequence(slideOrder).get(number);
    List<Step> steps = new ArrayList<>();
    switch (entry.slide()) {
      case Slide.TookPart tookPart ->
          tookPart
              .question()
              .ifPresentOrElse(
                  question -> question(tookPart, question, "", steps),
                  () -> steps.add(new Step.Page(0)));
      case Slide.Day day -> question(day, day.question(), "", steps);
      case Slide.Results results -> addResults(results, entry.guess(), steps);
      case Slide.Places _, Slide.Remainder _, Slide.Trick _ -> {
        steps.add(new Step.Rows(0));
        steps.add(new Step.Rows(1));
      }
      case Slide.Checks checks -> {
        steps.add(new Step.Rows(0));
        addPages(checks, steps);
      }
      case Slide other -> addPages(other, steps);
    }
    return steps;
  }

  private void addPages(Slide of, List<Step> steps) {
    for (int page = 0; page < capacity.pages(of); page++) {
      steps.add(new Step.Page(page));
    }
  }

  private void question(Slide of, Question question, String choice, List<Step> steps) {
    Step.Answer answer = new Step.Answer(question, choice);
    steps.add(new Step.Ask(question, choice));
    steps.add(answer);
    Guesses guesses = guesses(question);
    if (!guesses.percents().isEmpty()) {
      int pages = capacity.pages(of, answer, guesses);
      for (int page = 0; page < pages; page++) {
        steps.add(new Step.Distances(question, choice, page));
      }
    }
  }

  /// The steps that reveal row by row. A choice whose share is guessed has its question before its
  /// row.
  private void addResults(Slide.Results results, List<String> asked, List<Step> steps) {
    List<String> rows = capacity.rows(results.contest());
    steps.add(new Step.Rows(0));
    for (int revealed = 1; revealed <= rows.size(); revealed++) {
      String choice = rows.get(revealed - 1);
      if (asked.contains(choice)) {
        results.question(choice).ifPresent(question -> question(results, question, choice, steps));
      }
      steps.add(new Step.Rows(revealed));
    }
  }

  /// Goes one step forward, unless this is the last one.
  public void forward() {
    if (step + 1 < steps(slide).size()) {
      go(slide, step + 1);
    } else if (slide + 1 < sequence(slideOrder).size()) {
      go(slide + 1, 0);
    }
  }

  /// Goes one step back, unless this is the first one.
  public void back() {
    if (step > 0) {
      go(slide, step - 1);
    } else if (slide > 0) {
      go(slide - 1, steps(slide - 1).size() - 1);
    }
  }

  /// Goes to the first slide.
  public void first() {
    go(0, 0);
  }

  /// Goes to the last slide.
  public void last() {
    go(slideOrder.shown().size() - 1, 0);
  }

  /// Goes to a slide, if there is one with that number.
  ///
  /// @param number from 1
  public void go(int number) {
    if (number >= 1 && number <= slideOrder.shown().size()) {
      go(number - 1, 0);
    }
  }

  private void go(int newSlide, int newStep) {
    if (newSlide != slide) {
      chosenPlace = null;
    }
    slide = newSlide;
    step = newStep;
    marker = null;
    typed = "";
  }

  /// Continues with other slides, or the same in another order. The current slide stays, if the new
  /// order shows it.
  ///
  /// @param newOrder has at least one slide that is not hidden
  public void rearrange(SlideOrder newOrder) {
    Slide shownSlide = sequence(slideOrder).get(slide).slide();
    slideOrder = newOrder;
    List<Slide> shown = sequence(newOrder).stream().map(Entry::slide).toList();
    int at = shown.indexOf(shownSlide);
    chosenPlace = at >= 0 ? chosenPlace : null;
    slide = at >= 0 ? at : Math.min(slide, shown.size() - 2);
    step = at >= 0 ? Math.min(step, steps(slide).size() - 1) : 0;
  }

  /// The question that the class is guessing now; empty once the answer is revealed.
  public Optional<Question> openQuestion() {
    return current().step() instanceof Step.Ask ask
        ? Optional.of(ask.question())
        : Optional.empty();
  }

  /// The question of the current step, whether the answer is revealed or not; empty if there is
  /// none.
  public Optional<Question> question() {
    return switch (current().step()) {
      case Step.Ask ask -> Optional.of(ask.question());
      case Step.Answer answer -> Optional.of(answer.question());
      case Step.Distances distances -> Optional.of(distances.question());
      case Step.Page _, Step.Rows _ -> Optional.empty();
    };
  }

  /// The guesses for a question so far.
  public Guesses guesses(Question question) {
    return guessed.getOrDefault(question.key(), Guesses.EMPTY);
  }

  /// The marker for the next guess, in percent; null until somebody places it.
  public @Nullable BigDecimal marker() {
    return marker;
  }

  /// Places the marker, if the class is guessing.
  ///
  /// @param percent limited to the range from 0 to 100
  public void placeMarker(BigDecimal percent) {
    if (openQuestion().isPresent()) {
      marker = percent.max(BigDecimal.ZERO).min(HUNDRED);
      typed = "";
    }
  }

  /// Moves the marker, or places it at 50 percent if there is none.
  ///
  /// @param points in percentage points; negative moves it down
  public void moveMarker(int points) {
    placeMarker(marker == null ? HALF : marker.add(BigDecimal.valueOf(points)));
  }

  /// The place that is chosen on a map; null if there is none, or the slide has no map.
  public PlaceTurnouts.@Nullable Place chosenPlace() {
    return chosenPlace;
  }

  /// Whether arrows lead from place to place, since the slide has a map.
  public boolean isOnMap() {
    return current().entry().slide() instanceof Slide.Places;
  }

  /// On a map, chooses the nearest place in a direction, over gaps; at first, the first place.
  ///
  /// @param right 1 for right, -1 for left, or else 0
  /// @param down 1 for down, -1 for up, or else 0
  public void movePlace(int right, int down) {
    if (current().entry().slide() instanceof Slide.Places(PlaceTurnouts turnouts)) {
      chosenPlace = TileSteps.next(turnouts.places(), chosenPlace, right, down);
    }
  }

  /// On a map, chooses the place of a unit. Returns whether there is one.
  ///
  /// @param unit its position in the election
  public boolean choosePlace(int unit) {
    if (!(current().entry().slide() instanceof Slide.Places(PlaceTurnouts turnouts))) {
      return false;
    }
    Optional<PlaceTurnouts.Place> place =
        turnouts.places().stream().filter(each -> each.unit() == unit).findFirst();
    place.ifPresent(found -> chosenPlace = found);
    return place.isPresent();
  }

  /// Adds a typed digit, point or comma. While the class is guessing, it is a part of a guess;
  /// otherwise of a slide's number. Input that cannot become one is ignored.
  public void type(String more) {
    String longer = typed + more;
    if (openQuestion().isPresent()) {
      Guesses.parse(longer)
          .ifPresent(
              guess -> {
                typed = longer;
                marker = guess;
              });
    } else if (longer.matches("[1-9]\\d{0,3}")) {
      typed = longer;
    }
  }

  /// What was typed and not yet entered.
  public String typed() {
    return typed;
  }

  /// Removes the character typed last. Returns whether there was one.
  public boolean eraseLast() {
    if (typed.isEmpty()) {
      return false;
    }
    String shorter = typed.substring(0, typed.length() - 1);
    typed = "";
    if (openQuestion().isPresent()) {
      marker = null;
    }
    if (!shorter.isEmpty()) {
      type(shorter);
    }
    return true;
  }

  /// Removes everything that was typed, the marker, and the choice of a place. Returns whether
  /// there was anything.
  public boolean eraseAll() {
    boolean any = !typed.isEmpty() || marker != null || chosenPlace != null;
    typed = "";
    marker = null;
    chosenPlace = null;
    return any;
  }

  /// Takes the guess at the marker, or goes to the slide whose number was typed. Returns whether
  /// there was one.
  public boolean enter() {
    Optional<Question> asked = openQuestion();
    if (asked.isPresent() && marker != null) {
      guessed.put(asked.get().key(), guesses(asked.get()).with(marker));
      eraseAll();
      return true;
    }
    if (asked.isEmpty() && !typed.isEmpty()) {
      int number = Integer.parseInt(typed);
      typed = "";
      go(number);
      return true;
    }
    return false;
  }

  /// Removes the last guess of the current question.
  public void undoGuess() {
    openQuestion()
        .ifPresent(question -> guessed.put(question.key(), guesses(question).withoutLast()));
  }

  /// Deletes all guesses of the current question and returns to it.
  public void askAgain() {
    question()
        .ifPresent(
            question -> {
              while (!(current().step() instanceof Step.Ask)) {
                step--;
              }
              guessed.remove(question.key());
              eraseAll();
            });
  }

  /// Skips the rest of the current question, including its answer.
  public void skip() {
    Optional<Question> skipped = question();
    Position previous;
    do {
      previous = current();
      forward();
    } while (skipped.isPresent() && question().equals(skipped) && !current().equals(previous));
  }

  /// Lets the class guess the share of the choice that is revealed next. Returns whether there is
  /// such a choice with a stated share.
  public boolean askNext() {
    if (!(current().entry().slide() instanceof Slide.Results results)
        || !(current().step() instanceof Step.Rows(int revealed))) {
      return false;
    }
    List<String> rows = capacity.rows(results.contest());
    if (revealed >= rows.size()) {
      return false;
    }
    String choice = rows.get(revealed);
    if (results.question(choice).isEmpty()) {
      return false;
    }
    slideOrder = slideOrder.withGuess(results, choice);
    forward();
    return true;
  }
}
