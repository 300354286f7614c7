package org.sailau.dataset;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.Problem.Kind;

/// Follows the grammar of JSON (RFC 8259) and the limits on its parts, character by character, so
/// that the first character that cannot be right is known exactly. JSON readers name a place near
/// it, and some of them accept more than the grammar. Builds nothing: that is the JSON reader's.
final class Syntax {

  private enum State {
    VALUE,
    FIRST_ELEMENT,
    FIRST_NAME,
    NAME,
    COLON,
    AFTER_VALUE,
    END,
    TEXT,
    ESCAPE,
    HEX,
    WORD,
    MINUS,
    ZERO,
    WHOLE,
    POINT,
    FRACTION,
    E,
    EXPONENT_SIGN,
    EXPONENT
  }

  /// The longest field name: far more than any field is called, few enough for a thousand of them.
  private static final int LONGEST_NAME = 1_000;

  private final Limits limits;

  /// For each depth from 1 whether it is an object's.
  private final BitSet objects = new BitSet();

  private int depth;
  private State state = State.VALUE;
  private boolean inName;
  private String word = "";

  /// Characters taken of the text, word, number or escape.
  private int taken;

  private int hexDigits;
  private long offset;
  private long tokenOffset;
  private long lineOffset;
  private int line = 1;
  private boolean afterReturn;
  private Kind refusal = Kind.SYNTAX;

  Syntax(Limits limits) {
    this.limits = limits;
  }

  /// Takes the characters up to the first wrong one and answers how many they are.
  int take(char[] chars, int start, int length) {
    int end = start + length;
    int i = start;
    while (i < end) {
      int plain = state == State.TEXT ? plain(chars, i, end) : 0;
      i += plain;
      offset += plain;
      taken += plain;
      if (i < end) {
        if (!step(chars[i])) {
          return i - start;
        }
        i++;
        offset++;
      }
    }
    return length;
  }

  /// How many of the next characters can only continue a text: most of a document, so they are gone
  /// through at once.
  private int plain(char[] chars, int start, int end) {
    int most = Math.min(end, start + (inName ? longestName() : limits.string()) - taken);
    int i = start;
    while (i < most && chars[i] >= ' ' && chars[i] != '"' && chars[i] != '\\') {
      i++;
    }
    return i - start;
  }

  /// What is wrong with the character that [#take] did not take.
  Problem refused(char c) {
    return switch (refusal) {
      case TOO_DEEP -> problem(refusal, offset, "", limits.nesting());
      case STRING_TOO_LONG -> problem(refusal, tokenOffset, "", limits.string());
      case NAME_TOO_LONG -> problem(refusal, tokenOffset, "", longestName());
      case NUMBER_TOO_LONG -> problem(refusal, tokenOffset, "", limits.number());
      default -> problem(refusal, offset, '"' + Excerpt.text(String.valueOf(c)) + '"', null);
    };
  }

  /// A problem of what follows the characters taken.
  Problem here(Kind kind, String found) {
    return problem(kind, offset, found, null);
  }

  private Problem problem(Kind kind, long at, String found, @Nullable Integer limit) {
    int column = (int) Math.min(Integer.MAX_VALUE, at - lineOffset + 1);
    return new Problem(
        kind, line, column, "", found, limit == null ? List.of() : List.of(limit.toString()));
  }

  /// Whether a document may end here; blanks alone are none, but that is not for this class.
  boolean mayEnd() {
    return depth == 0
        && switch (state) {
          case VALUE, END, ZERO, WHOLE, FRACTION, EXPONENT -> true;
          default -> false;
        };
  }

  /// Whether what comes next is no part of the value last met, but of the object or list around it.
  boolean betweenValues() {
    return switch (state) {
      case NAME, AFTER_VALUE -> true;
      case TEXT, ESCAPE, HEX -> inName;
      default -> false;
    };
  }

  private boolean step(char c) {
    return switch (state) {
      case TEXT -> text(c);
      case VALUE -> blank(c) || value(c);
      case FIRST_ELEMENT -> blank(c) || c == ']' && close(false) || value(c);
      case FIRST_NAME -> blank(c) || c == '}' && close(true) || name(c);
      case NAME -> blank(c) || name(c);
      case COLON -> blank(c) || c == ':' && go(State.VALUE);
      case AFTER_VALUE -> blank(c) || afterValue(c);
      case END -> blank(c) || refuse(Kind.TEXT_AFTER_END);
      case ESCAPE -> c == 'u' ? go(State.HEX) : "\"\\/bfnrt".indexOf(c) >= 0 && go(State.TEXT);
      case HEX -> hex(c);
      case WORD -> c == word.charAt(taken) && (++taken < word.length() || endValue());
      default -> number(c);
    };
  }

