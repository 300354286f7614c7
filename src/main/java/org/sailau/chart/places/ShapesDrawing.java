package org.sailau.chart.places;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Outline;

/// Draws units as their outlines, and under them the scale of the steps. A unit too small to see is
/// a disc. All lengths in em.
final class ShapesDrawing implements Drawing {

  private static final double MIN_HEIGHT = 16;

  /// In the window, where a map is one of many things.
  private static final double MAX_HEIGHT = 44;

  /// A smaller unit is a disc of this size.
  private static final double SMALLEST = 0.75;

  /// The same where patterns have to be told apart.
  private static final double SMALLEST_PATTERN = 1.2;

  /// Lines of the grid in a pixel, for what is drawn and for placing labels.
  private static final double FINE = 2;

  private static final double COARSE = 0.25;

  private static final double PIXELS = 1 / 13.0;

  private final JoinedShapes joined;
  private final Map<Integer, Place> places;
  private final @Nullable String selected;
  private final Style style;
  private final StepFill fill;
  private final StepScale scale;

  /// A unit with its outline in pixels of the layout.
  ///
  /// @param coarse the same with few points, in which labels are placed
  record Drawn(Place place, Shape shape, Shape coarse) {}

  /// @param places by the position of the unit
  ShapesDrawing(
      JoinedShapes joined,
      Map<Integer, Place> places,
      @Nullable String selected,
      ScaleWords words,
      Style style) {
    this.joined = joined;
    this.places = Map.copyOf(places);
    this.selected = selected;
    this.style = style;
    this.fill = new StepFill(words.steps(), style);
    this.scale = new StepScale(List.copyOf(places.values()), words, style);
  }

  private double px(double pixels) {
    return pixels * PIXELS * style.em();
  }

  @Override
  public double minHeight(double width) {
    Outline.Bounds bounds = joined.bounds();
    double high = width * bounds.height() / Math.max(1e-12, bounds.width());
    return Math.clamp(high, MIN_HEIGHT * style.em(), MAX_HEIGHT * style.em()) + scale.height();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double height = area.getHeight() - scale.height();
    if (!style.alone()) {
      height = Math.min(height, minHeight(area.getWidth()) - scale.height());
    }
    OntoPage page =
        OntoPage.fitting(
            joined.bounds(),
            new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), height),
            FINE);
    List<Drawn> all = new ArrayList<>();
    List<Drawn> small = new ArrayList<>();
    for (Outline outline : joined.outlines()) {
      @Nullable Place place = places.get(outline.unit());
      if (place != null) {
        Rectangle2D bounds = page.bounds(outline);
        if (isSmall(bounds)) {
          small.add(new Drawn(place, disc(bounds), bounds));
        } else {
          all.add(new Drawn(place, page.of(outline), page.with(COARSE).of(outline)));
        }
      }
    }
    // Discs lie on top, so that none is lost within the outline around it.
    all.addAll(small);
    all.forEach(each -> draw(pen, each));
    all.stream().filter(each -> each.place.key().equals(selected)).forEach(it -> select(pen, it));
    ShapeLabels labels = new ShapeLabels(style, fill);
    all.subList(0, all.size() - small.size())
        .forEach(each -> labels.within(pen, each.place, each.coarse));
    labels.beside(pen, small, area);
    all.forEach(each -> entities.add(new ItemEntity(each.place.key(), each.shape)));
    scale.draw(pen, area.getX(), area.getY() + height, area.getWidth());
  }

  private double smallest() {
    return (style.patterns() ? SMALLEST_PATTERN : SMALLEST) * style.em();
  }

  private boolean isSmall(Rectangle2D bounds) {
    return Math.max(bounds.getWidth(), bounds.getHeight()) < smallest();
  }

  private Shape disc(Rectangle2D around) {
    double size = smallest();
    return new Ellipse2D.Double(
        around.getCenterX() - size / 2, around.getCenterY() - size / 2, size, size);
  }

  private void draw(Pen pen, Drawn each) {
    int step = each.place.step();
    fill.fill(pen, step, each.shape);
    if (each.place.small()) {
      fill.hatch(pen, step, each.shape);
    }
    if (step == Steps.NONE) {
      fill.notStated(pen, each.shape);
    } else {
      pen.outline(
          each.shape,
          style.patterns() ? style.palette().text() : style.palette().control(),
          px(style.patterns() ? 1.3 : 0.9));
    }
  }

  private void select(Pen pen, Drawn each) {
    pen.outline(each.shape, style.palette().bg(), px(5));
    pen.outline(each.shape, style.palette().text(), px(2.6));
  }

  /// How the plane of the map lies on the page. Points are put on a fine grid, the same for all
  /// outlines, so that neighbours still share their border when points that are too near are left
  /// out.
  ///
  /// @param grid how many of its lines there are in a pixel of the layout
  private record OntoPage(double scale, double left, double top, double grid) {

    static OntoPage fitting(Outline.Bounds bounds, Rectangle2D area, double grid) {
      double scale =
          Math.min(
              area.getWidth() / Math.max(1e-12, bounds.width()),
              area.getHeight() / Math.max(1e-12, bounds.height()));
      return new OntoPage(
          scale,
          area.getCenterX() - scale * (bounds.left() + bounds.right()) / 2,
          area.getCenterY() - scale * (bounds.top() + bounds.bottom()) / 2,
          grid);
    }

    OntoPage with(double otherGrid) {
      return new OntoPage(scale, left, top, otherGrid);
    }

    private double x(double x) {
      return Math.rint(grid * (left + scale * x)) / grid;
    }

    private double y(double y) {
      return Math.rint(grid * (top + scale * y)) / grid;
    }

    Rectangle2D bounds(Outline outline) {
      Outline.Bounds bounds = outline.bounds();
      return new Rectangle2D.Double(
          left + scale * bounds.left(),
          top + scale * bounds.top(),
          scale * bounds.width(),
          scale * bounds.height());
    }

    Shape of(Outline outline) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      outline.rings(ring -> add(ring, path));
      return path;
    }

    private void add(double[] ring, Path2D path) {
      double lastX = Double.NaN;
      double lastY = Double.NaN;
      boolean begun = false;
      for (int i = 0; i + 1 < ring.length; i += 2) {
        double x = x(ring[i]);
        double y = y(ring[i + 1]);
        if (!begun) {
          path.moveTo(x, y);
          begun = true;
        } else if (x != lastX || y != lastY) {
          path.lineTo(x, y);
        }
        lastX = x;
        lastY = y;
      }
      if (begun) {
        path.closePath();
      }
    }
  }
}
