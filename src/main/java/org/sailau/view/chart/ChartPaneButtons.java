package org.sailau.view.chart;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.view.base.ChartActions;
import org.sailau.view.base.Context;
import org.sailau.view.control.LazyTooltip;

/// Small buttons at the right end of a chart, where the picture is empty. Where it is empty
/// nowhere, they are visible only while the pointer or the focus is in the chart. The keyboard
/// always reaches them.
final class ChartPaneButtons extends HBox {

  private final Node pane;
  private final Supplier<@Nullable Chart> shownChart;

  /// Whether the buttons cover nothing that is drawn.
  private boolean free = true;

  /// @param pane the pane that the buttons belong to
  /// @param chart returns the chart that the pane shows now
  ChartPaneButtons(Node pane, Context context, Supplier<@Nullable Chart> chart) {
    this.pane = pane;
    this.shownChart = chart;
    ChartActions actions = context.actions();
    getStyleClass().add("chart-buttons");
    setManaged(false);
    getChildren()
        .addAll(
            button(
                pane.getId() + "-copy",
                context.texts().of("chart.copy"),
                ChartKeys.COPY_CHART,
                actions.copy()),
            button(
                pane.getId() + "-export",
                context.texts().of("chart.export"),
                ChartKeys.EXPORT,
                actions.export()));
    pane.hoverProperty().addListener(_ -> showUnlessInTheWay());
    pane.focusWithinProperty().addListener(_ -> showUnlessInTheWay());
    // A click on a button must not reach the chart, which would take the focus.
    addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
  }

  private void showUnlessInTheWay() {
    setOpacity(free || pane.isHover() || pane.isFocusWithin() ? 1 : 0);
  }

  /// Moves the buttons to the right end of a chart.
  ///
  /// @param width the width of the chart in pixels
  /// @param top the upper edge of the buttons in pixels
  void place(double width, double top) {
    place(width, top, true);
  }

  private void place(double width, double top, boolean nothingBelow) {
    autosize();
    relocate(width - getWidth(), top);
    free = nothingBelow;
    showUnlessInTheWay();
  }

  /// Moves the buttons to the highest place at the right end of a picture where nothing is drawn,
  /// or to the upper corner if there is none.
  ///
  /// @param pixels the pixels of the picture, row by row
  /// @param rowLength how many pixels a row has
  /// @param scale how many pixels of the picture one JavaFX pixel has
  void placeWhereFree(int[] pixels, int rowLength, double scale) {
    autosize();
    int buttonsWidth = (int) Math.ceil(getWidth() * scale);
    int buttonsHeight = (int) Math.ceil(getHeight() * scale);
    int top = 0;
    int rows = 0;
    for (int y = 0; rows < buttonsHeight && (y + 1) * rowLength <= pixels.length; y++) {
      int end = (y + 1) * rowLength;
      boolean same = buttonsWidth <= rowLength && isOneColour(pixels, end - buttonsWidth, end);
      boolean goesOn = same && rows > 0 && pixels[end - 1] == pixels[end - 1 - rowLength];
      rows = goesOn ? rows + 1 : same ? 1 : 0;
      top = y + 1 - rows;
    }
    boolean found = rows >= buttonsHeight;
    place(rowLength / scale, found ? top / scale : 0, found);
  }

  private static boolean isOneColour(int[] pixels, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (pixels[i] != pixels[from]) {
        return false;
      }
    }
    return true;
  }

  private Button button(String id, String name, KeyCombination keys, Consumer<Chart> action) {
    Region sign = new Region();
    sign.getStyleClass().add("sign");
    Button button = new Button(null, sign);
    button.setId(id);
    button.getStyleClass().add(id.substring(id.lastIndexOf('-') + 1));
    button.setAccessibleText(name);
    LazyTooltip.on(button, () -> ChartKeys.named(name, keys));
    button.setOnAction(
        _ -> {
          @Nullable Chart shown = shownChart.get();
          if (shown != null) {
            action.accept(shown);
          }
        });
    return button;
  }
}
