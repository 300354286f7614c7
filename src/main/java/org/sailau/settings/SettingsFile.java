package org.sailau.settings;

import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Reads and writes settings as the text of a JSON file. Fields that it does not know, for instance
/// those of a newer version, are ignored.
final class SettingsFile {

  private static final JsonFactory JSON = new JsonFactory();

  private SettingsFile() {}

  /// @throws IllegalArgumentException if this is no settings file
  /// @throws tools.jackson.core.JacksonException if this is not JSON
  static Settings read(String text) {
    Settings.@Nullable Window window = null;
    List<Path> recent = new ArrayList<>();
    Preferences preferences = Preferences.defaults();
    ExportChoice exportChoice = ExportChoice.none();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      expect(in.nextToken() == JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        switch (name) {
          case "window" -> {
            expect(value == JsonToken.START_OBJECT);
            window = window(in);
          }
          case "recent" -> {
            expect(value == JsonToken.START_ARRAY);
            for (JsonToken item; (item = in.nextToken()) != JsonToken.END_ARRAY; ) {
              expect(item == JsonToken.VALUE_STRING);
              recent.add(path(in.getString()));
            }
          }
          case "preferences" -> {
            expect(value == JsonToken.START_OBJECT);
            preferences = preferences(in);
          }
          case "export" -> {
            expect(value == JsonToken.START_OBJECT);
            exportChoice = ExportChoiceFile.read(in);
          }
          default -> in.skipChildren();
        }
      }
      expect(in.nextToken() == null);
    }
    return new Settings(window, recent, preferences, exportChoice);
  }

  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException otherSystem) {
      throw new IllegalArgumentException(otherSystem);
    }
  }

  private static Preferences preferences(JsonParser in) {
    Preferences read = Preferences.defaults();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      read =
          switch (name) {
            case "language" -> read.with(Language.tagged(string(in)).orElse(null));
            case "colours" ->
                read.with(constant(Preferences.Colours.values(), string(in), read.colours()));
            case "textSize" -> {
              expect(value == JsonToken.VALUE_NUMBER_INT);
              yield read.withTextSize(in.getIntValue());
            }
            case "motion" ->
                read.with(constant(Preferences.Motion.values(), string(in), read.motion()));
            case "patterns" -> {
              expect(value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE);
              yield read.withPatterns(value == JsonToken.VALUE_TRUE);
            }
            default -> {
              in.skipChildren();
              yield read;
            }
          };
    }
    return read;
  }

  static String string(JsonParser in) {
    expect(in.currentToken() == JsonToken.VALUE_STRING);
    return in.getString();
  }

  /// The constant of that name, or `otherwise`: a newer version may have written a name that is not
  /// known here.
  private static <E extends Enum<E>> E constant(E[] all, String name, E otherwise) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
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

  static String write(Settings settings) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
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
      Preferences preferences = settings.preferences();
      @Nullable Language language = preferences.language();
      out.writeName("preferences");
      out.writeStartObject();
      if (language != null) {
        out.writeStringProperty("language", language.tag());
      }
      out.writeStringProperty("colours", preferences.colours().name());
      out.writeNumberProperty("textSize", preferences.textSize());
      out.writeStringProperty("motion", preferences.motion().name());
      out.writeBooleanProperty("patterns", preferences.patterns());
      out.writeEndObject();
      ExportChoiceFile.write(out, settings.exportChoice());
      out.writeEndObject();
    }
    return text.toString();
  }
}
