package org.sailau.chart.base;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.StandardEntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Shows JFreeChart a [Drawing] with its caption: draws the caption's texts and lets the drawing
/// draw between them.
@SuppressWarnings("serial") // No chart is ever serialized.
final class CaptionedPlot extends Plot {

  /// The part of the height that a drawing leaves free which is above it.
  private static final double SPARE_ABOVE = 0.35;

  private final Drawing drawing;
  private final boolean stretches;
  private final Caption caption;
  private final Style style;

  private CaptionedPlot(Drawing drawing, boolean stretches, Caption caption, Style style) {
    this.drawing = drawing;
    this.stretches = stretches;
    this.caption = caption;
    this.style = style;
    setOutlineVisible(false);
    setBackgroundPaint(null);
    setInsets(RectangleInsets.ZERO_INSETS);
  }

  /// Creates a chart, which belongs to the caller: only one thread at a time may draw it.
  ///
  /// @param stretches whether the drawing fills all the height that it is given
  static JFreeChart chart(Drawing drawing, boolean stretches, Caption caption, Style style) {
    JFreeChart chart =
        new JFreeChart(null, null, new CaptionedPlot(drawing, stretches, caption, style), false);
    chart.setBackgroundPaint(style.transparent() ? null : style.palette().bg());
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart
        .getRenderingHints()
        .putAll(
            Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
    return chart;
  }

  @Override
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      @Nullable PlotRenderingInfo info) {
    Pen pen = new Pen(g, style);
    double side = style.margin() * style.em();
    double above = style.marginAbove() * style.em();
    double below = style.marginBelow() * style.em();
    Rectangle2D inside =
        new Rectangle2D.Double(
            area.getX() + side,
            area.getY() + above,
            Math.max(0, area.getWidth() - 2 * side),
            Math.max(0, area.getHeight() - above - below));
    EntityCollection entities = new StandardEntityCollection();
    drawing.draw(pen, placed(caption.draw(pen, style, inside)), entities);
    if (info != null && info.getOwner() != null) {
      info.setPlotArea(area);
      info.setDataArea(area);
      info.getOwner().getEntityCollection().addAll(entities);
    }
  }

  /// The area for the drawing. In a picture that is not wide, a drawing that does not fill the
  /// height stands somewhat above the middle of it.
  private Rectangle2D placed(Rectangle2D free) {
    if (stretches || !style.isNarrow()) {
      return free;
    }
    double spare = Math.max(0, free.getHeight() - drawing.minHeight(free.getWidth()));
    return new Rectangle2D.Double(
        free.getX(),
        free.getY() + SPARE_ABOVE * spare,
        free.getWidth(),
        free.getHeight() - SPARE_ABOVE * spare);
  }

  @Override
  public String getPlotType() {
    return drawing.getClass().getSimpleName();
  }
}
