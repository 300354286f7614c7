package org.sailau.view.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/// The charts beside the table of places: maps and a histogram. An election that has several of
/// them has a switch between them. Not managed while there is none.
final class PlaceCharts extends VBox {

  private static final double MAX_HISTOGRAM_HEIGHT = 330;
  private static final double BETWEEN = 10;
  private static final List<String> PILLS = List.of("left-pill", "center-pill", "right-pill");

  /// What can be shown, in the order of the switch.
  enum View {
    TILES("places.view.tiles"),
    SHAPES("places.view.shapes"),
    HISTOGRAM("places.view.histogram");

    private final String key;

    View(String key) {
      this.key = key;
    }
  }

  private final ChartPane map;
  private final ChartPane histogram;
  private final Map<View, ToggleButton> buttons = new EnumMap<>(View.class);
  private final Map<View, Chart> charts = new EnumMap<>(View.class);
  private final HBox box = new HBox();

  /// What is shown if the election has it; otherwise its first one is.
  private View wanted = View.TILES;

  PlaceCharts(Context context) {
    super(BETWEEN);
    this.map = new ChartPane("places-chart", context).withButtons();
    this.histogram = new ChartPane("places-histogram", context).withButtons();
    histogram.setMaxHeight(MAX_HISTOGRAM_HEIGHT * context.look().zoom());
    ToggleGroup group = new ToggleGroup();
    for (View view : View.values()) {
      ToggleButton button = new ToggleButton(context.texts().of(view.key));
      button.setId("places-view-" + view.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setOnAction(_ -> choose(view));
      buttons.put(view, button);
    }
    box.getStyleClass().add("small-switch");
    Toggles.keepOne(group);
    VBox.setVgrow(map, Priority.ALWAYS);
    VBox.setVgrow(histogram, Priority.ALWAYS);
    getChildren().addAll(box, map, histogram);
    show();
  }

  /// @param chart null if there is none
  void show(View view, @Nullable Chart chart) {
    if (chart == null) {
      charts.remove(view);
    } else {
      charts.put(view, chart);
    }
    show();
  }

  /// Chooses a view, as the user does.
  void choose(View view) {
    wanted = view;
    show();
  }

  private ToggleButton button(View view) {
    return buttons.computeIfAbsent(view, _ -> new ToggleButton());
  }

  private void show() {
    Optional<View> shown =
        charts.keySet().stream()
            .filter(wanted::equals)
            .findFirst()
            .or(() -> charts.keySet().stream().findFirst());
    Optional<Chart> chart = shown.map(charts::get);
    boolean asHistogram = shown.filter(View.HISTOGRAM::equals).isPresent();
    map.show(asHistogram ? null : chart.orElse(null));
    histogram.show(asHistogram ? chart.orElse(null) : null);
    List<ToggleButton> offered =
        new ArrayList<>(charts.keySet().stream().map(this::button).toList());
    if (!box.getChildren().equals(offered)) {
      for (int i = 0; i < offered.size(); i++) {
        offered.get(i).getStyleClass().removeAll(PILLS);
        int pill = i == 0 ? 0 : i == offered.size() - 1 ? 2 : 1;
        offered.get(i).getStyleClass().add(PILLS.get(pill));
      }
      box.getChildren().setAll(offered);
    }
    shown.ifPresent(view -> button(view).setSelected(true));
    box.setVisible(offered.size() > 1);
    box.setManaged(box.isVisible());
    setManaged(!charts.isEmpty());
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
