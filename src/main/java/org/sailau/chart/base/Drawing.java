package org.sailau.chart.base;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.draw.Pen;

/// What a chart shows between its captions. It is immutable and draws the same at every call, so
/// that any thread may draw it.
public interface Drawing {

  /// Draws into the area between the captions.
  ///
  /// @param entities receives what can be pointed at, as [ItemEntity]
  void draw(Pen pen, Rectangle2D area, EntityCollection entities);

  /// The least height in pixels at which everything has room in a width in pixels.
  double minHeight(double width);
}
