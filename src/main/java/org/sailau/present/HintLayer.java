package org.sailau.present;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;

/// Sentences over the audience's slide. They stand where the slide has no text; if there is no such
/// place, the slide becomes lower while they are there.
final class HintLayer extends Pane {

  /// How wide a sentence may be, as parts of the slide's width. The first that finds room is taken.
  private static final double[] WIDTHS = {0.8, 0.55, 0.38, 0.26};

  /// How far a sentence stays away from texts of the slide, in ems.
  private static final double CLEARANCE = 0.6;

  private final SlideView slideView;
  private final PenStrokes penStrokes;
  private final Texts texts;
  private final Label typed = new Label();
  private final FadingLabel message;

  /// The height that the slide has left free; 0 if it fills the screen.
  private double strip;

  HintLayer(SlideView slideView, PenStrokes penStrokes, Texts texts, boolean motion) {
    this.slideView = slideView;
    this.penStrokes = penStrokes;
    this.texts = texts;
    this.message = new FadingLabel(motion);
    setMouseTransparent(true);
    typed.setId("audience-typed");
    typed.getStyleClass().add("typed");
    typed.setVisible(false);
    message.setId("audience-message");
    message.getStyleClass().add("message");
    message.onGone(() -> leave(0));
    for (Label label : new Label[] {typed, message}) {
      label.setManaged(false);
      label.setWrapText(true);
      getChildren().add(label);
    }
    slideView.onDrawn(this::place);
  }

  /// Shows the digits of a slide's number while they are typed; hides them if `number` is empty.
  void showTyped(String number) {
    boolean any = !number.isEmpty();
    if (any || typed.isVisible()) {
      typed.setText(any ? texts.of("present.goTo", number) : "");
      typed.setVisible(any);
      message.hide(); // It would have to be placed beside the number.
      place();
    }
  }

  /// Shows a sentence for some seconds.
  void say(String sentence) {
    message.hide();
    message.say(sentence);
    place();
  }

  /// Takes the sentence away.
  void end() {
    message.hide();
  }

  private void place() {
    @Nullable Label shown = typed.isVisible() ? typed : message.isVisible() ? message : null;
    if (shown == null || getWidth() == 0) {
      return;
    }
    shown.applyCss();
    if (strip == 0) {
      for (double part : WIDTHS) {
        double width =
            Math.min(part * getWidth(), Math.ceil(shown.prefWidth(Region.USE_COMPUTED_SIZE)));
        double height = shown.prefHeight(width);
        double clear = CLEARANCE * shown.getFont().getSize();
        Optional<Point2D> free = slideView.free(width + 2 * clear, height + 2 * clear);
        if (free.isPresent()) {
          shown.resizeRelocate(free.get().getX() + clear, free.get().getY() + clear, width, height);
          return;
        }
      }
    }
    double width = Math.min(getWidth(), Math.ceil(shown.prefWidth(Region.USE_COMPUTED_SIZE)));
    double height = shown.prefHeight(width);
    shown.resizeRelocate((getWidth() - width) / 2, getHeight() - height, width, height);
    leave(height);
  }

  /// Leaves a strip free below the slide.
  private void leave(double height) {
    if (strip != height) {
      strip = height;
      StackPane.setMargin(slideView, new Insets(0, 0, height, 0));
      StackPane.setMargin(penStrokes, new Insets(0, 0, height, 0));
    }
  }
}
