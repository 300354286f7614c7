package org.sailau.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngChunks.Chunk;

/// Whether viewers can draw anything but the pixels of a PNG. Chunks for animation, colour profiles
/// or orientation change what is seen and leave the pixels as they are, so that only a closed list
/// of chunks is plain (ISO/IEC 15948, chunk names).
final class PlainPng {

  /// Chunks that do not change what is seen, or make the pixels that are compared.
  private static final Set<String> PLAIN =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "sRGB", "tIME", "tEXt", "zTXt", "iTXt");

  /// Chunks of which a second one may be read by some viewers and passed over by others.
  private static final Set<String> ONCE = Set.of("IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "cHRM");

  /// The gamma of sRGB, in hundred-thousandths.
  private static final int SRGB_GAMMA = 45_455;

  /// The white point and the primaries of sRGB, in hundred-thousandths.
  private static final int[] SRGB_PRIMARIES = {
    31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000
  };

  /// The beginnings of texts that are a colour profile, an orientation or other data of pictures.
  private static final List<String> DATA = List.of("Raw profile type ", "XML:com.adobe.xmp");

  private PlainPng() {}

  /// @param transparent whether the pixels that are compared have an alpha channel
  static boolean isPlain(List<Chunk> chunks, boolean transparent) {
    Set<String> once = new HashSet<>();
    for (Chunk chunk : chunks) {
      if (ONCE.contains(chunk.name()) && !once.add(chunk.name()) || !isPlain(chunk, transparent)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Chunk chunk, boolean transparent) {
    byte[] data = chunk.data();
    return switch (chunk.name()) {
      // A reader that knows no such chunk would have compared pixels that nobody sees.
      case "tRNS" -> transparent;
      // The colour behind pixels that are seen through.
      case "bKGD" -> !transparent;
      case "gAMA" -> isNear(data, SRGB_GAMMA);
      case "cHRM" -> isNear(data, SRGB_PRIMARIES);
      // Pixels that are not square would be drawn stretched.
      case "pHYs" -> data.length == 9 && Arrays.equals(data, 0, 4, data, 4, 8);
      case "tEXt", "zTXt", "iTXt" -> !isData(data);
      default -> PLAIN.contains(chunk.name());
    };
  }

  private static boolean isData(byte[] text) {
    String begin = new String(text, 0, Math.min(text.length, 80), StandardCharsets.ISO_8859_1);
    return DATA.stream().anyMatch(begin::startsWith);
  }

  /// Whether these are the numbers of sRGB, as programs round them.
  private static boolean isNear(byte[] data, int... numbers) {
    if (data.length != 4 * numbers.length) {
      return false;
    }
    for (int i = 0; i < numbers.length; i++) {
      if (Math.abs((long) PngChunks.getInt(data, 4 * i) - numbers[i]) > 10) {
        return false;
      }
    }
    return true;
  }
}
