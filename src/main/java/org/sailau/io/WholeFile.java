package org.sailau.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.io.FileNotWritten.Reason;

/// Writes a file completely or not at all. The bytes go into a temporary file in the target's
/// folder and onto the disk; then one atomic move puts the file in its place, with the permissions
/// of the file that it replaces. Pipes and devices are written to and stay. Writing blocks: do not
/// call from the JavaFX thread.
public final class WholeFile {

  /// Names of temporary files. They contain the target's name and the id of the process that
  /// writes.
  private static final Pattern PART_FILE_NAME =
      Pattern.compile("\\.(?<target>.+)\\.(?<process>\\d+)-\\d+\\.sailau-part");

  private static final AtomicLong COUNTER = new AtomicLong();

  /// The longest file name that the usual file systems accept, in bytes.
  private static final int MAX_NAME_BYTES = 255;

  /// Operating systems follow no more links in a row. A longer chain is a circle.
  private static final int MAX_LINKS = 40;

  /// Takes the place of a target's name that is too long to be part of another name.
  private static final String LONG_NAME = "sailau";

  /// Bytes that are written at once.
  private static final int PIECE = 1 << 20;

  /// Where Linux shows what processes have open.
  private static final Path OPEN_FILES = Path.of("/proc");

  private WholeFile() {}

  /// What is written.
  public interface Content {

    /// Writes all of it. Whatever is thrown ends the writing.
    void writeTo(OutputStream out) throws IOException;
  }

  /// Replaces the target, or creates it.
  ///
  /// @throws FileNotWritten if it cannot be written; the target is then as it was before
  public static void write(Path target, byte[] bytes) throws FileNotWritten {
    write(
        target,
        out -> {
          // In pieces, because a channel copies what it is given to memory outside the heap.
          for (int at = 0; at < bytes.length; at += PIECE) {
            out.write(bytes, at, Math.min(PIECE, bytes.length - at));
          }
        },
        bytes.length);
  }

  /// The same for what is too long to be kept in memory.
  public static void write(Path target, Content content) throws FileNotWritten {
    write(target, content, PIECE);
  }

