package org.sailau.view.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.chart.ChartKeys;
import org.sailau.view.control.LazyTooltip;
import org.sailau.view.lesson.LessonActions;

/// The buttons on the line of the tabs' titles: the switches of the tab that is selected, and the
/// buttons that export the chart and present slides.
final class TabButtons extends HBox {

  /// @param switches each is visible on its tab only
  /// @param export opens the dialog that exports the chart of the tab
  TabButtons(
      List<? extends Node> switches,
      Context context,
      LessonActions lessonActions,
      Runnable export) {
    Texts texts = context.texts();
    getStyleClass().add("tab-buttons");
    switches.forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    getChildren().addAll(switches);
    getChildren()
        .addAll(
            button("export-chart", texts.of("export.button"), ChartKeys.EXPORT, export),
            button(
                "present",
                texts.of("present.button"),
                KeyCombination.valueOf("F5"),
                lessonActions::present));
  }

  private static Button button(String id, String name, KeyCombination keys, Runnable action) {
    Region sign = new Region();
    sign.getStyleClass().add("sign");
    Button button = new Button(name, sign);
    button.setId(id);
    button.getStyleClass().add(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    LazyTooltip.on(button, () -> ChartKeys.named(name, keys));
    return button;
  }
}
