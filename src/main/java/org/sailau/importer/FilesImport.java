package org.sailau.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sailau.importer.join.TableJoin;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;
import org.sailau.importer.table.TableReader;
import org.sailau.importer.table.TableRequest;

/// Reads several files as one table, on one thread.
final class FilesImport {

  private final TableLimits limits;

  FilesImport(TableLimits limits) {
    this.limits = limits;
  }

  /// Reads a file and those that are joined with it. What is wrong with one of them names it.
  Outcome<TableFile> read(Path first, TableRequest request, ReadProgress progress) {
    List<Path> files = new ArrayList<>();
    files.add(first);
    request.others().stream().filter(other -> !files.contains(other)).forEach(files::add);
    List<TableJoin.Named> tables = new ArrayList<>();
    long before = 0;
    for (Path file : files) {
      String name = Importer.name(file);
      if (ReportImport.isReport(file)) {
        return refused(ImportProblem.of(Kind.REPORT_NOT_JOINED, name));
      }
      long read = before;
      switch (new TableReader(limits)
          .read(file, request, bytes -> progress.reached(read + bytes))) {
        case Outcome.Done<TableFile>(var table) -> tables.add(new TableJoin.Named(name, table));
        case Outcome.Refused<TableFile>(var problems) -> {
          return new Outcome.Refused<>(problems.stream().map(each -> each.in(name)).toList());
        }
        case Outcome.Cancelled<TableFile> cancelled -> {
          return cancelled;
        }
      }
      before += Importer.size(file);
    }
    try {
      TableFile joined = new TableJoin(limits).of(tables);
      return progress.reached(before) ? new Outcome.Done<>(joined) : new Outcome.Cancelled<>();
    } catch (ImportStopped stopped) {
      return refused(stopped.problem());
    } catch (OutOfMemoryError full) {
      return refused(ImportProblem.of(Kind.TOO_LITTLE_MEMORY, "", Long.toString(limits.memory())));
    }
  }

  private static Outcome<TableFile> refused(ImportProblem problem) {
    return new Outcome.Refused<>(List.of(problem));
  }
}
