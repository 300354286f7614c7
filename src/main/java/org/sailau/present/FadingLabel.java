package org.sailau.present;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// Shows a sentence for three seconds.
final class FadingLabel extends Label {

  static final Duration READING = Duration.seconds(3);
  private static final Duration FADE = Duration.millis(300);

  private final boolean motion;
  private final PauseTransition reading = new PauseTransition(READING);
  private final FadeTransition fade = new FadeTransition(FADE, this);
  private Runnable gone = () -> {};

  /// @param motion whether the sentence may fade; otherwise it disappears at once
  FadingLabel(boolean motion) {
    this.motion = motion;
    setWrapText(true);
    setVisible(false);
    fade.setFromValue(1);
    fade.setToValue(0);
    fade.setOnFinished(_ -> hide());
    reading.setOnFinished(_ -> goAway());
  }

  /// Sets what runs when a sentence has gone.
  void onGone(Runnable action) {
    gone = action;
  }

  void say(String sentence) {
    fade.stop();
    setText(sentence);
    setOpacity(1);
    setVisible(true);
    reading.playFromStart();
  }

  private void goAway() {
    if (motion) {
      fade.playFromStart();
    } else {
      hide();
    }
  }

  /// Takes the sentence away at once.
  void hide() {
    reading.stop();
    fade.stop();
    setVisible(false);
    gone.run();
  }
}
