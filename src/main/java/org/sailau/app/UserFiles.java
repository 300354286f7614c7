package org.sailau.app;

import java.nio.file.Path;
import org.sailau.log.LogFile;
import org.sailau.settings.SettingsStore;

/// Where the operating system wants what the program keeps for its user.
final class UserFiles {

  private UserFiles() {}

  static Path settings() {
    return SettingsStore.usualPlace(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /// The log beside the settings.
  static LogFile log() {
    return new LogFile(settings().resolveSibling("sailau.log"));
  }
}
