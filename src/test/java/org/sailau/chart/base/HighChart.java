package org.sailau.chart.base;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// A chart, for tests, with the name and the figures of another one and a drawing of any height.
public final class HighChart extends Chart {

  private final Chart other;
  private final DoubleUnaryOperator minHeight;

  /// @param minHeight gives the least height of the drawing, in pixels, for a width in pixels
  public HighChart(Chart other, DoubleUnaryOperator minHeight) {
    super(other);
    this.other = other;
    this.minHeight = minHeight;
  }

  @Override
  public String id() {
    return other.id();
  }

  @Override
  public String name() {
    return other.name();
  }

  @Override
  public List<Item> items() {
    return List.of();
  }

  @Override
  public Table table() {
    return other.table();
  }

  @Override
  protected Caption caption() {
    return new Caption("High", List.of(), List.of("Source."), Locale.ENGLISH);
  }

  @Override
  protected Drawing drawing(Style style) {
    return new Drawing() {
      @Override
      public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {}

      @Override
      public double minHeight(double width) {
        return minHeight.applyAsDouble(width);
      }
    };
  }
}
