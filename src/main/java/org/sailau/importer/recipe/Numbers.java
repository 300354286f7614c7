package org.sailau.importer.recipe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.table.Table;

/// Reads the numbers of a table: with groups of three digits in whatever manner, with decimals that
/// say nothing, and what stands where there is no number. Nothing is made up: what can be read in
/// two ways is not read. Immutable: any thread may use it.
public final class Numbers {

  /// The values of cells without a count are below 0.
  public static final long EMPTY = -1;

  public static final long NOT_STATED = -2;
  public static final long WITHHELD = -3;
  public static final long WRONG = -4;

  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
  private static final String SPACE = "[ \u00a0\u2009\u202f'\u2019]";
  private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}(?:" + SPACE + "[0-9]{3})+");
  private static final Pattern SPACES = Pattern.compile(SPACE);
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+");

  /// In India the groups before the last one have two digits.
  private static final Pattern COMMAS =
      Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}");

  private static final Pattern POINT_DECIMAL =
      Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})*\\.[0-9]+|-?[0-9]+\\.[0-9]+");
  private static final Pattern COMMA_DECIMAL =
      Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{3})*,[0-9]+|-?[0-9]+,[0-9]+");

  /// How far a count may be from a whole number: what sums of binary fractions leave.
  private static final BigDecimal NEARLY = new BigDecimal("0.000001");

  private final @Nullable Character decimal;
  private final Set<String> notStated = new HashSet<>();
  private final Set<String> withheld = new HashSet<>();

  /// @param decimal what stands before decimals; null if no number has any
  public Numbers(@Nullable Character decimal, List<String> notStated, List<String> withheld) {
    this.decimal = decimal;
    notStated.forEach(text -> this.notStated.add(text.toLowerCase(Locale.ROOT)));
    this.withheld.addAll(withheld);
  }

  /// How a text was read.
  public enum Form {
    PLAIN,
    /// With signs between groups of digits.
    GROUPED,
    /// With decimals that are all 0.
    ZEROS,
    /// With decimals that leave it a whole number, but for what binary fractions lose.
    ROUNDED,
    EMPTY,
    NOT_STATED,
    WITHHELD,
    /// A number that is no count.
    FRACTION,
    NEGATIVE,
    /// No number, or one that can be read in two ways.
    OTHER
  }

  /// A text as a count.
  ///
  /// @param value 0 or more, or one of [Numbers#EMPTY] and its siblings
  public record Reading(long value, Form form) {}

  public Reading read(String text) {
    if (text.isEmpty()) {
      return new Reading(EMPTY, Form.EMPTY);
    }
    if (isPlain(text)) {
      return new Reading(Long.parseLong(text), Form.PLAIN);
    }
    if (withheld.contains(text)) {
      return new Reading(WITHHELD, Form.WITHHELD);
    }
    if (notStated.contains(text.toLowerCase(Locale.ROOT))) {
      return new Reading(NOT_STATED, Form.NOT_STATED);
    }
    if (text.length() > 40) {
      return new Reading(WRONG, Form.OTHER);
    }
    if (SPACED.matcher(text).matches()) {
      return grouped(SPACES.matcher(text).replaceAll(""));
    }
    if (decimal == null || decimal != '.') {
      if (POINTS.matcher(text).matches()) {
        return grouped(text.replace(".", ""));
      }
    }
    if (decimal == null || decimal != ',') {
      if (COMMAS.matcher(text).matches()) {
        return grouped(text.replace(",", ""));
      }
    }
    String bare = SPACES.matcher(text).replaceAll("");
    char point = decimal == null ? '.' : decimal;
    if ((point == '.' ? POINT_DECIMAL : COMMA_DECIMAL).matcher(bare).matches()) {
      return decimals(
          point == '.' ? bare.replace(",", "") : bare.replace(".", "").replace(',', '.'));
    }
    if (bare.startsWith("-") && PLAIN.matcher(bare.substring(1)).matches()) {
      return new Reading(WRONG, Form.NEGATIVE);
    }
    return new Reading(WRONG, Form.OTHER);
  }

  /// Most cells are plain numbers.
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return text.length() <= 18;
  }

  private static Reading grouped(String digits) {
    return digits.length() > 18
        ? new Reading(WRONG, Form.OTHER)
        : new Reading(Long.parseLong(digits), Form.GROUPED);
  }

  private static Reading decimals(String number) {
    BigDecimal exact = new BigDecimal(number);
    if (exact.signum() < 0) {
      return new Reading(WRONG, Form.NEGATIVE);
    }
    BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
    if (whole.precision() > 18) {
      return new Reading(WRONG, Form.OTHER);
    }
    if (whole.compareTo(exact) == 0) {
      return new Reading(whole.longValueExact(), Form.ZEROS);
    }
    boolean near = whole.subtract(exact).abs().compareTo(NEARLY) < 0 && whole.signum() > 0;
    return near
        ? new Reading(whole.longValueExact(), Form.ROUNDED)
        : new Reading(WRONG, Form.FRACTION);
  }

  /// What stands before decimals in a table. A sign that is followed by one, two, or more than
  /// three digits cannot stand between groups of them.
  ///
  /// @param columns those that may hold numbers
  /// @return null if no number has decimals
  /// @throws ConflictingDecimals if there are numbers of both kinds
  public static @Nullable Character decimal(Table table, Iterable<Integer> columns)
      throws ConflictingDecimals {
    @Nullable Character found = null;
    for (int column : columns) {
      for (int code = 1; code < table.texts(column); code++) {
        @Nullable Character of = decimal(table.textOf(column, code));
        if (of != null && found != null && !of.equals(found)) {
          throw new ConflictingDecimals(column, table.textOf(column, code));
        }
        found = of == null ? found : of;
      }
    }
    return found;
  }

  /// What must stand before decimals in a number; null if it may be none.
  static @Nullable Character decimal(String text) {
    if (text.length() > 40 || text.length() < 3 || isPlain(text)) {
      return null;
    }
    String bare = SPACES.matcher(text).replaceAll("");
    if (POINT_DECIMAL.matcher(bare).matches() && !POINTS.matcher(bare).matches()) {
      return '.';
    }
    if (COMMA_DECIMAL.matcher(bare).matches() && !COMMAS.matcher(bare).matches()) {
      return ',';
    }
    return null;
  }

  /// Numbers of one table have decimals after a point and after a comma.
  public static final class ConflictingDecimals extends Exception {
    private static final long serialVersionUID = 1;
    private final int column;
    private final String text;

    ConflictingDecimals(int column, String text) {
      super(text);
      this.column = column;
      this.text = text;
    }

    /// The column of one such number, from 0.
    public int column() {
      return column;
    }

    public String text() {
      return text;
    }
  }

  /// Whether a text is a number of any kind, or stands for one.
  public static boolean looksLikeNumber(String text) {
    String bare = SPACES.matcher(text).replaceAll("");
    return !bare.isEmpty()
        && bare.length() <= 40
        && text.charAt(0) == bare.charAt(0) // An apostrophe before digits says that they are text.
        && (PLAIN.matcher(bare).matches()
            || POINT_DECIMAL.matcher(bare).matches()
            || COMMA_DECIMAL.matcher(bare).matches()
            || POINTS.matcher(bare).matches()
            || COMMAS.matcher(bare).matches()
            || (bare.startsWith("-") && PLAIN.matcher(bare.substring(1)).matches())
            || (bare.endsWith("%") && looksLikeNumber(bare.substring(0, bare.length() - 1))));
  }
}
