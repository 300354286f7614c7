package org.sailau.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.BundledRecipes;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.table.FileStart;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;
import org.sailau.importer.table.TableReader;
import org.sailau.importer.table.TableRequest;

/// Imports files of other people. Whatever a file holds, the answer is an [Outcome]: nothing is
/// thrown. Holds no state between calls: call from any thread but the JavaFX thread.
public final class Importer {

  private final TableLimits limits;

  public Importer(TableLimits limits) {
    this.limits = limits;
  }

  /// Whether a file is a table or a report, and no dataset, as its first bytes and its name tell.
  public static boolean isForImport(Path file) {
    return switch (FileStart.of(file)) {
      case ARCHIVE, OFFICE, XML -> true;
      case TEXT ->
          Files.isRegularFile(file) && !file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
      case JSON -> ReportImport.isListOrReport(file);
      case PDF, PICTURE, BINARY -> false;
    };
  }

  /// Reads a file, together with those that the request joins with it.
  public Outcome<Imported> read(Path file, ImportRequest request, ReadProgress progress) {
    TableRequest asked = laidOut(request);
    if (!asked.others().isEmpty()) {
      return switch (new FilesImport(limits).read(file, asked, progress)) {
        case Outcome.Done<TableFile>(var table) -> read(name(file), table, request);
        case Outcome.Refused<TableFile>(var problems) -> new Outcome.Refused<>(problems);
        case Outcome.Cancelled<TableFile> _ -> new Outcome.Cancelled<>();
      };
    }
    FileStart start = FileStart.of(file);
    if (start == FileStart.XML || start == FileStart.ARCHIVE || start == FileStart.JSON) {
      @Nullable Outcome<Imported> report =
          new ReportImport(limits).read(file, name(file), start, request, progress);
      if (report != null) {
        return report;
      }
    }
    return switch (new TableReader(limits).read(file, asked, progress)) {
      case Outcome.Done<TableFile>(var table) ->
          progress.reached(size(file))
              ? read(name(file), table, request)
              : new Outcome.Cancelled<>();
      case Outcome.Refused<TableFile>(var problems) -> new Outcome.Refused<>(problems);
      case Outcome.Cancelled<TableFile> _ -> new Outcome.Cancelled<>();
    };
  }

  /// How files are laid out is found by their names where nobody says it.
  private static TableRequest laidOut(ImportRequest request) {
    TableRequest table = request.table();
    if (table.layouts() != null) {
      return table;
    }
    @Nullable Recipe recipe = request.recipe();
    return table.laidOut(recipe == null ? BundledRecipes.layouts(request.known()) : recipe.files());
  }

  /// Reads a table again, as after a choice of the user.
  public Outcome<Imported> read(String name, TableFile table, ImportRequest request) {
    try {
      return new Outcome.Done<>(new TableImport(name, table, request).read());
    } catch (OutOfMemoryError full) {
      List<ImportProblem> problems = new ArrayList<>();
      problems.add(
          ImportProblem.of(
              ImportProblem.Kind.TOO_LITTLE_MEMORY, "", Long.toString(limits.memory())));
      return new Outcome.Refused<>(problems);
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException | SecurityException gone) {
      return 0; // It has been read: how large it was does not matter any more.
    }
  }

  static String name(Path file) {
    @Nullable Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
