package org.sailau.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Source.ImportedFile;
import tools.jackson.core.JsonGenerator;

/// Writes the file of others that the figures of a source were imported from.
final class ImportedFileRow {

  private final JsonGenerator out;

  private ImportedFileRow(JsonGenerator out) {
    this.out = out;
  }

  static void write(ImportedFile imported, JsonGenerator out) {
    new ImportedFileRow(out).write(imported);
  }

  private void write(ImportedFile imported) {
    out.writeName("imported");
    out.writeStartObject();
    out.writeStringProperty("file", imported.name());
    out.writeStringProperty("sha256", imported.sha256());
    ifAny("sheet", imported.sheet());
    ifAny("encoding", imported.encoding());
    ifAny("delimiter", imported.delimiter());
    if (imported.recipe() != null) {
      out.writeName("recipe");
      out.writeRawValue(imported.recipe()); // On one line: programs read it, people seldom do.
    }
    texts("above", imported.above());
    texts("below", imported.below());
    out.writeEndObject();
  }

  private void ifAny(String name, @Nullable String text) {
    if (text != null) {
      out.writeStringProperty(name, text);
    }
  }

  private void texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      out.writeName(name);
      out.writeStartArray();
      texts.forEach(out::writeString);
      out.writeEndArray();
    }
  }
}
