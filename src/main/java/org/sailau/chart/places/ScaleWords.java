package org.sailau.chart.places;

import java.math.BigDecimal;
import java.util.Locale;
import org.sailau.text.Texts;

/// The words on the scale of a map.
///
/// @param low what the lower end means; empty if the borders say it
/// @param high what the upper end means; likewise
record ScaleWords(Texts texts, Steps steps, String low, String high) {

  static ScaleWords of(PlaceMeasure measure, Texts texts) {
    return measure instanceof PlaceMeasure.Against against
        ? new ScaleWords(
            texts,
            measure.steps(),
            texts.of("places.scale.ahead", against.nameOfSecond(texts)),
            texts.of("places.scale.ahead", against.nameOfFirst(texts)))
        : new ScaleWords(texts, measure.steps(), "", "");
  }

  /// How many places there are.
  String places(int count) {
    return texts.of("places.scale", count);
  }

  /// The same where there is no room for words.
  String count(int count) {
    return texts.count(count);
  }

  /// The border below a step, from 0; the last one has the sign of percent. Leads have a sign that
  /// says whose they are, and no end.
  String tick(int step) {
    BigDecimal border = steps.borders().get(step);
    boolean last = step == steps.count();
    if (steps == Steps.LEAD) {
      return step == 0 || last ? "" : texts.signed(border);
    }
    return last ? texts.percent(border) : texts.decimal(border);
  }

  /// The border below a step where all borders are marked.
  String border(int step) {
    return steps == Steps.LEAD ? texts.signed(steps.borders().get(step)) : tick(step);
  }

  Locale locale() {
    return texts.locale();
  }
}
