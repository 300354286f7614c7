package org.sailau.view.control;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows words beside the pointer after it has rested for a moment. A tooltip of JavaFX belongs to
/// a whole control; this one belongs to a part of it, such as a bar. Use it on the JavaFX thread.
public final class HoverTip {

  private static final Duration REST = Duration.millis(400);

  /// How far below and to the right of the pointer the words are, in pixels.
  private static final double BESIDE = 14;

  private final Node owner;
  private String words = "";
  private double screenX;
  private double screenY;

  /// Made when they are needed first: the start of the program has no time for them.
  private @Nullable Tooltip tooltip;

  private @Nullable PauseTransition rest;

  public HoverTip(Node owner) {
    this.owner = owner;
  }

  /// The pointer is over something. Its words are shown when the pointer rests; they stay while the
  /// pointer moves over the same thing.
  ///
  /// @param x the place of the pointer on the screen
  /// @param y likewise
  public void point(String newWords, double x, double y) {
    boolean shown = tooltip != null && tooltip.isShowing();
    if (shown && newWords.equals(words)) {
      return;
    }
    hide();
    words = newWords;
    screenX = x;
    screenY = y;
    if (rest == null) {
      rest = new PauseTransition(REST);
      rest.setOnFinished(_ -> show());
    }
    rest.playFromStart();
  }

  /// The pointer is over nothing that has words.
  public void hide() {
    if (rest != null) {
      rest.stop();
    }
    if (tooltip != null) {
      tooltip.hide();
    }
  }

  private void show() {
    if (owner.getScene() == null || owner.getScene().getWindow() == null) {
      return;
    }
    if (tooltip == null) {
      tooltip = new Tooltip();
      tooltip.setWrapText(true);
      tooltip.setId("hover-tip");
    }
    tooltip.setText(words);
    tooltip.show(owner, screenX + BESIDE, screenY + BESIDE);
  }
}
