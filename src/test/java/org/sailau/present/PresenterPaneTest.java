package org.sailau.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// Lays the middle of the presenter's window out at the sizes of screens.
@ExtendWith(ApplicationExtension.class)
class PresenterPaneTest {

  /// What the bars above and below leave of the window's height, and the padding.
  private static final double BARS = 150;

  private static final double PADDING = 20;

  private final DoubleProperty proportions = new SimpleDoubleProperty(16 / 9.0);
  private final Region current = new Region();
  private final Region next = new Region();
  private final Region notes = new Region();
  private final Region list = new Region();

  @SuppressWarnings("NullAway.Init")
  private PresenterPane pane;

  /// Labels need the toolkit, which the extension starts after the fields are made.
  @BeforeEach
  void makePane() {
    pane =
        new PresenterPane(
            proportions,
            current,
            next,
            new Label("Nothing"),
            new Label("Next"),
            new Label("Notes"),
            notes,
            list);
  }

  private void layOut(double width, double height) {
    pane.setPadding(new Insets(PADDING));
    pane.showNext(true);
    pane.resize(width, height - BARS);
    pane.layout();
  }

  private static boolean overlap(Region one, Region other) {
    Bounds a = one.getBoundsInParent();
    Bounds b = other.getBoundsInParent();
    return a.getMinX() < b.getMaxX() - 1
        && b.getMinX() < a.getMaxX() - 1
        && a.getMinY() < b.getMaxY() - 1
        && b.getMinY() < a.getMaxY() - 1;
  }

  @ParameterizedTest
  @CsvSource({
    "800, 600",
    "1024, 768",
    "1280, 720",
    "1280, 800",
    "1366, 768",
    "1600, 1200",
    "1920, 1080",
    "1000, 1400"
  })
  void theSlideIsLargeTheNextAtLeastTwoFifthsAndBothLikeTheAudiences(double width, double height) {
    for (double shape : new double[] {4 / 3.0, 16 / 10.0, 16 / 9.0, 21 / 9.0}) {
      proportions.set(shape);
      layOut(width, height);
      String as = "%s in %s x %s".formatted(shape, width, height);
      for (Region slide : List.of(current, next)) {
        assertThat(slide.getWidth() / slide.getHeight()).as(as).isCloseTo(shape, within(0.02));
      }
      assertThat(next.getWidth()).as(as).isGreaterThanOrEqualTo(0.4 * current.getWidth());
      assertThat(notes.getHeight()).as(as).isGreaterThan(70);
      for (Region part : List.of(current, next, notes)) {
        assertThat(part.getLayoutX()).as(as).isGreaterThanOrEqualTo(PADDING);
        assertThat(part.getBoundsInParent().getMaxX())
            .as(as)
            .isLessThanOrEqualTo(width - PADDING + 1);
        assertThat(part.getBoundsInParent().getMaxY())
            .as(as)
            .isLessThanOrEqualTo(height - BARS - PADDING + 1);
      }
      assertThat(overlap(current, next) || overlap(current, notes) || overlap(next, notes))
          .as(as)
          .isFalse();
      double inside = height - BARS - 2 * PADDING;
      boolean asHigh = current.getHeight() > inside - 3;
      boolean asWide = 1.4 * current.getWidth() > width - 2 * PADDING - 20;
      assertThat(asHigh || asWide).as(as + ", as large as there is room").isTrue();
    }
  }

  @Test
  void theListOfSlidesTakesThePlaceOfWhatIsBesideTheSlide() {
    pane.showList(true);
    layOut(800, 600);
    assertThat(next.isVisible() || notes.isVisible()).isFalse();
    assertThat(list.getWidth()).isGreaterThan(300);
    assertThat(overlap(current, list)).isFalse();
    pane.showList(false);
    layOut(800, 600);
    assertThat(next.isVisible() && notes.isVisible()).isTrue();
  }
}
