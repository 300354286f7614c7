package org.sailau.importer;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Source.ImportedFile;
import org.sailau.importer.figures.CleanText;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableFile;

/// Says of a file that was read what a dataset keeps of it: which file it was, how it was read, and
/// the texts around its table.
final class FileOrigin {

  private FileOrigin() {}

  /// @param read how its table was read; null if the file says itself what it holds
  static ImportedFile of(String name, String sha256, Imported.@Nullable ReadTable read) {
    if (read == null) {
      return new ImportedFile(
          orDash(CleanText.of(name)), sha256, null, null, null, null, List.of(), List.of());
    }
    TableFile file = read.file();
    @Nullable Layout layout = read.layout();
    List<String> above = layout == null ? List.of() : layout.header().preamble();
    List<String> below = layout == null ? List.of() : below(file.table(), layout);
    return of(
        new JoinedFiles.Part(
            name, sha256, file.sheet(), file.encoding(), file.delimiter(), above, below),
        read.recipe(name));
  }

  /// @param recipe how its table was read, with those of others if it was joined with them
  static ImportedFile of(JoinedFiles.Part part, Recipe recipe) {
    @Nullable String sheet = part.sheet();
    @Nullable Charset encoding = part.encoding();
    @Nullable Character delimiter = part.delimiter();
    return new ImportedFile(
        orDash(CleanText.of(part.name())),
        part.sha256(),
        sheet == null ? null : orDash(CleanText.of(sheet)),
        encoding == null ? null : encoding.name(),
        delimiter == null ? null : delimiter(delimiter),
        RecipeFile.line(recipe),
        clean(part.above()),
        clean(part.below()));
  }

  /// The texts of the lines below the last one with a figure.
  private static List<String> below(Table table, Layout layout) {
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
    return texts;
  }

  private static boolean hasFigure(Table table, int row, List<Integer> columns) {
    return columns.stream().anyMatch(column -> table.code(row, column) != 0);
  }

  private static List<String> clean(List<String> texts) {
    return texts.stream().map(CleanText::of).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static String delimiter(char sign) {
    return sign == '\t' ? "tab" : String.valueOf(sign);
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
