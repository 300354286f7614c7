package org.sailau.view.control;

import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Measures texts of tables, so that columns can be made wide enough.
public final class TextWidths {

  /// As in the style sheet.
  private static final double SIZE = 13;

  private static final double PADDING = 18;
  private static final double SORT_ARROW = 14;
  private static final int MAX_MEASURED = 50;

  private TextWidths() {}

  /// The width that the cells of a column need, in pixels. It measures only the longest texts,
  /// since measuring is slow.
  public static double cells(Stream<String> texts, double zoom) {
    return texts
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MAX_MEASURED)
            .mapToDouble(text -> width(text, FontWeight.NORMAL, zoom))
            .max()
            .orElse(0)
        + PADDING;
  }

  /// The width that the title of a column needs with the arrow of sorting beside it.
  public static double title(String text, double zoom) {
    return width(text, FontWeight.BOLD, zoom) + PADDING + SORT_ARROW * zoom;
  }

  private static double width(String text, FontWeight weight, double zoom) {
    Text measured = new Text(text);
    measured.setFont(Font.font("IBM Plex Sans", weight, SIZE * zoom));
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }
}
