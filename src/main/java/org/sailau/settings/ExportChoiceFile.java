package org.sailau.settings;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the choices of the last export from an object of the settings file.
final class ExportChoiceFile {

  private ExportChoiceFile() {}

  static ExportChoice read(JsonParser in) {
    Map<String, String> read = new LinkedHashMap<>();
    Set<String> flags = new HashSet<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      SettingsFile.text(in).ifPresent(text -> read.put(name, text));
      if (value == JsonToken.VALUE_TRUE) {
        flags.add(name);
      }
      in.skipChildren();
    }
    return new ExportChoice(
        read.getOrDefault("format", ""),
        read.getOrDefault("width", ""),
        read.getOrDefault("height", ""),
        read.getOrDefault("unit", ""),
        read.getOrDefault("dpi", ""),
        read.getOrDefault("theme", ""),
        flags.contains("transparent"),
        flags.contains("patterns"),
        flags.contains("outlines"),
        read.getOrDefault("paper", ""),
        read.getOrDefault("folder", ""));
  }
}
