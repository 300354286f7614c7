package org.sailau.chart.base;

import java.math.BigDecimal;
import java.util.List;
import org.sailau.text.Texts;

/// Figures to be read by people, and the same for programs. Immutable.
///
/// @param rows each with a cell for every column
public record Table(List<Column> columns, List<List<Cell>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A table of words.
  public static Table ofTexts(List<Column> columns, List<List<String>> rows) {
    return new Table(
        columns, rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
  }

  /// The cells as people read them.
  public List<List<String>> shown() {
    return rows.stream().map(row -> row.stream().map(Cell::shown).toList()).toList();
  }

  /// @param figures whether numbers stand in it, to be read from their right end
  public record Column(String title, boolean figures) {

    public static Column ofTexts(String title) {
      return new Column(title, false);
    }

    public static Column ofFigures(String title) {
      return new Column(title, true);
    }
  }

  /// @param shown a number as the language writes it
  /// @param plain the same number in plain digits with a decimal point; empty if it is not stated
  /// @param note what the plain number does not say, for instance that it is derived; or empty
  public record Cell(String shown, String plain, String note) {

    /// The sign stays with its figure.
    private static final String MARK = "\u00a0◊";

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

    /// The same, said to take part in a contradiction.
    Cell marked(Texts texts) {
      return new Cell(shown + MARK, plain, texts.of("mark.note"));
    }

    /// The same, said to be computed from stated figures.
    public Cell derived(Texts texts) {
      return new Cell(texts.of("spoken.derived", shown), plain, texts.of("derived"));
    }
  }
}
