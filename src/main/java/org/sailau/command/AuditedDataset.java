package org.sailau.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.export.picture.DatasetFile;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.problem.Problem;
import org.sailau.problem.Problems;
import org.sailau.session.Opened;
import org.sailau.shape.Shapes;
import org.sailau.text.Texts;
import org.sailau.wording.ProblemReport;

/// An election that a command works with, audited, and the file that it came from.
record AuditedDataset(Opened.Ready opened, DatasetFile file) {

  static final String STANDARD_INPUT = "-";

  Audited audited() {
    return opened.audited();
  }

  /// The same with outlines of places.
  AuditedDataset withShapes(Shapes shapes) {
    return new AuditedDataset(opened.withShapes(shapes), file);
  }

  /// Reads and audits a dataset. Warnings go to `err`.
  ///
  /// @param file null for the bundled election, `-` for standard input
  /// @return empty if the file is refused; then `err` has the reasons
  /// @throws IOException if the bundled dataset cannot be read
  /// @throws OutOfMemoryError if the dataset would need too much memory
  static Optional<AuditedDataset> read(@Nullable String file, Texts texts, PrintStream err)
      throws IOException {
    return read(file, texts, err, Audited::of);
  }

  /// The same with an audit of the caller's.
  static Optional<AuditedDataset> read(
      @Nullable String file, Texts texts, PrintStream err, Function<Election, Audited> audit)
      throws IOException {
    DatasetReader reader = new DatasetReader(Limits.defaults());
    if (file == null) {
      try (InputStream in = BundledDataset.open()) {
        return opened(reader.read(in, Progress.NONE), BundledDataset.NAME, null, texts, err, audit);
      }
    }
    if (file.equals(STANDARD_INPUT)) {
      return opened(
          reader.read(System.in, Progress.NONE),
          STANDARD_INPUT,
          Path.of(STANDARD_INPUT),
          texts,
          err,
          audit);
    }
    try {
      Path path = Path.of(file);
      @Nullable Path name = path.getFileName();
      return opened(
          reader.read(path, Progress.NONE),
          name == null ? file : name.toString(),
          path,
          texts,
          err,
          audit);
    } catch (InvalidPathException impossible) {
      err.println(texts.of("cli.impossibleName", file));
      return Optional.empty();
    }
  }

  /// Whether reading ended because there would be too little memory.
  static boolean isTooLarge(Problems problems) {
    return problems.listed().stream()
        .anyMatch(problem -> problem.kind() == Problem.Kind.TOO_LITTLE_MEMORY);
  }

  private static Optional<AuditedDataset> opened(
      ReadResult result,
      String name,
      @Nullable Path path,
      Texts texts,
      PrintStream err,
      Function<Election, Audited> audit) {
    ProblemReport report = new ProblemReport(texts, path);
    return switch (result) {
      case ReadResult.Done done -> {
        if (!done.warnings().listed().isEmpty()) {
          err.println(report.text(done.warnings()));
        }
        yield Optional.of(
            new AuditedDataset(
                new Opened.Ready(
                    audit.apply(done.election()), path, done.warnings(), done.digest()),
                new DatasetFile(name, done.digest())));
      }
      case ReadResult.Refused refused -> {
        if (isTooLarge(refused.problems())) {
          throw new OutOfMemoryError(); // Ends as it does where memory ends without a warning.
        }
        err.println(report.text(refused.problems()));
        yield Optional.empty();
      }
      case ReadResult.Cancelled _ -> Optional.empty(); // Nobody here asks for it.
    };
  }
}
