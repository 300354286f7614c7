package org.sailau.view.places;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.view.base.Context;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.control.Toggles;

/// The charts beside the table of places: a map and a histogram. An election that has both has a
/// switch between them. Not managed while there is none.
final class PlaceCharts extends VBox {

  private static final double MAX_HISTOGRAM_HEIGHT = 330;
  private static final double BETWEEN = 10;

  private final ChartPane map;
  private final ChartPane histogram;
  private final ToggleButton mapButton;
  private final HBox buttons;

  private @Nullable Chart mapChart;
  private @Nullable Chart histogramChart;

  PlaceCharts(Context context) {
    super(BETWEEN);
    this.map = new ChartPane("places-chart", context).withButtons();
    this.histogram = new ChartPane("places-histogram", context).withButtons();
    histogram.setMaxHeight(MAX_HISTOGRAM_HEIGHT * context.look().zoom());
    ToggleGroup group = new ToggleGroup();
    this.mapButton = button("map", context.texts().of("places.view.map"), group);
    ToggleButton other = button("histogram", context.texts().of("places.view.histogram"), group);
    this.buttons = new HBox(mapButton, other);
    mapButton.getStyleClass().add("left-pill");
    other.getStyleClass().add("right-pill");
    buttons.getStyleClass().add("small-switch");
    mapButton.setSelected(true);
    Toggles.keepOne(group);
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null) {
                show();
              }
            });
    VBox.setVgrow(map, Priority.ALWAYS);
    VBox.setVgrow(histogram, Priority.ALWAYS);
    getChildren().addAll(buttons, map, histogram);
    show();
  }

  private static ToggleButton button(String id, String text, ToggleGroup group) {
    ToggleButton button = new ToggleButton(text);
    button.setId("places-view-" + id);
    button.setToggleGroup(group);
    return button;
  }

  /// @param newMap null if there is none
  void showMap(@Nullable Chart newMap) {
    mapChart = newMap;
    show();
  }

  /// @param newHistogram null if there is none
  void showHistogram(@Nullable Chart newHistogram) {
    histogramChart = newHistogram;
    show();
  }

  private void show() {
    boolean both = mapChart != null && histogramChart != null;
    boolean asMap = histogramChart == null || (mapChart != null && mapButton.isSelected());
    map.show(asMap ? mapChart : null);
    histogram.show(asMap ? null : histogramChart);
    buttons.setVisible(both);
    buttons.setManaged(both);
    setManaged(mapChart != null || histogramChart != null);
    setVisible(isManaged());
  }

  /// Marks an item of the map.
  void choose(String key) {
    map.chosen().set(Optional.of(key));
  }

  void onChoice(Consumer<String> listener) {
    map.onChoice(listener);
  }

  /// The charts that can be copied or exported.
  List<ChartPane> charts() {
    return List.of(map, histogram);
  }
}
