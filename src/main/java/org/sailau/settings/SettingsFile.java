package org.sailau.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads settings from the text of a JSON file. What it does not understand, for instance because a
/// newer version wrote it, is passed over and has its default; [SettingsWriter] keeps it.
final class SettingsFile {

  static final JsonFactory JSON = new JsonFactory();

  /// No text that is kept is longer, in characters.
  private static final int MAX_TEXT = 10_000;

  /// More than any text size.
  private static final int MAX_PERCENT = 1_000;

  private SettingsFile() {}

  /// @throws IllegalArgumentException if this is no object
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
        if (name.equals("recent") && value == JsonToken.START_ARRAY) {
          recent = recent(in);
        } else if (value != JsonToken.START_OBJECT) {
          in.skipChildren();
        } else {
          switch (name) {
            case "window" -> window = window(in);
            case "preferences" -> preferences = preferences(in);
            case "export" -> exportChoice = ExportChoiceFile.read(in);
            default -> in.skipChildren();
          }
        }
      }
      expect(in.nextToken() == null);
    }
    return new Settings(window, recent, preferences, exportChoice);
  }

  private static List<Path> recent(JsonParser in) {
    List<Path> paths = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      text(in).flatMap(SettingsFile::path).ifPresent(paths::add);
      in.skipChildren();
    }
    return paths;
  }

  static Optional<Path> path(String written) {
    try {
      return Optional.of(Path.of(written));
    } catch (InvalidPathException otherSystem) {
      return Optional.empty();
    }
  }

  private static Preferences preferences(JsonParser in) {
    Preferences read = Preferences.defaults();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      Optional<String> text = text(in);
      Preferences before = read;
      read =
          switch (name) {
            case "language" -> text.flatMap(Language::tagged).map(before::with).orElse(before);
            case "colours" ->
                constant(Preferences.Colours.values(), text).map(before::with).orElse(before);
            case "textSize" ->
                value.isNumeric()
                    ? before.withTextSize((int) Math.clamp(in.getDoubleValue(), 0, MAX_PERCENT))
                    : before;
            case "motion" ->
                constant(Preferences.Motion.values(), text).map(before::with).orElse(before);
            case "patterns" -> before.withPatterns(value == JsonToken.VALUE_TRUE);
            case "smallBase" ->
                value.isNumeric()
                    ? before.withSmallBase(
                        (int) Math.clamp(in.getDoubleValue(), 0, Preferences.MAX_SMALL_BASE))
                    : before;
            default -> before;
          };
      in.skipChildren();
    }
    return read;
  }

  /// The text on which the parser stands; empty if that is something else, or too long.
  static Optional<String> text(JsonParser in) {
    return in.currentToken() == JsonToken.VALUE_STRING && in.getStringLength() <= MAX_TEXT
        ? Optional.of(in.getString())
        : Optional.empty();
  }

  /// The constant of that name; empty if a newer version wrote a name that is not known here.
  static <E extends Enum<E>> Optional<E> constant(E[] all, Optional<String> name) {
    return Arrays.stream(all).filter(one -> name.equals(Optional.of(one.name()))).findFirst();
  }

  private static Settings.@Nullable Window window(JsonParser in) {
    double[] place = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    boolean maximised = false;
    List<String> names = List.of("x", "y", "width", "height");
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (names.contains(name) && value.isNumeric()) {
        place[names.indexOf(name)] = in.getDoubleValue();
      } else if (name.equals("maximised")) {
        maximised = value == JsonToken.VALUE_TRUE;
      }
      in.skipChildren();
    }
    return Arrays.stream(place).anyMatch(Double::isNaN)
        ? null
        : new Settings.Window(place[0], place[1], place[2], place[3], maximised);
  }

  static void expect(boolean fulfilled) {
    if (!fulfilled) {
      throw new IllegalArgumentException("not a settings file");
    }
  }
}
