package org.sailau.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sailau.io.FileNotWritten;
import org.sailau.io.PrivateFolder;
import org.sailau.io.WholeFile;

/// Keeps the settings in a file, whole or not at all. It renames a file that it cannot read, and
/// leaves pipes, devices and links to folders alone; links stay. Use it from one thread at a time.
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

  /// A file with settings has a thousandth of that.
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;
  private boolean leaveAlone;

  public SettingsStore(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /// The folder in which recipes of imports are kept.
  ///
  /// @param settings the file of the settings
  public static Path recipes(Path settings) {
    return settings.resolveSibling("recipes");
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
      return new Loaded.Read(SettingsFile.read(text()));
    } catch (NoSuchFileException first) {
      return new Loaded.Read(Settings.none());
    } catch (IOException | RuntimeException unreadable) {
      return moveAside();
    }
  }

  /// The text of the file.
  ///
  /// @throws NoSuchFileException if there is none, nor anything else in its place
  /// @throws IOException if it cannot be read
  private String text() throws IOException {
    if (isOther()) {
      throw new IOException("no file"); // Opening a pipe would wait for its other end.
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("too large");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /// Whether a pipe, a device or a folder is in the file's place.
  private boolean isOther() {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /// Renames what cannot be read. A link stays a link: what it leads to is renamed.
  private Loaded moveAside() {
    try {
      Path real = file.toRealPath();
      boolean folder = Files.isDirectory(real) && !Files.isSymbolicLink(file);
      if (Files.isRegularFile(real) || folder) {
        Path aside = real.resolveSibling("settings.unreadable.json");
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
          aside = real.resolveSibling("settings.unreadable-" + i + ".json");
        }
        Files.move(real, aside);
        return new Loaded.MovedAside(aside);
      }
    } catch (IOException | RuntimeException stays) {
      // It is left alone.
    }
    leaveAlone = true;
    return new Loaded.Unreadable(file);
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

  /// The text of the file that is replaced; null if there is none that can be read.
  private @Nullable String before() {
    try {
      return text();
    } catch (IOException | RuntimeException none) {
      return null;
    }
  }

  /// Writes all settings. What the file has that this version does not understand stays in it.
  ///
  /// @throws IOException if it cannot be written; what was remembered before is still there
  public void save(Settings settings) throws IOException {
    if (leaveAlone || isOther()) {
      throw new IOException("what is there could not be read");
    }
    PrivateFolder.make(file.getParent());
    String written = SettingsWriter.write(settings, before());
    try {
      WholeFile.write(file, written.getBytes(StandardCharsets.UTF_8));
    } catch (FileNotWritten failed) {
      throw new IOException(failed);
    }
  }
}
