package org.sailau.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  private static final Texts TEXTS =
      Texts.in(Language.ENGLISH, Map.of("opened", "Opened: {0}.", "twice", "{0} {1}"));

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\0', '\u0007', '\b', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009b', '\u2028',
        '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069'
      })
  void whatActsWhereItIsPrintedIsEscaped(char acting) {
    String escape = "\\u%04X".formatted((int) acting);
    assertThat(TEXTS.of("opened", "a" + acting + "b")).isEqualTo("Opened: a" + escape + "b.");
    assertThat(Printable.escaped("a" + acting)).isEqualTo("a" + escape);
  }

  @Test
  void linesStayLines() {
    assertThat(Printable.lines("a\n\tb\u001b[2J\n")).isEqualTo("a\n\tb\\u001B[2J\n");
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(TEXTS.of("opened", "Қасым-Жомарт (81,31 %) – 20 000 – \u00ab\ud83d\ude00\u00bb"))
        .isEqualTo("Opened: Қасым-Жомарт (81,31 %) – 20 000 – \u00ab\ud83d\ude00\u00bb.");
  }

  @Test
  void namesFromRightToLeftLeaveTheOrderAroundThemAlone() {
    String hebrew = "\u05d7\u05d9\u05e4\u05d4";
    String arabic = "\u0642\u0627\u0626\u0645\u0629";
    assertThat(TEXTS.of("opened", hebrew)).isEqualTo("Opened: \u2068" + hebrew + "\u2069.");
    String sentence = TEXTS.of("twice", hebrew, arabic);
    assertThat(sentence).isEqualTo("\u2068" + hebrew + "\u2069 \u2068" + arabic + "\u2069");
    assertThat(TEXTS.of("opened", sentence))
        .as("a sentence within a sentence")
        .isEqualTo("Opened: \u2068" + sentence + "\u2069.");
  }

  @Test
  void anIsolateThatEndsTooEarlyIsEscaped() {
    assertThat(TEXTS.of("opened", "a\u2069b")).isEqualTo("Opened: a\\u2069b.");
    assertThat(TEXTS.of("opened", "a\u2068b")).isEqualTo("Opened: a\\u2068b.");
  }
}
