package org.sailau.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.base.ParserBase;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.io.ContentReference;

/// Makes a [Problem] of what the JSON parser refused: which character it was, where it stands and
/// to which value it belongs. Used once, after the parser has thrown.
final class BrokenJson {

  private static final int MAX_NUMBER = 40;
  private static final String IN_NUMBERS = ",. \u00a0\u202f";

  private static final List<String> WORDS = List.of("true", "false", "null");

  private final JsonParser parser;
  private final Utf8Reader text;
  private final Limits limits;
  private final boolean inString;
  private final TokenStreamContext context;
  private final TokenStreamLocation here;

  /// @param inString whether the parser threw when asked for a text
  BrokenJson(JsonParser parser, Utf8Reader text, Limits limits, boolean inString) {
    this.parser = parser;
    this.text = text;
    this.limits = limits;
    this.inString = inString;
    this.context = parser.streamReadContext();
    this.here = parser.currentLocation();
  }

  /// Why the parser threw.
  Problem refused(JacksonException why) {
    return switch (why) {
      case StreamConstraintsException _ -> beyondLimit();
      case UnexpectedEndOfInputException _ -> ended(Kind.TRUNCATED, "");
      default -> wrongCharacter(why.getLocation());
    };
  }

  /// A problem of what follows everything that was parsed.
  Problem ended(Kind kind, String found) {
    long at = here.getCharOffset();
    boolean inNumber = isDigit(text.charAt(at - 1));
    return problem(kind, here, 0, pointer(context, !inNumber && isBetweenValues(at)), found);
  }

  /// Any text after the document's end; the parser took its beginning for a token.
  Problem afterEnd() {
    TokenStreamLocation start = parser.currentTokenLocation();
    return problem(Kind.TEXT_AFTER_END, start, 0, "", quoted(start.getCharOffset()));
  }

  private Problem beyondLimit() {
    if (context.getNestingDepth() > limits.nesting()) {
      TokenStreamLocation bracket = context.startLocation(ContentReference.unknown());
      boolean first = charBefore(here.getCharOffset() - 1) == '[';
      return limit(Kind.TOO_DEEP, bracket, pointer(context.getParent(), first), limits.nesting());
    }
    if (inString) {
      TokenStreamLocation start = parser.currentTokenLocation();
      return limit(Kind.STRING_TOO_LONG, start, pointer(context, false), limits.string());
    }
    if (isBeforeName()) {
      return limit(Kind.NAME_TOO_LONG, here, pointer(context, true), limits.name());
    }
    // A number: a text's length is not known before the parser is asked for it.
    ParserBase start = (ParserBase) parser;
    return new Problem(
        Kind.NUMBER_TOO_LONG,
        start.getTokenLineNr(),
        start.getTokenColumnNr() - 1, // It adds 1 to what is counted from 1 already.
        pointer(context, false),
        "",
        List.of(Integer.toString(limits.number())));
  }

  private Problem wrongCharacter(TokenStreamLocation named) {
    int shift = shift(named.getCharOffset());
    long at = named.getCharOffset() + shift;
    if (at == text.charCount()) {
      return ended(Kind.TRUNCATED, "");
    }
    @Nullable Problem number = brokenNumber(named, at);
    if (number != null) {
      return number;
    }
    boolean atEnd = context.inRoot() && parser.currentToken() != null;
    return problem(
        atEnd ? Kind.TEXT_AFTER_END : Kind.SYNTAX,
        named,
        shift,
        pointer(context, isBetweenValues(at)),
        quoted(at));
  }

  /// A number with a decimal comma ("60,5") or with blanks between its digits ("1 651"); null if
  /// the wrong character is not the first one that JSON does not take in such a number.
  private @Nullable Problem brokenNumber(TokenStreamLocation named, long at) {
    long gap = isDigit(text.charAt(at)) ? at - 1 : at;
    if (inString || !isInNumber(gap) || isDigit(text.charAt(gap))) {
      return null;
    }
    long from = gap;
    while (at - from < MAX_NUMBER && (isDigit(text.charAt(from - 1)) || isInNumber(from - 1))) {
      from--;
    }
    StringBuilder found = new StringBuilder();
    for (long i = from;
        found.length() < MAX_NUMBER && (isDigit(text.charAt(i)) || isInNumber(i));
        i++) {
      char c = text.charAt(i);
      found.append(isDigit(c) || c == ',' || c == '.' ? c : ' ');
    }
    String mistake = text.charAt(gap) == ',' ? "comma" : "digits";
    return problem(
            Kind.SYNTAX,
            named,
            (int) (from - named.getCharOffset()),
            pointer(context, false),
            found.toString())
        .expecting(mistake);
  }

