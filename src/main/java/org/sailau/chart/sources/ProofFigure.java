package org.sailau.chart.sources;

import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// The figure of a proof, beside which the values stand with those who state them.
interface ProofFigure {

  /// A width in em, enough for a few marks with their figures.
  double BESIDE = 30;

  /// The width in pixels that it needs to stand beside something else.
  default double besideWidth(Style style) {
    return BESIDE * style.em();
  }

  /// The height in pixels that it needs.
  double height(Style style, double width);

  /// Draws it at the top of an area.
  void draw(Pen pen, Style style, Rectangle2D area);
}
