package org.sailau.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sailau.io.FileNotWritten;
import org.sailau.io.PrivateFolder;
import org.sailau.io.WholeFile;
import tools.jackson.core.JacksonException;

/// Keeps the settings in a file, whole or not at all. It renames a file that it cannot read and
/// does not overwrite it. Use it from one thread at a time.
public final class SettingsStore {

  /// The result of reading the file.
  public sealed interface Loaded {

    Settings settings();

    /// The file has been read, or there is none yet.
    record Read(Settings settings) implements Loaded {}

    /// The file could not be read and has been renamed to `to`.
    record MovedAside(Path to) implements Loaded {
      @Override
      public Settings settings() {
        return Settings.none();
      }
    }

    /// The file could neither be read nor renamed. It is not touched any more.
    record Unreadable(Path file) implements Loaded {
      @Override
      public Settings settings() {
        return Settings.none();
      }
    }
  }

  private final Path file;
  private boolean leaveAlone;

  public SettingsStore(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /// The settings file in the folder where the operating system wants the settings of programs.
  ///
  /// @param environment the environment variables
  /// @param os its name, as in the system property `os.name`
  /// @param home the user's folder
  public static Path usualPlace(Map<String, String> environment, String os, Path home) {
    String system = os.toLowerCase(Locale.ROOT);
    Path folder;
    if (system.startsWith("windows")) {
      folder = inEnvironment(environment, "APPDATA", home.resolve("AppData/Roaming"));
    } else if (system.startsWith("mac")) {
      folder = home.resolve("Library/Application Support");
    } else {
      folder = inEnvironment(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    }
    return folder.resolve("sailau").resolve("settings.json");
  }

  /// The folder that an environment variable names, or `otherwise` if it names no absolute path, as
  /// the XDG specification asks.
  private static Path inEnvironment(Map<String, String> environment, String name, Path otherwise) {
    try {
      Path named = Path.of(environment.getOrDefault(name, ""));
      return named.isAbsolute() ? named : otherwise;
    } catch (InvalidPathException notOfThisSystem) {
      return otherwise;
    }
  }

  /// Reads the settings.
  public Loaded load() {
    try {
      return new Loaded.Read(SettingsFile.read(Files.readString(file)));
    } catch (NoSuchFileException first) {
      return new Loaded.Read(Settings.none());
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      return moveAside();
    }
  }

  private Loaded moveAside() {
    Path aside = file.resolveSibling("settings.unreadable.json");
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling("settings.unreadable-" + i + ".json");
    }
    try {
      Files.move(file, aside);
      return new Loaded.MovedAside(aside);
    } catch (IOException stays) {
      leaveAlone = true;
      return new Loaded.Unreadable(file);
    }
  }

  /// Reads the settings again, changes them and writes them: another window may have changed them
  /// meanwhile.
  ///
  /// @return the settings after the change
  /// @throws IOException if it cannot be written; what was remembered before is still there
  public Settings update(UnaryOperator<Settings> change) throws IOException {
    Settings changed = change.apply(load().settings());
    save(changed);
    return changed;
  }

  /// Writes all settings.
  ///
  /// @throws IOException if it cannot be written; what was remembered before is still there
  public void save(Settings settings) throws IOException {
    if (leaveAlone) {
      throw new IOException("what is there could not be read");
    }
    PrivateFolder.make(file.getParent());
    try {
      WholeFile.write(file, SettingsFile.write(settings).getBytes(StandardCharsets.UTF_8));
    } catch (FileNotWritten failed) {
      throw new IOException(failed);
    }
  }
}
