package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.sailau.export.picture.Provenance;
import org.sailau.export.picture.SelfDigest;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngChunks.Chunk;
import org.sailau.export.png.PngFile;

/// Changes the chunks of a PNG. Their checksums are right, the pixels are packed anew, and some of
/// the pictures get digests that fit.
final class PngChanges {

  private static final List<String> NAMES =
      List.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs", "tIME", "tEXt", "zTXt", "iTXt", "eXIf", "acTL", "fcTL", "fdAT", "cICP", "sPLT",
          "hIST", "NEWc", "neWc", "newC");

  private static final int MAX_PIXEL_BYTES = 4_000_000;

  private PngChanges() {}

  static byte[] changed(byte[] file, Random random) {
    Optional<List<Chunk>> read = PngChunks.read(file);
    if (read.isEmpty()) {
      return Bytes.changed(file, file, random);
    }
    List<Chunk> chunks = new ArrayList<>(read.get());
    int at = random.nextInt(chunks.size());
    Chunk chunk = chunks.get(at);
    switch (random.nextInt(8)) {
      case 0 -> chunks.add(random.nextInt(chunks.size()), chunk);
      case 1 -> chunks.remove(at);
      case 2 -> Collections.swap(chunks, at, random.nextInt(chunks.size()));
      case 3 -> chunks.add(1 + random.nextInt(chunks.size()), odd(chunk, random));
      case 4 ->
          chunks.set(at, new Chunk(chunk.name(), Bytes.changed(chunk.data(), new byte[4], random)));
      case 5 -> chunks.replaceAll(one -> withOtherPixels(one, random));
      case 6 -> chunks.replaceAll(one -> withOtherText(one, random));
      default -> {
        byte[] header = chunks.getFirst().data().clone();
        if (header.length > 0) {
          header[random.nextInt(header.length)] = (byte) random.nextInt(20);
        }
        chunks.set(0, new Chunk(chunks.getFirst().name(), header));
      }
    }
    return random.nextInt(3) == 0 ? withDigests(chunks) : PngChunks.write(chunks);
  }

  private static Chunk odd(Chunk like, Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    byte[] data =
        switch (random.nextInt(4)) {
          case 0 -> new byte[random.nextInt(40)];
          case 1 -> like.data();
          case 2 -> ("Sailau\0\1\0en\0\0" + Odd.text(random)).getBytes(UTF_8);
          default -> {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            yield noise;
          }
        };
    return new Chunk(name, data);
  }

  private static Chunk withOtherPixels(Chunk chunk, Random random) {
    Optional<byte[]> rows = chunk.name().equals("IDAT") ? inflated(chunk.data()) : Optional.empty();
    if (rows.isEmpty() || rows.get().length == 0) {
      return chunk;
    }
    byte[] changed = rows.get();
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return new Chunk("IDAT", deflated(changed));
  }

  private static Optional<byte[]> inflated(byte[] data) {
    byte[] out = new byte[MAX_PIXEL_BYTES];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(data);
      return Optional.of(Arrays.copyOf(out, inflater.inflate(out)));
    } catch (DataFormatException damaged) {
      return Optional.empty();
    }
  }

  private static byte[] deflated(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 14];
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      while (!deflater.finished()) {
        out.write(block, 0, deflater.deflate(block));
      }
    }
    return out.toByteArray();
  }

  private static Chunk withOtherText(Chunk chunk, Random random) {
    if (!chunk.name().endsWith("EXt") && !chunk.name().endsWith("TXt")) {
      return chunk;
    }
    return new Chunk(chunk.name(), LineChanges.changed(chunk.data(), random));
  }

  /// What somebody does who wants to deceive: the digests are made anew.
  private static byte[] withDigests(List<Chunk> chunks) {
    Optional<Provenance> said =
        PngChunks.text(chunks, PngFile.KEYWORD)
            .flatMap(Provenance::read)
            .map(provenance -> provenance.entriesBefore(SelfDigest.KEY));
    boolean possible = chunks.stream().anyMatch(chunk -> chunk.name().equals("IDAT"));
    if (said.isEmpty() || !possible) {
      return PngChunks.write(chunks);
    }
    List<Chunk> rest =
        chunks.stream().filter(chunk -> !PngChunks.isText(chunk, PngFile.KEYWORD)).toList();
    return PngFile.withProvenance(rest, said.get());
  }
}
