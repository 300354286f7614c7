package org.sailau.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.text.Texts;

/// Puts findings about rounds, seats and who is elected into words.
final class SeatAndRoundWords {

  private final FigureWords figures;
  private final Texts texts;

  SeatAndRoundWords(FigureWords figures) {
    this.figures = figures;
    this.texts = figures.texts();
  }

  String title(Finding finding) {
    String title = texts.of("check.title." + finding.rule());
    int list = finding.figures().getFirst().choice();
    return finding.rule() == Rule.ELECTED && list != Figure.NONE
        ? texts.of("check.at", figures.choice(finding.contest(), list), title)
        : title;
  }

  String summary(Finding finding) {
    return switch (finding.rule()) {
      case CHOICES_OF_ROUNDS -> choices(finding);
      case VOTES_OF_ROUNDS -> {
        String votes = sum(of(finding, true));
        String first = sum(of(finding, false));
        yield texts.of("check.VOTES_OF_ROUNDS." + finding.outcome(), votes, first);
      }
      default -> {
        Figure limit = finding.figures().getFirst();
        BigDecimal won = number(finding.figures().stream().skip(1));
        boolean less =
            finding.outcome() == Outcome.CONTRADICTS && won.compareTo(limit.number()) < 0;
        yield texts.of(
            finding.rule() == Rule.ELECTED
                ? "check.ELECTED.summary"
                : less ? "check.SEATS.less" : "check.SEATS." + finding.outcome(),
            texts.count(won.toBigIntegerExact()),
            figures.value(limit));
      }
    };
  }

  private String choices(Finding finding) {
    Figure votes = finding.figures().getFirst();
    String name = figures.choice(votes.contest(), votes.choice());
    Optional<Figure> eliminated = finding.figure(Figure.Kind.ELIMINATED);
    return eliminated
        .map(
            round ->
                texts.of(
                    "check.CHOICES_OF_ROUNDS.eliminated",
                    name,
                    figures.value(votes),
                    figures.value(round)))
        .orElseGet(
            () ->
                texts.of(
                    "check.CHOICES_OF_ROUNDS." + finding.outcome(), name, figures.value(votes)));
  }

  /// The figures of the later round, or those of the first.
  private static Stream<Figure> of(Finding finding, boolean later) {
    return finding.figures().stream()
        .filter(figure -> (figure.contest() == finding.contest()) == later);
  }

  private static BigDecimal number(Stream<Figure> some) {
    return some.map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String sum(Stream<Figure> some) {
    BigDecimal sum = number(some);
    return sum.scale() > 0 ? texts.decimal(sum) : texts.count(sum.toBigIntegerExact());
  }
}
