package org.sailau.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.chart.draw.Theme;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngChunks.Chunk;
import org.sailau.text.Language;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;

/// Tests files that are no pictures, or only look like some.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostilePicturesTest {

  private static final String SAID = "sailau-picture: 1\nprogram: Sailau 1.2.3\n";

  private static final Picture PICTURE =
      SamplePictures.picture(
          "votes",
          Language.ENGLISH,
          new Picture.Size(100, 100, 144),
          Picture.Options.defaults(Theme.LIGHT));

  private static byte[] bytes(Format format) {
    return SamplePictures.EXPORTER.bytes(PICTURE, format);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// A zlib stream that inflates to more than a Java array can hold: the same piece forty times.
  private static byte[] zlibBomb() {
    byte[] piece = new byte[1 << 20];
    try (Deflater packing = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      packing.setInput(new byte[1 << 26]);
      piece = Arrays.copyOf(piece, packing.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH));
    }
    List<byte[]> parts = new ArrayList<>(Collections.nCopies(40, piece));
    parts.addFirst(new byte[] {0x78, (byte) 0xda});
    parts.addLast(new byte[] {3, 0, 0, 0, 0, 0});
    return PngChunks.joined(parts);
  }

  private static Chunk text(String kind, String before, byte[] text) {
    return new Chunk(kind, PngChunks.joined(List.of(latin(before), text)));
  }

  /// A small picture with these chunks after its header.
  private static byte[] png(int imageType, Chunk... more) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(100, 100, imageType), "png", plain);
    List<Chunk> chunks = new ArrayList<>(PngChunks.read(plain.toByteArray()).orElseThrow());
    chunks.addAll(1, Arrays.asList(more));
    return PngChunks.write(chunks);
  }

  private static byte[] png(Chunk... more) throws IOException {
    return png(BufferedImage.TYPE_INT_RGB, more);
  }

  @Test
  void aPngThatEndsAnywhereTooEarlyIsNoPicture() {
    byte[] whole = bytes(Format.PNG);
    for (int length = 0; length < whole.length; length++) {
      assertThat(PictureCheck.of(Arrays.copyOf(whole, length)))
          .as("%s bytes", length)
          .isInstanceOf(Result.NotAPicture.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"SVG", "PDF"})
  void aTextThatEndsAnywhereTooEarlyIsNeverUntouched(Format format) {
    byte[] whole = bytes(format);
    for (int length = 0; length < whole.length; length += 1 + length / 100) {
      assertThat(isUntouched(Arrays.copyOf(whole, length))).as("%s bytes", length).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void noByteCanBeChangedUnseen(Format format) {
    byte[] whole = bytes(format);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] changed = whole.clone();
      int at = random.nextInt(whole.length);
      changed[at] ^= (byte) (1 + random.nextInt(255));
      assertThat(isUntouched(changed)).as("byte %s", at).isFalse();
    }
  }

  private static boolean isUntouched(byte[] file) {
    return PictureCheck.of(file) instanceof Result.WithProvenance withProvenance
        && withProvenance.state() == State.UNTOUCHED;
  }

  /// A chunk with any bytes and the correct checksum.
  @Test
  void noChunkThatWasScrambledIsUntouched() {
    List<Chunk> whole = PngChunks.read(bytes(Format.PNG)).orElseThrow();
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      List<Chunk> chunks = new ArrayList<>(whole);
      int at = random.nextInt(chunks.size() - 1);
      byte[] data = chunks.get(at).data();
      byte[] scrambled = Arrays.copyOf(data, random.nextInt(data.length + 1));
      for (int j = 0; j < 3 && scrambled.length > 0; j++) {
        scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt(256);
      }
      if (!Arrays.equals(data, scrambled)) {
        chunks.set(at, new Chunk(chunks.get(at).name(), scrambled));
        assertThat(isUntouched(PngChunks.write(chunks))).as("%s of %s", at, i).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, -1",
    "1, 2147483647",
    "2147483647, 2147483647",
    "65536, 65536",
    "20001, 100",
    "20000, 5001"
  })
  void noPictureOfAnImpossibleSizeIsUnpacked(int width, int height) throws IOException {
    List<Chunk> chunks =
        new ArrayList<>(PngChunks.read(png(text("tEXt", "Sailau\0", latin(SAID)))).orElseThrow());
    byte[] header = chunks.getFirst().data().clone();
    PngChunks.putInt(header, 0, width);
    PngChunks.putInt(header, 4, height);
    chunks.set(0, new Chunk("IHDR", header));
    assertThat(PictureCheck.of(PngChunks.write(chunks))).isInstanceOf(Result.NotAPicture.class);
  }

  @Test
  void aTextThatUnpacksToTooMuchSaysNothing() throws IOException {
    byte[] bomb = zlibBomb();
    assertThat(PictureCheck.of(png(text("zTXt", "Sailau\0\0", bomb))))
        .isInstanceOf(Result.WithoutProvenance.class);
    assertThat(PictureCheck.of(png(text("iTXt", "Sailau\0\1\0en\0\0", bomb))))
        .isInstanceOf(Result.WithoutProvenance.class);
  }

  /// ImageIO inflates texts and profiles of a PNG even if nobody asks for them.
  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_GRAY
      })
  void whatElseIsPackedInAPictureIsNotUnpacked(int imageType) throws IOException {
    byte[] bomb = zlibBomb();
    byte[] file =
        png(
            imageType,
            text("tEXt", "Sailau\0", latin(SAID)),
            text("zTXt", "Comment\0\0", bomb),
            text("iTXt", "Comment\0\1\0en\0\0", bomb),
            text("iCCP", "Profile\0\0", bomb));
    assertThat(PictureCheck.of(file))
        .isInstanceOfSatisfying(
            Result.WithProvenance.class,
            withProvenance -> assertThat(withProvenance.state()).isEqualTo(State.EDITED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "\0\0",
        "\1",
        "\1\0",
        "\0\0en",
        "\0\0en\0",
        "\0\0en\0\0",
        "\1\0en\0\0",
        "\2\0en\0\0x"
      })
  void aTextThatLacksItsPartsSaysNothing(String rest) throws IOException {
    for (String kind : List.of("tEXt", "zTXt", "iTXt")) {
      assertThat(PictureCheck.of(png(text(kind, "Sailau\0", latin(rest)))))
          .as(kind)
          .isInstanceOf(Result.WithoutProvenance.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n", "<svg>\n"})
  void linesWithoutAnEndSayNothing(String begin) {
    String endless = "a: ".repeat(2_000_000);
    for (String lines : List.of(endless, SAID + endless, SAID + endless + '<')) {
      assertThat(PictureCheck.of(latin(begin + '\n' + lines)))
          .isInstanceOf(Result.WithoutProvenance.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "1.0", "01", "1 1"})
  void anotherVersionOfWhatIsSaidIsNotGuessedAt(String version) {
    String svg = "<svg>\n\nsailau-picture: " + version + "\nprogram: Sailau 1.2.3\n<";
    assertThat(PictureCheck.of(latin(svg))).isEqualTo(new Result.WithoutProvenance(Format.SVG));
  }

  @Test
  void aFolderAndAMissingFileAreAnswered(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertThat(PictureCheck.read(empty)).isInstanceOf(Result.NotAPicture.class);
    assertThat(PictureCheck.looksLikePicture(empty)).isFalse();
    assertThatIOException().isThrownBy(() -> PictureCheck.read(folder.resolve("none")));
    assertThat(PictureCheck.read(folder)).isInstanceOf(Result.NotAPicture.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsNotWaitedFor(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe.png");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(PictureCheck.looksLikePicture(pipe)).isFalse();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(PictureCheck.read(pipe)).isInstanceOf(Result.NotAPicture.class));
  }
}
