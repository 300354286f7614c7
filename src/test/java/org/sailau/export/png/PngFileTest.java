package org.sailau.export.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.chart.draw.Theme;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.png.PngChunks.Chunk;
import org.sailau.text.Language;

class PngFileTest {

  private static BufferedImage decoded(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int[] argb(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1080, LIGHT, false",
    "333,   257, DARK,  false",
    "101,   997, PRINT, false",
    "100,   100, LIGHT, true",
    "777,   500, HIGH_CONTRAST, true",
    // Rows of 4096 bytes: the last strip ends with the last row.
    "1365,  640, LIGHT, false"
  })
  void theFileHasThePixelsThatWereDrawn(int width, int height, Theme theme, boolean transparent)
      throws IOException {
    Picture picture =
        SamplePictures.picture(
            "results",
            Language.KAZAKH,
            new Picture.Size(width, height, 144),
            transparent ? SamplePictures.transparent(theme) : Picture.Options.defaults(theme));
    BufferedImage file = decoded(SamplePictures.EXPORTER.bytes(picture, Format.PNG));
    assertThat(file.getWidth()).isEqualTo(width);
    assertThat(file.getHeight()).isEqualTo(height);
    assertThat(argb(file)).isEqualTo(argb(PngFile.image(picture)));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void withoutAGroundNothingIsInTheCornersAndWithOneItIsTheThemes(Theme theme) throws IOException {
    Picture.Size size = Picture.Size.defaults();
    BufferedImage without =
        decoded(
            SamplePictures.EXPORTER.bytes(
                SamplePictures.picture(
                    "turnout", Language.ENGLISH, size, SamplePictures.transparent(theme)),
                Format.PNG));
    BufferedImage with =
        decoded(
            SamplePictures.EXPORTER.bytes(
                SamplePictures.picture(
                    "turnout", Language.ENGLISH, size, Picture.Options.defaults(theme)),
                Format.PNG));
    for (int x : new int[] {0, 1919}) {
      for (int y : new int[] {0, 1079}) {
        assertThat(without.getRGB(x, y) >>> 24).isZero();
        assertThat(with.getRGB(x, y)).isEqualTo(theme.palette().bg().getRGB());
      }
    }
  }

  @Test
  void itSaysHowLargeItIsWhatItShowsAndWhereItComesFrom() {
    Picture picture =
        SamplePictures.picture(
            "results",
            Language.KAZAKH,
            new Picture.Size(800, 450, 300),
            Picture.Options.defaults(Theme.LIGHT));
    List<Chunk> chunks =
        PngChunks.read(SamplePictures.EXPORTER.bytes(picture, Format.PNG)).orElseThrow();
    assertThat(chunks)
        .extracting(Chunk::name)
        .startsWith("IHDR", "sRGB", "pHYs")
        .endsWith("IDAT", "IEND");
    Chunk resolution =
        chunks.stream().filter(chunk -> chunk.name().equals("pHYs")).findFirst().orElseThrow();
    assertThat(PngChunks.getInt(resolution.data(), 0)).isEqualTo(11811); // 300 / 0.0254
    assertThat(PngChunks.text(chunks, "Title"))
        .contains("Қасым-Жомарт Тоқаев – 81,31%, екінші орын – 3,42%");
    assertThat(PngChunks.text(chunks, "Description").orElseThrow())
        .contains("Жигули Дайрабаев", "Салтанат Тұрсынбекова", "94,20");
    assertThat(PngChunks.text(chunks, "Source").orElseThrow()).contains("The Astana Times");
    assertThat(PngChunks.text(chunks, PngFile.KEYWORD).orElseThrow())
        .startsWith("sailau-picture: 1\nprogram: Sailau 1.2.3\n")
        .contains(
            "dataset-sha256: " + SamplePictures.DATASET.sha256(),
            "chart: results\n",
            "language: kk\n",
            "status: preliminary\n",
            "source: The Astana Times\n",
            "source-date: 2022-11-21\n",
            "size: 800x450\n",
            "dpi: 300\n",
            "theme: light\n");
  }

  @Test
  void aSizeThatIsTooLargeIsRefusedBeforeAnythingIsDrawn() {
    assertThat(Picture.Size.isPossible(20_000, 5_000, 300)).isTrue();
    assertThat(Picture.Size.isPossible(20_000, 5_001, 300)).isFalse();
    assertThat(Picture.Size.isPossible(20_001, 100, 300)).isFalse();
    assertThat(Picture.Size.isPossible(99, 500, 300)).isFalse();
    assertThat(Picture.Size.isPossible(Integer.MAX_VALUE, Integer.MAX_VALUE, 300)).isFalse();
    assertThat(Picture.Size.isPossible(500, 500, 0)).isFalse();
  }
}
