package org.sailau.importer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file is, as its first bytes tell.
public enum FileStart {
  TEXT,
  JSON,
  XML,
  /// A zip archive, as workbooks of today are.
  ARCHIVE,
  /// A document of Office before 2007, or one with a password.
  OFFICE,
  PDF,
  PICTURE,
  BINARY;

  /// Control characters in a hundred that text does not have.
  private static final int MAX_CONTROLS = 5;

  private static final int BYTES = 4096;

  /// What a file is; [#TEXT] if it cannot be read, so that whoever reads it says so.
  public static FileStart of(Path file) {
    if (!Files.isRegularFile(file)) {
      return TEXT;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(BYTES));
    } catch (IOException | SecurityException unreadable) {
      return TEXT;
    }
  }

  /// @param start the first bytes of a file
  public static FileStart of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ARCHIVE;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OFFICE;
    }
    if (text.startsWith("%PDF-")) {
      return PDF;
    }
    if (text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8\u00ff")) {
      return PICTURE;
    }
    String first =
        (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).stripLeading();
    if (first.startsWith("<")) {
      return XML;
    }
    if (first.startsWith("[") || first.startsWith("{")) {
      return JSON;
    }
    if (CodePages.ofMark(start) != null || CodePages.ofZeros(start) != null) {
      return TEXT;
    }
    long controls =
        text.chars().filter(letter -> letter < ' ' && "\t\r\n\f\u0000".indexOf(letter) < 0).count();
    return controls * 100 > (long) text.length() * MAX_CONTROLS ? BINARY : TEXT;
  }
}
