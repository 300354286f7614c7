package org.sailau.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Problem.Kind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/// Walks a JSON document value by value and notes what is wrong at its place. Every method that
/// reads a value stands on the value's first token when called and on its last when it returns; a
/// value of another type is noted, passed over, and answered with null or false.
final class Cursor {

  /// The fields seen of the object at one depth, and where it began.
  private static final class Frame {
    private final List<String> few = new ArrayList<>();
    private @Nullable Set<String> many;
    private int line;
    private int column;

    void begin(TokenStreamLocation at) {
      few.clear();
      many = null;
      line = at.getLineNr();
      column = at.getColumnNr();
    }

    boolean add(String name) {
      if (few.contains(name)) {
        return false;
      }
      if (few.size() < 16) {
        return few.add(name);
      }
      if (many == null) {
        many = new HashSet<>();
      }
      return many.add(name);
    }

    boolean has(String name) {
      return few.contains(name) || many != null && many.contains(name);
    }

    int size() {
      return few.size() + (many == null ? 0 : many.size());
    }
  }

  private final JsonParser parser;
  private final Limits limits;
  private final Problems problems;
  private final Frame[] frames;
  private int depth;

  Cursor(JsonParser parser, Limits limits, Problems problems) {
    this.parser = parser;
    this.limits = limits;
    this.problems = problems;
    this.frames = new Frame[limits.nesting() + 2];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new Frame();
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
    return Shorten.pointer(parser.streamReadContext().pathAsPointer());
  }

  private static String quoted(String text) {
    return '"' + Shorten.text(text) + '"';
  }

  /// Notes a problem of the current value.
  void problem(Kind kind, String... expected) {
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
  Stop stop(Kind kind, String... expected) {
    return new Stop(here(kind, "", expected));
  }

  private String found() {
    @Nullable JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT, END_OBJECT -> "{…}";
      case START_ARRAY, END_ARRAY -> "[…]";
      case VALUE_STRING -> quoted(parser.getString());
      case null -> "";
      default -> Shorten.text(parser.getString());
    };
  }

  // Objects and lists

  boolean beginObject() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrongType("object");
      return false;
    }
    frames[++depth].begin(parser.currentTokenLocation());
    return true;
  }

  /// Goes to the next field's value. Null at the object's end.
  @Nullable String nextField() {
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
  void require(String... names) {
    Frame frame = frames[depth + 1];
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
    Frame frame = frames[depth + 1];
    problems.add(new Problem(kind, frame.line, frame.column, pointer(), "", List.of(expected)));
  }

  boolean beginArray() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrongType("list");
      return false;
    }
    return true;
  }

  boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /// Passes over a field that this program does not know.
  void unknown(String name) {
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

  // Values

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  private @Nullable String string() {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      wrongType("text");
      return null;
    }
    String value = parser.getString();
    return checkSurrogates(value) ? value : null;
  }

  private boolean checkSurrogates(String value) {
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

  /// A text for people: not blank, without control characters.
  @Nullable String text() {
    @Nullable String value = string();
    if (value == null) {
      return null;
    }
    if (value.chars().allMatch(Cursor::isBlank)) {
      problem(Kind.BLANK_TEXT);
      return null;
    }
    if (value.chars().anyMatch(c -> c < ' ' || c >= 0x7F && c < 0xA0)) {
      problem(Kind.CONTROL_CHARACTER);
      return null;
    }
    return value;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// A name by which one part of the document points to another.
  @Nullable String id() {
    @Nullable String value = string();
    if (value == null || isId(value)) {
      return value;
    }
    problem(Kind.NOT_AN_ID);
    return null;
  }

  private static boolean isId(String value) {
    if (value.isEmpty() || value.length() > 100 || !isIdStart(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isIdStart(c) && c != '-' && c != '_' && c != '.' && c != ':') {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  @Nullable Boolean flag() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> {
        wrongType("true or false");
        yield null;
      }
    };
  }

  /// One of an enumeration's words: `HALF_UP` is written "half-up".
  <E extends Enum<E>> @Nullable E oneOf(Class<E> type) {
    @Nullable String value = string();
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (isWord(constant.name(), value)) {
        return constant;
      }
    }
    problem(
        Kind.NOT_ONE_OF,
        Arrays.stream(type.getEnumConstants()).map(Cursor::word).toArray(String[]::new));
    return null;
  }

  /// Whether a constant's [#word] is this; builds nothing, since a million units have words.
  private static boolean isWord(String name, String value) {
    if (name.length() != value.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (value.charAt(i) != (c == '_' ? '-' : Character.toLowerCase(c))) {
        return false;
      }
    }
    return true;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A whole number from 0 to the largest long, written in digits only.
  @Nullable Long count() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
        problem(Kind.NOT_A_COUNT);
      } else {
        wrongType("count");
      }
      return null;
    }
    String digits = parser.getString();
    if (digits.length() < 19 && digits.charAt(0) != '-') {
      return Long.valueOf(digits);
    }
    try {
      long value = Long.parseLong(digits);
      if (digits.charAt(0) != '-') {
        return value;
      }
    } catch (NumberFormatException tooLarge) {
      // Noted below, as every other count that is none.
    }
    problem(Kind.NOT_A_COUNT);
    return null;
  }

  /// A number from 0 to 100 with at most `decimals` decimals.
  @Nullable BigDecimal percent(int decimals) {
    @Nullable JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      wrongType("share");
      return null;
    }
    String written = parser.getString();
    BigDecimal value;
    try {
      value = new BigDecimal(written);
    } catch (NumberFormatException exponentTooLarge) {
      problem(Kind.NOT_A_SHARE);
      return null;
    }
    if (written.charAt(0) == '-' || value.compareTo(BigDecimal.valueOf(100)) > 0) {
      problem(Kind.NOT_A_SHARE);
      return null;
    }
    if (value.scale() > decimals) {
      problem(Kind.TOO_PRECISE, Integer.toString(decimals));
      return null;
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
