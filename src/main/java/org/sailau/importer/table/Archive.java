package org.sailau.importer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.problem.ReadProgress;

/// The parts of a zip archive, such as a workbook. What they are together when they are unpacked is
/// limited, whatever the archive says of their sizes. For one thread.
public final class Archive implements AutoCloseable {

  private final ZipFile zip;
  private final long size;
  private final long limit;
  private final ReadProgress progress;
  private long unpacked;

  /// How much will be unpacked together; 0 as long as nobody knows.
  private long expected;

  private Archive(ZipFile zip, long size, long limit, ReadProgress progress) {
    this.zip = zip;
    this.size = size;
    this.limit = limit;
    this.progress = progress;
  }

  /// @param progress hears which part of the file is read, once it is known how much is to be
  ///   unpacked ([#expect]), and may end reading
  /// @throws ImportStopped if the archive is damaged
  /// @throws IOException if the file cannot be read
  public static Archive open(Path file, TableLimits limits, ReadProgress progress)
      throws IOException {
    try {
      return new Archive(new ZipFile(file.toFile()), Files.size(file), limits.bytes(), progress);
    } catch (ZipException | IllegalArgumentException damaged) {
      throw broken(damaged.getMessage() == null ? "" : "zip");
    }
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /// The names of all parts, in the archive's order.
  public List<String> parts() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  /// Says which parts will be read from now on, one that is read twice also twice.
  public void expect(Collection<String> parts) {
    expected = unpacked;
    for (String part : parts) {
      @Nullable ZipEntry entry = zip.getEntry(part);
      expected = Math.min(limit, expected + (entry == null ? 0 : Math.max(0, entry.getSize())));
    }
  }

  /// How many bytes of the file have been read, as far as that can be known: never all of them,
  /// which only who reads them can say.
  private long reached() {
    if (expected == 0) {
      return 0;
    }
    long done = Math.min(unpacked, expected);
    return Math.min(size - 1, size / expected * done + size % expected * done / expected);
  }

  /// The bytes of a part, to be closed by the caller. Reading them throws a [CancellationException]
  /// if the listener gives up.
  ///
  /// @throws ImportStopped if there is no such part
  public InputStream part(String name) throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw broken(name);
    }
    return new Limited(zip.getInputStream(entry), name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static ImportStopped broken(String part) {
    return new ImportStopped(ImportProblem.at(Kind.BROKEN_ARCHIVE, 0, 0, part));
  }

  private final class Limited extends FilterInputStream {
    private final String part;

    private Limited(InputStream in, String part) {
      super(in);
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read;
      try {
        read = in.read(to, offset, length);
      } catch (ZipException damaged) {
        throw broken(part);
      }
      unpacked += Math.max(0, read);
      if (unpacked > limit) {
        throw new ImportStopped(
            ImportProblem.at(Kind.ARCHIVE_TOO_LARGE, 0, 0, part, Long.toString(limit)));
      }
      if (!progress.reached(reached())) {
        throw new CancellationException();
      }
      return read;
    }
  }
}
