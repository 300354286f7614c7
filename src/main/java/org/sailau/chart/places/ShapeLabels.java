package org.sailau.chart.places;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Writes into outlines what fits: name and figure, or the figure alone; beside the few that are
/// discs, both. What does not fit is in the table and under the pointer. For one drawing.
final class ShapeLabels {

  /// In em.
  private static final double LINE = 1.15;

  private static final double PAD = 0.25;

  /// Places that are tried for a label, in each direction.
  private static final int TRIED = 9;

  /// More discs would have more labels than room.
  private static final int MAX_BESIDE = 12;

  private final Style style;
  private final StepFill fill;
  private final List<Rectangle2D> taken = new ArrayList<>();

  ShapeLabels(Style style, StepFill fill) {
    this.style = style;
    this.fill = fill;
  }

  /// Writes beside discs, where no other label is and the area has room.
  void beside(Pen pen, List<ShapesDrawing.Drawn> discs, Rectangle2D area) {
    if (discs.size() > MAX_BESIDE) {
      return;
    }
    discs.forEach(each -> taken.add(each.shape().getBounds2D()));
    for (ShapesDrawing.Drawn each : discs) {
      String text = each.place().name() + ' ' + each.place().figure();
      Font font = style.smallBold();
      double width = Pen.width(text, font);
      double height = LINE * font.getSize2D();
      Rectangle2D disc = each.shape().getBounds2D();
      double gap = 0.3 * style.em();
      Stream.of(
              new Point2D.Double(disc.getMaxX() + gap, disc.getCenterY() - height / 2),
              new Point2D.Double(disc.getX() - gap - width, disc.getCenterY() - height / 2),
              new Point2D.Double(disc.getCenterX() - width / 2, disc.getMaxY() + gap),
              new Point2D.Double(disc.getCenterX() - width / 2, disc.getY() - gap - height))
          .map(at -> new Rectangle2D.Double(at.x, at.y, width, height))
          .filter(box -> area.contains(box) && taken.stream().noneMatch(box::intersects))
          .findFirst()
          .ifPresent(
              box -> {
                taken.add(box);
                double baseline = box.y + 0.8 * height;
                pen.wipe(text, box.x, baseline, font, style.palette().bg());
                pen.text(text, box.x, baseline, font, style.palette().text());
              });
    }
  }

  void within(Pen pen, Place place, Shape shape) {
    Font nameFont = style.small();
    Font figureFont = style.smallBold();
    double figure = Pen.width(place.figure(), figureFont);
    double both = Math.max(figure, Pen.width(place.name(), nameFont));
    double line = LINE * style.small().getSize2D();
    Optional<Point2D> forBoth = middle(shape, both, 2 * line);
    forBoth.ifPresent(
        at -> {
          write(pen, place, place.name(), at, -0.15 * line, nameFont);
          write(pen, place, place.figure(), at, 0.85 * line, figureFont);
        });
    if (forBoth.isEmpty()) {
      middle(shape, figure, line)
          .ifPresent(at -> write(pen, place, place.figure(), at, 0.35 * line, figureFont));
    }
  }

  private void write(Pen pen, Place place, String text, Point2D at, double down, Font font) {
    int step = place.step();
    double width = Pen.width(text, font);
    double x = at.getX() - width / 2;
    double y = at.getY() + down;
    taken.add(new Rectangle2D.Double(x, y - font.getSize2D(), width, 1.2 * font.getSize2D()));
    fill.plate(pen, place, text, x, y, font);
    Color ink = step == Steps.NONE ? style.palette().muted() : fill.ink(step);
    pen.text(text, x, y, font, ink);
  }

  /// The middle of a text inside the shape, as near to the middle of the shape as it fits.
  private Optional<Point2D> middle(Shape shape, double width, double height) {
    Rectangle2D bounds = shape.getBounds2D();
    double wide = width + 2 * PAD * style.em();
    if (bounds.getWidth() < wide || bounds.getHeight() < height) {
      return Optional.empty();
    }
    Stream<Point2D> tried =
        IntStream.range(0, TRIED * TRIED)
            .<Point2D>mapToObj(
                i ->
                    new Point2D.Double(
                        part(bounds.getX() + wide / 2, bounds.getMaxX() - wide / 2, i % TRIED),
                        part(
                            bounds.getY() + height / 2, bounds.getMaxY() - height / 2, i / TRIED)));
    Point2D middle = new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
    return tried
        .sorted((one, other) -> Double.compare(middle.distance(one), middle.distance(other)))
        .filter(at -> shape.contains(at.getX() - wide / 2, at.getY() - height / 2, wide, height))
        .findFirst();
  }

  private static double part(double from, double to, int of) {
    return from + (to - from) * of / (TRIED - 1);
  }
}
