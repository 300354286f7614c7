package org.sailau.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder in which the program keeps what is the user's own business.
public final class PrivateFolder {

  private PrivateFolder() {}

  /// Makes a folder and those above it, as far as they are missing, for the user alone: as the XDG
  /// specification asks. Windows and macOS protect the user's folders themselves.
  ///
  /// @param folder null for the file system's root, which is always there
  public static void make(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}
