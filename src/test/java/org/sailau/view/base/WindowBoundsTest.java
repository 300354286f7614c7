package org.sailau.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowBoundsTest {

  private static final Rectangle2D SMALL = new Rectangle2D(0, 27, 1024, 741);

  @ParameterizedTest
  @CsvSource({"0,0,1024,768", "0,27,1366,741", "0,0,1280,800", "1920,0,1024,560", "0,0,640,400"})
  void aFirstWindowIsWithinTheScreenAndLeavesRoomForItsFrame(
      double x, double y, double width, double height) {
    Rectangle2D screen = new Rectangle2D(x, y, width, height);
    Rectangle2D first = WindowBounds.middle(1280, 800, screen);
    assertThat(screen.contains(first)).as("%s within %s", first, screen).isTrue();
    assertThat(first.getMaxY()).isLessThanOrEqualTo(screen.getMaxY() - 40);
  }

  @Test
  void aLargeScreenGivesTheUsualSize() {
    assertThat(WindowBounds.middle(1280, 800, new Rectangle2D(0, 0, 1920, 1080)))
        .isEqualTo(new Rectangle2D(320, 120, 1280, 800));
  }

  @Test
  void aWindowOfALargerScreenIsCutAndMovedIn() {
    assertThat(WindowBounds.within(new Rectangle2D(400, 300, 1600, 1000), SMALL)).isEqualTo(SMALL);
    assertThat(WindowBounds.within(new Rectangle2D(-60, 0, 900, 650), SMALL))
        .isEqualTo(new Rectangle2D(0, 27, 900, 650));
    assertThat(WindowBounds.within(new Rectangle2D(40, 60, 900, 650), SMALL))
        .as("what fits stays")
        .isEqualTo(new Rectangle2D(40, 60, 900, 650));
  }

  @ParameterizedTest
  @CsvSource({
    "-100000, -100000, 1, 1",
    "100000, 100000, 100000, 100000",
    "0, 0, 1, 100000",
    "-100000, 100000, 100000, 1"
  })
  void whateverTheSettingsSayTheWindowIsOnTheScreenAndLargeEnough(
      double x, double y, double width, double height) {
    for (Rectangle2D screen : List.of(SMALL, new Rectangle2D(-1920, 0, 640, 20))) {
      Rectangle2D placed = WindowBounds.within(new Rectangle2D(x, y, width, height), screen);
      assertThat(screen.contains(placed)).as("%s within %s", placed, screen).isTrue();
      assertThat(placed.getWidth()).isGreaterThanOrEqualTo(Math.min(800, screen.getWidth()));
      assertThat(placed.getHeight()).isGreaterThanOrEqualTo(Math.min(600, screen.getHeight()));
      Rectangle2D middle = WindowBounds.middle(width, height, screen);
      assertThat(middle.getWidth()).isBetween(Math.min(800, screen.getWidth()), screen.getWidth());
    }
  }
}
