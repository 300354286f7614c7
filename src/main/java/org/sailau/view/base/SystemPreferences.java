package org.sailau.view.base;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the user prefers in the operating system.
///
/// @param dark whether programs should have dark colours
public record SystemPreferences(
    Locale locale, boolean dark, boolean highContrast, boolean reducedMotion) {

  /// The preference by which Windows says that high contrast is on. JavaFX has no property for it.
  private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

  /// The preferences of the operating system; they are updated when the user changes them.
  public static ObservableValue<SystemPreferences> ofSystem() {
    Platform.Preferences system = Platform.getPreferences();
    return Bindings.createObjectBinding(
        () ->
            new SystemPreferences(
                Locale.getDefault(Locale.Category.DISPLAY),
                system.getColorScheme() == ColorScheme.DARK,
                system.getBoolean(WINDOWS_HIGH_CONTRAST).orElse(false),
                system.isReducedMotion()),
        system,
        system.colorSchemeProperty(),
        system.reducedMotionProperty());
  }
}
