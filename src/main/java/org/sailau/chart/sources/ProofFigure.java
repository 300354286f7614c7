package org.sailau.chart.sources;

import java.awt.geom.Rectangle2D;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// The figure of a proof, beside which the values stand with those who state them.
interface ProofFigure {

  /// The width in pixels that it needs to stand beside something else.
  double besideWidth(Style style);

  /// The height in pixels that it needs.
  double height(Style style, double width);

  /// Draws it at the top of an area.
  void draw(Pen pen, Style style, Rectangle2D area);
}
