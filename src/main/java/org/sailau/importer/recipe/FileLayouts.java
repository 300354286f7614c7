package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.table.FileLayout;
import org.sailau.json.JsonCursor;
import tools.jackson.core.JsonGenerator;

/// The layouts of files as a part of a recipe's file.
final class FileLayouts {

  private FileLayouts() {}

  static List<FileLayout> read(JsonCursor in) {
    List<FileLayout> layouts = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        layout(in, layouts);
      }
    }
    return layouts;
  }

  private static void layout(JsonCursor in, List<FileLayout> to) {
    @Nullable String name = null;
    List<FileLayout.Column> columns = new ArrayList<>();
    if (!in.beginObject()) {
      return;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "name" -> name = in.text();
        case "columns" -> {
          if (in.beginArray()) {
            while (in.nextElement()) {
              columns.add(column(in));
            }
          }
        }
        default -> in.unknown(field);
      }
    }
    long fixed = columns.stream().filter(column -> column.width() > 0).count();
    if (fixed > 0 && fixed < columns.size()) {
      in.require("width"); // Of every column, or of none.
    }
    to.add(new FileLayout(name == null ? "" : name, columns));
  }

  private static FileLayout.Column column(JsonCursor in) {
    @Nullable String name = null;
    @Nullable Integer width = null;
    if (in.beginObject()) {
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "name" -> name = in.text();
          case "width" -> width = RecipeFile.small(in);
          default -> in.unknown(field);
        }
      }
    }
    return new FileLayout.Column(name == null ? "" : name, width == null ? 0 : width);
  }

  static void write(List<FileLayout> layouts, JsonGenerator out) {
    if (layouts.isEmpty()) {
      return;
    }
    out.writeName("files");
    out.writeStartArray();
    for (FileLayout layout : layouts) {
      out.writeStartObject();
      if (!layout.files().isEmpty()) {
        out.writeStringProperty("name", layout.files());
      }
      if (!layout.columns().isEmpty()) {
        out.writeName("columns");
        out.writeStartArray();
        layout.columns().forEach(column -> write(column, out));
        out.writeEndArray();
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void write(FileLayout.Column column, JsonGenerator out) {
    out.writeStartObject();
    if (!column.name().isEmpty()) {
      out.writeStringProperty("name", column.name());
    }
    if (column.width() > 0) {
      out.writeNumberProperty("width", column.width());
    }
    out.writeEndObject();
  }
}
