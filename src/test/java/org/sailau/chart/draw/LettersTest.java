package org.sailau.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.text.Printable;
import org.sailau.text.TypefaceLetters;

/// Tests which letters the typeface has, and the order in which letters are drawn.
class LettersTest {

  private static final Font FONT = Fonts.of(false, 100);

  @Test
  void theListOfLettersIsThatOfTheTypeface() {
    for (int letter = 0; letter <= 0x1FFFF; letter++) {
      boolean drawn = FONT.canDisplay(letter) && Fonts.of(true, 100).canDisplay(letter);
      if (letter >= ' ' && !Printable.isInvisible(letter) && !Character.isISOControl(letter)) {
        assertThat(TypefaceLetters.missing(Character.toString(letter)).isEmpty())
            .as("U+%04X", letter)
            .isEqualTo(drawn);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Қасым-Жомарт Тоқаев, -1",
    "Ann\u200B & Ælfþryð\uFE0F, -1",
    "Ann \u05D3\u05E0\u05D4, 1491",
    "\u0633\u0627, 1587",
    "\u10D0, 4304",
    "\u4E2D, 20013",
    "\uD83D\uDE00, 128512"
  })
  void theFirstLetterThatIsMissingIsNamed(String text, int letter) {
    assertThat(TypefaceLetters.missing(text).orElse(-1)).isEqualTo(letter);
  }

  @ParameterizedTest
  @CsvSource({"en", "kk", "ru"})
  void aTimeStaysOnOneLine(String language) {
    Locale locale = Locale.forLanguageTag(language);
    double width = Pen.width("Түркістан: уақыты 12:", FONT);
    assertThat(Pen.wrap("Түркістан: уақыты 12:05 – 64", FONT, width, locale))
        .containsExactly("Түркістан: уақыты", "12:05 – 64");
  }

  /// What of a shape is left of an edge.
  private static Area leftOf(Shape shape, double edge) {
    Area left = new Area(shape);
    left.intersect(new Area(new Rectangle2D.Double(-1e3, -1e3, 1e3 + edge, 2e3)));
    return left;
  }

  /// The number that is written behind a Hebrew or Arabic name stands left of it, its digits in
  /// their own order. The typeface lacks the letters, so that each is a box.
  @ParameterizedTest
  @CsvSource({"\u05D3\u05E0\u05D417", "\u0633\u0627\u062F17"})
  void aNumberBehindANameFromRightToLeftStandsLeftOfIt(String text) {
    Shape number = Pen.letters("17", FONT);
    double edge = Pen.width("17", FONT) - 1;
    Area first = leftOf(Pen.letters(text, FONT), edge);
    first.exclusiveOr(leftOf(number, edge));
    Rectangle2D difference = first.getBounds2D();
    assertThat(Math.min(difference.getWidth(), difference.getHeight())).isLessThan(1);
    assertThat(Pen.letters(text, FONT).getBounds2D().getWidth())
        .isGreaterThan(2 * number.getBounds2D().getWidth());
  }

  @Test
  void aNumberBehindANameFromLeftToRightStaysBehindIt() {
    Area first = leftOf(Pen.letters("Ann17", FONT), Pen.width("17", FONT) - 1);
    first.exclusiveOr(leftOf(Pen.letters("17", FONT), Pen.width("17", FONT) - 1));
    Rectangle2D difference = first.getBounds2D();
    assertThat(Math.min(difference.getWidth(), difference.getHeight())).isGreaterThan(20);
  }

  /// Isolates surround foreign names in sentences. They are no boxes.
  @Test
  void isolatesAreNotSeen() {
    assertThat(Pen.letters("\u2068\u05D3\u05E0\u05D4\u2069", FONT).getBounds2D().getWidth())
        .isCloseTo(
            Pen.letters("\u05D3\u05E0\u05D4", FONT).getBounds2D().getWidth(),
            org.assertj.core.api.Assertions.within(1.0));
  }
}
