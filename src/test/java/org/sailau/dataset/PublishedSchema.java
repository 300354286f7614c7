package org.sailau.dataset;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A published schema, with formats asserted: what editors and other programs refuse.
public final class PublishedSchema {

  static final Path DATASET = Path.of("assets/schema/sailau-election-1.schema.json");

  private final Schema schema;

  public PublishedSchema(Path file) throws IOException {
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(file));
  }

  /// What the schema has against a document.
  public List<String> complaints(String document) {
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
