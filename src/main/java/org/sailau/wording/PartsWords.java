package org.sailau.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.text.Texts;

/// Words for parts and their whole.
final class PartsWords {

  /// Nobody adds up more in a sentence.
  private static final int MAX_TERMS = 3;

  private final FigureWords figures;

  PartsWords(FigureWords figures) {
    this.figures = figures;
  }

  /// The first terms of a sum, and how many there are.
  String sum(List<Figure> parts) {
    String few =
        parts.stream().limit(MAX_TERMS).map(figures::value).collect(Collectors.joining(" + "));
    return parts.size() > MAX_TERMS
        ? figures.texts().of("check.parts.sum", few, parts.size())
        : few;
  }

  /// Whether the parts are all of the whole and come to less, so that they contradict each other
  /// only because they must be equal.
  static boolean areAllAndLess(Finding finding) {
    if (finding.outcome() != Outcome.CONTRADICTS
        || (finding.rule() != Rule.PARTS_OF_TURNOUT
            && finding.rule() != Rule.PARTS_OF_STATIONS
            && finding.rule() != Rule.PARTS_OF_VOTES
            && finding.rule() != Rule.PARTS_OF_COUNTS)) {
      return false;
    }
    Figure whole = finding.conflict().getFirst();
    BigDecimal sum =
        finding.conflict().stream()
            .skip(1)
            .filter(figure -> figure.kind() == whole.kind())
            .map(Figure::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(whole.number()) < 0;
  }

  static String formula(Finding finding, Texts texts) {
    return texts.of(areAllAndLess(finding) ? "check.parts.formula.all" : "check.parts.formula");
  }
}
