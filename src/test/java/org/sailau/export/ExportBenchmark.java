package org.sailau.export;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.DefaultFontMapper;
import com.lowagie.text.pdf.PdfGraphics2D;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.FontFiles;
import org.sailau.chart.draw.Fonts;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.png.Pixels;
import org.sailau.export.png.PngFile;
import org.sailau.export.vector.GlyphSubset;
import org.sailau.export.vector.VectorGraphics;
import org.sailau.io.Sha256;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Measures each format beside its own lower bound.
///
/// `mvn test-compile exec:exec@bench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExportBenchmark {

  private final Picture picture = picture();
  private final Exporter exporter =
      new Exporter(new DatasetFile(BundledDataset.NAME, Sha256.BLANK), "0.1.0");

  private static Picture picture() {
    try (InputStream in = BundledDataset.open()) {
      ReadResult result = new DatasetReader(Limits.defaults()).read(in, Progress.NONE);
      return new Picture(
          Gallery.of(Audited.of(((ReadResult.Done) result).election()), Texts.in(Language.KAZAKH))
              .getFirst(),
          Picture.Size.defaults(),
          Picture.Options.defaults(Theme.LIGHT));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Benchmark
  public byte[] png() {
    return exporter.bytes(picture, Format.PNG);
  }

  /// The lower bound of PNG: drawing into an image, and one thread's deflate of its bytes.
  @Benchmark
  public byte[] pngBound() {
    BufferedImage image = PngFile.image(picture);
    int[] pixels = Pixels.of(image);
    byte[] bytes = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[3 * i] = (byte) (pixels[i] >> 16);
      bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
      bytes[3 * i + 2] = (byte) pixels[i];
    }
    try (Deflater deflater = new Deflater(6)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] out = new byte[bytes.length];
      deflater.deflate(out);
      return out;
    }
  }

  @Benchmark
  public byte[] svg() {
    return exporter.bytes(picture, Format.SVG);
  }

  /// The lower bound of SVG: drawing without output, and making the fonts.
  @Benchmark
  public int svgBound() {
    Nothing nothing = new Nothing();
    picture.scaledChart().draw(nothing, false);
    return nothing.glyphSubset.font(false).length + nothing.glyphSubset.font(true).length;
  }

  private static final class Nothing extends VectorGraphics {
    private final GlyphSubset glyphSubset = new GlyphSubset();

    @Override
    protected void fillShape(Shape shape, Color fill) {}

    @Override
    protected void strokeShape(Shape shape, Color line, BasicStroke how) {}

    @Override
    protected void writeText(String text, double x, double y, Font how, Color ink) {
      glyphSubset.add(text, Fonts.isBold(how));
    }
  }

  @Benchmark
  public byte[] pdf() {
    return exporter.bytes(picture, Format.PDF);
  }

  /// The same drawing by OpenPDF, without tags and description.
  @Benchmark
  public byte[] pdfOther() {
    ScaledChart scaledChart = picture.scaledChart();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    float width = (float) scaledChart.width();
    float height = (float) scaledChart.height();
    try (Document document = new Document(new Rectangle(width, height))) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      document.open();
      PdfTemplate template = writer.getDirectContent().createTemplate(width, height);
      PdfGraphics2D g = (PdfGraphics2D) template.createGraphics(width, height, new Embedded());
      scaledChart.draw(g, false);
      g.dispose();
      writer.getDirectContent().addTemplate(template, 0, 0);
    }
    return out.toByteArray();
  }

  /// The bundled typeface for OpenPDF, which caches what it has parsed.
  private static final class Embedded extends DefaultFontMapper {
    @Override
    public BaseFont awtToPdf(Font font) {
      boolean bold = Fonts.isBold(font);
      try {
        return BaseFont.createFont(
            bold ? "bold.ttf" : "regular.ttf",
            BaseFont.IDENTITY_H,
            BaseFont.EMBEDDED,
            BaseFont.CACHED,
            FontFiles.read(bold),
            null);
      } catch (DocumentException | IOException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
