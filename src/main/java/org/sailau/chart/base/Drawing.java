package org.sailau.chart.base;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.draw.Pen;

/// What a chart shows between its captions. Draws the same at every call, from any thread.
public interface Drawing {

  /// Draws into the area between the captions.
  ///
  /// @param entities where the things that can be pointed at are noted
  void draw(Pen pen, Rectangle2D area, EntityCollection entities);

  /// The least height in pixels in which everything has room.
  double leastHeight(double width);
}
