package org.sailau.view.results;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.sailau.election.Measure;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;

/// Switches the results between shares and votes.
public final class MeasureSwitch extends HBox {

  public MeasureSwitch(Context context) {
    Session session = context.session();
    Texts texts = context.texts();
    setId("measure");
    getStyleClass().add("measure");
    ToggleGroup group = new ToggleGroup();
    for (Measure measure : Measure.values()) {
      ToggleButton button = new ToggleButton(texts.of("measure." + measure));
      button.setId("measure-" + measure);
      button.getStyleClass().add(measure == Measure.SHARE ? "left-pill" : "right-pill");
      button.setToggleGroup(group);
      button.setUserData(measure);
      context
          .subscriptions()
          .withValue(session.measure(), now -> button.setSelected(now == measure));
      getChildren().add(button);
    }
    // The user selects a button by mouse, by the space bar or by the arrow keys. Pressing the
    // selected button leaves it selected.
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now != null) {
                session.measure().set((Measure) now.getUserData());
              } else if (session.measure().get() == before.getUserData()) {
                before.setSelected(true);
              }
            });
  }
}
