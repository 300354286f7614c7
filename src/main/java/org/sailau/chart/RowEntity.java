package org.sailau.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.ChartEntity;

/// A row of a results chart, as something that can be pointed at. Its area is the whole row.
public final class RowEntity extends ChartEntity {
  private static final long serialVersionUID = 1;

  private final String key;
  private final Rectangle2D.Double label;

  RowEntity(String key, Rectangle2D row, Rectangle2D label) {
    super(row);
    this.key = key;
    this.label = new Rectangle2D.Double();
    this.label.setRect(label);
  }

  /// The id of the choice, or [org.sailau.election.Ranking#REMAINDER].
  public String key() {
    return key;
  }

  /// Around the name, where the row is marked when it is chosen.
  public Rectangle2D label() {
    return (Rectangle2D) label.clone();
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
