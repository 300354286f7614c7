package org.sailau.importer.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a list of objects as a table: each object is a line, each field a column. Fields of
/// objects within it are columns of their own, with both names and a dot between. A list within an
/// object has no column.
final class JsonRows {

  private static final int MAX_NESTING = 64;

  private final TableBuilder to;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private JsonRows(TableBuilder to) {
    this.to = to;
  }

  /// Reads the first list of objects in a document; the first row of the table has the names.
  ///
  /// @throws ImportStopped if the document is broken or has no such list
  static void read(InputStream in, TableLimits limits, TableBuilder to) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE) // Its digest is of all bytes.
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(limits.cell())
                    .maxNumberLength(100)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
      new JsonRows(to).read(parser);
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
      int column =
          broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getColumnNr());
      throw new ImportStopped(ImportProblem.at(Kind.BROKEN_JSON, line, column, ""));
    }
  }

  private void read(JsonParser parser) {
    to.row(1);
    boolean inList = false;
    int rows = 0;
    for (@Nullable JsonToken token; (token = parser.nextToken()) != null; ) {
      if (token == JsonToken.START_ARRAY) {
        inList = true;
      } else if (token == JsonToken.END_ARRAY) {
        inList = false;
        if (rows > 0) {
          break;
        }
      } else if (token == JsonToken.START_OBJECT && inList) {
        to.row(parser.currentTokenLocation().getLineNr());
        rows++;
        Map<Integer, String> cells = new LinkedHashMap<>();
        object(parser, "", cells);
        cells.forEach(to::cell);
      }
    }
    if (rows == 0) {
      throw new ImportStopped(ImportProblem.at(Kind.NOT_A_TABLE, 0, 0, ""));
    }
    for (int column = 0; column < names.size(); column++) {
      to.put(0, column, names.get(column));
    }
  }

  private void object(JsonParser parser, String prefix, Map<Integer, String> cells) {
    String name = "";
    for (@Nullable JsonToken token; (token = parser.nextToken()) != JsonToken.END_OBJECT; ) {
      if (token == null) {
        return;
      }
      switch (token) {
        case PROPERTY_NAME -> name = prefix + parser.currentName();
        case START_OBJECT -> object(parser, name + ".", cells);
        case START_ARRAY -> parser.skipChildren();
        case VALUE_NULL -> {}
        default -> cells.put(column(name), parser.getString());
      }
    }
  }

  private int column(String name) {
    return columns.computeIfAbsent(
        name,
        _ -> {
          names.add(name);
          return names.size() - 1;
        });
  }
}
