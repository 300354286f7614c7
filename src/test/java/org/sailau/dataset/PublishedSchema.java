package org.sailau.dataset;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The published schema, with formats asserted: what editors and other programs refuse.
final class PublishedSchema {

  private static final Path FILE = Path.of("assets/schema/sailau-election-1.schema.json");

  private final Schema schema;

  PublishedSchema() throws IOException {
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE));
  }

  /// What the schema has against a document.
  List<String> complaints(String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
