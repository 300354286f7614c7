package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Theme;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;

/// Tests that nothing of a transparent picture is painted but its marks.
class TransparentPicturesTest {

  /// How far a halo reaches around a letter, in pixels.
  private static final int HALO = 5;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void aPngHasInkOnlyWhereMarksAre(Theme theme) throws IOException {
    for (Chart chart : SamplePictures.charts(Language.KAZAKH)) {
      assertThat(paintedBesideMarks(chart, theme, Format.PNG)).as(chart.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void aPdfHasInkOnlyWhereMarksAre(Theme theme) throws IOException {
    for (Chart chart : SamplePictures.charts(Language.KAZAKH)) {
      assertThat(paintedBesideMarks(chart, theme, Format.PDF)).as(chart.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void anSvgHasNoRectangleInAColourOfTheGround(Theme theme) {
    Palette colours = theme.palette();
    for (Chart chart : SamplePictures.charts(Language.KAZAKH)) {
      String svg =
          new String(
              bytes(chart, Format.SVG, SamplePictures.transparent(theme)), StandardCharsets.UTF_8);
      for (Color ground : List.of(colours.bg(), colours.zoom())) {
        String fill = "fill=\"#%06x\"".formatted(ground.getRGB() & 0xffffff);
        assertThat(svg.lines().filter(line -> line.startsWith("<rect") && line.contains(fill)))
            .as(chart.id())
            .isEmpty();
      }
    }
  }

  private static byte[] bytes(Chart chart, Format format, Picture.Options options) {
    return SamplePictures.EXPORTER.bytes(
        new Picture(chart, Picture.Size.defaults(), options), format);
  }

  private static BufferedImage image(Chart chart, Format format, Picture.Options options)
      throws IOException {
    byte[] bytes = bytes(chart, format, options);
    if (format == Format.PNG) {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    }
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFRenderer(pdf).renderImage(0, 2, ImageType.ARGB);
    }
  }

  /// Pixels that are painted in the colour of a ground and have no mark near them.
  private static List<String> paintedBesideMarks(Chart chart, Theme theme, Format format)
      throws IOException {
    BufferedImage image = image(chart, format, SamplePictures.transparent(theme));
    Palette colours = theme.palette();
    List<Integer> grounds =
        List.of(colours.bg().getRGB(), colours.zoom().getRGB(), colours.subtle().getRGB());
    boolean[][] near = new boolean[image.getWidth()][image.getHeight()];
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        int pixel = image.getRGB(x, y);
        if (pixel >>> 24 != 0 && !grounds.contains(pixel)) {
          markNear(near, x, y);
        }
      }
    }
    List<String> wrong = new ArrayList<>();
    int clear = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        int pixel = image.getRGB(x, y);
        clear += pixel >>> 24 == 0 ? 1 : 0;
        if (grounds.contains(pixel) && !near[x][y] && wrong.size() < 5) {
          wrong.add(x + ", " + y + ": " + Integer.toHexString(pixel));
        }
      }
    }
    assertThat(clear).as(chart.id()).isGreaterThan(image.getWidth() * image.getHeight() / 2);
    return wrong;
  }

  private static void markNear(boolean[][] near, int x, int y) {
    for (int i = Math.max(0, x - HALO); i <= Math.min(near.length - 1, x + HALO); i++) {
      for (int j = Math.max(0, y - HALO); j <= Math.min(near[i].length - 1, y + HALO); j++) {
        near[i][j] = true;
      }
    }
  }
}