  /// @param length in bytes, as far as it is known
  private static void write(Path target, Content content, int length) throws FileNotWritten {
    Path real = resolveLinks(target);
    Path folder = real.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(real)) {
      throw new FileNotWritten(target, Reason.FILE_IS_FOLDER, new IOException());
    }
    if (isStream(real)) {
      writeStream(target, real, content);
      return;
    }
    Path beside;
    try {
      removeLeftovers(folder, real.getFileName().toString());
      beside = folder.resolve(partFileName(real.getFileName().toString()));
    } catch (InvalidPathException impossible) {
      throw new FileNotWritten(target, Reason.NAME_IMPOSSIBLE, impossible);
    }
    try {
      @Nullable Set<PosixFilePermission> mode = mode(real);
      FileAttribute<?>[] attributes =
          mode == null
              ? new FileAttribute<?>[0]
              : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)};
      try (FileChannel out =
          FileChannel.open(
              beside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes)) {
        OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(out), PIECE);
        content.writeTo(buffered);
        buffered.flush();
        out.force(true);
      }
      if (mode != null) {
        Files.setPosixFilePermissions(beside, mode); // The umask took away from those above.
      }
      Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | ReadOnlyFileSystemException | SecurityException failed) {
      throw new FileNotWritten(target, reason(folder, length, failed), failed);
    } finally {
      deleteQuietly(beside);
    }
  }

  /// Whether the bytes can only be written to what is there, because it cannot be replaced: a pipe,
  /// a device, or what a process has open (`/dev/fd/3`).
  private static boolean isStream(Path real) {
    return Files.exists(real) && (!Files.isRegularFile(real) || real.startsWith(OPEN_FILES));
  }

  private static void writeStream(Path target, Path real, Content content) throws FileNotWritten {
    try (OutputStream out =
        Files.newOutputStream(real, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      content.writeTo(out);
    } catch (AccessDeniedException denied) {
      throw new FileNotWritten(target, Reason.NOT_ALLOWED, denied);
    } catch (IOException | SecurityException failed) {
      throw new FileNotWritten(target, Reason.NOT_TAKEN, failed);
    }
  }

  /// The permissions of the file that is replaced; null if there is none, or if the file system has
  /// no such permissions.
  private static @Nullable Set<PosixFilePermission> mode(Path real) {
    try {
      return Files.getPosixFilePermissions(real);
    } catch (IOException | UnsupportedOperationException none) {
      return null;
    }
  }

  /// Follows symbolic links, so that a link stays a link and the file that it points to is replaced
  /// or created. The links in [#OPEN_FILES] lead to no paths.
  private static Path resolveLinks(Path target) {
    Path at = target;
    try {
      for (int links = 0; links < MAX_LINKS; links++) {
        if (!Files.isSymbolicLink(at) || at.startsWith(OPEN_FILES)) {
          return at;
        }
        at = at.resolveSibling(Files.readSymbolicLink(at));
      }
    } catch (IOException unreadable) {
      // The link cannot be read. The write that follows fails and says why.
    }
    return target;
  }

  private static String partFileName(String target) {
    String end = "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    String name = "." + target + end + ".sailau-part";
    // If the name became too long, the target's name is left out of it.
    return name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MAX_NAME_BYTES
        ? name
        : "." + LONG_NAME + end + ".sailau-part";
  }

  /// Deletes temporary files of this target whose process no longer runs.
  private static void removeLeftovers(Path folder, String target) {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.sailau-part")) {
      for (Path part : parts) {
        Matcher name = PART_FILE_NAME.matcher(part.getFileName().toString());
        if (name.matches()
            && List.of(target, LONG_NAME).contains(name.group("target"))
            && ProcessHandle.of(Long.parseLong(name.group("process"))).isEmpty()) {
          deleteQuietly(part);
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      // The folder cannot be read. The write that follows fails and says why.
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException gone) {
      // The drive is gone, and the temporary file with it.
    }
  }

  /// Finds the reason of a failure. Java's exceptions distinguish few reasons, so the folder is
  /// examined as well.
  private static Reason reason(Path folder, long length, Exception failed) {
    if (Files.notExists(folder)) {
      return Reason.FOLDER_MISSING;
    }
    if (!Files.isDirectory(folder)) {
      return Reason.FOLDER_IS_FILE;
    }
    // Without a reason, the message of a FileSystemException is the file's name, which may be any
    // text.
    String message =
        String.valueOf(
            failed instanceof FileSystemException system
                ? system.getReason()
                : failed.getMessage());
    if (failed instanceof ReadOnlyFileSystemException || isReadOnly(folder, message)) {
      return Reason.READ_ONLY;
    }
    if (failed instanceof AccessDeniedException || !Files.isWritable(folder)) {
      return Reason.NOT_ALLOWED;
    }
    if (isFull(folder, length, message)) {
      return Reason.DISK_FULL;
    }
    return message.toLowerCase(Locale.ROOT).contains("name too long")
        ? Reason.NAME_IMPOSSIBLE
        : Reason.FAILED;
  }

  private static boolean isReadOnly(Path folder, String message) {
    try {
      return message.contains("Read-only") || Files.getFileStore(folder).isReadOnly();
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean isFull(Path folder, long length, String message) {
    try {
      return message.contains("No space left")
          || message.contains("quota")
          || Files.getFileStore(folder).getUsableSpace() < length;
    } catch (IOException unknown) {
      return false;
    }
  }

  /// Creates a folder and its missing parent folders.
  ///
  /// @throws FileNotWritten if the folder cannot be created
  public static void makeFolder(Path folder) throws FileNotWritten {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException | ReadOnlyFileSystemException failed) {
      boolean file = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
      Path above = folder.toAbsolutePath().getParent();
      throw new FileNotWritten(
          folder,
          file || above == null ? Reason.FOLDER_IS_FILE : reason(nearestExisting(above), 0, failed),
          failed);
    }
  }

  /// The nearest folder above that exists.
  private static Path nearestExisting(Path folder) {
    Path at = folder;
    while (Files.notExists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
