package org.sailau.chart.trick;

import java.math.BigDecimal;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.election.Ratio;
import org.sailau.text.Texts;

/// Says how large a trick's effects are, rounded as far as anybody reads.
final class TrickWords {

  private static final int HUNDRED = 100;
  private static final char MINUS = '\u2212';

  private final TrickFigures figures;
  private final Texts texts;

  TrickWords(TrickFigures figures, Texts texts) {
    this.figures = figures;
    this.texts = texts;
  }

  private static BigDecimal times(Ratio ratio) {
    double size = Math.abs(ratio.value());
    return ratio.rounded(size < 2 ? 2 : size < HUNDRED ? 1 : 0);
  }

  private String percent(Ratio effect) {
    Ratio percent = effect.absolute().times(Ratio.of(HUNDRED));
    double size = percent.value();
    return texts.percent(percent.rounded(size < 1 ? 2 : size < 10 * HUNDRED ? 1 : 0));
  }

  String lieFactor() {
    return texts.decimal(times(figures.lieFactor())).replace('-', MINUS);
  }

  /// The words under the misleading chart.
  String looks() {
    return texts.of(
        figures.kind() == Kind.REMAINDER ? "trick.looks.REMAINDER" : "trick.looks",
        times(figures.misleading().shown()));
  }

  /// The words under the honest chart.
  String is() {
    return texts.of(
        figures.kind() == Kind.REMAINDER ? "trick.is.REMAINDER" : "trick.is",
        times(figures.honest().shown()));
  }

  String eye() {
    Ratio effect = figures.effectShown();
    return texts.of(effect.sign() < 0 ? "trick.eye.less" : "trick.eye.more", percent(effect));
  }

  String say() {
    Ratio effect = figures.effect();
    return texts.of(effect.sign() < 0 ? "trick.say.less" : "trick.say.more", percent(effect));
  }

  String effects() {
    return eye() + ' ' + say();
  }
}
