package org.sailau.handout;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Fonts;
import org.sailau.chart.draw.Theme;
import org.sailau.export.pdf.TaggedPdf;
import org.sailau.export.picture.Provenance;
import org.sailau.handout.HandoutPages.Block;
import org.sailau.handout.HandoutPages.ChartBlock;
import org.sailau.handout.HandoutPages.FieldsBlock;
import org.sailau.handout.HandoutPages.LabelledRule;
import org.sailau.handout.HandoutPages.Line;
import org.sailau.handout.HandoutPages.PlacedBlock;
import org.sailau.handout.HandoutPages.TextBlock;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// Draws a handout as a tagged PDF with headings, paragraphs, lists and described figures.
final class HandoutFile {

  private static final double MARGIN = HandoutPages.MARGIN;

  /// From the top of a line to its baseline, as a multiple of the font size.
  private static final double BASELINE = 1.05;

  private static final double SMALL = 8;

  /// The thickness of a rule to write on.
  private static final double RULE = 0.6;

  private final Handout handout;
  private final Texts texts;
  private final TaggedPdf pdf;

  private @Nullable PDStructureElement list;
  private @Nullable PDStructureElement element;

  private HandoutFile(Handout handout, TaggedPdf pdf) {
    this.handout = handout;
    this.texts = handout.texts();
    this.pdf = pdf;
  }

  static byte[] write(Handout handout, Provenance provenance) {
    Texts texts = handout.texts();
    TaggedPdf.DocumentInfo info =
        new TaggedPdf.DocumentInfo(
            title(handout),
            SourceWords.line(handout.election(), texts),
            texts.language().tag(),
            provenance);
    synchronized (TaggedPdf.FONT_LOCK) {
      try (TaggedPdf pdf = new TaggedPdf(info)) {
        new HandoutFile(handout, pdf).draw();
        return pdf.bytes();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static String title(Handout handout) {
    return handout
        .texts()
        .of(
            handout.answers() ? "handout.title.answers" : "handout.title",
            handout.election().title().in(handout.texts().locale()));
  }

  private void draw() throws IOException {
    List<List<PlacedBlock>> pages = HandoutPages.of(handout);
    for (int i = 0; i < pages.size(); i++) {
      pdf.beginPage(handout.paper().shorter(), handout.paper().longer());
      for (PlacedBlock placed : pages.get(i)) {
        block(placed);
      }
      footer(i + 1, pages.size());
    }
  }

  private static AffineTransform at(double y) {
    return AffineTransform.getTranslateInstance(MARGIN, MARGIN + y);
  }

  private double width() {
    return handout.paper().shorter() - 2 * MARGIN;
  }

  private void block(PlacedBlock placed) throws IOException {
    Block block = placed.block();
    switch (block) {
      case ChartBlock picture -> picture(picture, placed.y());
      case TextBlock text -> text(text, placed.y(), placed.first());
      case FieldsBlock fields -> fields(fields, placed.y());
    }
  }

  private void picture(ChartBlock picture, double y) throws IOException {
    list = null;
    ScaledChart scaledChart =
        ScaledChart.of(
            picture.chart(), HandoutPages.style(), width(), picture.height(), picture.em());
    PDStructureElement figure = pdf.element(null, "Figure");
    pdf.describe(
        figure,
        picture.chart().description(),
        texts.language().tag(),
        MARGIN,
        MARGIN + y,
        width(),
        picture.height());
    AffineTransform to = at(y);
    to.scale(width() / scaledChart.width(), width() / scaledChart.width());
    pdf.draw(figure, to, graphics -> scaledChart.draw(graphics, false));
  }

  private void text(TextBlock text, double y, boolean first) throws IOException {
    boolean entry = text.type().equals("LI");
    PDStructureElement at = element;
    if (first || at == null) {
      if (entry) {
        list = list == null ? pdf.element(null, "L") : list;
        at = pdf.element(pdf.element(list, "LI"), "LBody");
      } else {
        list = null;
        at = pdf.element(null, text.type());
      }
    }
    element = at;
    pdf.draw(at, at(y), graphics -> lines(graphics, text.lines()));
    if (entry && first) {
      pdf.drawArtifact(at(y), HandoutFile::bullet);
    }
    if (text.rules() > 0) {
      pdf.drawArtifact(at(y), graphics -> rules(graphics, text));
    }
  }

  private void fields(FieldsBlock block, double y) throws IOException {
    list = null;
    for (LabelledRule field : block.fields()) {
      pdf.draw(pdf.element(null, "P"), at(y), graphics -> lines(graphics, List.of(field.label())));
      double width = Math.max(0, field.to() - field.from());
      pdf.drawArtifact(
          at(y),
          graphics -> {
            graphics.setPaint(Theme.PRINT.palette().control());
            graphics.fill(new Rectangle2D.Double(field.from(), block.height() - 2, width, RULE));
          });
    }
  }

  private static void write(Graphics2D g, String text, Font font, Color color, double x, double y) {
    g.setPaint(color);
    g.setFont(font);
    g.drawString(text, (float) x, (float) y);
  }

  private static void lines(Graphics2D g, List<Line> lines) {
    double y = 0;
    for (Line line : lines) {
      double baseline = y + BASELINE * line.font().getSize2D();
      write(g, line.text(), line.font(), line.color(), line.x(), baseline);
      y += line.height();
    }
  }

  private static void bullet(Graphics2D g) {
    g.setPaint(Theme.PRINT.palette().control());
    double middle = 0.7 * HandoutPages.TEXT;
    g.fill(new Ellipse2D.Double(4, middle - 1.75, 3.5, 3.5));
  }

  private void rules(Graphics2D g, TextBlock text) {
    g.setPaint(Theme.PRINT.palette().control());
    double y = text.height() - text.rules() * HandoutPages.ruleDistance();
    for (int i = 1; i <= text.rules(); i++) {
      g.fill(new Rectangle2D.Double(0, y + i * HandoutPages.ruleDistance() - 1, width(), RULE));
    }
  }

  /// Draws the footer: the handout's title and the page number. It is no content, so that screen
  /// readers pass over it.
  private void footer(int page, int pages) throws IOException {
    Font font = Fonts.of(false, SMALL);
    String number = texts.of("handout.page", page, pages);
    double y = handout.paper().longer() - MARGIN;
    double room = width() - Fonts.width(number, font) - 12;
    String title = Fonts.lines(title(handout), font, room, texts.locale()).getFirst();
    Color color = Theme.PRINT.palette().muted();
    pdf.drawArtifact(
        AffineTransform.getTranslateInstance(MARGIN, y),
        graphics -> {
          write(graphics, title, font, color, 0, 0);
          write(graphics, number, font, color, width() - Fonts.width(number, font), 0);
        });
  }
}
