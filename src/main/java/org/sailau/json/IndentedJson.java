package org.sailau.json;

import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON that people read as well: one value a line, two spaces for each level, and the same line
/// break on every system. Holds no state: call from any thread.
public final class IndentedJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private IndentedJson() {}

  /// Returns what `content` writes, without a line break at the end.
  public static String of(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    write(text, content);
    return text.toString();
  }

  /// The same into a writer, which is flushed and left open. Keeps nothing of it in memory.
  ///
  /// @throws tools.jackson.core.exc.JacksonIOException if the writer throws
  public static void write(Writer to, Consumer<JsonGenerator> content) {
    try (JsonGenerator json = JSON.createGenerator(new Indented(), to)) {
      content.accept(json);
    }
  }

  /// The same on one line, to be written as a raw value where there are very many.
  public static String line(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(json);
    }
    return text.toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