  /// Whether a comma, a point or a blank of any kind stands between two digits.
  private boolean isInNumber(long at) {
    return IN_NUMBERS.indexOf(text.charAt(at)) >= 0
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  /// How far the wrong character is from where the parser says. It names the beginning of a
  /// misspelt word, the end of "NaN" and "Infinity", what follows a plus sign, and the point or
  /// exponent of a number that lacks digits.
  private int shift(long at) {
    if (isValueExpected(at)) {
      return WORDS.stream().mapToInt(word -> matching(word, at)).max().orElseThrow();
    }
    if (text.charAt(at - 1) == '+' && isValueExpected(at - 1)) {
      return -1;
    }
    if (!inString && !isBeforeName() && isDigit(text.charAt(at - 1))) {
      return lackingDigits(at);
    }
    int letters = 0;
    while (at == here.getCharOffset() && Character.isLetter(text.charAt(at - 1 - letters))) {
      letters++;
    }
    return -letters;
  }

  /// How far a digit is missing behind the point or exponent at an index; 0 if there is neither.
  private int lackingDigits(long at) {
    int i = 0;
    if (text.charAt(at) == '.') {
      i++;
      while (isDigit(text.charAt(at + i))) {
        i++;
      }
    }
    if ("eE".indexOf(text.charAt(at + i)) >= 0 && i != 1) {
      i++;
      if ("+-".indexOf(text.charAt(at + i)) >= 0) {
        i++;
      }
    }
    return i;
  }

  /// How many characters of a word stand at an index.
  private int matching(String word, long at) {
    int same = 0;
    while (same < word.length() && text.charAt(at + same) == word.charAt(same)) {
      same++;
    }
    return same;
  }

  private boolean isValueExpected(long at) {
    return !inString
        && switch (charBefore(at)) {
          case ':', '[', 0 -> true;
          case ',' -> !isBeforeName();
          default -> false;
        };
  }

  /// Whether what stands at an index is no part of the value last met, but of the object or list
  /// around it.
  private boolean isBetweenValues(long at) {
    char before = charBefore(at);
    if (inString || isWithinNumber(at)) {
      return false;
    }
    if (isBeforeName() || isDigit(before) || isAfterWord(at)) {
      return true;
    }
    return context.inArray() && ",.+-".indexOf(before) < 0 && !Character.isLetter(before);
  }

  /// Whether a digit, letter or underscore follows a digit, as in "0x10", "0123" and "1_200".
  private boolean isWithinNumber(long at) {
    char c = text.charAt(at);
    return isDigit(text.charAt(at - 1)) && (c == '_' || Character.isLetterOrDigit(c));
  }

  /// Whether the parser is in an object and has not got the next field's name yet.
  private boolean isBeforeName() {
    return context.inObject() && parser.currentToken() != JsonToken.PROPERTY_NAME;
  }

  private boolean isAfterWord(long at) {
    return WORDS.stream().anyMatch(word -> matching(word, at - word.length()) == word.length());
  }

  /// The last character before an index that is no blank; 0 if there is none nearby.
  private char charBefore(long at) {
    long index = at - 1;
    while (" \t\r\n".indexOf(text.charAt(index)) >= 0) {
      index--;
    }
    return text.charAt(index);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private String quoted(long at) {
    return '"' + Excerpt.text(String.valueOf(text.charAt(at))) + '"';
  }

  /// @param around whether to point to the object or list instead of the value in it
  private static String pointer(TokenStreamContext context, boolean around) {
    JsonPointer pointer = context.pathAsPointer();
    return Excerpt.pointer(around && context.hasPathSegment() ? pointer.head() : pointer);
  }

  private static Problem limit(Kind kind, TokenStreamLocation at, String pointer, int limit) {
    return problem(kind, at, 0, pointer, "").expecting(Integer.toString(limit));
  }

  private static Problem problem(
      Kind kind, TokenStreamLocation at, int shift, String pointer, String found) {
    return new Problem(kind, at.getLineNr(), at.getColumnNr() + shift, pointer, found, List.of());
  }
}
