package org.sailau.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.lesson.Slide.Question;
import org.sailau.lesson.SlideOrder.Entry;

/// A lesson that is being given: which part of which slide is seen, and what has been guessed.
/// Nothing is kept when it ends. Not for several threads.
public final class LessonSession {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private SlideCapacity capacity;
  private final Map<String, Guesses> guessed = new HashMap<>();
  private SlideOrder deck;
  private int slide;
  private int step;
  private @Nullable BigDecimal marker;
  private String typed = "";

  /// @param deck with at least one slide that is shown
  public LessonSession(SlideOrder deck, SlideCapacity room) {
    this.deck = deck;
    this.capacity = room;
  }

  /// Goes on with this deck on slides that have other room, in another language for instance.
  public void continueWith(SlideOrder newDeck, SlideCapacity newRoom) {
    capacity = newRoom;
    rearrange(newDeck);
  }

  /// What is seen.
  ///
  /// @param number of the slide, from 1
  /// @param of how many slides there are
  public record Position(int number, int total, Entry entry, Step step) {}

  public SlideOrder deck() {
    return deck;
  }

  /// Whether there is anything to be seen.
  public static boolean isPossible(SlideOrder deck) {
    return !deck.shown().isEmpty();
  }

  public Position current() {
    return position(slide, step);
  }

  /// What comes next; empty at the end.
  public Optional<Position> next() {
    if (step + 1 < steps(slide).size()) {
      return Optional.of(position(slide, step + 1));
    }
    return slide + 1 < deck.shown().size() ? Optional.of(position(slide + 1, 0)) : Optional.empty();
  }

  private Position position(int number, int partNumber) {
    List<Entry> shown = deck.shown();
    return new Position(number + 1, shown.size(), shown.get(number), steps(number).get(partNumber));
  }

  private List<Step> steps(int number) {
    Entry entry = deck.shown().get(number);
    List<Step> parts = new ArrayList<>();
    switch (entry.slide()) {
      case Slide.TookPart tookPart ->
          tookPart
              .question()
              .ifPresentOrElse(
                  question -> question(tookPart, question, "", parts),
                  () -> parts.add(new Step.Page(0)));
      case Slide.Results results -> addResults(results, entry.guess(), parts);
      case Slide.Remainder _, Slide.Trick _ -> {
        parts.add(new Step.Rows(0));
        parts.add(new Step.Rows(1));
      }
      case Slide.Checks checks -> {
        parts.add(new Step.Rows(0));
        addPages(checks, parts);
      }
      case Slide other -> addPages(other, parts);
    }
    return parts;
  }

  private void addPages(Slide of, List<Step> parts) {
    for (int page = 0; page < capacity.pages(of); page++) {
      parts.add(new Step.Page(page));
    }
  }

  private void question(Slide of, Question question, String choice, List<Step> parts) {
    Step.Answer answer = new Step.Answer(question, choice);
    parts.add(new Step.Ask(question, choice));
    parts.add(answer);
    Guesses guesses = guesses(question);
    if (!guesses.percents().isEmpty()) {
      int pages = capacity.pages(of, answer, guesses);
      for (int page = 0; page < pages; page++) {
        parts.add(new Step.Distances(question, choice, page));
      }
    }
  }

  /// A choice that is guessed is asked for before its row is seen.
  private void addResults(Slide.Results results, List<String> asked, List<Step> parts) {
    List<String> rows = capacity.rows(results.contest());
    parts.add(new Step.Rows(0));
    for (int revealed = 1; revealed <= rows.size(); revealed++) {
      String choice = rows.get(revealed - 1);
      if (asked.contains(choice)) {
        results.question(choice).ifPresent(question -> question(results, question, choice, parts));
      }
      parts.add(new Step.Rows(revealed));
    }
  }

  // Going on

  public void forward() {
    if (step + 1 < steps(slide).size()) {
      go(slide, step + 1);
    } else if (slide + 1 < deck.shown().size()) {
      go(slide + 1, 0);
    }
  }

  public void back() {
    if (step > 0) {
      go(slide, step - 1);
    } else if (slide > 0) {
      go(slide - 1, steps(slide - 1).size() - 1);
    }
  }

  public void first() {
    go(0, 0);
  }

  public void last() {
    go(deck.shown().size() - 1, 0);
  }

  /// To a slide by its number, if there is one.
  ///
  /// @param number from 1
  public void go(int number) {
    if (number >= 1 && number <= deck.shown().size()) {
      go(number - 1, 0);
    }
  }

  private void go(int newSlide, int newPart) {
    slide = newSlide;
    step = newPart;
    marker = null;
    typed = "";
  }

  /// Other slides, or in another order; what is seen stays, if it still is among them.
  ///
  /// @param newDeck with at least one slide that is shown
  public void rearrange(SlideOrder newDeck) {
    Slide seen = deck.shown().get(slide).slide();
    deck = newDeck;
    List<Slide> shown = newDeck.shown().stream().map(Entry::slide).toList();
    int at = shown.indexOf(seen);
    slide = at >= 0 ? at : Math.min(slide, shown.size() - 1);
    step = at >= 0 ? Math.min(step, steps(slide).size() - 1) : 0;
  }

  // Guessing

  /// What is being guessed now, before it is revealed.
  public Optional<Question> openQuestion() {
    return current().step() instanceof Step.Ask ask
        ? Optional.of(ask.question())
        : Optional.empty();
  }

  /// What is guessed on the slide now, revealed or not.
  public Optional<Question> question() {
    return switch (current().step()) {
      case Step.Ask ask -> Optional.of(ask.question());
      case Step.Answer answer -> Optional.of(answer.question());
      case Step.Distances distances -> Optional.of(distances.question());
      case Step.Page _, Step.Rows _ -> Optional.empty();
    };
  }

  public Guesses guesses(Question question) {
    return guessed.getOrDefault(question.key(), Guesses.EMPTY);
  }

  /// Where the next guess stands; null while nobody has begun one.
  public @Nullable BigDecimal marker() {
    return marker;
  }

  /// Puts the next guess somewhere, in percent.
  public void placeMarker(BigDecimal percent) {
    if (openQuestion().isPresent()) {
      marker = percent.max(BigDecimal.ZERO).min(HUNDRED);
      typed = "";
    }
  }

  /// Moves it by so many points.
  public void moveMarker(int points) {
    placeMarker(marker == null ? HALF : marker.add(BigDecimal.valueOf(points)));
  }

  /// Digits, a point or a comma: where a share is guessed, a guess; elsewhere the number of a
  /// slide. What cannot become one is not taken.
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

  /// What has been typed and not entered.
  public String typed() {
    return typed;
  }

  /// Takes back what was typed last. Answers whether there was anything.
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

  /// Takes back all that was typed, and the marker.
  public boolean eraseAll() {
    boolean any = !typed.isEmpty() || marker != null;
    typed = "";
    marker = null;
    return any;
  }

  /// Takes the guess, or goes to the slide whose number was typed. Answers whether there was one.
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

  /// Takes back the last guess.
  public void undoGuess() {
    openQuestion()
        .ifPresent(question -> guessed.put(question.key(), guesses(question).withoutLast()));
  }

  /// Throws the guesses away and asks again.
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

  /// Goes on without what is published.
  public void skip() {
    Optional<Question> skipped = question();
    Position before;
    do {
      before = current();
      forward();
    } while (skipped.isPresent() && question().equals(skipped) && !current().equals(before));
  }

  /// Lets the class guess the share of the choice that is to be revealed next. Answers whether
  /// there is one.
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
    deck = deck.withGuess(results, choice);
    forward();
    return true;
  }
}
