package org.sailau.view.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.table.TableLimits;
import org.sailau.io.FileDigest;
import org.sailau.json.Progress;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.Problems;
import org.sailau.session.SavedDigest;

/// Reads a file as it was decided once, each time it is opened or reloaded. The digest is that of
/// the dataset as which the election would be saved, once somebody asks for it. For the background.
record ImportReading(Path file, ImportRequest request) implements Function<Progress, ReadResult> {

  @Override
  public ReadResult apply(Progress progress) {
    return switch (new Importer(TableLimits.defaults()).read(file, request, progress::reached)) {
      case Outcome.Done<Imported>(var imported) ->
          imported.election() == null ? refused(Kind.NOT_IMPORTED) : done(imported.opened());
      case Outcome.Refused<Imported>(var problems) -> refused(kind(problems.getFirst().kind()));
      case Outcome.Cancelled<Imported> _ -> new ReadResult.Cancelled();
    };
  }

  private static ReadResult done(Election election) {
    return new ReadResult.Done(
        election,
        new Problems(List.of(), 0, false),
        FileDigest.later(() -> SavedDigest.of(election)));
  }

  private static Kind kind(org.sailau.importer.problem.ImportProblem.Kind kind) {
    return switch (kind) {
      case FILE_MISSING -> Kind.FILE_MISSING;
      case FILE_IS_FOLDER -> Kind.FILE_IS_FOLDER;
      case FILE_UNREADABLE -> Kind.FILE_UNREADABLE;
      default -> Kind.NOT_IMPORTED;
    };
  }

  private static ReadResult refused(Kind kind) {
    return new ReadResult.Refused(
        new Problems(List.of(new Problem(kind, 0, 0, "", "", List.of())), 0, false));
  }
}
