package org.sailau.view.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Lays a region over a shape of a chart, so that its ground and its border have the shape.
final class Outlined {

  /// In pixels, between a curve and the lines that stand for it.
  private static final double FLATNESS = 0.5;

  private Outlined() {}

  static void place(Region region, Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    region.setShape(shape instanceof Rectangle2D ? null : path(shape));
    region.resizeRelocate(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static Path path(Shape shape) {
    Path path = new Path();
    path.setFillRule(FillRule.EVEN_ODD);
    double[] at = new double[6];
    for (PathIterator points = shape.getPathIterator(null, FLATNESS);
        !points.isDone();
        points.next()) {
      switch (points.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> path.getElements().add(new MoveTo(at[0], at[1]));
        case PathIterator.SEG_LINETO -> path.getElements().add(new LineTo(at[0], at[1]));
        default -> path.getElements().add(new ClosePath());
      }
    }
    return path;
  }
}
