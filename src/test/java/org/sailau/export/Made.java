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
import org.sailau.chart.Chart;
import org.sailau.chart.Fitted;
import org.sailau.chart.Gallery;
import org.sailau.chart.Theme;
import org.sailau.dataset.Bundled;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.dataset.Progress;
import org.sailau.dataset.Reading;
import org.sailau.election.Election;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Pictures for tests, and what is drawn in them.
final class Made {

  static final String PROGRAM = "1.2.3";
  static final DatasetFile DATASET =
      new DatasetFile(Bundled.NAME, Sha256.of(bundled().getBytes(StandardCharsets.UTF_8)));
  static final Exporter EXPORTER = new Exporter(DATASET, PROGRAM);
  static final Election ELECTION = election(bundled());

  private Made() {}

  /// The bundled dataset as text.
  static String bundled() {
    try (InputStream in = Bundled.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Election election(String json) {
    InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Done) new DatasetReader(Limits.usual()).read(in, Progress.unheard()))
        .election();
  }

  static List<Chart> charts(Language language) {
    return Gallery.of(Audited.of(ELECTION), Texts.in(language));
  }

  static Picture picture(
      String chart, Language language, Picture.Size size, Picture.Options options) {
    return picture(ELECTION, chart, language, size, options);
  }

  static Picture picture(
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

  static Picture usual(String chart, Language language) {
    return picture(chart, language, Picture.Size.usual(), Picture.Options.usual(Theme.LIGHT));
  }

  static Picture.Options transparent(Theme theme) {
    return new Picture.Options(theme, false, true, false, Paper.CHART);
  }

  static Picture.Options outlines() {
    return new Picture.Options(Theme.LIGHT, false, false, true, Paper.CHART);
  }

  static Picture.Options on(Paper paper) {
    return new Picture.Options(Theme.LIGHT, false, false, false, paper);
  }

  /// A text as it is drawn, in units of the layout.
  record Drawn(String text, double x, double y, double size, boolean bold) {}

  /// Every text in a picture, in the order of drawing.
  static List<Drawn> texts(Picture picture) {
    List<Drawn> texts = new ArrayList<>();
    Fitted fitted = picture.fitted();
    fitted.draw(
        new VectorGraphics() {
          @Override
          void filled(Shape shape, Color fill) {}

          @Override
          void stroked(Shape shape, Color line, BasicStroke how) {}

          @Override
          void written(String text, double x, double y, Font how, Color ink) {
            texts.add(new Drawn(text, x, y, how.getSize2D(), org.sailau.chart.Fonts.isBold(how)));
          }
        },
        false);
    return texts;
  }
}
