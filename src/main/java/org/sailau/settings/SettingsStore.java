package org.sailau.settings;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Keeps the settings in a file, whole or not at all. A file that cannot be read is moved aside,
/// not overwritten. Not for several threads.
public final class SettingsStore {

  private final Path file;
  private final JsonFactory json = new JsonFactory();

  public SettingsStore(Path file) {
    this.file = file;
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
  public Settings load() {
    try {
      return read(Files.readString(file));
    } catch (NoSuchFileException first) {
      return Settings.none();
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      moveAside();
      return Settings.none();
    }
  }

  private void moveAside() {
    try {
      Files.move(
          file,
          file.resolveSibling("settings.unreadable.json"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException stays) {
      // Nothing is lost: the file is where it was, and saving will fail or replace it whole.
    }
  }

  private Settings read(String text) {
    Settings.@Nullable Window window = null;
    List<Path> recent = new ArrayList<>();
    try (JsonParser in = json.createParser(ObjectReadContext.empty(), text)) {
      expect(in.nextToken() == JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (name.equals("window")) {
          expect(value == JsonToken.START_OBJECT);
          window = window(in);
        } else if (name.equals("recent")) {
          expect(value == JsonToken.START_ARRAY);
          for (JsonToken item; (item = in.nextToken()) != JsonToken.END_ARRAY; ) {
            expect(item == JsonToken.VALUE_STRING);
            recent.add(path(in.getString()));
          }
        } else {
          in.skipChildren();
        }
      }
      expect(in.nextToken() == null);
    }
    return new Settings(window, recent);
  }

  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException otherSystem) {
      throw new IllegalArgumentException(otherSystem);
    }
  }

  private static Settings.Window window(JsonParser in) {
    double[] place = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    boolean maximised = false;
    List<String> names = List.of("x", "y", "width", "height");
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (names.contains(name)) {
        expect(value.isNumeric());
        place[names.indexOf(name)] = in.getDoubleValue();
      } else if (name.equals("maximised")) {
        expect(value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE);
        maximised = value == JsonToken.VALUE_TRUE;
      } else {
        in.skipChildren();
      }
    }
    expect(Arrays.stream(place).allMatch(Double::isFinite));
    return new Settings.Window(place[0], place[1], place[2], place[3], maximised);
  }

  private static void expect(boolean fulfilled) {
    if (!fulfilled) {
      throw new IllegalArgumentException("not a settings file");
    }
  }

  /// Remembers everything.
  ///
  /// @throws IOException if it cannot be written; what was remembered before is still there
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = Files.createTempFile(file.getParent(), "settings", ".tmp");
    try {
      Files.writeString(beside, write(settings));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private String write(Settings settings) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      Settings.@Nullable Window window = settings.window();
      if (window != null) {
        out.writeName("window");
        out.writeStartObject();
        out.writeNumberProperty("x", window.x());
        out.writeNumberProperty("y", window.y());
        out.writeNumberProperty("width", window.width());
        out.writeNumberProperty("height", window.height());
        out.writeBooleanProperty("maximised", window.maximised());
        out.writeEndObject();
      }
      out.writeName("recent");
      out.writeStartArray();
      for (Path path : settings.recent()) {
        out.writeString(path.toString());
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }
}
