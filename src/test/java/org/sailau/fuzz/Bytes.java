package org.sailau.fuzz;

import java.util.Arrays;
import java.util.Random;
import org.sailau.export.png.PngChunks;

/// Changes bytes without knowing what they mean.
final class Bytes {

  private static final int[] TELLING = {0, 1, 0x7F, 0x80, 0xFF, '"', '\\', '<', '{', '[', '\n'};

  private Bytes() {}

  /// A file with some bytes changed, cut, doubled, or taken from another file.
  static byte[] changed(byte[] file, byte[] other, Random random) {
    if (file.length == 0) {
      return other.clone();
    }
    int at = random.nextInt(file.length);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(file, random);
      case 1 -> Arrays.copyOf(file, at);
      case 2 -> joined(Arrays.copyOf(file, at), tail(other, random.nextInt(other.length + 1)));
      case 3 -> {
        int to = Math.min(file.length, at + 1 + random.nextInt(40));
        yield joined(Arrays.copyOf(file, at), tail(file, to));
      }
      case 4 -> {
        int from = Math.max(0, at - 1 - random.nextInt(200));
        yield joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, from, at), tail(file, at));
      }
      case 5 -> {
        byte[] set = file.clone();
        set[at] = (byte) TELLING[random.nextInt(TELLING.length)];
        yield set;
      }
      default -> {
        byte[] noise = new byte[1 + random.nextInt(8)];
        random.nextBytes(noise);
        yield joined(Arrays.copyOf(file, at), noise, tail(file, at));
      }
    };
  }

  private static byte[] flipped(byte[] file, Random random) {
    byte[] flipped = file.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] tail(byte[] file, int from) {
    return Arrays.copyOfRange(file, Math.min(from, file.length), file.length);
  }

  private static byte[] joined(byte[]... parts) {
    return PngChunks.joined(Arrays.asList(parts));
  }
}
