package org.sailau.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.clarity.ClarityReport;
import org.sailau.importer.figures.FoundTable;
import org.sailau.importer.nist.NistReport;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.Archive;
import org.sailau.importer.table.CountedInput;
import org.sailau.importer.table.FileStart;
import org.sailau.importer.table.TableLimits;
import org.sailau.importer.tree.Node;
import org.sailau.importer.tree.Trees;
import org.sailau.io.Sha256;

/// Imports files that say themselves what they hold.
final class ReportImport {

  private static final String CLARITY = "detail.xml";

  /// What a report of NIST in JSON has near its beginning.
  private static final String NIST = "\"ElectionResults.";

  private static final int BEGINNING = 16_384;

  /// How a list of objects begins.
  private static final Pattern LIST = Pattern.compile("\\uFEFF?\\s*\\[\\s*\\{");

  private final TableLimits limits;

  ReportImport(TableLimits limits) {
    this.limits = limits;
  }

  /// @return null if the file is no such report
  @Nullable Outcome<Imported> read(
      Path file, String name, FileStart start, ImportRequest request, ReadProgress progress) {
    MessageDigest digest = Sha256.digest();
    try {
      @Nullable Node document =
          switch (start) {
            case XML -> document(file, digest, progress, true);
            case JSON -> beginsAsReport(file) ? document(file, digest, progress, false) : null;
            case ARCHIVE -> inArchive(file, digest, progress);
            default -> null;
          };
      if (document == null) {
        return null;
      }
      FoundTable found;
      if (NistReport.isOne(document)) {
        found = NistReport.read(document);
      } else if (ClarityReport.isOne(document)) {
        found = ClarityReport.read(document);
      } else {
        return refused(ImportProblem.of(Kind.UNKNOWN_FORMAT, document.name()));
      }
      return new Outcome.Done<>(
          new FoundElection(name, Sha256.hex(digest.digest()), request).of(found));
    } catch (ImportStopped stopped) {
      return refused(stopped.problem());
    } catch (CancellationException cancelled) {
      return new Outcome.Cancelled<>();
    } catch (OutOfMemoryError full) {
      return refused(ImportProblem.of(Kind.TOO_LITTLE_MEMORY, "", Long.toString(limits.memory())));
    } catch (IOException | SecurityException unreadable) {
      return refused(ImportProblem.of(Kind.FILE_UNREADABLE, ""));
    }
  }

  private static Outcome<Imported> refused(ImportProblem problem) {
    return new Outcome.Refused<>(List.of(problem));
  }

  private Node document(Path file, MessageDigest digest, ReadProgress progress, boolean xml)
      throws IOException {
    if (Files.size(file) > limits.bytes()) {
      throw new ImportStopped(
          ImportProblem.of(Kind.FILE_TOO_LARGE, "", Long.toString(limits.bytes())));
    }
    try (InputStream in =
        new DigestInputStream(new CountedInput(Files.newInputStream(file), progress), digest)) {
      Node document = xml ? Trees.xml(in, limits) : Trees.json(in, limits);
      in.transferTo(OutputStream.nullOutputStream());
      return document;
    }
  }

  /// Whether JSON is a list of objects, or a report of NIST. Datasets are neither.
  static boolean isListOrReport(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return LIST.matcher(beginning).lookingAt() || beginning.contains(NIST);
    } catch (IOException | SecurityException unreadable) {
      return false; // Whoever opens it as something else will say so.
    }
  }

  /// Whether a file says itself what it holds.
  static boolean isReport(Path file) {
    try {
      FileStart start = FileStart.of(file);
      return start == FileStart.XML || (start == FileStart.JSON && beginsAsReport(file));
    } catch (IOException | SecurityException unreadable) {
      return false; // Whoever reads it will say so.
    }
  }

  private static boolean beginsAsReport(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(NIST);
    }
  }

  private @Nullable Node inArchive(Path file, MessageDigest digest, ReadProgress progress)
      throws IOException {
    try (Archive archive = Archive.open(file, limits, progress)) {
      @Nullable String part =
          archive.parts().stream()
              .filter(entry -> entry.equals(CLARITY) || entry.endsWith("/" + CLARITY))
              .findFirst()
              .orElse(null);
      if (part == null) {
        return null;
      }
      try (InputStream in =
          new DigestInputStream(
              new CountedInput(Files.newInputStream(file), _ -> progress.reached(0)), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      archive.expect(List.of(part));
      try (InputStream in = archive.part(part)) {
        return Trees.xml(in, limits);
      }
    }
  }
}
