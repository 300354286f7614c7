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

/// Keeps the settings in a file, whole or not at all. A file that cannot be read is moved aside,
/// not overwritten. Not for several threads.
public final class SettingsStore {

  /// What came of reading.
  public sealed interface Loaded {

    Settings settings();

    /// Read, or not there yet.
    record Read(Settings settings) implements Loaded {}

    /// Not readable, and now at `to`.
    record MovedAside(Path to) implements Loaded {
      @Override
      public Settings settings() {
        return Settings.none();
      }
    }

    /// Neither readable nor movable: it is left alone.
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

  /// Where the operating system wants a program's settings.
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

  /// A folder that the environment names. Anything but an absolute path is passed over, as the XDG
  /// specification asks.
  private static Path inEnvironment(Map<String, String> environment, String name, Path otherwise) {
    try {
      Path named = Path.of(environment.getOrDefault(name, ""));
      return named.isAbsolute() ? named : otherwise;
    } catch (InvalidPathException notOfThisSystem) {
      return otherwise;
    }
  }

  /// What is remembered.
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

  /// Changes what is remembered, as it is now: another window may have changed it since.
  ///
  /// @return everything that is remembered now
  /// @throws IOException if it cannot be written; what was remembered before is still there
  public Settings update(UnaryOperator<Settings> change) throws IOException {
    Settings changed = change.apply(load().settings());
    save(changed);
    return changed;
  }

  /// Remembers everything.
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
