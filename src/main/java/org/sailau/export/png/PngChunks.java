package org.sailau.export.png;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sailau.io.Sha256;

/// Reads and writes the chunks of a PNG file (ISO/IEC 15948).
public final class PngChunks {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /// No text that Sailau writes is longer, in bytes.
  private static final int MAX_TEXT_BYTES = 200_000;

  /// A chunk: its name and its data.
  public static final class Chunk {
    private final String name;
    private final byte[] data;

    public Chunk(String name, byte[] data) {
      this.name = name;
      this.data = data;
    }

    public String name() {
      return name;
    }

    /// The data. Not copied: callers must not change it.
    public byte[] data() {
      return data;
    }
  }

  private PngChunks() {}

  /// Writes four bytes, the highest first.
  public static void putInt(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 24);
    bytes[at + 1] = (byte) (value >> 16);
    bytes[at + 2] = (byte) (value >> 8);
    bytes[at + 3] = (byte) value;
  }

  /// Reads four bytes, the highest first.
  public static int getInt(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  public static boolean isPng(byte[] file) {
    return file.length > SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /// All chunks in their order; empty if the file is no PNG, is damaged or ends too early.
  public static Optional<List<Chunk>> read(byte[] file) {
    if (!isPng(file)) {
      return Optional.empty();
    }
    List<Chunk> chunks = new ArrayList<>();
    int at = SIGNATURE.length;
    while (at + 12 <= file.length) {
      int length = getInt(file, at);
      if (length < 0 || length > file.length - at - 12) {
        return Optional.empty();
      }
      CRC32 sum = new CRC32();
      sum.update(file, at + 4, length + 4);
      if ((int) sum.getValue() != getInt(file, at + 8 + length)) {
        return Optional.empty();
      }
      String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      chunks.add(new Chunk(name, Arrays.copyOfRange(file, at + 8, at + 8 + length)));
      if (name.equals("IEND")) {
        return Optional.of(chunks);
      }
      at += 12 + length;
    }
    return Optional.empty();
  }

  /// The text of a keyword, in any of the three chunk types for texts; empty if there is none.
  /// Programs that save a picture again choose types of their own.
  public static Optional<String> text(List<Chunk> chunks, String keyword) {
    return chunks.stream()
        .filter(chunk -> isText(chunk, keyword))
        .findFirst()
        .flatMap(
            chunk -> {
              byte[] data = chunk.data();
              int after = keyword.length() + 1;
              return switch (chunk.name()) {
                case "tEXt" -> Optional.of(decoded(data, after));
                case "zTXt" -> unpacked(data, after + 1);
                default -> international(data, after);
              };
            });
  }

  /// Whether a chunk is a text with a keyword.
  public static boolean isText(Chunk chunk, String keyword) {
    byte[] begin = ascii(keyword + '\0');
    byte[] data = chunk.data();
    return List.of("tEXt", "zTXt", "iTXt").contains(chunk.name())
        && data.length > begin.length
        && Arrays.equals(data, 0, begin.length, begin, 0, begin.length);
  }

  private static Optional<String> international(byte[] data, int after) {
    int language = indexOfZero(data, after + 2);
    int translated = language < 0 ? -1 : indexOfZero(data, language + 1);
    if (translated < 0) {
      return Optional.empty();
    }
    return data[after] == 0
        ? Optional.of(decoded(data, translated + 1))
        : unpacked(data, translated + 1);
  }

  private static Optional<String> unpacked(byte[] data, int from) {
    byte[] out = new byte[MAX_TEXT_BYTES];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(data, Math.min(from, data.length), Math.max(0, data.length - from));
      int length = inflater.inflate(out);
      return inflater.finished()
          ? Optional.of(decoded(Arrays.copyOf(out, length), 0))
          : Optional.empty();
    } catch (DataFormatException damaged) {
      return Optional.empty();
    }
  }

  /// Decodes UTF-8, which programs write, or else Latin-1, which the standard demands.
  private static String decoded(byte[] data, int from) {
    ByteBuffer rest = ByteBuffer.wrap(data, from, data.length - from);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(data, from, data.length - from, StandardCharsets.ISO_8859_1);
    }
  }

  private static int indexOfZero(byte[] data, int from) {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] joined(List<byte[]> parts) {
    byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /// A chunk with an uncompressed text: a `tEXt` chunk if all of it is ASCII, because more programs
  /// keep such chunks, or else an `iTXt` chunk.
  ///
  /// @param language BCP 47 tag
  public static Chunk text(String keyword, String text, String language) {
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      return new Chunk("tEXt", ascii(keyword + '\0' + text));
    }
    return new Chunk(
        "iTXt",
        joined(
            List.of(
                ascii(keyword),
                new byte[3],
                ascii(language),
                new byte[2],
                text.getBytes(StandardCharsets.UTF_8))));
  }

  /// The SHA-256 digest of the names, lengths and data of all chunks except the one with the
  /// provenance.
  public static String digest(List<Chunk> chunks) {
    MessageDigest digest = Sha256.digest();
    for (Chunk chunk : chunks) {
      if (!isText(chunk, PngFile.KEYWORD)) {
        byte[] length = new byte[4];
        putInt(length, 0, chunk.data().length);
        digest.update(ascii(chunk.name()));
        digest.update(length);
        digest.update(chunk.data());
      }
    }
    return Sha256.hex(digest.digest());
  }

  /// A PNG file of these chunks.
  public static byte[] write(List<Chunk> chunks) {
    int length =
        SIGNATURE.length + chunks.stream().mapToInt(chunk -> 12 + chunk.data().length).sum();
    byte[] file = Arrays.copyOf(SIGNATURE, length);
    int at = SIGNATURE.length;
    for (Chunk chunk : chunks) {
      byte[] data = chunk.data();
      putInt(file, at, data.length);
      System.arraycopy(ascii(chunk.name()), 0, file, at + 4, 4);
      System.arraycopy(data, 0, file, at + 8, data.length);
      CRC32 sum = new CRC32();
      sum.update(file, at + 4, 4 + data.length);
      putInt(file, at + 8 + data.length, (int) sum.getValue());
      at += 12 + data.length;
    }
    return file;
  }
}
