package org.sailau.chart.draw;

import java.awt.Font;

/// How charts are drawn.
///
/// @param unit the size of body text in pixels; all other lengths of a chart are multiples of it
/// @param alone whether the chart stands by itself, as a picture, instead of in a page of the
///   window
/// @param patterns whether bars differ by dots instead of shades
/// @param transparent whether the ground is left out
public record Style(
    Palette palette, double unit, boolean alone, boolean patterns, boolean transparent) {

  private static final double UNIT = 13;

  /// In the window, where the page has margins of its own.
  ///
  /// @param zoom 1 for text of the usual size
  public static Style window(Palette palette, double zoom, boolean patterns) {
    return new Style(palette, UNIT * zoom, false, patterns, false);
  }

  /// In a picture of its own, whose layout is the same at every size: it is drawn to scale.
  public static Style picture(Theme theme, boolean patterns, boolean transparent) {
    return new Style(theme.palette(), UNIT, true, patterns || theme == Theme.PRINT, transparent);
  }

  /// Left and right of everything, in units: in the window, the page has margins of its own.
  public double margin() {
    return alone ? 1.6 : 0.2;
  }

  /// Above everything, in units.
  public double marginAbove() {
    return alone ? 1.3 : 0.3;
  }

  /// Below everything, in units.
  public double marginBelow() {
    return alone ? 1 : 0;
  }

  /// How wide a column of names may be, in units.
  public double labels() {
    return alone ? 19 : 16.6;
  }

  public double headlineSize() {
    return alone ? 1.75 : 1.5;
  }

  public Font regular(double units) {
    return Fonts.REGULAR.deriveFont((float) (units * unit));
  }

  public Font bold(double units) {
    return Fonts.BOLD.deriveFont((float) (units * unit));
  }

  private double smallSize() {
    return alone ? 0.82 : 0.88;
  }

  public Font headline() {
    return bold(headlineSize());
  }

  public Font body() {
    return regular(1);
  }

  public Font bodyBold() {
    return bold(1);
  }

  public Font small() {
    return regular(smallSize());
  }

  public Font smallBold() {
    return bold(smallSize());
  }
}
