import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Copies, packs and deletes folders with all that is in them.
final class Trees {

  private Trees() {}

  static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : sorted(folder).reversed()) {
        Files.delete(path);
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
  }

  static long size(Path tree) throws IOException {
    long size = 0;
    for (Path path : sorted(tree)) {
      size += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
    }
    return size;
  }

  /// Gives everything in a folder the same time. Links keep theirs.
  static void setTimes(Path folder, Instant time) throws IOException {
    for (Path path : sorted(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      if (!Files.isSymbolicLink(path)) {
        Files.setLastModifiedTime(path, FileTime.from(time));
      }
    }
  }

  /// Unpacks the files that a filter accepts.
  ///
  /// @param flat whether to leave out the folders that the files are in
  static void unzip(
      Path archive, Path to, java.util.function.Predicate<String> filter, boolean flat)
      throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        if (!entry.isDirectory() && filter.test(entry.getName())) {
          Path file = to.resolve(flat ? name(Path.of(entry.getName())) : entry.getName());
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
  }

  /// Packs a folder with GNU tar. The same folder always makes the same file.
  static void tar(Path folder, Path archive, Instant time)
      throws IOException, InterruptedException {
    Path plain = archive.resolveSibling(name(archive).replaceFirst("\\.gz$", ""));
    Tools.run(
        "tar",
        "--create",
        "--file=" + plain,
        "--format=gnu",
        "--sort=name",
        "--owner=root:0",
        "--group=root:0",
        "--mode=go=rX,u+rw",
        "--mtime=@" + time.getEpochSecond(),
        "--directory=" + folder.getParent(),
        name(folder));
    Tools.run("gzip", "--best", "--no-name", plain);
  }

  static void zip(Path folder, Path archive, Instant time) throws IOException {
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Path path : sorted(folder)) {
        if (Files.isRegularFile(path)) {
          String name = folder.getParent().relativize(path).toString().replace('\\', '/');
          ZipEntry entry = new ZipEntry(name);
          entry.setTimeLocal(time.atZone(ZoneOffset.UTC).toLocalDateTime());
          out.putNextEntry(entry);
          Files.copy(path, out);
          out.closeEntry();
        }
      }
    }
  }
}
