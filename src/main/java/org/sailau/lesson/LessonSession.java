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

  private SlideCapacity room;
  private final Map<String, Guesses> guessed = new HashMap<>();
  private SlideOrder deck;
  private int slide;
  private int part;
  private @Nullable BigDecimal marker;
  private String typed = "";

  /// @param deck with at least one slide that is shown
  public LessonSession(SlideOrder deck, SlideCapacity room) {
    this.deck = deck;
    this.room = room;
  }

  /// Goes on with this deck on slides that have other room, in another language for instance.
  public void goOn(SlideOrder newDeck, SlideCapacity newRoom) {
    room = newRoom;
    rearrange(newDeck);
  }

  /// What is seen.
  ///
  /// @param number of the slide, from 1
  /// @param of how many slides there are
  public record Frame(int number, int of, Entry entry, Step part) {}

  public SlideOrder deck() {
    return deck;
  }

  /// Whether there is anything to be seen.
  public static boolean isPossible(SlideOrder deck) {
    return !deck.shown().isEmpty();
  }

  public Frame now() {
    return frame(slide, part);
  }

  /// What comes next; empty at the end.
  public Optional<Frame> next() {
    if (part + 1 < parts(slide).size()) {
      return Optional.of(frame(slide, part + 1));
    }
    return slide + 1 < deck.shown().size() ? Optional.of(frame(slide + 1, 0)) : Optional.empty();
  }

  private Frame frame(int number, int partNumber) {
    List<Entry> shown = deck.shown();
    return new Frame(number + 1, shown.size(), shown.get(number), parts(number).get(partNumber));
  }

  private List<Step> parts(int number) {
    Entry entry = deck.shown().get(number);
    List<Step> parts = new ArrayList<>();
    switch (entry.slide()) {
      case Slide.TookPart tookPart ->
          tookPart
              .question()
              .ifPresentOrElse(
                  question -> question(tookPart, question, "", parts),
                  () -> parts.add(new Step.Page(0)));
      case Slide.Results results -> results(results, entry.guess(), parts);
      case Slide.Remainder _, Slide.Trick _ -> {
        parts.add(new Step.Rows(0));
        parts.add(new Step.Rows(1));
      }
      case Slide.Checks checks -> {
        parts.add(new Step.Rows(0));
        pages(checks, parts);
      }
      case Slide other -> pages(other, parts);
    }
    return parts;
  }

  private void pages(Slide of, List<Step> parts) {
    for (int page = 0; page < room.pages(of); page++) {
      parts.add(new Step.Page(page));
    }
  }

  private void question(Slide of, Question question, String choice, List<Step> parts) {
    Step.Answer answer = new Step.Answer(question, choice);
    parts.add(new Step.Ask(question, choice));
    parts.add(answer);
    Guesses guesses = guesses(question);
    if (!guesses.all().isEmpty()) {
      int pages = room.pages(of, answer, guesses);
      for (int page = 0; page < pages; page++) {
        parts.add(new Step.Distances(question, choice, page));
      }
    }
  }

  /// A choice that is guessed is asked for before its row is seen.
  private void results(Slide.Results results, List<String> asked, List<Step> parts) {
    List<String> rows = room.rows(results.contest());
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
    if (part + 1 < parts(slide).size()) {
      go(slide, part + 1);
    } else if (slide + 1 < deck.shown().size()) {
      go(slide + 1, 0);
    }
  }

  public void back() {
    if (part > 0) {
      go(slide, part - 1);
    } else if (slide > 0) {
      go(slide - 1, parts(slide - 1).size() - 1);
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
    part = newPart;
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
    part = at >= 0 ? Math.min(part, parts(slide).size() - 1) : 0;
  }

  // Guessing

  /// What is being guessed now, before it is revealed.
  public Optional<Question> asking() {
    return now().part() instanceof Step.Ask ask ? Optional.of(ask.question()) : Optional.empty();
  }

  /// What is guessed on the slide now, revealed or not.
  public Optional<Question> question() {
    return switch (now().part()) {
      case Step.Ask ask -> Optional.of(ask.question());
      case Step.Answer answer -> Optional.of(answer.question());
      case Step.Distances distances -> Optional.of(distances.question());
      case Step.Page _, Step.Rows _ -> Optional.empty();
    };
  }

  public Guesses guesses(Question question) {
    return guessed.getOrDefault(question.key(), Guesses.NONE);
  }

  /// Where the next guess stands; null while nobody has begun one.
  public @Nullable BigDecimal marker() {
    return marker;
  }

  /// Puts the next guess somewhere, in percent.
  public void mark(BigDecimal percent) {
    if (asking().isPresent()) {
      marker = percent.max(BigDecimal.ZERO).min(HUNDRED);
      typed = "";
    }
  }

  /// Moves it by so many points.
  public void nudge(int points) {
    mark(marker == null ? HALF : marker.add(BigDecimal.valueOf(points)));
  }

  /// Digits, a point or a comma: where a share is guessed, a guess; elsewhere the number of a
  /// slide. What cannot become one is not taken.
  public void type(String more) {
    String longer = typed + more;
    if (asking().isPresent()) {
      Guesses.typed(longer)
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
  public boolean erase() {
    if (typed.isEmpty()) {
      return false;
    }
    String shorter = typed.substring(0, typed.length() - 1);
    typed = "";
    if (asking().isPresent()) {
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
    Optional<Question> asked = asking();
    if (asked.isPresent() && marker != null) {
      guessed.put(asked.get().key(), guesses(asked.get()).and(marker));
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
  public void undo() {
    asking().ifPresent(question -> guessed.put(question.key(), guesses(question).withoutLast()));
  }

  /// Throws the guesses away and asks again.
  public void again() {
    question()
        .ifPresent(
            question -> {
              while (!(now().part() instanceof Step.Ask)) {
                part--;
              }
              guessed.remove(question.key());
              eraseAll();
            });
  }

  /// Goes on without what is published.
  public void skip() {
    Optional<Question> skipped = question();
    Frame before;
    do {
      before = now();
      forward();
    } while (skipped.isPresent() && question().equals(skipped) && !now().equals(before));
  }

  /// Lets the class guess the share of the choice that is to be revealed next. Answers whether
  /// there is one.
  public boolean ask() {
    if (!(now().entry().slide() instanceof Slide.Results results)
        || !(now().part() instanceof Step.Rows(int revealed))) {
      return false;
    }
    List<String> rows = room.rows(results.contest());
    if (revealed >= rows.size()) {
      return false;
    }
    String choice = rows.get(revealed);
    if (results.question(choice).isEmpty()) {
      return false;
    }
    deck = deck.asking(results, choice);
    forward();
    return true;
  }
}
