package org.sailau.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import org.sailau.problem.ProblemCollector.ReadingStopped;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/// Walks a JSON document object by object and list by list, and notes each problem at its place. A
/// method that goes through a value is called on the value's first token and returns on its last.
/// For one thread. Where the document is no JSON, the methods throw what the parser throws.
sealed class JsonWalker permits JsonCursor {

  final JsonParser parser;
  final Limits limits;
  private final ProblemCollector problems;
  private final ObjectFields[] objects;
  private int depth;
  private boolean inString;

  JsonWalker(JsonParser parser, Limits limits, ProblemCollector problems) {
    this.parser = parser;
    this.limits = limits;
    this.problems = problems;
    this.objects = new ObjectFields[limits.nesting() + 2];
    Arrays.setAll(objects, _ -> new ObjectFields());
  }

  /// Where the current token begins: line and column from 1, the column in UTF-16 units.
  public TokenStreamLocation place() {
    return parser.currentTokenLocation();
  }

  public String pointer() {
    return Excerpt.pointer(parser.streamReadContext().pathAsPointer());
  }

  /// Whether the current value is a list.
  public boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /// Whether the current value is an object.
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /// Whether the current value is a text.
  public boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /// Whether the parser threw while it read the characters of a text.
  boolean isInString() {
    return inString;
  }

  /// The text on which the parser stands.
  final String string() {
    inString = true;
    String text = parser.getString();
    inString = false;
    return text;
  }

  private char[] characters() {
    inString = true;
    char[] characters = parser.getStringCharacters();
    inString = false;
    return characters;
  }

  /// A hash of the characters of the text on which the parser stands.
  final int hash() {
    char[] chars = characters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash ^ hash >>> 8;
  }

  /// Whether the text on which the parser stands is this one. Makes no string.
  public final boolean isString(String text) {
    char[] chars = characters();
    int start = parser.getStringOffset();
    int length = parser.getStringLength();
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (chars[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String text) {
    return '"' + Excerpt.text(text) + '"';
  }

  /// Notes a problem of the current value.
  public void problem(Kind kind, String... expected) {
    problems.add(value(kind, expected));
  }

  /// A problem of the current value, not noted: whether it is one is known later.
  public Problem value(Kind kind, String... expected) {
    return here(kind, found(), expected);
  }

  private void note(Kind kind, String found) {
    problems.add(here(kind, found));
  }

  private Problem here(Kind kind, String found, String... expected) {
    return Problem.of(kind, place(), pointer(), found, expected);
  }

  /// Ends reading with a problem of the current value.
  public ReadingStopped stop(Kind kind, String... expected) {
    return new ReadingStopped(here(kind, "", expected));
  }

  private String found() {
    @Nullable JsonToken token = parser.currentToken();
    if (token == null) {
      return "";
    }
    // A switch over what may be null makes a class at each start of the program.
    if (token.isStructStart() || token.isStructEnd()) {
      boolean object = token == JsonToken.START_OBJECT || token == JsonToken.END_OBJECT;
      return object ? "{…}" : "[…]";
    }
    return token == JsonToken.VALUE_STRING ? quoted(string()) : Excerpt.text(parser.getString());
  }

  /// Goes into an object. False, and noted, if the current value is none.
  public boolean beginObject() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrongType("object");
      return false;
    }
    objects[++depth].begin(parser.streamReadContext());
    return true;
  }

  /// Goes to the next field's value. Notes and passes over a field that the object had already.
  ///
  /// @return the field's name; null at the object's end
  /// @throws ReadingStopped if the object has too many fields or one whose name is too long
  public @Nullable String nextField() {
    ObjectFields fields = objects[depth];
    for (@Nullable String name; (name = parser.nextName()) != null; ) {
      if (fields.addAsBefore(name)) {
        parser.nextToken();
        return name;
      }
      if (name.length() > limits.name()) {
        throw nameTooLong();
      }
      checkSurrogates(name);
      boolean fresh = fields.add(name);
      if (fields.size() > limits.fields()) {
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

  private ReadingStopped nameTooLong() {
    String object = Excerpt.pointer(parser.streamReadContext().pathAsPointer().head());
    String limit = Integer.toString(limits.name());
    return new ReadingStopped(Problem.of(Kind.NAME_TOO_LONG, place(), object, "", limit));
  }

  /// Notes each of these fields that the object just left did not have.
  public void require(String... names) {
    ObjectFields fields = objects[depth + 1];
    for (String name : names) {
      if (!fields.has(name)) {
        lacking(Kind.MISSING_FIELD, name);
      }
    }
  }

  /// Whether the object just left had a field, readable or not.
  public boolean had(String name) {
    return objects[depth + 1].has(name);
  }

  /// Notes a problem of the object just left as a whole.
  public void lacking(Kind kind, String... expected) {
    problems.add(Problem.of(kind, objects[depth + 1].start(), pointer(), "", expected));
  }

  /// Goes into a list. False, and noted, if the current value is none.
  public boolean beginArray() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrongType("list");
      return false;
    }
    return true;
  }

  /// Goes to the next element. False at the list's end.
  public boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /// Notes a field that this program does not know, and passes over its value.
  public void unknown(String name) {
    note(Kind.UNKNOWN_FIELD, quoted(name));
    skip();
  }

  /// Passes over the current value, of which nothing is wanted.
  public void pass() {
    parser.skipChildren();
  }

  /// Passes over the current value. Duplicate fields and lone surrogates in it are noted.
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
      case VALUE_STRING -> checkSurrogates(string());
      case null, default -> {}
    }
  }

  /// Notes that the current value is not of the expected type, and passes over it.
  void wrongType(String expected) {
    problem(Kind.WRONG_TYPE, expected);
    skip();
  }

  /// Whether every surrogate is one of a pair. Noted if not.
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
