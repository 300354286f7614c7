package org.sailau.chart.trick;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.trick.FigureShape.Face;
import org.sailau.chart.trick.FigureShape.Point;
import org.sailau.chart.trick.FigureShape.Side;
import org.sailau.chart.trick.TrickFigures.Column;
import org.sailau.chart.trick.TrickFigures.Panel;
import org.sailau.chart.trick.TrickFigures.Tick;
import org.sailau.election.number.Ratio;

/// Draws a trick at the positions of a [TrickLayout]. Constants are in em.
public final class TrickPainter {

  private static final double BETWEEN_TICKS = 1.6;
  private static final double UNKNOWN = 4;

  private final TrickLayout layout;
  private final Style style;
  private final Palette colours;
  private final Pen pen;
  private final double em;

  public TrickPainter(TrickLayout layout, Style style, Pen pen) {
    this.layout = layout;
    this.style = style;
    this.colours = style.palette();
    this.pen = pen;
    this.em = style.em();
  }

  public void paint(EntityCollection entities) {
    if (layout.content.panels().size() > 1) {
      double bottom = layout.firstVerdictBaseline() + 0.4 * em;
      pen.line(
          layout.ruleX(), layout.area.getY(), layout.ruleX(), bottom, colours.line(), 0.08 * em);
    }
    for (int i = 0; i < layout.content.panels().size(); i++) {
      if (layout.content.asked() && !layout.content.panels().get(i).misleading()) {
        unknown(layout.plot(i));
      } else {
        new PanelPainter(i).paint(entities);
      }
    }
    if (layout.content.hasLieFactor() && !layout.content.asked()) {
      band();
    }
    double y = layout.firstSourceBaseline();
    for (String line : layout.source) {
      pen.text(line, layout.area.getX(), y, style.body(), colours.muted());
      y += TrickLayout.LINE * em;
    }
  }

  /// Keeps the place of a panel that comes with the answer.
  private void unknown(Rectangle2D plot) {
    double x = plot.getCenterX();
    double y = plot.getCenterY() + 0.36 * UNKNOWN * em;
    pen.text("?", x, y, style.bold(UNKNOWN), colours.muted(), Anchor.MIDDLE);
  }

  private void band() {
    double top = layout.bandTop();
    double height = layout.bandHeight * em;
    double side = style.margin() * em;
    pen.fill(
        new Rectangle2D.Double(
            layout.area.getX() - side, top, layout.area.getWidth() + 2 * side, height),
        colours.subtle());
    double middle = top + height / 2;
    boolean revealed = layout.content.revealed();
    pen.text(
        revealed ? layout.content.lieFactor() : layout.content.unknownLieFactor(),
        layout.area.getX(),
        middle + 0.36 * 1.6 * em,
        layout.lieFactorFont(),
        colours.text());
    List<String> effects = revealed ? layout.effects() : List.of();
    double y = middle + (0.36 - (effects.size() - 1) * TrickLayout.LINE / 2) * em;
    for (String line : effects) {
      pen.text(line, layout.effectsX(), y, style.body(), colours.text());
      y += TrickLayout.LINE * em;
    }
  }

  /// Draws one panel.
  private final class PanelPainter {

    private final Panel panel;
    private final double left;
    private final Rectangle2D plot;
    private final double perX;
    private final double perY;
    private final double zero;

    /// The areas of texts, which the stamp must not cover.
    private final List<Rectangle2D> words = new ArrayList<>();

    PanelPainter(int index) {
      panel = layout.content.panels().get(index);
      left = layout.left(index);
      plot = layout.plot(index);
      double x = plot.getWidth() / panel.width().doubleValue();
      double y = plot.getHeight() / panel.height().doubleValue();
      perX = panel.keepsShape() ? Math.min(x, y) : x;
      perY = panel.keepsShape() ? Math.min(x, y) : y;
      zero = plot.getX() + (plot.getWidth() - perX * panel.width().doubleValue()) / 2;
    }

    private double x(Ratio x) {
      return zero + perX * x.doubleValue();
    }

    private double y(Ratio y) {
      return plot.getMaxY() - perY * y.doubleValue();
    }

    private Path2D path(Face face) {
      Path2D path = new Path2D.Double();
      for (Point corner : face.corners()) {
        if (path.getCurrentPoint() == null) {
          path.moveTo(x(corner.x()), y(corner.y()));
        } else {
          path.lineTo(x(corner.x()), y(corner.y()));
        }
      }
      path.closePath();
      return path;
    }

    private Rectangle2D bounds(FigureShape shape) {
      return shape.faces().stream()
          .<Rectangle2D>map(face -> path(face).getBounds2D())
          .reduce(Rectangle2D::createUnion)
          .orElseThrow();
    }

    void paint(EntityCollection entities) {
      Color strong = panel.misleading() ? colours.contra() : colours.text();
      if (!layout.content.asked()) {
        String heading =
            panel.misleading()
                ? layout.content.misleadingHeading()
                : layout.content.honestHeading();
        Font font = Pen.fitted(heading, style.bold(1.2), layout.panelWidth);
        pen.text(heading, left, layout.headingBaseline(), font, strong);
      }
      grid();
      if (panel.floor() != null) {
        pen.fill(path(panel.floor()), colours.subtle());
        pen.outline(path(panel.floor()), colours.line(), 1);
      }
      for (int i = 0; i < panel.columns().size(); i++) {
        Column column = panel.columns().get(i);
        if (!column.missing() || layout.content.revealed()) {
          column(column, i, entities);
        }
      }
      if (!panel.ticks().isEmpty() || panel.floor() == null) {
        // The line is below the columns, which would look shorter otherwise.
        double y = plot.getMaxY() + 0.05 * em;
        pen.line(plot.getX(), y, plot.getMaxX(), y, colours.text(), 0.1 * em);
      }
      if (layout.content.revealed()) {
        double y = layout.firstVerdictBaseline();
        for (String line : layout.verdict(panel)) {
          pen.text(line, left, y, layout.verdictFont(), strong);
          y += TrickLayout.VERDICT_LINE * em;
        }
      }
      if (panel.misleading()) {
        mark();
      }
    }

