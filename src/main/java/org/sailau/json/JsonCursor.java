package org.sailau.json;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Share;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import org.sailau.text.Printable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/// Walks a JSON document value by value. A value of another type, or that is wrong in itself, is
/// noted at its place and passed over; the answer is then null or false. For one thread.
public final class JsonCursor extends JsonWalker {

  /// The longest share that is read without a [BigDecimal]: "99." and its decimals.
  private static final int MAX_PLAIN_SHARE = 3 + Share.MAX_DECIMALS;

  private static final int MAX_ID = 100;

  /// A number without an exponent, other than minus nothing.
  private static final Pattern IN_DIGITS = Pattern.compile("-(?!0+(\\.0+)?$)[0-9.]+|[0-9.]+");

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.:-]*");

  /// Ids met lately, by a few bits of their characters: most ids of a document stand in it many
  /// times.
  private final @Nullable String[] ids = new @Nullable String[1 << 8];

  /// Counts and shares met lately. Figures of polling stations are small and repeat, so that most
  /// units need no objects of their own for them.
  private final @Nullable Long[] counts = new @Nullable Long[1 << 12];

  private final @Nullable Share[] shares = new @Nullable Share[1 << 14];

  /// The constant of each enumeration that was met last, as it is written.
  private final Map<Class<?>, Word> words = new HashMap<>();

  private record Word(String written, Enum<?> constant) {}

  JsonCursor(JsonParser parser, Limits limits, ProblemCollector problems) {
    super(parser, limits, problems);
  }

  private @Nullable String anyText() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return string();
    }
    wrongType("text");
    return null;
  }

  /// A text for people: not blank, without control characters, among them those that turn the order
  /// of letters round.
  public @Nullable String text() {
    return text(false);
  }

  /// The same, of any number of lines.
  public @Nullable String lines() {
    return text(true);
  }

  private @Nullable String text(boolean ofLines) {
    @Nullable String value = anyText();
    if (value == null || isPlain(value)) {
      return value;
    }
    if (!checkSurrogates(value)) {
      return null;
    }
    boolean blank = value.codePoints().allMatch(Printable::isInvisible);
    boolean control = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      control |= Printable.isActing(c) && !(ofLines && c == '\n');
    }
    if (blank || control) {
      problem(blank ? Kind.BLANK_TEXT : Kind.CONTROL_CHARACTER);
      return null;
    }
    return value;
  }

  /// Whether this is English in one line and surely not blank, as most texts are.
  private static boolean isPlain(String value) {
    boolean blank = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
      blank &= c == ' ';
    }
    return !blank;
  }

  /// A name by which one part of the document points to another.
  public @Nullable String id() {
    return id("");
  }

  /// The same, quickly if it is a certain one.
  ///
  /// @param likely an id, returned if the document has the same here; empty if none is likely
  @Nullable
  public String id(String likely) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      wrongType("text");
      return null;
    }
    if (!likely.isEmpty() && isString(likely)) {
      return likely;
    }
    int place = hash() & ids.length - 1;
    @Nullable String known = ids[place];
    if (known != null && isString(known)) {
      return known;
    }
    String value = string();
    if (isPlainId(value)) {
      ids[place] = value;
      return value;
    }
    // Letters with marks can be written in several ways that look alike and mean the same.
    String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
    if (composed.length() <= MAX_ID && ID.matcher(composed).matches()) {
      ids[place] = composed.equals(value) ? value : null;
      return composed;
    }
    if (checkSurrogates(value)) {
      problem(Kind.NOT_AN_ID);
    }
    return null;
  }

  /// Whether a text is an id in Latin letters, as most ids are.
  private static boolean isPlainId(String value) {
    if (value.isEmpty() || value.length() > MAX_ID || !isIdStart(value.charAt(0))) {
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

  /// A number as the nearest double, for what is drawn and never compared; NaN if the value is no
  /// number.
  public double decimal() {
    @Nullable JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      wrongType("number");
      return Double.NaN;
    }
    double value = parser.getDoubleValue();
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /// The text or the number as it is written, whatever is in it; null, and passed over, if the
  /// value is something else.
  public @Nullable String textOrNumber() {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getString();
    }
    if (token == JsonToken.VALUE_STRING) {
      return string();
    }
    pass();
    return null;
  }

  /// True or false.
  public @Nullable Boolean flag() {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    wrongType("boolean");
    return null;
  }

  /// One of an enumeration's words: `HALF_UP` is written "half-up".
  public <E extends Enum<E>> @Nullable E oneOf(Class<E> type) {
    @Nullable Word last = words.get(type);
    if (last != null && parser.currentToken() == JsonToken.VALUE_STRING && isString(last.written)) {
      return type.cast(last.constant);
    }
    @Nullable String value = anyText();
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (isWord(constant.name(), value)) {
        words.put(type, new Word(value, constant));
        return constant;
      }
    }
    if (checkSurrogates(value)) {
      problem(
          Kind.NOT_ONE_OF,
          Arrays.stream(type.getEnumConstants()).map(JsonCursor::word).toArray(String[]::new));
    }
    return null;
  }

  /// Whether a constant's [#word] is this. Makes no string, since a million units have words.
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

  /// An object with everything in it, whatever it means, as JSON on one line.
  ///
  /// @param memory what is copied is counted in it
  public @Nullable String object(MemoryBudget memory) {
    if (!isObject()) {
      wrongType("object");
      return null;
    }
    return IndentedJson.line(out -> new JsonCopy(this, memory, out).value());
  }

  /// A whole number from 0 to the largest long, written in digits only.
  @Nullable
  public Long count() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
        problem(Kind.NOT_A_COUNT);
      } else {
        wrongType("count");
      }
      return null;
    }
    boolean negative = parser.getStringCharacters()[parser.getStringOffset()] == '-';
    try {
      if (!negative) {
        return shared(parser.getLongValue());
      }
    } catch (InputCoercionException tooLarge) {
      // Noted below, as every other count that is none.
    }
    problem(Kind.NOT_A_COUNT);
    return null;
  }

  private Long shared(long count) {
    int place = (int) count & counts.length - 1;
    @Nullable Long known = counts[place];
    if (known == null || known != count) {
      known = count;
      counts[place] = known;
    }
    return known;
  }

  /// A number of votes: a whole number, or one with decimals where a counting method makes
  /// fractions, below 0 where votes are taken away.
  ///
  /// @param mostDecimals how many decimals it may have
  public @Nullable BigDecimal votes(int mostDecimals) {
    if (!isNumber()) {
      wrongType("count");
      return null;
    }
    String written = parser.getString();
    @Nullable BigDecimal value =
        IN_DIGITS.matcher(written).matches() ? new BigDecimal(written) : null;
    if (value == null
        || value.scale() > mostDecimals
        || value.setScale(mostDecimals).unscaledValue().bitLength() >= Long.SIZE) {
      problem(Kind.NOT_A_COUNT);
      return null;
    }
    return value;
  }

  /// Whether the value is a whole number that is not below 0, as most counts are.
  public boolean isPlainCount() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getStringCharacters()[parser.getStringOffset()] != '-';
  }

  private boolean isNumber() {
    @Nullable JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  /// A share from 0 to 100 percent with the decimals that are written, at most
  /// [Share#MAX_DECIMALS].
  @Nullable
  public Share share() {
    if (!isNumber()) {
      wrongType("share");
      return null;
    }
    @Nullable Share plain = plainShare();
    return plain == null ? anyShare(parser.getString()) : plain;
  }

  /// The share if it is written in digits and a point and is one; null otherwise.
  private @Nullable Share plainShare() {
    char[] written = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    long steps = 0;
    int point = end;
    if (end - start > MAX_PLAIN_SHARE) {
      return null;
    }
    for (int i = start; i < end; i++) {
      char c = written[i];
      if (c >= '0' && c <= '9') {
        steps = 10 * steps + (c - '0');
      } else if (c == '.') {
        point = i;
      } else {
        return null;
      }
    }
    int decimals = Math.max(0, end - 1 - point);
    return point - start > 2 || decimals > Share.MAX_DECIMALS ? null : shared(steps, decimals);
  }

  private Share shared(long steps, int decimals) {
    int place = (int) steps & shares.length - 1;
    @Nullable Share known = shares[place];
    if (known == null || known.steps() != steps || known.decimals() != decimals) {
      known = new Share(steps, decimals);
      shares[place] = known;
    }
    return known;
  }

  private @Nullable Share anyShare(String written) {
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
    if (value.scale() > Share.MAX_DECIMALS) {
      problem(Kind.TOO_PRECISE, Integer.toString(Share.MAX_DECIMALS));
      return null;
    }
    return Share.of(value, Math.max(0, value.scale()));
  }
}
