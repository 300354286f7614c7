package org.sailau.chart.base;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;

/// A table with each figure as people read it and as programs read it. Immutable.
///
/// @param rows each of them has one cell for every column
public record Table(List<Column> columns, List<List<Cell>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A table of texts.
  public static Table ofTexts(List<Column> columns, List<List<String>> rows) {
    return new Table(
        columns, rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
  }

  /// The cells' texts as people read them.
  public List<List<String>> shown() {
    return rows.stream().map(row -> row.stream().map(Cell::shown).toList()).toList();
  }

  /// @param figures whether the column holds numbers, which are aligned to the right
  public record Column(String title, boolean figures) {

    public static Column ofTexts(String title) {
      return new Column(title, false);
    }

    public static Column ofFigures(String title) {
      return new Column(title, true);
    }
  }

  /// @param shown the text for people, with numbers as the language writes them
  /// @param plain the number for programs, with a decimal point; empty if it is not stated
  /// @param note what the plain number does not say, for instance that it is derived; empty if
  ///   there is nothing to say
  /// @param range between which numbers a figure is that is not stated; null if that is not derived
  public record Cell(String shown, String plain, String note, @Nullable Range range) {

    /// The least and the largest number, for programs.
    public record Range(String low, String high) {}

    /// The mark, behind a space at which no line breaks.
    private static final String MARK = "\u00a0◊";

    public Cell(String shown, String plain, String note) {
      this(shown, plain, note, null);
    }

    public static Cell text(String text) {
      return new Cell(text, text, "");
    }

    public static Cell figure(String shown, BigDecimal figure) {
      return new Cell(shown, figure.toPlainString(), "");
    }

    public static Cell count(long count, Texts texts) {
      return figure(texts.count(count), BigDecimal.valueOf(count));
    }

    public static Cell notStated(Texts texts) {
      return new Cell(texts.of("notStated"), "", texts.of("notStated"));
    }

    /// The same cell with the mark of a figure that takes part in a contradiction.
    Cell marked(Texts texts) {
      return new Cell(shown + MARK, plain, texts.of("mark.note"), range);
    }

    /// The same cell with a note that its figure is derived.
    public Cell derived(Texts texts) {
      return new Cell(texts.of("spoken.derived", shown), plain, texts.of("derived"), range);
    }
  }
}
