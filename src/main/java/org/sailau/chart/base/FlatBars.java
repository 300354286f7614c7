package org.sailau.chart.base;

import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// Paints the bars of a JFreeChart renderer, which never have shadows here.
@FunctionalInterface
public interface FlatBars extends BarPainter {

  /// @param category the bar's position in its dataset, from 0
  void paint(int category, RectangularShape bar);

  @Override
  default void paintBar(
      Graphics2D g,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base) {
    paint(column, bar);
  }

  @Override
  default void paintBarShadow(
      Graphics2D g,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base,
      boolean peg) {}
}
