package org.sailau.view.base;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.settings.Preferences.Motion;
import org.sailau.text.Texts;

/// How everything in the window is shown. Immutable: for another look the views are made again.
///
/// @param zoom the size of text as a multiple of the default size
/// @param motion whether anything may move
/// @param patterns whether bars are told apart by patterns instead of shades
/// @param smallBase maps hatch places with fewer people or votes
public record Look(
    Texts texts, Theme theme, double zoom, boolean motion, boolean patterns, int smallBase) {

  /// As in the style sheet.
  private static final double TEXT = 14;

  private static final double TITLE = 22;

  static Look of(Texts texts, Preferences preferences, SystemPreferences systemPreferences) {
    return new Look(
        texts,
        theme(preferences.colours(), systemPreferences),
        preferences.textSize() / 100.0,
        preferences.motion() == Motion.SYSTEM
            ? !systemPreferences.reducedMotion()
            : preferences.motion() == Motion.FULL,
        preferences.patterns(),
        preferences.smallBase());
  }

  static Theme theme(Colours colours, SystemPreferences systemPreferences) {
    return switch (colours) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
      case SYSTEM ->
          systemPreferences.highContrast()
              ? Theme.HIGH_CONTRAST
              : systemPreferences.dark() ? Theme.DARK : Theme.LIGHT;
    };
  }

  public Style style() {
    return Style.window(theme.palette(), zoom, patterns);
  }

  /// The style sheet below all others, which styles the controls of JavaFX.
  public String userAgentSheet() {
    return userAgentSheet(theme);
  }

  /// AtlantaFX, of which the build leaves what Sailau uses.
  static String userAgentSheet(Theme theme) {
    return resource(
        theme == Theme.LIGHT ? "/assets/css/primer-light.css" : "/assets/css/primer-dark.css");
  }

  /// The style sheets of each scene.
  public List<String> sheets() {
    Stream<String> common = Stream.of(resource(theme.sheet()), resource("/assets/css/sailau.css"));
    return (zoom == 1 ? common : Stream.concat(common, Stream.of(larger()))).toList();
  }

  /// A sheet for another size of text. Large as it is, the title needs to grow less, and leaves
  /// more room below it.
  private String larger() {
    String size =
        ".root { -fx-font-size: %spx; } .title { -fx-font-size: %spx; }"
            .formatted(TEXT * zoom, TITLE * (1 + 0.4 * (zoom - 1)));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(size.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String path) {
    return Objects.requireNonNull(Look.class.getResource(path), path).toExternalForm();
  }
}
