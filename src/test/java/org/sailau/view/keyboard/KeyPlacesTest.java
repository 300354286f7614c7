package org.sailau.view.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Events as JavaFX on GTK delivers them, written down from keyboards set with `setxkbmap`.
final class KeyPlacesTest {

  private final KeyPlaces places = new KeyPlaces();

  private static KeyEvent pressed(String text, KeyCode code, boolean shift) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, false, false, false);
  }

  /// The codes that the keys of a row get, as an American keyboard has them.
  private String row(String typed) {
    return typed
        .chars()
        .mapToObj(
            key ->
                places
                    .place(pressed(Character.toString(key), KeyCode.UNDEFINED, false))
                    .orElse(KeyCode.UNDEFINED)
                    .getName())
        .reduce("", (before, name) -> before + name.charAt(0));
  }

  @Test
  void russianLettersAreKeysByTheirPlace() {
    assertThat(row("йцукенгшщз")).isEqualTo("QWERTYUIOP");
    assertThat(row("фывапролд")).isEqualTo("ASDFGHJKL");
    assertThat(row("ячсмить")).isEqualTo("ZXCVBNM");
    assertThat(places.place(pressed("ю", KeyCode.UNDEFINED, false))).contains(KeyCode.PERIOD);
    assertThat(places.place(pressed("б", KeyCode.UNDEFINED, false))).contains(KeyCode.COMMA);
    assertThat(places.place(pressed("С", KeyCode.UNDEFINED, true))).contains(KeyCode.C);
  }

  @Test
  void theKazakhRowAboveTheLettersIsTheDigits() {
    assertThat(places.place(pressed("\"", KeyCode.QUOTEDBL, false))).contains(KeyCode.DIGIT1);
    assertThat(row("әіңғүұқ")).isEqualTo("2345890");
    assertThat(places.place(pressed(",", KeyCode.COMMA, false))).contains(KeyCode.DIGIT6);
    assertThat(places.place(pressed(".", KeyCode.PERIOD, false))).contains(KeyCode.DIGIT7);
    assertThat(places.place(pressed("ө", KeyCode.UNDEFINED, false))).contains(KeyCode.MINUS);
    assertThat(places.place(pressed("һ", KeyCode.UNDEFINED, false))).contains(KeyCode.EQUALS);
    assertThat(places.place(pressed("?", KeyCode.UNDEFINED, true))).isEmpty();
  }

  @Test
  void anotherKeyboardThanTheKazakhOneHasItsOwnCommaAndPoint() {
    assertThat(places.place(pressed(".", KeyCode.PERIOD, false))).isEmpty();
    places.place(pressed("ә", KeyCode.UNDEFINED, false));
    assertThat(places.place(pressed("c", KeyCode.C, false))).isEmpty();
    assertThat(places.place(pressed(",", KeyCode.COMMA, false))).isEmpty();
    assertThat(places.place(pressed(".", KeyCode.PERIOD, false))).isEmpty();
    assertThat(places.place(pressed("\"", KeyCode.QUOTEDBL, false))).as("French").isEmpty();
  }

  @Test
  void theNumberPadTellsNothingOfTheOtherKeys() {
    places.place(pressed("ә", KeyCode.UNDEFINED, false));
    assertThat(places.place(pressed("6", KeyCode.NUMPAD6, false))).isEmpty();
    assertThat(places.place(pressed(".", KeyCode.PERIOD, false))).contains(KeyCode.DIGIT7);
  }

  @Test
  void keysOfGermanAndFrenchKeyboardsStayWhatTheyType() {
    assertThat(places.place(pressed("ß", KeyCode.UNDEFINED, false))).isEmpty();
    assertThat(places.place(pressed("-", KeyCode.MINUS, false))).isEmpty();
    assertThat(places.place(pressed("", KeyCode.UNDEFINED, false))).as("a dead key").isEmpty();
    assertThat(places.place(pressed("é", KeyCode.UNDEFINED, false))).isEmpty();
    assertThat(places.place(pressed("2", KeyCode.UNDEFINED, true)))
        .as("French digits need Shift")
        .contains(KeyCode.DIGIT2);
    assertThat(places.place(pressed("\u0003", KeyCode.C, false))).isEmpty();
  }
}
