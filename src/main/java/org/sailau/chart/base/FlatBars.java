package org.sailau.chart.base;

import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// Paints the bars of a JFreeChart renderer without shadows.
@FunctionalInterface
public interface FlatBars extends BarPainter {

  /// Paints one bar.
  ///
  /// @param category the position of the bar's category in the dataset, from 0
  /// @param bar in pixels
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
