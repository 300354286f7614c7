package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// A slide on which a class guesses a published share. First it has the question and a dot for each
/// guess; then the published share, the class's median and how far off it was.
class GuessSlide extends SlideChart {

  /// A question and its answer.
  ///
  /// @param id as in the slide's id
  /// @param question the headline before the answer
  /// @param subject what the share is of, under the question
  /// @param answer the headline with the answer
  /// @param base what the share is a share of
  /// @param published in percent
  record GuessQuestion(
      String id,
      String question,
      String subject,
      String answer,
      String base,
      BigDecimal published) {}

  private final GuessQuestion guessQuestion;
  private final ClassGuesses classGuesses;

  GuessSlide(
      Audited audited,
      Texts texts,
      SlideNumber slideNumber,
      GuessQuestion guessQuestion,
      ClassGuesses classGuesses) {
    super(audited, texts, slideNumber);
    this.guessQuestion = guessQuestion;
    this.classGuesses = classGuesses;
  }

  GuessQuestion question() {
    return guessQuestion;
  }

  @Override
  public String id() {
    return "guess-" + guessQuestion.id();
  }

  @Override
  public String headline() {
    return classGuesses.revealed() ? guessQuestion.answer() : guessQuestion.question();
  }

  @Override
  double headlineSize() {
    return classGuesses.revealed() ? 2.2 : HEADLINE_SIZE;
  }

  @Override
  String subtitle() {
    return classGuesses.revealed() ? guessQuestion.base() : guessQuestion.subject();
  }

  /// The sentence under the axis.
  String sentenceBelow() {
    Texts texts = texts();
    List<BigDecimal> guesses = classGuesses.guesses();
    if (!classGuesses.revealed()) {
      return guesses.isEmpty() ? texts.of("guess.none") : texts.of("guess.soFar", guesses.size());
    }
    @Nullable BigDecimal distance = classGuesses.distance();
    return distance == null ? texts.of("guess.nobody") : distanceSentence(distance);
  }

  private String distanceSentence(BigDecimal distance) {
    BigDecimal points = withoutTrailingZeros(distance.abs());
    boolean single = classGuesses.guesses().size() == 1;
    return switch (distance.signum()) {
      case 0 -> texts().of(single ? "guess.one.exact" : "guess.median.exact");
      case 1 -> texts().of(single ? "guess.one.high" : "guess.median.high", points);
      default -> texts().of(single ? "guess.one.low" : "guess.median.low", points);
    };
  }

  /// The same number without trailing zeros.
  static BigDecimal withoutTrailingZeros(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public List<Item> items() {
    Texts texts = texts();
    List<String> sentences = new ArrayList<>();
    @Nullable BigDecimal marker = classGuesses.marker();
    if (classGuesses.revealed()) {
      sentences.add(texts.of("guess.published", texts.percent(guessQuestion.published())));
      @Nullable BigDecimal median = classGuesses.median();
      if (median != null && classGuesses.guesses().size() > 1) {
        sentences.add(texts.of("guess.median", texts.percent(withoutTrailingZeros(median))));
      }
    } else if (marker != null) {
      sentences.add(texts.of("guess.marker", texts.percent(marker)));
    }
    sentences.add(sentenceBelow());
    if (!classGuesses.guesses().isEmpty()) {
      sentences.add(
          texts.of(
              "guess.all",
              classGuesses.guesses().stream()
                  .map(guess -> texts.percent(withoutTrailingZeros(guess)))
                  .reduce((a, b) -> a + "; " + b)
                  .orElse("")));
    }
    List<Item> items = new ArrayList<>();
    sentences.forEach(text -> items.add(new Item(Integer.toString(items.size()), text)));
    return items;
  }

  /// The guesses in the order in which they were made. With the answer, also how far each was off.
  @Override
  public Table table() {
    Texts texts = texts();
    boolean revealed = classGuesses.revealed();
    List<Table.Column> columns =
        Stream.of(
                Table.Column.ofFigures(texts.of("guess.column.number")),
                Table.Column.ofFigures(texts.of("guess.column.guess")),
                Table.Column.ofFigures(texts.of("guess.column.published")),
                Table.Column.ofFigures(texts.of("guess.column.distance")))
            .limit(revealed ? 4 : 2)
            .toList();
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (BigDecimal guess : classGuesses.guesses()) {
      BigDecimal plain = withoutTrailingZeros(guess);
      BigDecimal off = guess.subtract(guessQuestion.published());
      rows.add(
          Stream.of(
                  Table.Cell.count(rows.size() + 1L, texts),
                  Table.Cell.figure(texts.decimal(plain), plain),
                  Table.Cell.figure(
                      texts.decimal(guessQuestion.published()), guessQuestion.published()),
                  Table.Cell.figure(
                      texts.decimal(withoutTrailingZeros(off)), withoutTrailingZeros(off)))
              .limit(columns.size())
              .toList());
    }
    return new Table(columns, rows);
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    GuessPainter painter = new GuessPainter(pen, style, area, texts());
    if (classGuesses.revealed()) {
      painter.drawAnswer(classGuesses, guessQuestion.published(), sentenceBelow());
    } else {
      painter.drawQuestion(classGuesses, sentenceBelow());
    }
    entities.add(new ItemEntity(Slides.AXIS, painter.axis()));
  }
}