  private boolean go(State next) {
    state = next;
    return true;
  }

  private boolean refuse(Kind kind) {
    refusal = kind;
    return false;
  }

  private boolean blank(char c) {
    if (c == '\n' || c == '\r') {
      if (c == '\r' || !afterReturn) {
        line++;
      }
      lineOffset = offset + 1;
    }
    afterReturn = c == '\r';
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private boolean value(char c) {
    tokenOffset = offset;
    taken = 1;
    return switch (c) {
      case '{' -> open(true);
      case '[' -> open(false);
      case '"' -> beginText(false);
      case 't' -> beginWord("true");
      case 'f' -> beginWord("false");
      case 'n' -> beginWord("null");
      case '-' -> go(State.MINUS);
      case '0' -> go(State.ZERO);
      default -> isDigit(c) && go(State.WHOLE);
    };
  }

  private boolean beginWord(String expected) {
    word = expected;
    return go(State.WORD);
  }

  private boolean open(boolean object) {
    if (depth == limits.nesting()) {
      return refuse(Kind.TOO_DEEP);
    }
    objects.set(++depth, object);
    return go(object ? State.FIRST_NAME : State.FIRST_ELEMENT);
  }

  private boolean close(boolean object) {
    if (objects.get(depth) != object) {
      return false;
    }
    depth--;
    return endValue();
  }

  private boolean endValue() {
    return go(depth == 0 ? State.END : State.AFTER_VALUE);
  }

  private boolean afterValue(char c) {
    boolean object = objects.get(depth);
    return switch (c) {
      case ',' -> go(object ? State.NAME : State.VALUE);
      case '}' -> close(true);
      case ']' -> close(false);
      default -> false;
    };
  }

  private boolean name(char c) {
    tokenOffset = offset;
    return c == '"' && beginText(true);
  }

  private boolean beginText(boolean asName) {
    inName = asName;
    taken = 0;
    return go(State.TEXT);
  }

  private boolean text(char c) {
    if (c == '"') {
      return inName ? go(State.COLON) : endValue();
    }
    if (c < ' ') {
      return false;
    }
    if (taken == (inName ? longestName() : limits.string())) {
      return refuse(inName ? Kind.NAME_TOO_LONG : Kind.STRING_TOO_LONG);
    }
    taken++;
    return c != '\\' || go(State.ESCAPE);
  }

  private int longestName() {
    return Math.min(LONGEST_NAME, limits.string());
  }

  private boolean hex(char c) {
    if (!isDigit(c) && (c < 'a' || c > 'f') && (c < 'A' || c > 'F')) {
      return false;
    }
    hexDigits = (hexDigits + 1) % 4;
    return hexDigits != 0 || go(State.TEXT);
  }

  private boolean number(char c) {
    @Nullable State next = afterInNumber(c);
    if (next == null) {
      return switch (state) {
        case ZERO, WHOLE, FRACTION, EXPONENT -> endValue() && step(c);
        default -> false;
      };
    }
    if (taken == limits.number()) {
      return refuse(Kind.NUMBER_TOO_LONG);
    }
    taken++;
    return go(next);
  }

  /// The state after one more character of a number, or null if it is none.
  private @Nullable State afterInNumber(char c) {
    boolean digit = isDigit(c);
    boolean e = c == 'e' || c == 'E';
    return switch (state) {
      case MINUS -> c == '0' ? State.ZERO : digit ? State.WHOLE : null;
      case ZERO -> c == '.' ? State.POINT : e ? State.E : null;
      case WHOLE -> digit ? State.WHOLE : c == '.' ? State.POINT : e ? State.E : null;
      case POINT -> digit ? State.FRACTION : null;
      case FRACTION -> digit ? State.FRACTION : e ? State.E : null;
      case E -> digit ? State.EXPONENT : c == '+' || c == '-' ? State.EXPONENT_SIGN : null;
      default -> digit ? State.EXPONENT : null;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
