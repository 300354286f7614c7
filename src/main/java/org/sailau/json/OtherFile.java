package org.sailau.json;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises the files that people most often take for a dataset, by how their bytes begin.
final class OtherFile {

  /// Bytes that tell most kinds. Of a file more are there at once, with the first names in an
  /// archive.
  static final int ENOUGH = 16;

  private OtherFile() {}

  /// What a file is, as the key of a sentence: "spreadsheet", "office", "pdf", "picture", "zip".
  /// Null if it is none of these.
  ///
  /// @param start the first bytes of the file
  static @Nullable String of(byte[] start) {
    // One character for each byte.
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004")) {
      return archive(text);
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return "office";
    }
    if (text.startsWith("%PDF-")) {
      return "pdf";
    }
    boolean webp = text.startsWith("RIFF") && text.startsWith("WEBP", 8);
    boolean picture =
        Stream.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\u0000", "MM\u0000*")
            .anyMatch(text::startsWith);
    return webp || picture ? "picture" : null;
  }

  /// Spreadsheets and text documents of today are archives, too.
  private static String archive(String text) {
    if (text.contains("xl/") || text.contains("opendocument.spreadsheet")) {
      return "spreadsheet";
    }
    boolean office = text.contains("[Content_Types].xml") || text.contains("opendocument.");
    return office ? "office" : "zip";
  }
}
