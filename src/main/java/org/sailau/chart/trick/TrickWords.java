package org.sailau.chart.trick;

import java.math.BigDecimal;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.election.number.Ratio;
import org.sailau.text.Texts;

/// Writes the sizes of a trick in words, rounded as far as people read.
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
    double size = Math.abs(ratio.doubleValue());
    return ratio.rounded(size < 2 ? 2 : size < HUNDRED ? 1 : 0);
  }

  private String percent(Ratio effect) {
    Ratio percent = effect.abs().times(Ratio.of(HUNDRED));
    double size = percent.doubleValue();
    return texts.percent(percent.rounded(size < 1 ? 2 : size < 10 * HUNDRED ? 1 : 0));
  }

  String lieFactor() {
    return texts.decimal(times(figures.lieFactor())).replace('-', MINUS);
  }

  /// The sentence under the misleading chart.
  String misleadingVerdict() {
    return texts.of(
        figures.kind() == Kind.REMAINDER ? "trick.looks.REMAINDER" : "trick.looks",
        times(figures.misleading().drawnRatio()));
  }

  /// The sentence under the honest chart.
  String honestVerdict() {
    return texts.of(
        figures.kind() == Kind.REMAINDER ? "trick.is.REMAINDER" : "trick.is",
        times(figures.honest().drawnRatio()));
  }

  /// Says how much more the eye sees.
  String drawnEffect() {
    Ratio effect = figures.drawnEffect();
    return texts.of(effect.signum() < 0 ? "trick.eye.less" : "trick.eye.more", percent(effect));
  }

  /// Says how much more the figures say.
  String statedEffect() {
    Ratio effect = figures.effect();
    return texts.of(effect.signum() < 0 ? "trick.say.less" : "trick.say.more", percent(effect));
  }

  String effects() {
    return drawnEffect() + ' ' + statedEffect();
  }
}
