package org.sailau.chart.places;

import java.math.BigDecimal;
import java.util.Locale;
import org.sailau.text.Texts;

/// The words of the scale under a map.
record ScaleWords(Texts texts) {

  /// How many places are in a step.
  String places(int count) {
    return texts.of("places.scale", count);
  }

  /// The same where there is no room for words.
  String count(int count) {
    return texts.count(count);
  }

  /// The border below a step, from 0; the last one has the sign of percent.
  String tick(int step) {
    BigDecimal value = BigDecimal.valueOf((long) step * Step.POINTS);
    return step == Step.COUNT ? texts.percent(value) : texts.decimal(value);
  }

  Locale locale() {
    return texts.locale();
  }
}
