package org.sailau.importer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sailau.importer.problem.CellName;

/// The columns of files that have no line with their names. Immutable.
///
/// @param files the names of the files that are laid out so, with `*` for any letters and `?` for
///   one; empty for every file
/// @param columns from left to right. Those that follow are called by their letters
public record FileLayout(String files, List<Column> columns) {

  /// Of a file that has no names of columns, and of which nothing more is known.
  public static final FileLayout NO_HEADER = new FileLayout("", List.of());

  /// A column.
  ///
  /// @param name empty if it is not read
  /// @param width in characters; 0 if a delimiter ends the column
  public record Column(String name, int width) {}

  public FileLayout {
    columns = List.copyOf(columns);
  }

  /// Whether columns end after so many characters, and not with a delimiter.
  boolean isFixedWidth() {
    return columns.stream().anyMatch(column -> column.width > 0);
  }

  /// Whether a file of this name is laid out so.
  public boolean isOf(String fileName) {
    if (files.isEmpty()) {
      return true;
    }
    StringBuilder pattern = new StringBuilder();
    files
        .codePoints()
        .forEach(
            letter ->
                pattern.append(
                    switch (letter) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(letter));
                    }));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(pattern.toString(), flags).matcher(fileName).matches();
  }

  /// What the columns of a table are called.
  ///
  /// @param all how many columns the table has
  List<String> names(int all) {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < all; column++) {
      names.add(column < columns.size() ? columns.get(column).name : CellName.column(column + 1));
    }
    return names;
  }
}
