package org.sailau.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zip files for tests. The same parts give the same bytes at any hour: a zip file otherwise holds
/// the time at which each part was added, and with it its SHA-256 changes every two seconds.
public final class Archives {
  private static final LocalDateTime ONE_HOUR_FOR_ALL = LocalDateTime.of(2022, 11, 20, 20, 0);

  private Archives() {}

  /// The parts in the order of their names.
  public static byte[] of(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ONE_HOUR_FOR_ALL);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// The same with parts that are texts.
  public static byte[] ofTexts(Map<String, String> parts) {
    Map<String, byte[]> encoded = new TreeMap<>();
    parts.forEach((name, text) -> encoded.put(name, text.getBytes(UTF_8)));
    return of(encoded);
  }
}
