package org.sailau.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.export.vector.VectorGraphics;
import org.sailau.handout.HandoutExporter;
import org.sailau.io.Sha256;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Makes pictures for tests and records what is drawn in them.
public final class SamplePictures {

  public static final String PROGRAM = "1.2.3";
  public static final DatasetFile DATASET =
      new DatasetFile(
          BundledDataset.NAME, Sha256.of(bundledJson().getBytes(StandardCharsets.UTF_8)));
  public static final Exporter EXPORTER = new Exporter(DATASET, PROGRAM);
  public static final HandoutExporter HANDOUTS = new HandoutExporter(DATASET, PROGRAM);
  public static final Election ELECTION = election(bundledJson());

  private SamplePictures() {}

  /// The bundled dataset as text.
  public static String bundledJson() {
    try (InputStream in = BundledDataset.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static Election election(String json) {
    InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return ((ReadResult.Done) new DatasetReader(Limits.defaults()).read(in, Progress.NONE))
        .election();
  }

  static List<Chart> charts(Language language) {
    return Gallery.of(Audited.of(ELECTION), Texts.in(language));
  }

  public static Picture picture(
      String chart, Language language, Picture.Size size, Picture.Options options) {
    return picture(ELECTION, chart, language, size, options);
  }

  public static Picture picture(
      Election election,
      String chart,
      Language language,
      Picture.Size size,
      Picture.Options options) {
    return new Picture(
        Gallery.of(Audited.of(election), Texts.in(language)).stream()
            .filter(one -> one.id().equals(chart))
            .findFirst()
            .orElseThrow(),
        size,
        options);
  }

  public static Picture withDefaults(String chart, Language language) {
    return picture(chart, language, Picture.Size.defaults(), Picture.Options.defaults(Theme.LIGHT));
  }

  public static Picture.Options transparent(Theme theme) {
    return new Picture.Options(theme, false, true, false, Paper.CHART);
  }

  public static Picture.Options outlines() {
    return new Picture.Options(Theme.LIGHT, false, false, true, Paper.CHART);
  }

  public static Picture.Options onPaper(Paper paper) {
    return new Picture.Options(Theme.LIGHT, false, false, false, paper);
  }

  /// A drawn text, in units of the layout.
  public record DrawnText(String text, double x, double y, double size, boolean bold) {}

  /// Every text in a picture, in the order of drawing.
  public static List<DrawnText> texts(Picture picture) {
    List<DrawnText> texts = new ArrayList<>();
    ScaledChart scaledChart = picture.scaledChart();
    scaledChart.draw(
        new VectorGraphics() {
          @Override
          protected void fillShape(Shape shape, Color fill) {}

          @Override
          protected void strokeShape(Shape shape, Color line, BasicStroke how) {}

          @Override
          protected void writeText(String text, double x, double y, Font how, Color ink) {
            texts.add(
                new DrawnText(
                    text, x, y, how.getSize2D(), org.sailau.chart.draw.Fonts.isBold(how)));
          }
        },
        false);
    return texts;
  }
}
