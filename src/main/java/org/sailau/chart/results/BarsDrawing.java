package org.sailau.chart.results;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.StandardEntityCollection;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Horizontal bars in one panel or in two. The second panel shows the small bars exactly so many
/// times longer. In a tall picture it stands below the first one.
record BarsDrawing(Bars bars, Style style) implements Drawing {

  /// The distance between two panels that stand one below the other, in em.
  private static final double BETWEEN = 1.4;

  private boolean isStacked() {
    return style.aspect() == Aspect.TALL && bars.zoom() != null;
  }

  @Override
  public double minHeight(double width) {
    return isStacked()
        ? BETWEEN * style.em() + stacked(width).stream().mapToDouble(Panel::minHeight).sum()
        : BarsLayout.minHeight(bars, style, width);
  }

  /// One of two panels that stand one below the other.
  ///
  /// @param perValue the most pixels that a value of 1 may take
  /// @param minHeight in pixels
  private record Panel(Bars bars, double perValue, double minHeight) {}

  /// Both panels, whose scales differ exactly by the factor.
  private List<Panel> stacked(double width) {
    List<Bars> panels = bars.panels();
    int factor = Objects.requireNonNull(bars.zoom()).stackedFactor();
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, 0);
    double perValue =
        Math.min(
            new BarsLayout(panels.getFirst(), style, area).perValue,
            new BarsLayout(panels.getLast(), style, area).perValue / factor);
    return List.of(
        panel(panels.getFirst(), width, perValue),
        panel(panels.getLast(), width, factor * perValue));
  }

  private Panel panel(Bars shown, double width, double perValue) {
    return new Panel(shown, perValue, BarsLayout.minHeight(shown, style, width, perValue));
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    if (!isStacked()) {
      new BarsPainter(bars, style, pen, new BarsLayout(bars, style, area)).paint(entities);
      return;
    }
    double spare = Math.max(0, area.getHeight() - minHeight(area.getWidth()));
    List<Panel> panels = stacked(area.getWidth());
    int rows = panels.stream().mapToInt(panel -> panel.bars().rows().size()).sum();
    double y = area.getY();
    // Only the first panel's bars are pointed at, because every bar is in it.
    EntityCollection shown = entities;
    for (Panel panel : panels) {
      double height = panel.minHeight() + spare * panel.bars().rows().size() / rows;
      Rectangle2D place = new Rectangle2D.Double(area.getX(), y, area.getWidth(), height);
      BarsLayout layout = new BarsLayout(panel.bars(), style, place, panel.perValue());
      new BarsPainter(panel.bars(), style, pen, layout).paint(shown);
      shown = new StandardEntityCollection();
      y += height + BETWEEN * style.em();
    }
  }
}
