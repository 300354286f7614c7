package org.sailau.chart.trick;

import java.awt.Color;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.chart.trick.FigureShape.Side;

/// The colours of a block's faces. Its top is lighter than its front, and its side is darker.
final class FaceColors {

  private static final double TOP = 0.45;
  private static final double SIDE = 0.35;

  private FaceColors() {}

  static Color of(Style style, Fill fill, Side side) {
    Palette colours = style.palette();
    Color front = fill == Fill.LEADING ? colours.accent() : colours.other();
    return switch (side) {
      case FRONT -> front;
      case TOP -> mixed(front, colours.bg(), TOP);
      case SIDE -> mixed(front, colours.text(), SIDE);
    };
  }

  private static Color mixed(Color one, Color other, double part) {
    return new Color(
        mixed(one.getRed(), other.getRed(), part),
        mixed(one.getGreen(), other.getGreen(), part),
        mixed(one.getBlue(), other.getBlue(), part));
  }

  private static int mixed(int one, int other, double part) {
    return (int) Math.round(one + part * (other - one));
  }
}
