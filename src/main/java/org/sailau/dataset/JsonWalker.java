package org.sailau.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Problem.Kind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Walks a JSON document object by object and list by list, and notes what is wrong at its place.
/// Stands on the first token of a value when asked to go through it and on its last afterwards.
sealed class JsonWalker permits JsonCursor {

  final JsonParser parser;
  final Limits limits;
  private final Problems problems;
  private final ObjectFields[] frames;
  private int depth;

  JsonWalker(JsonParser parser, Limits limits, Problems problems) {
    this.parser = parser;
    this.limits = limits;
    this.problems = problems;
    this.frames = new ObjectFields[limits.nesting() + 2];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new ObjectFields();
    }
  }

  // Where we are

  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  int column() {
    return parser.currentTokenLocation().getColumnNr();
  }

  String pointer() {
    return Excerpt.pointer(parser.streamReadContext().pathAsPointer());
  }

  private static String quoted(String text) {
    return '"' + Excerpt.text(text) + '"';
  }

  /// Notes a problem of the current value.
  public void problem(Kind kind, String... expected) {
    problems.add(value(kind, expected));
  }

  /// A problem of the current value, for the case that it turns out to be one.
  Problem value(Kind kind, String... expected) {
    return here(kind, found(), expected);
  }

  private void note(Kind kind, String found) {
    problems.add(here(kind, found));
  }

  private Problem here(Kind kind, String found, String... expected) {
    return new Problem(kind, line(), column(), pointer(), found, List.of(expected));
  }

  /// Ends reading with a problem of the current value.
  ReadingStopped stop(Kind kind, String... expected) {
    return new ReadingStopped(here(kind, "", expected));
  }

  private String found() {
    @Nullable JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT, END_OBJECT -> "{…}";
      case START_ARRAY, END_ARRAY -> "[…]";
      case VALUE_STRING -> quoted(parser.getString());
      case null -> "";
      default -> Excerpt.text(parser.getString());
    };
  }

  // Objects and lists

  public boolean beginObject() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrongType("object");
      return false;
    }
    frames[++depth].begin(parser.currentTokenLocation());
    return true;
  }

  /// Goes to the next field's value. Null at the object's end.
  public @Nullable String nextField() {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      checkSurrogates(name);
      boolean fresh = frames[depth].add(name);
      if (frames[depth].size() > limits.fields()) {
        throw stop(Kind.TOO_MANY_FIELDS, Integer.toString(limits.fields()));
      }
      if (fresh) {
        parser.nextToken();
        return name;
      }
      note(Kind.DUPLICATE_FIELD, quoted(name));
      parser.nextToken();
      skip();
    }
    depth--;
    return null;
  }

  /// Notes each of these fields that the object just left did not have.
  public void require(String... names) {
    ObjectFields frame = frames[depth + 1];
    for (String name : names) {
      if (!frame.has(name)) {
        lacking(Kind.MISSING_FIELD, name);
      }
    }
  }

  /// Whether the object just left had a field, readable or not.
  boolean had(String name) {
    return frames[depth + 1].has(name);
  }

  /// Notes a problem of the object just left as a whole.
  void lacking(Kind kind, String... expected) {
    ObjectFields frame = frames[depth + 1];
    problems.add(new Problem(kind, frame.line, frame.column, pointer(), "", List.of(expected)));
  }

  public boolean beginArray() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrongType("list");
      return false;
    }
    return true;
  }

  public boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /// Passes over a field that this program does not know.
  public void unknown(String name) {
    note(Kind.UNKNOWN_FIELD, quoted(name));
    skip();
  }

  /// Passes over the current value, but not over what no document may have.
  void skip() {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        beginObject();
        while (nextField() != null) {
          skip();
        }
      }
      case START_ARRAY -> {
        while (nextElement()) {
          skip();
        }
      }
      case VALUE_STRING -> checkSurrogates(parser.getString());
      case null, default -> {}
    }
  }

  void wrongType(String expected) {
    problem(Kind.WRONG_TYPE, expected);
    skip();
  }

  final boolean checkSurrogates(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1))) {
          i++;
        } else {
          note(Kind.LONE_SURROGATE, quoted(value));
          return false;
        }
      }
    }
    return true;
  }
}
