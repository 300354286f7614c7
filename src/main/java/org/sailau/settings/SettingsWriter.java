package org.sailau.settings;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/// Writes settings as the text of a JSON file. What the file before has, and this version does not
/// understand, stays as it is: fields that it does not know, and values that it does not know as
/// long as the user has chosen no other.
final class SettingsWriter {

  private static final String WINDOW = "window";
  private static final String RECENT = "recent";
  private static final String PREFERENCES = "preferences";
  private static final String EXPORT = "export";

  /// What is not understood, as JSON, by the names of the object around it (`""` for the whole
  /// file) and of the field.
  private final Map<String, Map<String, String>> kept = new HashMap<>();

  private final JsonGenerator out;

  private SettingsWriter(JsonGenerator out) {
    this.out = out;
  }

  /// @param before the text of the file before; null if there is none
  static String write(Settings settings, @Nullable String before) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = SettingsFile.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      SettingsWriter writer = new SettingsWriter(out);
      if (before != null) {
        writer.collect(before);
      }
      writer.write(settings);
    }
    return text.toString();
  }

  /// Finds what is not understood.
  private void collect(String before) {
    try (JsonParser in = SettingsFile.JSON.createParser(ObjectReadContext.empty(), before)) {
      if (in.nextToken() == JsonToken.START_OBJECT) {
        collect(in, "");
      }
    } catch (JacksonException noJson) {
      kept.clear();
    }
  }

  private void collect(JsonParser in, String object) {
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      boolean known = object.isEmpty() && Set.of(WINDOW, PREFERENCES, EXPORT).contains(name);
      if (known && value == JsonToken.START_OBJECT) {
        collect(in, name);
      } else if (object.isEmpty() && name.equals(RECENT) && value == JsonToken.START_ARRAY) {
        collectElements(in);
      } else if (isUnderstood(object, name, in)) {
        in.skipChildren();
      } else {
        kept.computeIfAbsent(object, _ -> new LinkedHashMap<>()).put(name, copy(in));
      }
    }
  }

  private void collectElements(JsonParser in) {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (SettingsFile.text(in).flatMap(SettingsFile::path).isEmpty()) {
        Map<String, String> elements = kept.computeIfAbsent(RECENT, _ -> new LinkedHashMap<>());
        elements.put(Integer.toString(elements.size()), copy(in));
      }
    }
  }

  private static String copy(JsonParser in) {
    StringWriter text = new StringWriter();
    try (JsonGenerator one = SettingsFile.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      one.copyCurrentStructureExact(in);
    }
    return text.toString();
  }

  private static boolean isUnderstood(String object, String name, JsonParser in) {
    JsonToken value = in.currentToken();
    Optional<String> text = SettingsFile.text(in);
    boolean flag = value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE;
    return switch (object + "/" + name) {
      case "window/x",
          "window/y",
          "window/width",
          "window/height",
          "preferences/textSize",
          "preferences/smallBase" ->
          value.isNumeric();
      case "window/maximised",
          "preferences/patterns",
          "export/transparent",
          "export/patterns",
          "export/outlines" ->
          flag;
      case "preferences/language" -> text.flatMap(Language::tagged).isPresent();
      case "preferences/colours" ->
          SettingsFile.constant(Preferences.Colours.values(), text).isPresent();
      case "preferences/motion" ->
          SettingsFile.constant(Preferences.Motion.values(), text).isPresent();
      case "export/format",
          "export/width",
          "export/height",
          "export/unit",
          "export/dpi",
          "export/theme",
          "export/paper",
          "export/folder" ->
          text.isPresent();
      default -> false;
    };
  }

  private void write(Settings settings) {
    out.writeStartObject();
    Settings.@Nullable Window window = settings.window();
    if (window == null) {
      keepObject(WINDOW);
    } else {
      begin(WINDOW);
      out.writeNumberProperty("x", window.x());
      out.writeNumberProperty("y", window.y());
      out.writeNumberProperty("width", window.width());
      out.writeNumberProperty("height", window.height());
      out.writeBooleanProperty("maximised", window.maximised());
      end(WINDOW, "x", "y", "width", "height", "maximised");
    }
    if (!settings.recent().isEmpty() || !isKept("", RECENT)) {
      forget("", RECENT);
      out.writeName(RECENT);
      out.writeStartArray();
      for (Path path : settings.recent()) {
        out.writeString(path.toString());
      }
      kept.getOrDefault(RECENT, Map.of()).values().forEach(out::writeRawValue);
      out.writeEndArray();
    }
    write(settings.preferences());
    write(settings.exportChoice());
    keep("");
    out.writeEndObject();
  }

  private void write(Preferences preferences) {
    Preferences defaults = Preferences.defaults();
    if (preferences.equals(defaults) && isKept("", PREFERENCES)) {
      return; // Something else than an object stays, too.
    }
    begin(PREFERENCES);
    @Nullable Language language = preferences.language();
    if (language != null) {
      forget(PREFERENCES, "language");
      out.writeStringProperty("language", language.tag());
    }
    text(PREFERENCES, "colours", preferences.colours().name(), defaults.colours().name());
    number("textSize", preferences.textSize(), defaults.textSize());
    text(PREFERENCES, "motion", preferences.motion().name(), defaults.motion().name());
    flag(PREFERENCES, "patterns", preferences.patterns());
    number("smallBase", preferences.smallBase(), defaults.smallBase());
    end(PREFERENCES);
  }

  private void write(ExportChoice choice) {
    if (choice.equals(ExportChoice.none())) {
      keepObject(EXPORT);
      return;
    }
    begin(EXPORT);
    text(EXPORT, "format", choice.format(), "");
    text(EXPORT, "width", choice.width(), "");
    text(EXPORT, "height", choice.height(), "");
    text(EXPORT, "unit", choice.unit(), "");
    text(EXPORT, "dpi", choice.dpi(), "");
    text(EXPORT, "theme", choice.theme(), "");
    flag(EXPORT, "transparent", choice.transparent());
    flag(EXPORT, "patterns", choice.patterns());
    flag(EXPORT, "outlines", choice.outlines());
    text(EXPORT, "paper", choice.paper(), "");
    text(EXPORT, "folder", choice.folder(), "");
    end(EXPORT);
  }

  private void number(String name, int value, int usual) {
    if (value != usual || !isKept(PREFERENCES, name)) {
      forget(PREFERENCES, name);
      out.writeNumberProperty(name, value);
    }
  }

  private void text(String object, String name, String value, String usual) {
    if (!value.equals(usual) || !isKept(object, name)) {
      forget(object, name);
      out.writeStringProperty(name, value);
    }
  }

  private void flag(String object, String name, boolean value) {
    if (value || !isKept(object, name)) {
      forget(object, name);
      out.writeBooleanProperty(name, value);
    }
  }

  private boolean isKept(String object, String name) {
    return kept.getOrDefault(object, Map.of()).containsKey(name);
  }

  private void forget(String object, String name) {
    @Nullable Map<String, String> fields = kept.get(object);
    if (fields != null) {
      fields.remove(name);
    }
  }

  private void begin(String object) {
    forget("", object);
    out.writeName(object);
    out.writeStartObject();
  }

  /// @param written fields of which nothing is kept, for all were written
  private void end(String object, String... written) {
    for (String name : written) {
      forget(object, name);
    }
    keep(object);
    out.writeEndObject();
  }

  /// An object of which nothing is understood, if there is one.
  private void keepObject(String object) {
    if (kept.containsKey(object)) {
      begin(object);
      end(object);
    }
  }

  private void keep(String object) {
    kept.getOrDefault(object, Map.of())
        .forEach(
            (name, json) -> {
              out.writeName(name);
              out.writeRawValue(json);
            });
  }
}
