package org.sailau.chart.results;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.ValueScale;
import org.sailau.election.Contest;
import org.sailau.text.Texts;

/// What a drawing of bars shows. Figures are doubles, because they only become pixels. Every text
/// is ready to be drawn.
///
/// @param rows from top to bottom
/// @param scale of the panel that holds all bars
/// @param heading above that panel
/// @param zoom the second panel; null unless small bars would be unreadable beside a large one
/// @param half the line at half; null if there is none
/// @param derivedTag the word that marks a derived figure
/// @param tick gives the text of a tick
/// @param lastTick gives the text of the last tick, with the sign of what is measured
record Bars(
    List<Row> rows,
    ValueScale scale,
    String heading,
    @Nullable Zoom zoom,
    @Nullable Half half,
    DoubleFunction<String> tick,
    DoubleFunction<String> lastTick,
    String derivedTag,
    Locale locale) {

  /// One bar and its texts.
  ///
  /// @param value null if it is not stated, and then there is no bar
  /// @param figure the value as text, in bold; empty if it is not stated
  /// @param aside the other figure, beside it
  /// @param shorterAside the same without the word for what is counted
  /// @param derived a sentence on a derived figure; empty if there is none
  /// @param range where a derived value lies, drawn in place of a bar; null if there is none
  /// @param spoken both figures in words
  record Row(
      String key,
      String name,
      String note,
      @Nullable Double value,
      String figure,
      String aside,
      String shorterAside,
      String derived,
      @Nullable Range range,
      String spoken,
      Fill fill) {

    /// The value at which the row's bar or range ends; 0 if there is neither.
    double reach() {
      return value != null ? value : range != null ? range.high() : 0;
    }

    /// Whether there is a bar, stated or derived.
    boolean isDrawn() {
      return value != null || range != null;
    }
  }

  /// The possible values, from the least to the largest.
  record Range(double low, double high) {}

  /// The second panel.
  ///
  /// @param factor how many times longer its bars are
  /// @param beyond the words in place of a bar that is too long for this panel
  record Zoom(ValueScale scale, int factor, String heading, String beyond) {}

  /// The line at half of all votes.
  record Half(double value, String label) {

    /// The line at 50% of a contest. Where one choice wins, its label says that more is a majority;
    /// parties share seats.
    static Half of(Contest contest, Texts texts) {
      boolean oneWins = contest.kind() != Contest.ChoiceKind.PARTY;
      return new Half(50, texts.of(oneWins ? "results.half.majority" : "results.half"));
    }
  }
}
