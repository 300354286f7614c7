package org.sailau.app;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sailau.log.LogFile;
import org.sailau.settings.SettingsStore;

/// Where the operating system wants what the program keeps for its user.
final class UserFiles {

  private UserFiles() {}

  /// Makes `$HOME` the user's folder for the whole program, as other programs do. Java takes that
  /// of the password file. Does nothing on Windows, where `HOME` means nothing.
  static void heedHome() {
    @Nullable String home = System.getenv("HOME");
    if (home != null && File.separatorChar == '/' && home.startsWith("/")) {
      System.setProperty("user.home", home);
    }
  }

  static Path settings() {
    return SettingsStore.usualPlace(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /// The folder beside the settings in which recipes of imports are kept.
  static Path recipes() {
    return SettingsStore.recipes(settings());
  }

  /// The log beside the settings.
  static LogFile log() {
    return new LogFile(settings().resolveSibling("sailau.log"));
  }
}
