package org.sailau.chart.trick;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// The stamp on a misleading chart, or the question on it before a class knows that it misleads. It
/// crosses the data but no text, so that cropping the picture cannot remove it alone. There is no
/// way to leave it out. Sizes are in em, positions in pixels.
final class MisleadingStamp {

  private static final double ANGLE = Math.toRadians(-10);
  private static final double MAX_SIZE = 1.75;
  private static final double MIN_SIZE = 0.55;
  private static final double SIZE_STEP = 0.94;
  private static final int GRID_STEPS = 24;
  private static final double PAD = 0.45;
  private static final double STROKE = 0.13;

  /// The part of its area that must cross the data.
  private static final double CROSSING = 0.12;

  private final String text;
  private final Style style;
  private final Rectangle2D room;
  private final List<Rectangle2D> words;
  private final List<Rectangle2D> data;
  private final List<Point2D> corners;

  /// @param room the area in which it must stay
  /// @param words areas that it must not cover
  /// @param data areas that it must cross
  /// @param corners the corners of the data
  MisleadingStamp(
      String text,
      Style style,
      Rectangle2D room,
      List<Rectangle2D> words,
      List<Rectangle2D> data,
      List<Point2D> corners) {
    this.text = text;
    this.style = style;
    this.room = room;
    this.words = words;
    this.data = data;
    this.corners = corners;
  }

  /// A possible position: the font size, the middle, and the area of the data that the stamp
  /// crosses there.
  private record StampPosition(double size, double x, double y, double crossedArea) {}

  /// @param ink the colour of the frame and of the letters
  void draw(Pen pen, Color ink) {
    StampPosition position = position();
    Font font = style.bold(position.size);
    AffineTransform turned = AffineTransform.getTranslateInstance(position.x, position.y);
    turned.rotate(ANGLE);
    Shape frame = turned.createTransformedShape(frame(position.size));
    pen.fill(frame, style.palette().bg());
    pen.outline(frame, ink, STROKE * style.em());
    Shape letters = Pen.letters(text, font);
    Rectangle2D bounds = letters.getBounds2D();
    turned.translate(-bounds.getCenterX(), -bounds.getCenterY());
    pen.fill(turned.createTransformedShape(letters), ink);
  }

  /// The frame around the text, with the middle of the text at 0, 0.
  private Rectangle2D frame(double size) {
    Font font = style.bold(size);
    double pad = PAD * font.getSize2D();
    double width = Pen.letters(text, font).getBounds2D().getWidth() + 2 * pad;
    double height = 0.7 * font.getSize2D() + 1.5 * pad;
    return new Rectangle2D.Double(-width / 2, -height / 2, width, height);
  }

  /// Finds the position: the largest stamp that crosses enough of the data and hides no corner of
  /// them. If there is none, a corner may be hidden.
  private StampPosition position() {
    StampPosition bestSoFar = new StampPosition(MIN_SIZE, room.getCenterX(), room.getCenterY(), 0);
    for (boolean mayHideCorners : new boolean[] {false, true}) {
      for (double size = MAX_SIZE; size >= MIN_SIZE; size *= SIZE_STEP) {
        StampPosition best = best(size, mayHideCorners);
        Rectangle2D frame = frame(size);
        if (best.crossedArea > CROSSING * frame.getWidth() * frame.getHeight()) {
          return best;
        }
        bestSoFar = best.crossedArea > bestSoFar.crossedArea ? best : bestSoFar;
      }
    }
    return bestSoFar; // However small it is, there is a stamp.
  }

  private StampPosition best(double size, boolean mayHideCorners) {
    AffineTransform turn = AffineTransform.getRotateInstance(ANGLE);
    Rectangle2D rotated = turn.createTransformedShape(frame(size)).getBounds2D();
    double stroke = STROKE * style.em();
    double width = rotated.getWidth() + stroke;
    double height = rotated.getHeight() + stroke;
    StampPosition best = new StampPosition(size, 0, 0, 0);
    for (int i = 0; i <= GRID_STEPS; i++) {
      for (int j = 0; j <= GRID_STEPS; j++) {
        double x = room.getX() + width / 2 + (room.getWidth() - width) * i / GRID_STEPS;
        double y = room.getY() + height / 2 + (room.getHeight() - height) * j / GRID_STEPS;
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        double crossed = crossedArea(box, mayHideCorners);
        if (crossed > best.crossedArea && room.contains(box)) {
          best = new StampPosition(size, x, y, crossed);
        }
      }
    }
    return best;
  }

  /// The area of the data that a box crosses; 0 if it covers a text.
  private double crossedArea(Rectangle2D box, boolean mayHideCorners) {
    if (words.stream().anyMatch(word -> word.intersects(box))
        || !mayHideCorners && corners.stream().anyMatch(box::contains)) {
      return 0;
    }
    return data.stream()
        .map(bar -> bar.createIntersection(box))
        .filter(common -> !common.isEmpty())
        .mapToDouble(common -> common.getWidth() * common.getHeight())
        .sum();
  }
}
