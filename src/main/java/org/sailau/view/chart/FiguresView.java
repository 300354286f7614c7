package org.sailau.view.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.chart.base.Chart;
import org.sailau.view.base.Look;

/// Shows a chart as its table, with the texts that the picture has above and below the bars.
final class FiguresView extends VBox {

  private static final double SPACING = 6;
  private static final double CORNER_WIDTH = 56;
  private static final double CORNER_HEIGHT = 28;

  private final List<Label> labels;
  private final FiguresTable figuresTable;

  FiguresView(String id, Chart chart, Look look) {
    super(SPACING);
    List<Label> above = chart.above().stream().map(line -> label(line)).toList();
    List<Label> below = chart.below().stream().map(line -> label(line)).toList();
    above.stream().limit(1).forEach(first -> first.getStyleClass().setAll("label", "section"));
    labels = Stream.concat(above.stream(), below.stream()).toList();
    figuresTable = new FiguresTable(look);
    figuresTable.setId(id + "-table");
    figuresTable.setAccessibleText(look.texts().of("chart.asTable", chart.name()));
    figuresTable.show(chart.table());
    VBox.setVgrow(figuresTable, Priority.ALWAYS);
    getChildren().addAll(above);
    getChildren().add(figuresTable);
    getChildren().addAll(below);
    // The first line leaves room for the buttons of the chart in the upper corner.
    double zoom = look.zoom();
    above.stream()
        .findFirst()
        .ifPresentOrElse(
            first -> first.setPadding(new Insets(0, CORNER_WIDTH * zoom, 0, 0)),
            () -> setPadding(new Insets(CORNER_HEIGHT * zoom, 0, 0, 0)));
  }

  private static Label label(String line) {
    Label label = new Label(line);
    label.getStyleClass().add("subtitle");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  FiguresTable table() {
    return figuresTable;
  }

  /// The height in pixels at which the table and the texts around it can be read.
  double readableHeight(double width) {
    return labels.stream().mapToDouble(label -> label.prefHeight(width) + SPACING).sum()
        + figuresTable.readableHeight()
        + getPadding().getTop();
  }
}
