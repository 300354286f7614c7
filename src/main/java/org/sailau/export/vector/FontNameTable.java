package org.sailau.export.vector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds a table of names to a TrueType font that has none. Browsers require one, and a changed font
/// must not keep the reserved name of the original (SIL Open Font License).
final class FontNameTable {

  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int CHECKSUM_ADJUSTMENT = 8;
  private static final int CHECKSUM_MAGIC = 0xb1b0afba;

  /// The ids of the names: family, style, unique name, full name, version, PostScript name.
  private static final List<Integer> NAMES = List.of(1, 2, 3, 4, 5, 6);

  private FontNameTable() {}

  static byte[] addTo(byte[] font, String family, boolean bold) {
    Map<String, byte[]> tables = tables(font);
    tables.put("name", names(family, bold));
    return font(font, tables);
  }

  private static Map<String, byte[]> tables(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    Map<String, byte[]> tables = new TreeMap<>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int at = HEADER + ENTRY * i;
      byte[] data = new byte[in.getInt(at + 12)];
      in.get(in.getInt(at + 8), data);
      tables.put(new String(font, at, 4, StandardCharsets.US_ASCII), data);
    }
    return tables;
  }

  private static byte[] names(String family, boolean bold) {
    String style = bold ? "Bold" : "Regular";
    String postScript = family.replace(" ", "") + "-" + style;
    String full = family + " " + style;
    List<String> texts = List.of(family, style, full, full, "Version 1", postScript);
    ByteBuffer records = ByteBuffer.allocate(6 + HEADER * NAMES.size());
    records.putShort((short) 0).putShort((short) NAMES.size()).putShort((short) records.capacity());
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      String text = texts.get(i);
      records.putShort((short) 3).putShort((short) 1).putShort((short) 0x409); // Windows, English.
      records.putShort(NAMES.get(i).shortValue());
      records.putShort((short) (2 * text.length())).putShort((short) (2 * all.length()));
      all.append(text);
    }
    byte[] strings = all.toString().getBytes(StandardCharsets.UTF_16BE);
    return ByteBuffer.allocate(records.capacity() + strings.length)
        .put(records.flip())
        .put(strings)
        .array();
  }

  private static byte[] font(byte[] original, Map<String, byte[]> tables) {
    int directory = HEADER + ENTRY * tables.size();
    int length = directory + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(ByteBuffer.wrap(original).getInt(0));
    out.putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int head = 0;
    int at = directory;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] data = table.getValue();
      out.put(at, data);
      if (table.getKey().equals("head")) {
        head = at;
        out.putInt(head + CHECKSUM_ADJUSTMENT, 0);
      }
      out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(checksum(out, at, padded(data.length))).putInt(at).putInt(data.length);
      at += padded(data.length);
    }
    out.putInt(head + CHECKSUM_ADJUSTMENT, CHECKSUM_MAGIC - checksum(out, 0, length));
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int checksum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int i = from; i < from + length; i += 4) {
      sum += bytes.getInt(i);
    }
    return sum;
  }
}
