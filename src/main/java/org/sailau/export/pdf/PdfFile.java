package org.sailau.export.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.sailau.chart.base.ScaledChart;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.PictureDescription;
import org.sailau.export.picture.Provenance;

/// Writes a picture as one page of PDF. It contains lines and searchable text with embedded fonts,
/// and is tagged as a figure with a description.
public final class PdfFile {

  private static final double POINTS_PER_INCH = 72;

  /// The margin around a chart on a page of paper, in points.
  private static final double MARGIN = 36;

  private PdfFile() {}

  /// Draws the picture and returns the file's bytes. Any thread may call this; calls wait for each
  /// other.
  public static byte[] write(Picture picture, Provenance provenance) {
    PictureDescription description = PictureDescription.of(picture);
    TaggedPdf.DocumentInfo info =
        new TaggedPdf.DocumentInfo(
            description.title(), description.source(), description.language(), provenance);
    synchronized (TaggedPdf.FONT_LOCK) {
      try (TaggedPdf pdf = new TaggedPdf(info)) {
        draw(pdf, picture, description);
        return pdf.bytes();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static void draw(TaggedPdf pdf, Picture picture, PictureDescription description)
      throws IOException {
    PagePosition position = PagePosition.of(picture);
    pdf.beginPage(position.pageWidth, position.pageHeight);
    PDStructureElement figure = pdf.element(null, "Figure");
    pdf.describe(
        figure,
        description.description(),
        description.language(),
        position.x,
        position.y,
        position.width,
        position.height);
    ScaledChart scaledChart = picture.scaledChart();
    AffineTransform to = AffineTransform.getTranslateInstance(position.x, position.y);
    to.scale(position.width / scaledChart.width(), position.width / scaledChart.width());
    pdf.draw(figure, to, graphics -> scaledChart.draw(graphics, picture.options().outlines()));
  }

  /// The page's size and the chart's position on it, in points from the upper left corner.
  private record PagePosition(
      double pageWidth, double pageHeight, double x, double y, double width, double height) {

    static PagePosition of(Picture picture) {
      double points = POINTS_PER_INCH / picture.size().dpi();
      double width = picture.size().width() * points;
      double height = picture.size().height() * points;
      Paper paper = picture.options().paper();
      if (paper == Paper.CHART) {
        return new PagePosition(width, height, 0, 0, width, height);
      }
      boolean wide = width > height;
      double pageWidth = wide ? paper.longer() : paper.shorter();
      double pageHeight = wide ? paper.shorter() : paper.longer();
      double fit =
          Math.min(
              1, Math.min((pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN) / height));
      return new PagePosition(
          pageWidth,
          pageHeight,
          (pageWidth - fit * width) / 2,
          (pageHeight - fit * height) / 2,
          fit * width,
          fit * height);
    }
  }
}
