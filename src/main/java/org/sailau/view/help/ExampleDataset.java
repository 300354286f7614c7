package org.sailau.view.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.text.Texts;
import org.sailau.wording.NotWrittenWords;

/// A small complete dataset that users save and fill in, with the schema of the format beside it.
/// The dataset names its schema by that file name, so that editors find it without a network.
public final class ExampleDataset {

  /// The suggested name of the file.
  public static final String NAME = "example.sailau.json";

  private static final String SCHEMA = "sailau-election-1.schema.json";

  private ExampleDataset() {}

  /// Writes the example to a file, and the schema beside it unless a file of its name is there.
  /// Returns a sentence that says where they are, or why nothing was written.
  ///
  /// @throws UncheckedIOException if the program's own files cannot be read
  public static String save(Path target, Texts texts) {
    try {
      WholeFile.write(target, bundled("datasets/" + NAME));
      Path schema = target.resolveSibling(SCHEMA);
      if (Files.notExists(schema)) {
        WholeFile.write(schema, bundled("schema/" + SCHEMA));
      }
      return texts.of("example.saved", target, SCHEMA);
    } catch (FileNotWritten failed) {
      return NotWrittenWords.of(failed, texts);
    }
  }

  private static byte[] bundled(String name) {
    String path = "/assets/" + name;
    try (InputStream in =
        Objects.requireNonNull(ExampleDataset.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
