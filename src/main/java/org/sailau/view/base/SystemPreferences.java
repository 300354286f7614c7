package org.sailau.view.base;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the user has told the operating system.
///
/// @param dark whether programs should be dark
public record SystemPreferences(
    Locale locale, boolean dark, boolean highContrast, boolean reducedMotion) {

  /// Where Windows says that it shows high contrast; JavaFX has no word of its own for it.
  private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

  /// The system's, now and whenever they change.
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
