package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Tests that the window has the icon with the bars in every size.
final class WindowIconTest extends WindowTest {

  @Test
  void theWindowHasTheIconInEverySize() {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.getIcons())
        .extracting(Image::getWidth)
        .containsExactlyElementsOf(WindowIcon.SIZES.stream().map(Integer::doubleValue).toList());
    for (Image icon : stage.getIcons()) {
      double size = icon.getWidth();
      PixelReader pixels = icon.getPixelReader();
      assertThat(pixels.getColor(0, 0).getOpacity()).as("corner at %s", size).isLessThan(0.5);
      assertThat(pixels.getColor((int) (0.7 * size), (int) (0.6 * size)))
          .as("ground at %s", size)
          .isEqualTo(Color.web("#5b3c9e"));
      assertThat(pixels.getColor((int) (0.6 * size), (int) (0.31 * size)).getBrightness())
          .as("the leading bar at %s", size)
          .isGreaterThan(0.9);
    }
  }
}
