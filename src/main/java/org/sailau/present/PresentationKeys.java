package org.sailau.present;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.sailau.lesson.LessonSession;

/// Maps keys to what a presentation does. The list of keys that users see is [PresentationCommand].
final class PresentationKeys {

  private PresentationKeys() {}

  /// What has the focus, which needs some of the keys itself.
  enum Focus {
    SLIDE,
    LIST,
    TEXT;

    private boolean needs(KeyCode code) {
      return switch (code) {
        // A clicker drives the show whatever has the focus.
        case PAGE_DOWN, PAGE_UP, ESCAPE -> false;
        case SPACE, ENTER, UP, DOWN, LEFT, RIGHT, HOME, END, TAB -> this != SLIDE;
        case KP_UP, KP_DOWN, KP_LEFT, KP_RIGHT -> this != SLIDE;
        default -> this == TEXT;
      };
    }
  }

  /// Does what a key stands for.
  ///
  /// @return whether the key stands for something
  static boolean press(KeyEvent event, Presentation presentation, Focus focus) {
    KeyCode code = event.getCode();
    if (event.isAltDown() || event.isMetaDown() || code.isModifierKey() || focus.needs(code)) {
      return false;
    }
    if (presentation.isBlack()) {
      presentation.black();
      return true;
    }
    if (event.isControlDown()) {
      return code == KeyCode.Z && undoInk(presentation);
    }
    return walk(code, presentation)
        || go(code, presentation)
        || guess(event, presentation)
        || seen(event, presentation);
  }

  private static boolean undoInk(Presentation presentation) {
    if (!presentation.audienceWindow().penStrokes().undo()) {
      presentation.change(presentation.lessonSession()::undoGuess);
    }
    return true;
  }

  /// On a map, arrows lead from place to place.
  private static boolean walk(KeyCode code, Presentation presentation) {
    LessonSession lessonSession = presentation.lessonSession();
    if (!lessonSession.isOnMap()) {
      return false;
    }
    int right =
        switch (code) {
          case RIGHT, KP_RIGHT -> 1;
          case LEFT, KP_LEFT -> -1;
          default -> 0;
        };
    int down =
        switch (code) {
          case DOWN, KP_DOWN -> 1;
          case UP, KP_UP -> -1;
          default -> 0;
        };
    if (right == 0 && down == 0) {
      return false;
    }
    presentation.change(() -> lessonSession.movePlace(right, down));
    return true;
  }

  private static boolean go(KeyCode code, Presentation presentation) {
    LessonSession lessonSession = presentation.lessonSession();
    boolean asking = lessonSession.openQuestion().isPresent();
    @Nullable Runnable action =
        switch (code) {
          case SPACE, RIGHT, KP_RIGHT, PAGE_DOWN -> lessonSession::forward;
          case LEFT, KP_LEFT, PAGE_UP -> lessonSession::back;
          case DOWN, KP_DOWN ->
              asking ? () -> lessonSession.moveMarker(-1) : lessonSession::forward;
          case UP, KP_UP -> asking ? () -> lessonSession.moveMarker(1) : lessonSession::back;
          case HOME -> lessonSession::first;
          case END -> lessonSession::last;
          case ENTER ->
              asking || !lessonSession.typed().isEmpty()
                  ? lessonSession::enter
                  : lessonSession::forward;
          default -> null;
        };
    if (action == null) {
      return false;
    }
    presentation.change(action);
    return true;
  }

  private static boolean guess(KeyEvent event, Presentation presentation) {
    LessonSession lessonSession = presentation.lessonSession();
    Optional<String> typed = typed(event, lessonSession);
    if (typed.isPresent()) {
      presentation.change(() -> lessonSession.type(typed.get()));
      return true;
    }
    if (lessonSession.question().isEmpty()) {
      if (event.getCode() == KeyCode.G) {
        presentation.change(lessonSession::askNext);
        return true;
      }
      if (event.getCode() == KeyCode.BACK_SPACE) {
        presentation.change(lessonSession::eraseLast);
        return true;
      }
      return false;
    }
    switch (event.getCode()) {
      case BACK_SPACE ->
          presentation.change(
              () -> {
                if (!lessonSession.eraseLast()) {
                  lessonSession.undoGuess();
                }
              });
      case A -> presentation.change(lessonSession::askAgain);
      case S -> presentation.change(lessonSession::skip);
      case E -> presentation.guessExport().guesses(presentation, event.isShiftDown());
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Whether a key continues a number: a digit, and within a guess a point or a comma as well.
  private static Optional<String> typed(KeyEvent event, LessonSession lessonSession) {
    KeyCode code = event.getCode();
    if (code.isDigitKey() && !event.isShiftDown()) {
      String name = code.getName();
      return Optional.of(name.substring(name.length() - 1));
    }
    boolean point = code == KeyCode.PERIOD || code == KeyCode.COMMA || code == KeyCode.DECIMAL;
    return point && lessonSession.openQuestion().isPresent() && !lessonSession.typed().isEmpty()
        ? Optional.of(".")
        : Optional.empty();
  }

  private static boolean seen(KeyEvent event, Presentation presentation) {
    // Keyboards differ in where the question mark is.
    boolean question = event.getCode() == KeyCode.SLASH && event.isShiftDown();
    if (question || event.getText().equals("?")) {
      presentation.keys();
      return true;
    }
    switch (event.getCode()) {
      case B, PERIOD -> presentation.black();
      case L -> presentation.halo();
      case P -> presentation.pen();
      case C, DELETE -> presentation.audienceWindow().penStrokes().clear();
      case Z -> presentation.zoom();
      case T -> presentation.toggleClock();
      case F11 -> presentation.fullScreen();
      case F1 -> presentation.keys();
      case ESCAPE -> presentation.escape();
      default -> {
        return false;
      }
    }
    return true;
  }
}
