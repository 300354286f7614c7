package org.sailau.chart.base;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.ChartEntity;

/// Something in a chart that can be pointed at. Its area is in pixels of the layout.
public final class ItemEntity extends ChartEntity {
  private static final long serialVersionUID = 1;

  private final String key;
  private final Rectangle2D.Double mark;

  /// @param area what can be pointed at, and is outlined
  public ItemEntity(String key, Shape area) {
    this(key, area, area.getBounds2D());
  }

  public ItemEntity(String key, Shape area, Rectangle2D mark) {
    super(area);
    this.key = key;
    this.mark = new Rectangle2D.Double();
    this.mark.setRect(mark);
  }

  /// The key of what is pointed at. No other item of the chart has it. In results it is the
  /// choice's id, or [org.sailau.election.Ranking#REMAINDER].
  public String key() {
    return key;
  }

  /// The area that is outlined when the item is selected. In results it is around the name.
  public Rectangle2D mark() {
    return (Rectangle2D) mark.clone();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
