package org.sailau.importer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.TableFile.Format;
import org.sailau.io.BackgroundDigest;
import org.sailau.io.Sha256;

/// Reads a table from a file: text with delimiters, a workbook (XLSX, ODS), or a list of objects in
/// JSON. Whatever the file holds, the answer is an [Outcome]: nothing is thrown. Holds no state
/// between calls: call from any thread but the JavaFX thread.
public final class TableReader {

  /// The byte order mark, decoded.
  private static final char MARK = '\ufeff';

  private final TableLimits limits;

  public TableReader(TableLimits limits) {
    this.limits = limits;
  }

  /// Reads a regular file.
  public Outcome<TableFile> read(Path file, TableRequest request, ReadProgress progress) {
    try {
      return new Outcome.Done<>(table(file, request, progress));
    } catch (ImportStopped stopped) {
      return refused(stopped.problem());
    } catch (CancellationException cancelled) {
      return new Outcome.Cancelled<>();
    } catch (OutOfMemoryError full) {
      return refused(problem(Kind.TOO_LITTLE_MEMORY, "", Long.toString(limits.memory())));
    } catch (CharacterCodingException wrong) {
      @Nullable Charset encoding = request.encoding();
      return refused(
          problem(
              Kind.NOT_IN_ENCODING,
              encoding == null ? StandardCharsets.UTF_8.name() : encoding.name()));
    } catch (IOException | SecurityException unreadable) {
      return refused(problem(Kind.FILE_UNREADABLE, ""));
    }
  }

  private TableFile table(Path file, TableRequest request, ReadProgress progress)
      throws IOException {
    @Nullable Kind wrong =
        Files.isDirectory(file)
            ? Kind.FILE_IS_FOLDER
            : Files.notExists(file)
                ? Kind.FILE_MISSING
                : Files.exists(file) && !Files.isRegularFile(file) ? Kind.FILE_NOT_REGULAR : null;
    if (wrong != null) {
      throw new ImportStopped(problem(wrong, ""));
    }
    long size = Files.size(file);
    if (size > limits.bytes()) {
      throw new ImportStopped(problem(Kind.FILE_TOO_LARGE, "", Long.toString(limits.bytes())));
    }
    if (size == 0) {
      throw new ImportStopped(problem(Kind.FILE_EMPTY, ""));
    }
    FileStart kind = FileStart.of(file);
    @Nullable FileLayout layout = request.layout(String.valueOf(file.getFileName()));
    TableFile read = table(file, kind, request, layout, progress);
    return layout == null || read.headerGiven() ? read : read.laidOut(layout);
  }

  private TableFile table(
      Path file,
      FileStart kind,
      TableRequest request,
      @Nullable FileLayout layout,
      ReadProgress progress)
      throws IOException {
    return switch (kind) {
      case ARCHIVE -> workbook(file, request, progress);
      case JSON -> json(file, progress);
      case TEXT -> text(file, request, layout, progress);
      case OFFICE -> throw new ImportStopped(problem(Kind.OLD_WORKBOOK, ""));
      case PDF -> throw new ImportStopped(problem(Kind.NOT_A_TABLE, "PDF"));
      case PICTURE -> throw new ImportStopped(problem(Kind.NOT_A_TABLE, "PNG"));
      case BINARY, XML -> throw new ImportStopped(problem(Kind.NOT_A_TABLE, ""));
    };
  }

  private TableFile workbook(Path file, TableRequest request, ReadProgress progress)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in =
        new DigestInputStream(
            new CountedInput(Files.newInputStream(file), _ -> progress.reached(0)), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    String sha256 = Sha256.hex(digest.digest());
    try (Archive archive = Archive.open(file, limits, progress)) {
      if (archive.has("xl/workbook.xml")) {
        return Sheets.xlsx(archive, limits, request, sha256);
      }
      if (archive.has(OdsRows.CONTENT)) {
        return Sheets.ods(archive, limits, request, sha256);
      }
      throw new ImportStopped(problem(Kind.NOT_A_TABLE, "zip"));
    }
  }

  private TableFile json(Path file, ReadProgress progress) throws IOException {
    MessageDigest digest = Sha256.digest();
    TableBuilder to = new TableBuilder(limits);
    try (InputStream in =
        new DigestInputStream(new CountedInput(Files.newInputStream(file), progress), digest)) {
      JsonRows.read(in, limits, to);
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new TableFile(
        to.build(),
        Format.JSON,
        Sha256.hex(digest.digest()),
        null,
        List.of(),
        StandardCharsets.UTF_8,
        false,
        null,
        null,
        null);
  }

  private TableFile text(
      Path file, TableRequest request, @Nullable FileLayout layout, ReadProgress progress)
      throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(CodePages.SAMPLE);
    }
    @Nullable Charset named = request.encoding();
    @Nullable Charset marked = CodePages.ofMark(sample);
    @Nullable Charset wide = marked == null ? CodePages.ofZeros(sample) : marked;
    if (named != null) {
      return text(file, sample, named, false, request, layout, progress);
    }
    if (wide != null) {
      return text(file, sample, wide, false, request, layout, progress);
    }
    if (CodePages.isUtf8(sample)) {
      try {
        return text(file, sample, StandardCharsets.UTF_8, false, request, layout, progress);
      } catch (CharacterCodingException later) {
        // Behind the sample are bytes that are no UTF-8, so nothing of the file is.
        try (InputStream in = Files.newInputStream(file)) {
          sample = in.readNBytes((int) Math.min(limits.bytes(), 64L << 20));
        }
      }
    }
    return text(file, sample, CodePages.likeliest(sample), true, request, layout, progress);
  }

  private TableFile text(
      Path file,
      byte[] sample,
      Charset encoding,
      boolean guessed,
      TableRequest request,
      @Nullable FileLayout layout,
      ReadProgress progress)
      throws IOException {
    boolean fixed = layout != null && layout.isFixedWidth();
    @Nullable Character named = request.delimiter();
    char delimiter =
        named == null
            ? Delimiters.of(new String(sample, 0, Math.min(sample.length, 1 << 16), encoding))
            : named;
    TableBuilder to = new TableBuilder(limits);
    String sha256;
    try (BackgroundDigest in =
            new BackgroundDigest(new CountedInput(Files.newInputStream(file), progress));
        BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    in,
                    encoding
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16)) {
      text.mark(1);
      if (text.read() != MARK) {
        text.reset();
      }
      if (layout != null && fixed) {
        FixedRows.read(text, layout, to);
      } else {
        CsvRows.read(text, delimiter, limits, to);
      }
      sha256 = in.sha256();
    }
    return new TableFile(
        to.build(),
        Format.CSV,
        sha256,
        null,
        List.of(),
        encoding,
        guessed,
        fixed ? null : (Character) delimiter,
        null,
        null);
  }

  private static Outcome<TableFile> refused(ImportProblem problem) {
    return new Outcome.Refused<>(List.of(problem));
  }

  private static ImportProblem problem(Kind kind, String found, String... expected) {
    return ImportProblem.of(kind, found, expected);
  }
}
