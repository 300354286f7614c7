package org.sailau.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests where a long text is cut.
class ShortTextTest {

  @Test
  void aLongTextIsCutAndMarked() {
    assertThat(ShortText.of("a".repeat(600))).isEqualTo("a".repeat(600));
    assertThat(ShortText.of("a".repeat(601))).isEqualTo("a".repeat(600) + "…");
    assertThat(ShortText.of("a".repeat(599) + " b")).isEqualTo("a".repeat(599) + "…");
  }

  @Test
  void noCharacterIsHalved() {
    String elephant = "\uD83D\uDC18";
    assertThat(ShortText.of("a".repeat(599) + elephant)).isEqualTo("a".repeat(599) + "…");
    assertThat(ShortText.of("a".repeat(598) + elephant + "b"))
        .isEqualTo("a".repeat(598) + elephant + "…");
  }
}
