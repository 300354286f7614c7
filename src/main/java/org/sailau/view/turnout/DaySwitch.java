package org.sailau.view.turnout;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.sailau.chart.day.DayChart;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;

/// Switches the turnout between its result and its way through the day. Only of use where the
/// election has turnouts of several hours.
public final class DaySwitch extends HBox {

  private final BooleanProperty useful = new SimpleBooleanProperty();

  public DaySwitch(Context context) {
    Texts texts = context.texts();
    setId("day-switch");
    getStyleClass().add("measure");
    ToggleGroup group = new ToggleGroup();
    for (boolean day : List.of(false, true)) {
      ToggleButton button =
          new ToggleButton(texts.of(day ? "day.switch.day" : "day.switch.result"));
      button.setId(day ? "day-through" : "day-result");
      button.getStyleClass().add(day ? "right-pill" : "left-pill");
      button.setToggleGroup(group);
      button.setUserData(day);
      button.setMinWidth(USE_PREF_SIZE);
      context
          .subscriptions()
          .withValue(context.viewState().throughDay(), now -> button.setSelected(now == day));
      getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now != null) {
                context.viewState().throughDay().set((Boolean) now.getUserData());
              } else if (context.viewState().throughDay().get() == (Boolean) before.getUserData()) {
                before.setSelected(true);
              }
            });
    context
        .subscriptions()
        .withValue(
            context.session().opened(),
            opened ->
                useful.set(
                    opened.shown().filter(ready -> DayChart.isFor(ready.election())).isPresent()));
  }

  /// Whether the election has turnouts of several hours.
  public BooleanProperty useful() {
    return useful;
  }
}
