package org.sailau.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Source.ImportedFile;
import org.sailau.importer.figures.CleanText;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableFile;

/// Says of a file that was read what a dataset keeps of it: which file it was, how it was read, and
/// the texts around its table.
final class FileOrigin {

  private FileOrigin() {}

  /// @param read how its table was read; null if the file says itself what it holds
  static ImportedFile of(String name, String sha256, Imported.@Nullable ReadTable read) {
    String cleanName = orDash(CleanText.of(name));
    if (read == null) {
      return new ImportedFile(cleanName, sha256, null, null, null, null, List.of(), List.of());
    }
    TableFile file = read.file();
    @Nullable Layout layout = read.layout();
    return new ImportedFile(
        cleanName,
        sha256,
        file.sheet() == null ? null : orDash(CleanText.of(file.sheet())),
        file.encoding() == null ? null : file.encoding().name(),
        file.delimiter() == null ? null : delimiter(file.delimiter()),
        RecipeFile.line(read.recipe(name)),
        layout == null ? List.of() : clean(layout.header().preamble().stream()),
        layout == null ? List.of() : clean(below(file.table(), layout)));
  }

  /// The texts of the lines below the last one with a figure.
  private static Stream<String> below(Table table, Layout layout) {
    List<Integer> columns = layout.numberColumns();
    int row = table.rows();
    while (row > layout.header().firstData() && !hasFigure(table, row - 1, columns)) {
      row--;
    }
    List<String> texts = new ArrayList<>();
    for (; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        texts.add(table.text(row, column));
      }
    }
    return texts.stream();
  }

  private static boolean hasFigure(Table table, int row, List<Integer> columns) {
    return columns.stream().anyMatch(column -> table.code(row, column) != 0);
  }

  private static List<String> clean(Stream<String> texts) {
    return texts.map(CleanText::of).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static String delimiter(char sign) {
    return sign == '\t' ? "tab" : String.valueOf(sign);
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
