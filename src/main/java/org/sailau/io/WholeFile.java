package org.sailau.io;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sailau.io.FileNotWritten.Reason;

/// Writes files whole or not at all: beside the target, to the disk, then into place in one step.
public final class WholeFile {

  /// Names of files that are being written: of which, and by which process.
  private static final Pattern PART_FILE_NAME =
      Pattern.compile("\\.(?<target>.+)\\.(?<process>\\d+)-\\d+\\.sailau-part");

  private static final AtomicLong COUNTER = new AtomicLong();

  /// The longest name that the usual file systems take.
  private static final int MAX_NAME_BYTES = 255;

  /// More links in a row than systems follow are a circle.
  private static final int MAX_LINKS = 40;

  /// Stands for a name that is too long to be part of another one.
  private static final String LONG_NAME = "sailau";

  private WholeFile() {}

  /// Replaces the target or makes it.
  ///
  /// @throws NotWritten if it cannot be written; what was there before is still there
  public static void write(Path target, byte[] bytes) throws FileNotWritten {
    Path real = resolveLinks(target);
    Path folder = real.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(real)) {
      throw new FileNotWritten(target, Reason.FILE_IS_FOLDER, new IOException());
    }
    if (Files.exists(real) && !Files.isRegularFile(real)) {
      // A device or a pipe is no file to be replaced.
      throw new FileNotWritten(target, Reason.FAILED, new IOException());
    }
    Path beside;
    try {
      removeLeftovers(folder, real.getFileName().toString());
      beside = folder.resolve(partFileName(real.getFileName().toString()));
    } catch (InvalidPathException impossible) {
      throw new FileNotWritten(target, Reason.NAME_IMPOSSIBLE, impossible);
    }
    try {
      try (FileChannel out =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | ReadOnlyFileSystemException | SecurityException failed) {
      throw new FileNotWritten(target, reason(folder, bytes.length, failed), failed);
    } finally {
      deleteQuietly(beside);
    }
  }

  /// A link stays a link: what it leads to is replaced, or made.
  private static Path resolveLinks(Path target) {
    Path at = target;
    try {
      for (int links = 0; links < MAX_LINKS; links++) {
        if (!Files.isSymbolicLink(at)) {
          return at;
        }
        at = at.resolveSibling(Files.readSymbolicLink(at));
      }
    } catch (IOException unreadable) {
      // Writing will tell.
    }
    return target;
  }

  private static String partFileName(String target) {
    String end = "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    String name = "." + target + end + ".sailau-part";
    // A long name is no reason not to write: the target's is then left out.
    return name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MAX_NAME_BYTES
        ? name
        : "." + LONG_NAME + end + ".sailau-part";
  }

  /// What is left where a process was ended while it wrote this file.
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
      // Writing will tell what is wrong with the folder.
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException gone) {
      // A lost drive takes it along.
    }
  }

  /// Java tells few of these apart, so the folder is asked.
  private static Reason reason(Path folder, long length, Exception failed) {
    if (Files.notExists(folder)) {
      return Reason.FOLDER_MISSING;
    }
    if (!Files.isDirectory(folder)) {
      return Reason.FOLDER_IS_FILE;
    }
    // Without a reason, the message of such an exception is a name: of whatever a user called it.
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

  /// Makes a folder and those above it.
  ///
  /// @throws NotWritten if it cannot be made
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

  /// The nearest that is there.
  private static Path nearestExisting(Path folder) {
    Path at = folder;
    while (Files.notExists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
