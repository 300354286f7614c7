package org.sailau.view.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;

/// A table that was copied in another program: text with tabs, as spreadsheets copy it, or with
/// other delimiters. It is kept in a file of its own as long as the program runs, so that the
/// election that is made of it can be reloaded as any other.
final class PastedTable {

  private static final String FOLDER = "sailau-clipboard";
  private static final String NAME = "clipboard.txt";

  /// How much of a text is looked at.
  private static final int BEGINNING = 1 << 16;

  private static final String DELIMITERS = "\t;,|";

  private PastedTable() {}

  /// Whether a text has several lines with several cells.
  static boolean isOne(@Nullable String text) {
    if (text == null) {
      return false;
    }
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return DELIMITERS
        .chars()
        .anyMatch(
            delimiter ->
                beginning.lines().filter(line -> line.indexOf(delimiter) >= 0).limit(2).count()
                    == 2);
  }

  /// Keeps a text in a file that is deleted when the program ends, and into which other users of
  /// the computer cannot look. Call it in the background.
  ///
  /// @throws FileNotWritten if there is no room for it
  /// @throws IOException if there is no folder for files of this kind
  static Path keep(String text) throws FileNotWritten, IOException {
    Path folder = Files.createTempDirectory(FOLDER);
    folder.toFile().deleteOnExit();
    Path file = folder.resolve(NAME);
    file.toFile().deleteOnExit();
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /// Whether a file is one that this class has made.
  static boolean isOne(Path file) {
    @Nullable Path folder = file.getParent();
    return file.endsWith(NAME)
        && folder != null
        && String.valueOf(folder.getFileName()).startsWith(FOLDER);
  }
}
