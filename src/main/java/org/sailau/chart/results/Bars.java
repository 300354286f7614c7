package org.sailau.chart.results;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.ValueScale;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.text.Texts;

/// What a drawing of bars shows. Figures are doubles, because they only become pixels. Every text
/// is ready to be drawn.
///
/// @param rows from top to bottom
/// @param scale of the panel that holds all bars
/// @param heading above that panel
/// @param zoom the second panel; null unless small bars would be unreadable beside a large one
/// @param half the line at half; null if there is none
/// @param wholeLabel what the first mark of a whole says; empty if no row has one
/// @param derivedTag the word that marks a derived figure
/// @param tick gives the text of a tick
/// @param lastTick gives the text of the last tick, with the sign of what is measured
record Bars(
    List<Row> rows,
    ValueScale scale,
    String heading,
    @Nullable Zoom zoom,
    @Nullable Half half,
    String wholeLabel,
    DoubleFunction<String> tick,
    DoubleFunction<String> lastTick,
    String derivedTag,
    Locale locale) {

  /// Both panels, to be drawn one below the other: first all bars, then those that the second panel
  /// has, with nothing but their names and figures. The second panel's bars are
  /// [Zoom#stackedFactor] times longer. Only for bars with a second panel.
  List<Bars> panels() {
    Zoom second = Objects.requireNonNull(zoom);
    List<Row> small =
        rows.stream()
            .filter(row -> row.isDrawn() && row.reach() <= second.scale().end())
            .map(Row::withFigureOnly)
            .toList();
    return List.of(
        new Bars(rows, scale, heading, null, half, wholeLabel, tick, lastTick, derivedTag, locale),
        new Bars(
            small,
            second.scale(),
            second.stackedHeading(),
            null,
            null,
            "",
            tick,
            lastTick,
            derivedTag,
            locale));
  }

  /// One bar and its texts.
  ///
  /// @param value null if it is not stated, and then there is no bar
  /// @param figure the value as text, in bold; empty if it is not stated
  /// @param aside the other figure, beside it
  /// @param shorterAside the same without the word for what is counted
  /// @param derived a sentence on a derived figure; empty if there is none
  /// @param range where a derived value lies, drawn in place of a bar; null if there is none
  /// @param whole the value in the unit that decides the contest, drawn as a short mark; null if
  ///   there is none
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
      @Nullable Double whole,
      String spoken,
      Fill fill) {

    /// The value at which the row's bar or range ends; 0 if there is neither.
    double reach() {
      return value != null ? value : range != null ? range.high() : 0;
    }

    /// The same row without the texts that explain it.
    Row withFigureOnly() {
      return new Row(key, name, "", value, figure, "", "", "", range, null, spoken, fill);
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
  /// @param factor how many times longer its bars are beside the first panel
  /// @param heading above the panel beside the first one
  /// @param stackedFactor how many times longer its bars are below the first panel
  /// @param stackedHeading above the panel below the first one
  /// @param beyond the words in place of a bar that is too long for this panel
  record Zoom(
      ValueScale scale,
      int factor,
      String heading,
      int stackedFactor,
      String stackedHeading,
      String beyond) {}

  /// The line at half of all votes.
  record Half(double value, String label) {

    /// The line at 50% of a contest. Where one choice wins, its label says that more is a majority;
    /// parties share seats.
    ///
    /// @param decides whether the contest is seen in the unit that decides it
    static Half of(Contest contest, boolean decides, Texts texts) {
      @Nullable Long seats = contest.details().seats();
      boolean oneWins =
          decides
              && contest.kind() != Contest.ChoiceKind.PARTY
              && contest.details().method() != ContestDetails.Method.LIST
              && (seats == null || seats == 1);
      return new Half(50, texts.of(oneWins ? "results.half.majority" : "results.half"));
    }
  }
}
