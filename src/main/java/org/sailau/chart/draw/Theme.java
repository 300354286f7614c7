package org.sailau.chart.draw;

import java.util.Locale;

/// A set of colours. Its tokens stand in one style sheet, for controls and charts alike.
public enum Theme {
  LIGHT,
  DARK,
  HIGH_CONTRAST,
  /// Black on white, with patterns: for paper, not for windows.
  PRINT;

  private final String sheet =
      "/assets/css/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".css";

  /// The style sheet with the tokens, among the program's resources.
  public String sheet() {
    return sheet;
  }

  public Palette palette() {
    return Palette.of(sheet);
  }
}
