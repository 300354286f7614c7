package org.sailau.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the program keeps between starts. Immutable.
///
/// @param window null before the first start
/// @param recent the files opened last, the latest first; each once, and no more than are kept
public record Settings(
    @Nullable Window window,
    List<Path> recent,
    Preferences preferences,
    ExportChoice exportChoice) {

  /// The number of recent files that are kept.
  private static final int MAX_RECENT = 10;

  /// Position and size of the window before it was maximised, in JavaFX's screen units. What no
  /// screen has, or is no number, becomes what is nearest to it.
  public record Window(double x, double y, double width, double height, boolean maximised) {

    private static final double FARTHEST = 100_000;

    public Window {
      x = clamp(x, -FARTHEST);
      y = clamp(y, -FARTHEST);
      width = clamp(width, 1);
      height = clamp(height, 1);
    }

    private static double clamp(double length, double min) {
      return Double.isNaN(length) ? min : Math.clamp(length, min, FARTHEST);
    }
  }

  public Settings {
    recent = recent.stream().distinct().limit(MAX_RECENT).toList();
  }

  public static Settings none() {
    return new Settings(null, List.of(), Preferences.defaults(), ExportChoice.none());
  }

  public Settings with(Window newWindow) {
    return new Settings(newWindow, recent, preferences, exportChoice);
  }

  public Settings with(Preferences newPreferences) {
    return new Settings(window, recent, newPreferences, exportChoice);
  }

  public Settings with(ExportChoice newExportChoice) {
    return new Settings(window, recent, preferences, newExportChoice);
  }

  public Settings withRecent(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return new Settings(
        window,
        Stream.concat(Stream.of(absolute), recent.stream()).toList(),
        preferences,
        exportChoice);
  }

  public Settings withoutRecent() {
    return new Settings(window, List.of(), preferences, exportChoice);
  }
}
