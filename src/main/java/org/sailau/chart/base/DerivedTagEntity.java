package org.sailau.chart.base;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.ChartEntity;

/// The tag "derived" in a chart. It leads to the check that derives the figure beside it.
public final class DerivedTagEntity extends ChartEntity {
  private static final long serialVersionUID = 1;

  private final String key;

  /// @param key of the item that the figure belongs to
  public DerivedTagEntity(String key, Rectangle2D area) {
    super(area);
    this.key = key;
  }

  /// The key of the item that the figure belongs to, as of its [ItemEntity].
  public String key() {
    return key;
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
