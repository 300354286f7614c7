package org.sailau.present;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.sailau.text.Texts;

/// What the audience sees: the slide, and above it the lines of the pen, a halo at the pointer, a
/// black screen, the list of keys, and messages. Its texts are as large as those of the slide.
final class AudienceWindow extends StackPane {

  /// The height of the screen in lines of the smallest text, as in slides.
  private static final double LINES = 29.5;

  /// There are too many keys for one column.
  private static final int KEY_COLUMNS = 2;

  private static final Duration READING = Duration.seconds(6);

  private final SlideView slideView;
  private final PenStrokes penStrokes = new PenStrokes();
  private final Region black = new Region();
  private final Circle halo = new Circle();
  private final GridPane keys = new GridPane();
  private final Label typed = new Label();
  private final Label message = new Label();
  private final PauseTransition reading = new PauseTransition(READING);
  private final Texts texts;

  AudienceWindow(PresentationContext context) {
    this.texts = context.texts();
    this.slideView = new SlideView(context.look(), true);
    setId("audience");
    getStyleClass().add("audience");
    slideView.setId("audience-slide");
    slideView.setFocusTraversable(true);
    slideView.setAccessibleHelp(texts.of("present.help"));
    black.setId("audience-black");
    black.getStyleClass().add("black");
    halo.setManaged(false);
    halo.setMouseTransparent(true);
    halo.getStyleClass().add("halo");
    typed.setId("audience-typed");
    typed.getStyleClass().add("typed");
    message.setId("audience-message");
    message.getStyleClass().add("message");
    message.setWrapText(true);
    reading.setOnFinished(_ -> message.setVisible(false));
    setAlignment(typed, Pos.TOP_RIGHT);
    setAlignment(message, Pos.BOTTOM_CENTER);
    fillKeys();
    for (Node hidden : List.of(black, halo, keys, typed, message)) {
      hidden.setVisible(false);
    }
    for (Node still : List.of(black, keys, typed, message)) {
      still.setMouseTransparent(true);
    }
    getChildren().addAll(slideView, penStrokes, halo, typed, keys, black, message);
  }

  private void fillKeys() {
    keys.setId("audience-keys");
    keys.getStyleClass().add("keys");
    PresentationCommand[] all = PresentationCommand.values();
    int rows = Math.ceilDiv(all.length, KEY_COLUMNS);
    for (int i = 0; i < all.length; i++) {
      Label pressed = new Label(all[i].keys());
      pressed.getStyleClass().add("key");
      pressed.setMinWidth(USE_PREF_SIZE);
      Label does = new Label(texts.of("present.key." + all[i]));
      does.setWrapText(true);
      does.setMinHeight(USE_PREF_SIZE);
      keys.add(pressed, 2 * (i / rows), i % rows);
      keys.add(does, 2 * (i / rows) + 1, i % rows);
    }
    for (int i = 0; i < KEY_COLUMNS; i++) {
      ColumnConstraints narrow = new ColumnConstraints();
      ColumnConstraints wide = new ColumnConstraints();
      wide.setPercentWidth(28);
      keys.getColumnConstraints().addAll(narrow, wide);
    }
  }

  @Override
  protected void layoutChildren() {
    String size = "-fx-font-size: " + getHeight() / LINES + "px;";
    for (Node text : List.of(keys, typed, message)) {
      text.setStyle(size);
    }
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

  Node keys() {
    return keys;
  }

  Circle halo() {
    return halo;
  }

  /// Shows the digits of a slide's number while they are typed; hides them if `number` is empty.
  void showTyped(String number) {
    typed.setText(number.isEmpty() ? "" : texts.of("present.goTo", number));
    typed.setVisible(!number.isEmpty());
  }

  /// Shows a message for some seconds.
  void say(String sentence) {
    message.setText(sentence);
    message.setVisible(true);
    reading.playFromStart();
  }

  /// Stops the timer of the message.
  void end() {
    reading.stop();
  }
}
