package org.sailau.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads and writes the choices of the last export as an object of the settings file.
final class ExportChoiceFile {

  private ExportChoiceFile() {}

  static ExportChoice read(JsonParser in) {
    Map<String, String> read = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        read.put(name, SettingsFile.string(in));
      } else if (value == JsonToken.VALUE_TRUE) {
        read.put(name, "true");
      } else {
        in.skipChildren();
      }
    }
    return new ExportChoice(
        read.getOrDefault("format", ""),
        read.getOrDefault("width", ""),
        read.getOrDefault("height", ""),
        read.getOrDefault("unit", ""),
        read.getOrDefault("dpi", ""),
        read.getOrDefault("theme", ""),
        read.containsKey("transparent"),
        read.containsKey("patterns"),
        read.containsKey("outlines"),
        read.getOrDefault("paper", ""),
        read.getOrDefault("folder", ""));
  }

  static void write(JsonGenerator out, ExportChoice exportChoice) {
    if (exportChoice.equals(ExportChoice.none())) {
      return;
    }
    out.writeName("export");
    out.writeStartObject();
    out.writeStringProperty("format", exportChoice.format());
    out.writeStringProperty("width", exportChoice.width());
    out.writeStringProperty("height", exportChoice.height());
    out.writeStringProperty("unit", exportChoice.unit());
    out.writeStringProperty("dpi", exportChoice.dpi());
    out.writeStringProperty("theme", exportChoice.theme());
    out.writeBooleanProperty("transparent", exportChoice.transparent());
    out.writeBooleanProperty("patterns", exportChoice.patterns());
    out.writeBooleanProperty("outlines", exportChoice.outlines());
    out.writeStringProperty("paper", exportChoice.paper());
    out.writeStringProperty("folder", exportChoice.folder());
    out.writeEndObject();
  }
}
