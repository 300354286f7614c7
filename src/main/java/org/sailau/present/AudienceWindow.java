package org.sailau.present;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/// What the audience sees: the slide, and above it the lines of the pen, a halo at the pointer, a
/// black screen, the list of keys, and hints. Its texts are as large as those of the slide.
final class AudienceWindow extends StackPane {

  /// The height of the screen in lines of the smallest text, as in slides.
  private static final double LINES = 29.5;

  private final SlideView slideView;
  private final PenStrokes penStrokes = new PenStrokes();
  private final Region black = new Region();
  private final Circle halo = new Circle();
  private final KeyList keys;
  private final HintLayer hints;

  AudienceWindow(PresentationContext context) {
    this.slideView = new SlideView(context.look(), true);
    this.keys = new KeyList("audience-keys", context.texts());
    this.hints = new HintLayer(slideView, penStrokes, context.texts(), context.look().motion());
    setId("audience");
    getStyleClass().add("audience");
    slideView.setId("audience-slide");
    slideView.setFocusTraversable(true);
    slideView.setAccessibleHelp(context.texts().of("present.help"));
    black.setId("audience-black");
    black.getStyleClass().add("black");
    halo.setManaged(false);
    halo.getStyleClass().add("halo");
    for (Node hidden : List.of(black, halo)) {
      hidden.setVisible(false);
      hidden.setMouseTransparent(true);
    }
    getChildren().addAll(slideView, penStrokes, halo, keys, black, hints);
  }

  @Override
  protected void layoutChildren() {
    hints.setStyle("-fx-font-size: " + getHeight() / LINES + "px;");
    keys.fit(getWidth(), getHeight());
    halo.setRadius(getHeight() / 12);
    halo.setStrokeWidth(getHeight() / 90);
    super.layoutChildren();
  }

  SlideView slideView() {
    return slideView;
  }

  PenStrokes penStrokes() {
    return penStrokes;
  }

  Region black() {
    return black;
  }

  KeyList keys() {
    return keys;
  }

  Circle halo() {
    return halo;
  }

  HintLayer hints() {
    return hints;
  }
}
