package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.recipe.Header;
import org.sailau.importer.recipe.Numbers;
import org.sailau.importer.recipe.WordForm;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableFile;

/// One of the files to be joined: where its header and its lines are, and what its columns are
/// called. Immutable.
///
/// @param place the position among the files
/// @param end the row behind the last one that is no note below the table
/// @param names of the columns, as files of the same columns have them: what the header calls them,
///   in whatever spelling, and which of several columns of that name it is
record JoinPart(int place, String name, TableFile file, Header header, int end, List<Name> names) {

  /// @param time which of the columns of this name it is, from 1
  record Name(String form, int time) {}

  JoinPart {
    names = List.copyOf(names);
  }

  static JoinPart of(int place, String name, TableFile file) {
    Table table = file.table();
    @Nullable Header header = file.headerGiven() ? Header.of(table, 0, 1) : Header.find(table);
    if (header == null || (!file.headerGiven() && header.looksLikeFigures(table))) {
      throw new ImportStopped(ImportProblem.of(Kind.JOIN_NO_HEADER, name));
    }
    int end = table.rows();
    while (end > header.firstData() && !hasNumber(table, end - 1)) {
      end--;
    }
    if (end == header.firstData()) {
      end = table.rows(); // A table of names alone has no notes that could be told from them.
    }
    List<Name> names = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (String text : header.names()) {
      String form = WordForm.of(text);
      names.add(new Name(form, times.merge(form, 1, Integer::sum)));
    }
    return new JoinPart(place, name, file, header, end, names);
  }

  private static boolean hasNumber(Table table, int row) {
    for (int column = 0; column < table.columns(); column++) {
      if (Numbers.looksLikeNumber(table.text(row, column))) {
        return true;
      }
    }
    return false;
  }

  Table table() {
    return file.table();
  }

  int rows() {
    return end - header.firstData();
  }

  /// What the dataset keeps of the file.
  JoinedFiles.Part kept() {
    List<String> below = new ArrayList<>();
    for (int row = end; row < table().rows(); row++) {
      for (int column = 0; column < table().columns(); column++) {
        if (table().code(row, column) != 0) {
          below.add(table().text(row, column));
        }
      }
    }
    return new JoinedFiles.Part(
        name,
        file.sha256(),
        file.sheet(),
        file.encoding(),
        file.delimiter(),
        header.preamble(),
        below);
  }
}
