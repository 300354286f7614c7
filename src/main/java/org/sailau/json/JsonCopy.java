package org.sailau.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/// Copies a value of a document with everything in it, whatever it means. Fields that an object has
/// twice and texts that are none are noted and left out. For one thread.
final class JsonCopy {

  /// Bytes that a value takes at most beside its characters while it is copied.
  private static final int SLOT_BYTES = 8;

  private final JsonWalker in;
  private final MemoryBudget memory;
  private final JsonGenerator out;

  JsonCopy(JsonWalker in, MemoryBudget memory, JsonGenerator out) {
    this.in = in;
    this.memory = memory;
    this.out = out;
  }

  void value() {
    memory.take(SLOT_BYTES);
    JsonToken token = in.parser.currentToken();
    switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> {
        out.writeStartArray();
        in.beginArray();
        while (in.nextElement()) {
          value();
        }
        out.writeEndArray();
      }
      case VALUE_STRING -> {
        String text = in.string();
        memory.take(text);
        out.writeString(in.checkSurrogates(text) ? text : "");
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String written = in.parser.getString();
        memory.take(written);
        out.writeNumber(written);
      }
      case VALUE_TRUE -> out.writeBoolean(true);
      case VALUE_FALSE -> out.writeBoolean(false);
      default -> out.writeNull();
    }
  }

  private void object() {
    out.writeStartObject();
    in.beginObject();
    for (String name; (name = in.nextField()) != null; ) {
      memory.take(name);
      out.writeName(name);
      value();
    }
    out.writeEndObject();
  }
}
