package org.sailau.present;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.sailau.lesson.LessonSession;

/// Maps keys to the commands of a presentation.
final class PresentationKeys {

  private PresentationKeys() {}

  /// Does what a key stands for.
  ///
  /// @param writing whether the focus is in a text field or a list @return whether the key stands
  ///   for something
  static boolean press(KeyEvent event, Presentation given, boolean writing) {
    if (event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    KeyCode code = event.getCode();
    if (writing && code != KeyCode.ESCAPE) {
      return false;
    }
    if (event.isControlDown()) {
      return code == KeyCode.Z && undoInk(given);
    }
    return go(code, given) || guess(event, given) || seen(event, given);
  }

  private static boolean undoInk(Presentation given) {
    if (!given.audience().ink().undo()) {
      given.change(given.show()::undoGuess);
    }
    return true;
  }

  private static boolean go(KeyCode code, Presentation given) {
    LessonSession show = given.show();
    boolean asking = show.openQuestion().isPresent();
    @Nullable Runnable action =
        switch (code) {
          case SPACE, RIGHT, KP_RIGHT, PAGE_DOWN -> show::forward;
          case LEFT, KP_LEFT, PAGE_UP -> show::back;
          case DOWN, KP_DOWN -> asking ? () -> show.moveMarker(-1) : show::forward;
          case UP, KP_UP -> asking ? () -> show.moveMarker(1) : show::back;
          case HOME -> show::first;
          case END -> show::last;
          case ENTER -> asking || !show.typed().isEmpty() ? show::enter : show::forward;
          default -> null;
        };
    if (action == null) {
      return false;
    }
    given.change(action);
    return true;
  }

  private static boolean guess(KeyEvent event, Presentation given) {
    LessonSession show = given.show();
    Optional<String> typed = typed(event, show);
    if (typed.isPresent()) {
      given.change(() -> show.type(typed.get()));
      return true;
    }
    if (show.question().isEmpty()) {
      if (event.getCode() == KeyCode.G) {
        given.change(show::askNext);
        return true;
      }
      if (event.getCode() == KeyCode.BACK_SPACE) {
        given.change(show::eraseLast);
        return true;
      }
      return false;
    }
    switch (event.getCode()) {
      case BACK_SPACE ->
          given.change(
              () -> {
                if (!show.eraseLast()) {
                  show.undoGuess();
                }
              });
      case A -> given.change(show::askAgain);
      case S -> given.change(show::skip);
      case E -> given.saving().guesses(given, event.isShiftDown());
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Whether a key continues a number: a digit, and within a guess a point or a comma as well.
  private static Optional<String> typed(KeyEvent event, LessonSession show) {
    KeyCode code = event.getCode();
    if (code.isDigitKey() && !event.isShiftDown()) {
      String name = code.getName();
      return Optional.of(name.substring(name.length() - 1));
    }
    boolean point = code == KeyCode.PERIOD || code == KeyCode.COMMA || code == KeyCode.DECIMAL;
    return point && show.openQuestion().isPresent() && !show.typed().isEmpty()
        ? Optional.of(".")
        : Optional.empty();
  }

  private static boolean seen(KeyEvent event, Presentation given) {
    // Keyboards differ in where the question mark is.
    boolean question = event.getCode() == KeyCode.SLASH && event.isShiftDown();
    if (question || event.getText().equals("?")) {
      given.keys();
      return true;
    }
    switch (event.getCode()) {
      case B, PERIOD -> given.black();
      case L -> given.halo();
      case P -> given.pen();
      case C, DELETE -> given.audience().ink().clear();
      case Z -> given.zoom();
      case F11 -> given.fullScreen();
      case F1 -> given.keys();
      case ESCAPE -> given.escape();
      default -> {
        return false;
      }
    }
    return true;
  }
}
