package org.sailau.chart.trick;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// The mark of a misleading chart. It is drawn across the data, so that nobody can cut it off, and
/// covers no text. There is no way to leave it out.
final class MisleadingStamp {

  private static final double TURN = Math.toRadians(-10);
  private static final double LARGEST = 1.75;
  private static final double MIN = 0.55;
  private static final double SMALLER = 0.94;
  private static final int STEPS = 24;
  private static final double PAD = 0.45;
  private static final double STROKE = 0.13;

  /// The part of the stamp that should cross the data.
  private static final double CROSSING = 0.12;

  private final String text;
  private final Style style;
  private final Rectangle2D room;
  private final List<Rectangle2D> words;
  private final List<Rectangle2D> data;
  private final List<Point2D> corners;

  /// @param room the area in which the stamp may stand
  /// @param words texts that the stamp may not cover
  /// @param data shapes that the stamp should cross
  /// @param corners corners of the data, which should stay visible
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

  /// A place for the stamp.
  private record Place(double size, double x, double y, double worth) {}

  void draw(Pen pen) {
    Place place = place();
    Font font = style.bold(place.size);
    AffineTransform turned = AffineTransform.getTranslateInstance(place.x, place.y);
    turned.rotate(TURN);
    Shape frame = turned.createTransformedShape(frame(place.size));
    pen.fill(frame, style.palette().bg());
    pen.outline(frame, style.palette().contra(), STROKE * style.unit());
    Shape letters = Pen.letters(text, font);
    Rectangle2D ink = letters.getBounds2D();
    turned.translate(-ink.getCenterX(), -ink.getCenterY());
    pen.fill(turned.createTransformedShape(letters), style.palette().contra());
  }

  /// The stamp's outline around the middle of its text.
  private Rectangle2D frame(double size) {
    Font font = style.bold(size);
    double pad = PAD * font.getSize2D();
    double width = Pen.letters(text, font).getBounds2D().getWidth() + 2 * pad;
    double height = 0.7 * font.getSize2D() + 1.5 * pad;
    return new Rectangle2D.Double(-width / 2, -height / 2, width, height);
  }

  /// Finds the largest stamp that crosses enough of the data and hides no corner of them, in the
  /// place where it crosses most. If there is no such place, the stamp may hide a corner.
  private Place place() {
    Place most = new Place(MIN, room.getCenterX(), room.getCenterY(), 0);
    for (boolean hiding : new boolean[] {false, true}) {
      for (double size = LARGEST; size >= MIN; size *= SMALLER) {
        Place best = best(size, hiding);
        Rectangle2D frame = frame(size);
        if (best.worth > CROSSING * frame.getWidth() * frame.getHeight()) {
          return best;
        }
        most = best.worth > most.worth ? best : most;
      }
    }
    return most; // However small it is, there is a mark.
  }

  private Place best(double size, boolean hiding) {
    AffineTransform turn = AffineTransform.getRotateInstance(TURN);
    Rectangle2D box = turn.createTransformedShape(frame(size)).getBounds2D();
    double stroke = STROKE * style.unit();
    double width = box.getWidth() + stroke;
    double height = box.getHeight() + stroke;
    Place best = new Place(size, 0, 0, 0);
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        double x = room.getX() + width / 2 + (room.getWidth() - width) * i / STEPS;
        double y = room.getY() + height / 2 + (room.getHeight() - height) * j / STEPS;
        Rectangle2D there = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        double worth = worth(there, hiding);
        if (worth > best.worth && room.contains(there)) {
          best = new Place(size, x, y, worth);
        }
      }
    }
    return best;
  }

  /// How much of the data a stamp crosses; 0 if it would cover a text.
  private double worth(Rectangle2D there, boolean hiding) {
    if (words.stream().anyMatch(word -> word.intersects(there))
        || !hiding && corners.stream().anyMatch(there::contains)) {
      return 0;
    }
    return data.stream()
        .map(bar -> bar.createIntersection(there))
        .filter(common -> !common.isEmpty())
        .mapToDouble(common -> common.getWidth() * common.getHeight())
        .sum();
  }
}
