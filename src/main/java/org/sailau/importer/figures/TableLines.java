package org.sailau.importer.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.table.Table;

/// Which lines of a table have figures, which only a text, and which repeat the header; and what
/// all of them say of the election. Immutable.
final class TableLines {

  private final Table table;
  private final Layout layout;
  private final List<Integer> numberColumns;
  private final int last;

  TableLines(Table table, Layout layout) {
    this.table = table;
    this.layout = layout;
    this.numberColumns = layout.numberColumns();
    this.last = lastWithFigures();
  }

  /// The last line with a figure; -1 if there is none.
  int last() {
    return last;
  }

  private int lastWithFigures() {
    for (int row = table.rows() - 1; row >= layout.header().firstData(); row--) {
      if (hasFigures(row)) {
        return row;
      }
    }
    return -1;
  }

  private boolean hasFigures(int row) {
    for (int column : numberColumns) {
      if (table.code(row, column) != 0) {
        return true;
      }
    }
    return false;
  }

  private int texts(int row) {
    int texts = 0;
    for (int column = 0; column < table.columns() && texts < 3; column++) {
      texts += table.code(row, column) == 0 ? 0 : 1;
    }
    return texts;
  }

  /// Whether a line has nothing but a text: a heading, or a note below the table.
  boolean isText(int row) {
    return !hasFigures(row) && (row > last && last >= 0 && texts(row) <= 2 || texts(row) == 1);
  }

  /// Sheets that are printed on several pages have their header on each.
  boolean isRepeatedHeader(int row) {
    int same = 0;
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (!text.isEmpty()) {
        if (!text.equals(table.text(layout.header().row(), column))) {
          return false;
        }
        same++;
      }
    }
    return same > 1;
  }

  /// The day and the name of the election, if all lines have the same.
  Facts facts() {
    @Nullable String title = only(layout.title());
    @Nullable String day = only(layout.date());
    @Nullable LocalDate date = day == null ? null : DateForms.read(day);
    return new Facts(title, date, null, null, null, null, null, null);
  }

  private @Nullable String only(int column) {
    if (column < 0) {
      return null;
    }
    Set<String> texts = new HashSet<>();
    for (int row = layout.header().firstData(); row < table.rows() && texts.size() < 2; row++) {
      if (hasFigures(row) || texts(row) > 2) {
        texts.add(table.text(row, column));
      }
    }
    texts.remove("");
    return texts.size() == 1 ? texts.iterator().next() : null;
  }
}
