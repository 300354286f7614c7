package org.sailau.chart;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.sailau.chart.TextRecorder.Kind;
import org.sailau.chart.TextRecorder.Mark;

/// Finds flaws in the layout of a drawing, as sentences for a failing test.
public final class Layout {

  /// A letter may reach half a pixel over an edge, which nobody sees.
  private static final double TOLERANCE = 0.5;

  private Layout() {}

  public static List<String> flaws(TextRecorder drawn) {
    List<String> flaws = new ArrayList<>();
    addCut(drawn, flaws);
    addOverlapping(drawn, flaws);
    addOverdrawn(drawn, flaws);
    addStruckThrough(drawn, flaws);
    addUnreadable(drawn, flaws);
    return flaws;
  }

  private static void addCut(TextRecorder drawn, List<String> flaws) {
    for (Mark text : drawn.texts()) {
      if (!text.bounds().isEmpty() && !isWithin(drawn.area(), shrunk(text.bounds()))) {
        flaws.add("cut by the edge: " + text.text() + ' ' + text.bounds());
      }
    }
  }

  /// Unlike [Rectangle2D#contains], it accepts flat shapes: a dash has hardly any height.
  private static boolean isWithin(Rectangle2D outer, Rectangle2D inner) {
    return inner.getX() >= outer.getX()
        && inner.getY() >= outer.getY()
        && inner.getMaxX() <= outer.getMaxX()
        && inner.getMaxY() <= outer.getMaxY();
  }

  private static void addOverlapping(TextRecorder drawn, List<String> flaws) {
    List<Mark> texts = drawn.texts();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (shrunk(texts.get(i).bounds()).intersects(shrunk(texts.get(j).bounds()))) {
          flaws.add("overlap: " + texts.get(i).text() + " | " + texts.get(j).text());
        }
      }
    }
  }

  /// Finds shapes that cover an earlier text.
  private static void addOverdrawn(TextRecorder drawn, List<String> flaws) {
    List<Mark> marks = drawn.marks();
    for (int i = 0; i < marks.size(); i++) {
      Mark text = marks.get(i);
      if (text.kind() == Kind.TEXT) {
        marks.stream()
            .skip(i + 1L)
            .filter(later -> later.kind() != Kind.TEXT)
            .filter(later -> later.shape().intersects(shrunk(text.bounds())))
            .forEach(later -> flaws.add("drawn over: " + text.text() + ' ' + later.bounds()));
      }
    }
  }

  /// Finds lines behind a text that were not wiped out before the text was drawn.
  private static void addStruckThrough(TextRecorder drawn, List<String> flaws) {
    List<Mark> marks = drawn.marks();
    for (int i = 0; i < marks.size(); i++) {
      Mark text = marks.get(i);
      if (text.kind() != Kind.TEXT) {
        continue;
      }
      for (int j = 0; j < i; j++) {
        Mark line = marks.get(j);
        if (line.kind() == Kind.LINE && line.shape().intersects(shrunk(text.bounds()))) {
          Area crossing = new Area(line.shape());
          crossing.intersect(new Area(text.bounds()));
          marks.subList(j, i).stream()
              .filter(mark -> mark.kind() == Kind.FILL)
              .forEach(wiped -> crossing.subtract(new Area(wiped.shape())));
          if (!crossing.isEmpty()) {
            flaws.add("struck through: " + text.text() + ' ' + crossing.getBounds2D());
          }
        }
      }
    }
  }

  /// Finds texts without enough contrast to the background.
  private static void addUnreadable(TextRecorder drawn, List<String> flaws) {
    List<Mark> marks = drawn.marks();
    for (int i = 0; i < marks.size(); i++) {
      Mark text = marks.get(i);
      if (text.kind() != Kind.TEXT || text.bounds().isEmpty()) {
        continue;
      }
      Area rest = new Area(shrunk(text.bounds()));
      for (int j = i - 1; j >= 0 && !rest.isEmpty(); j--) {
        Mark ground = marks.get(j);
        if (ground.kind() == Kind.FILL && ground.shape().intersects(rest.getBounds2D())) {
          Area covered = new Area(ground.shape());
          covered.intersect(rest);
          if (!covered.isEmpty() && contrast(text.color(), ground.color()) < 4.5) {
            flaws.add(
                "unreadable: %s, contrast %.1f"
                    .formatted(text.text(), contrast(text.color(), ground.color())));
          }
          rest.subtract(covered);
        }
      }
    }
  }

  private static Rectangle2D shrunk(Rectangle2D bounds) {
    return new Rectangle2D.Double(
        bounds.getX() + TOLERANCE,
        bounds.getY() + TOLERANCE,
        Math.max(0, bounds.getWidth() - 2 * TOLERANCE),
        Math.max(0, bounds.getHeight() - 2 * TOLERANCE));
  }

  /// The contrast ratio of WCAG 2.
  public static double contrast(Color a, Color b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
