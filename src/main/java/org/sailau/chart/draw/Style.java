package org.sailau.chart.draw;

import java.awt.Font;

/// How charts are drawn.
///
/// @param em an em: the size of body text in pixels. All other lengths of a chart are multiples of
///   it
/// @param alone whether the chart is a picture by itself, and not part of a page of the window
/// @param aspect the proportions of that picture; wide in the window
/// @param patterns whether bars differ by dots instead of shades
/// @param transparent whether no background is drawn
public record Style(
    Palette palette,
    double em,
    boolean alone,
    Aspect aspect,
    boolean patterns,
    boolean transparent) {

  private static final double UNIT = 13;

  /// A style for a chart of wide proportions.
  public Style(Palette palette, double em, boolean alone, boolean patterns, boolean transparent) {
    this(palette, em, alone, Aspect.WIDE, patterns, transparent);
  }

  /// A chart in the window, where the page has margins of its own.
  ///
  /// @param zoom 1 for text of the usual size
  public static Style window(Palette palette, double zoom, boolean patterns) {
    return new Style(palette, UNIT * zoom, false, patterns, false);
  }

  /// A chart as a picture. Its layout is the same at every size, because the drawing is scaled.
  public static Style picture(Theme theme, boolean patterns, boolean transparent) {
    return new Style(theme.palette(), UNIT, true, patterns || theme == Theme.PRINT, transparent);
  }

  /// The same style for a picture of other proportions.
  public Style with(Aspect other) {
    return new Style(palette, em, alone, other, patterns, transparent);
  }

  /// Whether the picture is about as wide as it is high, or higher. Such pictures are looked at on
  /// telephones: their texts are larger and differ less in size.
  public boolean isNarrow() {
    return aspect != Aspect.WIDE;
  }

  /// The margin on the left and on the right, in em. It is small in the window, where the page has
  /// margins of its own.
  public double margin() {
    return isNarrow() ? 1.4 : alone ? 1.6 : 0.2;
  }

  /// The margin at the top, in em.
  public double marginAbove() {
    return isNarrow() ? 1 : alone ? 1.3 : 0.3;
  }

  /// The margin at the bottom, in em.
  public double marginBelow() {
    return alone ? 1 : 0;
  }

  /// How wide a column of names may be, in em.
  public double labels() {
    return alone ? 19 : 16.6;
  }

  /// In em.
  public double headlineSize() {
    return isNarrow() ? 1.55 : alone ? 1.75 : 1.5;
  }

  /// The regular font in a size in em.
  public Font regular(double ems) {
    return Fonts.REGULAR.deriveFont((float) (ems * em));
  }

  /// The bold font in a size in em.
  public Font bold(double ems) {
    return Fonts.BOLD.deriveFont((float) (ems * em));
  }

  /// The size of the smallest texts, in em.
  public double smallSize() {
    return isNarrow() ? 1 : alone ? 0.82 : 0.88;
  }

  /// A size in em, or that of the smallest texts if it is larger.
  public double atLeastSmall(double ems) {
    return isNarrow() ? Math.max(ems, smallSize()) : ems;
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
