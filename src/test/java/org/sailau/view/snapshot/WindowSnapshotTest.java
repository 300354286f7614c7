package org.sailau.view.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.text.Language;
import org.sailau.view.window.WindowTest;

/// Compares pictures of the window with the window itself.
final class WindowSnapshotTest extends WindowTest {

  @ParameterizedTest
  @ValueSource(strings = {"results", "turnout", "places", "observers", "checks"})
  void aPictureIsWhatTheWindowShows(String tab) {
    Preferences preferences = Preferences.defaults().with(Language.KAZAKH).with(Colours.DARK);
    onUserThread(
        () -> {
          appearance.prefer(preferences);
          window.viewState().tab().set(tab);
        });
    settle();
    settle();
    AtomicReference<@Nullable WritableImage> shown = new AtomicReference<>();
    AtomicReference<@Nullable BufferedImage> taken = new AtomicReference<>();
    onUserThread(
        () -> {
          stage
              .getScene()
              .getRoot()
              .requestFocus(); // The focus must not be visible in the picture.
          WritableImage now = stage.getScene().snapshot(null);
          shown.set(now);
          taken.set(
              WindowSnapshot.take(
                      session.opened().get().shown().orElseThrow(),
                      new WindowSnapshot.Selection(
                          session.contest().get().orElseThrow(),
                          session.unit().get().orElseThrow()),
                      tab,
                      preferences,
                      (int) now.getWidth(),
                      (int) now.getHeight(),
                      "1.2.3")
                  .image());
        });
    WritableImage window = Objects.requireNonNull(shown.get());
    BufferedImage picture = Objects.requireNonNull(taken.get());
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] expected = new int[width * height];
    window
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), expected, 0, width);
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    IntSummaryStatistics rows = new IntSummaryStatistics();
    IntSummaryStatistics columns = new IntSummaryStatistics();
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != expected[i]) {
        rows.accept(i / width);
        columns.accept(i % width);
      }
    }
    // The layout of the window may differ by a fraction of a pixel along the edges of an icon.
    assertThat(rows.getCount())
        .as("pixels that differ, in rows %s and columns %s", rows, columns)
        .isLessThan(pixels.length / 1000);
    assertThat(Arrays.stream(expected).distinct().count()).isGreaterThan(100);
  }
}
