package org.sailau.view.control;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.sailau.text.Texts;

/// The tag beside a figure that is derived from stated figures.
public final class DerivedTag extends FlowPane {

  private static final double BETWEEN = 8;

  public DerivedTag(Texts texts, Label figure) {
    super(BETWEEN, 2);
    Label tag = new Label(texts.of("derived"));
    tag.getStyleClass().add("derived-tag");
    tag.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(figure, tag);
  }
}
