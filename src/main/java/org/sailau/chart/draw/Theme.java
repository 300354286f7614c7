package org.sailau.chart.draw;

import java.util.Locale;

/// A set of colours. One style sheet holds its tokens, for controls and for charts.
public enum Theme {
  LIGHT,
  DARK,
  HIGH_CONTRAST,
  /// Black on white with patterns. It is for paper, not for windows.
  PRINT;

  private final String sheet =
      "/assets/css/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".css";

  /// The path of the style sheet with the tokens, among the program's resources.
  public String sheet() {
    return sheet;
  }

  public Palette palette() {
    return Palette.of(sheet);
  }
}
