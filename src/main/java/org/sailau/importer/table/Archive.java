package org.sailau.importer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;

/// The parts of a zip archive, such as a workbook. What they are together when they are unpacked is
/// limited, whatever the archive says of their sizes. For one thread.
public final class Archive implements AutoCloseable {

  private final ZipFile zip;
  private final long limit;
  private long unpacked;

  private Archive(ZipFile zip, long limit) {
    this.zip = zip;
    this.limit = limit;
  }

  /// @throws ImportStopped if the archive is damaged
  /// @throws IOException if the file cannot be read
  public static Archive open(Path file, TableLimits limits) throws IOException {
    try {
      return new Archive(new ZipFile(file.toFile()), limits.bytes());
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

  /// The bytes of a part, to be closed by the caller.
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
      return read;
    }
  }
}
