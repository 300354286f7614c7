package org.sailau.io;

import java.nio.file.Path;
import java.util.Locale;

/// Gives names of files their ending, such as `.pdf` or `.sailau-lesson.json`.
public final class FileEnding {

  private FileEnding() {}

  /// The file with a name that ends in `ending`, whether the user typed all of it, a part of it or
  /// none.
  ///
  /// @param ending begins with a full stop, and may contain others
  public static Path add(Path file, String ending) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(ending)) {
      return file;
    }
    String bare = lower.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    for (int dot = ending.indexOf('.', 1); dot > 0; dot = ending.indexOf('.', dot + 1)) {
      for (String part : new String[] {ending.substring(dot), ending.substring(0, dot)}) {
        if (bare.toLowerCase(Locale.ROOT).endsWith(part)) {
          bare = bare.substring(0, bare.length() - part.length());
          break;
        }
      }
    }
    return file.resolveSibling(bare + ending);
  }

  /// The ending of a suggested name, from its last full stop on; empty if it has none.
  public static String of(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
