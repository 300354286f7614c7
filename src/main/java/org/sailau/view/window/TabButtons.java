package org.sailau.view.window;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.lesson.LessonActions;
import org.sailau.view.results.MeasureSwitch;

/// The buttons on the line of the tabs' titles: the switch of the measure, on the tab with the
/// results, and the button that presents slides.
final class TabButtons extends HBox {

  TabButtons(MeasureSwitch measureSwitch, Context context, LessonActions lessonActions) {
    Texts texts = context.texts();
    getStyleClass().add("tab-buttons");
    measureSwitch.managedProperty().bind(measureSwitch.visibleProperty());
    Region sign = new Region();
    sign.getStyleClass().add("sign");
    Button present = new Button(texts.of("present.button"), sign);
    present.setId("present");
    present.getStyleClass().add("present");
    present.setMinWidth(USE_PREF_SIZE);
    present.setOnAction(_ -> lessonActions.present());
    getChildren().addAll(measureSwitch, present);
  }
}
