package org.sailau.view;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How wide texts are in tables, so that columns can be made wide enough for them.
final class Measured {

  /// As in the style sheet.
  private static final double SIZE = 13;

  private static final double PADDING = 18;
  private static final double SORT_ARROW = 14;

  private Measured() {}

  /// The width of a cell with this text, in units of the layout.
  static double cell(String text, double zoom) {
    return width(text, FontWeight.NORMAL, zoom) + PADDING;
  }

  /// The width of a column's title that may have an arrow beside it.
  static double title(String text, double zoom) {
    return width(text, FontWeight.BOLD, zoom) + PADDING + SORT_ARROW * zoom;
  }

  private static double width(String text, FontWeight weight, double zoom) {
    Text measured = new Text(text);
    measured.setFont(Font.font("IBM Plex Sans", weight, SIZE * zoom));
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }
}
