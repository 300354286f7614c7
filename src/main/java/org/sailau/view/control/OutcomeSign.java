package org.sailau.view.control;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.sailau.audit.finding.Outcome;

/// The sign of an outcome: a disc with a tick, a dashed circle, or a diamond with a cross. It
/// always stands beside the word.
public final class OutcomeSign extends StackPane {

  /// @param there whether there are findings of that outcome
  public OutcomeSign(Outcome outcome, boolean there) {
    Region shape = new Region();
    shape.getStyleClass().add("shape");
    Region mark = new Region();
    mark.getStyleClass().add("mark");
    getChildren().addAll(shape, mark);
    getStyleClass()
        .addAll(
            "outcome",
            switch (outcome) {
              case AGREES -> "agrees";
              case CANNOT_TELL -> "cannot-tell";
              case CONTRADICTS -> "contradicts";
            });
    if (!there) {
      getStyleClass().add("none");
    }
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