    private void grid() {
      int every = every();
      for (int i = 0; i < panel.ticks().size(); i += every) {
        Tick tick = panel.ticks().get(i);
        double y = y(tick.y());
        if (tick.y().signum() > 0) {
          pen.line(plot.getX(), y, plot.getMaxX(), y, colours.line(), 1);
        }
        boolean marked = tick.marked() && layout.content.revealed();
        Font font = marked ? style.bold(1) : style.body();
        double width = Pen.width(tick.text(), font);
        double right = plot.getX() - 0.75 * em;
        if (marked) {
          double around = width + 1.15 * em;
          Ellipse2D ring =
              new Ellipse2D.Double(right - width / 2 - around / 2, y - 0.95 * em, around, 1.9 * em);
          pen.outline(ring, colours.contra(), 0.13 * em);
          words.add(ring.getBounds2D());
        }
        write(
            tick.text(),
            right - width / 2,
            y + 0.36 * em,
            font,
            marked ? colours.contra() : colours.muted());
      }
    }

    /// How many ticks apart the drawn ones are, so that their texts do not overlap.
    private int every() {
      if (panel.ticks().size() < 2) {
        return 1;
      }
      double apart = y(panel.ticks().get(0).y()) - y(panel.ticks().get(1).y());
      return (int) Math.max(1, Math.ceil(BETWEEN_TICKS * em / apart));
    }

    /// Writes a text around its middle and keeps its area clear of the stamp.
    private void write(String text, double middle, double y, Font font, Color color) {
      double width = Pen.width(text, font);
      double size = font.getSize2D();
      words.add(
          new Rectangle2D.Double(
              middle - width / 2 - 0.1 * em, y - 0.85 * size, width + 0.2 * em, 1.15 * size));
      pen.text(text, middle, y, font, color, Anchor.MIDDLE);
    }

    private void column(Column column, int index, EntityCollection entities) {
      Rectangle2D bounds = bounds(column.shape());
      if (column.missing()) {
        float dash = (float) (0.4 * em);
        pen.outline(bounds, colours.contra(), 0.1 * em, dash, dash * 0.6f);
      } else {
        column.shape().faces().forEach(face -> face(face, column.shape().fill()));
      }
      double place = plot.getWidth() / panel.columns().size();
      Color ink = column.missing() ? colours.contra() : colours.text();
      Font figure = Pen.fitted(column.figure(), style.bold(1.15), 0.98 * place);
      double above = bounds.getY() - 0.45 * em;
      double left = bounds.getCenterX() - Pen.width(column.figure(), figure) / 2;
      pen.wipe(column.figure(), left, above, figure, colours.bg());
      write(column.figure(), bounds.getCenterX(), above, figure, ink);
      double middle = plot.getX() + (index + 0.5) * place;
      double y = layout.firstNameBaseline();
      for (String line : layout.name(panel, column)) {
        write(line, middle, y, layout.nameFont(panel), ink);
        y += TrickLayout.NAME_LINE * em;
      }
      if (layout.content.revealed()) {
        for (String line : layout.answerNote(panel, column)) {
          write(line, middle, y, layout.nameFont(panel), colours.contra());
          y += TrickLayout.NAME_LINE * em;
        }
      }
      entities.add(
          new ItemEntity(
              TrickChart.key(panel, column),
              new Rectangle2D.Double(
                  plot.getX() + index * place,
                  plot.getY(),
                  place,
                  Math.max(plot.getHeight(), y - plot.getY()))));
    }

    private void face(Face face, Fill fill) {
      Path2D path = path(face);
      if (fill == Fill.HATCHED) {
        pen.bar(path.getBounds2D(), fill);
      } else if (face.side() != Side.FRONT) {
        pen.fill(path, FaceColors.of(style, fill, face.side()));
        if (style.patterns()) {
          pen.outline(path, colours.hatch(), 0.1 * em);
        }
      } else if (fill == Fill.LEADING) {
        pen.fill(path, colours.accent());
      } else {
        pen.other(path);
      }
    }

    private void mark() {
      List<Rectangle2D> data = new ArrayList<>();
      List<Point2D> corners = new ArrayList<>();
      for (Column column : panel.columns()) {
        if (!column.missing()) {
          data.add(bounds(column.shape()));
          column.shape().faces().stream()
              .flatMap(face -> face.corners().stream())
              .map(corner -> new Point2D.Double(x(corner.x()), y(corner.y())))
              .forEach(corners::add);
        }
      }
      Rectangle2D room =
          new Rectangle2D.Double(
              left, plot.getY() - em, layout.panelWidth, plot.getHeight() + 0.5 * em);
      new MisleadingStamp(layout.content.stampText(), style, room, words, data, corners)
          .draw(pen, layout.content.asked() ? colours.text() : colours.contra());
    }
  }
}
