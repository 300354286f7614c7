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

/// A chart's content, drawn by Sailau itself: JFreeChart's own plots cannot hold two panels to one
/// exact scale, wrap names beside bars or keep lines off text. Draws the same at every call.
public abstract class Drawing extends Plot {
  private static final long serialVersionUID = 1;

  private final transient Style style;
  private final transient Caption caption;

  protected Drawing(Style style, Caption caption) {
    this.style = style;
    this.caption = caption;
    setOutlineVisible(false);
    setBackgroundPaint(null);
    setInsets(RectangleInsets.ZERO_INSETS);
  }

  /// This drawing as a chart that belongs to the caller.
  final JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, null, this, false);
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

  protected final Caption caption() {
    return caption;
  }

  protected final Style style() {
    return style;
  }

  /// Draws into the area between the captions.
  ///
  /// @param entities where the things that can be pointed at are noted
  protected abstract void draw(Pen pen, Rectangle2D area, EntityCollection entities);

  /// The least height in pixels in which everything has room.
  protected abstract double leastHeight(double width);

  @Override
  public final void draw(
      Graphics2D g,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      @Nullable PlotRenderingInfo info) {
    Pen pen = new Pen(g, style);
    double side = style.margin() * style.unit();
    double above = style.marginAbove() * style.unit();
    double below = style.marginBelow() * style.unit();
    Rectangle2D inside =
        new Rectangle2D.Double(
            area.getX() + side,
            area.getY() + above,
            Math.max(0, area.getWidth() - 2 * side),
            Math.max(0, area.getHeight() - above - below));
    EntityCollection entities = new StandardEntityCollection();
    draw(pen, caption.draw(pen, style, inside), entities);
    if (info != null && info.getOwner() != null) {
      info.setPlotArea(area);
      info.setDataArea(area);
      info.getOwner().getEntityCollection().addAll(entities);
    }
  }

  @Override
  public final String getPlotType() {
    return getClass().getSimpleName();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
