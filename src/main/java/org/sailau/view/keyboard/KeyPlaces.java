package org.sailau.view.keyboard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Finds out which key was pressed on keyboards that type no Latin letters. JavaFX on Linux gives
/// such keys no code, only the letter that they type. This class knows the Russian and the Kazakh
/// keyboard: the key that types "ь" is where M is on an American one, so it does what M does. Keys
/// of Latin keyboards keep the code that they come with.
///
/// Belongs to the JavaFX thread.
public final class KeyPlaces {

  /// Each row of keys as the Russian or the Kazakh keyboard types it, above the same on an American
  /// keyboard.
  private static final String[][] ROWS = {
    {"әіңғүұқөһ", "2345890-="},
    {"йцукенгшщзхъ", "qwertyuiop[]"},
    {"фывапролджэ", "asdfghjkl;'"},
    {"ячсмитьбю№ё", "zxcvbnm,./`"},
  };

  /// What the Kazakh keyboard has where others have digits.
  private static final String KAZAKH_ONLY = ROWS[0][0] + "№";

  private static final Map<String, KeyCode> LETTERS = new HashMap<>();

  static {
    for (String[] row : ROWS) {
      for (int i = 0; i < row[0].length(); i++) {
        LETTERS.put(row[0].substring(i, i + 1), code(row[1].charAt(i)));
      }
    }
  }

  /// What the keys in the row above the letters type.
  private enum TopRow {
    NOT_KNOWN,
    DIGITS,
    KAZAKH
  }

  private TopRow topRow = TopRow.NOT_KNOWN;

  /// Whether the present event is one of this class's own.
  private boolean firing;

  private static KeyCode code(char american) {
    return switch (american) {
      case '-' -> KeyCode.MINUS;
      case '=' -> KeyCode.EQUALS;
      case '[' -> KeyCode.OPEN_BRACKET;
      case ']' -> KeyCode.CLOSE_BRACKET;
      case ';' -> KeyCode.SEMICOLON;
      case '\'' -> KeyCode.QUOTE;
      case ',' -> KeyCode.COMMA;
      case '.' -> KeyCode.PERIOD;
      case '/' -> KeyCode.SLASH;
      case '`' -> KeyCode.BACK_QUOTE;
      default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(american)));
    };
  }

  /// Gives shortcuts with Ctrl their keys. Keys without Ctrl stay as they are, for they type.
  public void giveShortcuts(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> fireAgain(event, event.isShortcutDown(), scene));
  }

  /// Gives all keys their codes, where letters alone are commands. In texts only those with Ctrl.
  public void giveKeys(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            fireAgain(
                event,
                event.isShortcutDown() || !(scene.getFocusOwner() instanceof TextInputControl),
                scene));
  }

  /// Puts an event with the code in the place of one without.
  private void fireAgain(KeyEvent event, boolean wanted, Scene scene) {
    if (firing) {
      return;
    }
    Optional<KeyCode> place = place(event);
    if (wanted && place.isPresent()) {
      // A digit that a French keyboard types with Shift is that digit, and not what Shift adds.
      boolean shift = event.isShiftDown() && !isDigit(event.getText());
      event.consume();
      firing = true;
      try {
        Event.fireEvent(
            scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
            new KeyEvent(
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                place.get(),
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown()));
      } finally {
        firing = false;
      }
    }
  }

  /// The code of the key at the place of the one pressed; empty if the event has the right one.
  Optional<KeyCode> place(KeyEvent event) {
    String typed = event.getText().toLowerCase(Locale.ROOT);
    KeyCode code = event.getCode();
    if (code.isDigitKey() || code.isLetterKey()) {
      topRow = code.isKeypadKey() ? topRow : TopRow.DIGITS;
      return Optional.empty();
    }
    if (isDigit(typed)) {
      return Optional.of(KeyCode.getKeyCode(typed));
    }
    if (code == KeyCode.UNDEFINED && LETTERS.containsKey(typed)) {
      topRow = KAZAKH_ONLY.contains(typed) ? TopRow.KAZAKH : topRow;
      return Optional.of(LETTERS.get(typed));
    }
    if (event.isShiftDown()) {
      return Optional.empty();
    }
    boolean kazakh = topRow == TopRow.KAZAKH;
    return switch (code) {
      case QUOTEDBL -> topRow == TopRow.DIGITS ? Optional.empty() : Optional.of(KeyCode.DIGIT1);
      case COMMA -> kazakh ? Optional.of(KeyCode.DIGIT6) : Optional.empty();
      case PERIOD -> kazakh ? Optional.of(KeyCode.DIGIT7) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isDigit(String typed) {
    return typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9';
  }
}
