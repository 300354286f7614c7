package org.sailau.chart;

import java.awt.Font;

/// How charts are drawn.
///
/// @param unit the size of body text in pixels; all other lengths of a chart are multiples of it
/// @param margin left and right of everything, in units
/// @param patterns whether bars differ by dots instead of shades
public record Style(Palette palette, double unit, double margin, boolean patterns) {

  /// In the window, where the page has margins of its own.
  ///
  /// @param zoom 1 for text of the usual size
  public static Style window(Palette palette, double zoom, boolean patterns) {
    return new Style(palette, 13 * zoom, 0.2, patterns);
  }

  Font regular(double units) {
    return Fonts.REGULAR.deriveFont((float) (units * unit));
  }

  Font bold(double units) {
    return Fonts.BOLD.deriveFont((float) (units * unit));
  }

  Font headline() {
    return bold(1.5);
  }

  Font body() {
    return regular(1);
  }

  Font bodyBold() {
    return bold(1);
  }

  Font small() {
    return regular(0.88);
  }

  Font smallBold() {
    return bold(0.88);
  }
}
