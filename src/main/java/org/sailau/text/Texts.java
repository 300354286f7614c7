package org.sailau.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All texts that a user reads in one language: sentences by key, and numbers and dates in the
/// language's form (CLDR). Immutable after loading: any thread may use it.
public final class Texts {

  private static final Map<Language, Texts> CACHE = new ConcurrentHashMap<>();

  private static final List<String> LARGER_UNITS = List.of("KB", "MB", "GB");

  /// From here on a size is written in the next larger unit: it would be rounded to 1000.
  private static final BigDecimal MAX_OF_UNIT = new BigDecimal("999.5");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final Pattern FORM_SEPARATOR = Pattern.compile("\\|");

  private final Language language;
  private final Properties sentences;

  private Texts(Language language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /// The texts of a language. The first call for a language reads the program's own file, later
  /// calls return the same object.
  ///
  /// @throws UncheckedIOException if the program's file cannot be read
  public static Texts in(Language language) {
    return CACHE.computeIfAbsent(language, Texts::read);
  }

  private static Texts read(Language language) {
    String file = "/assets/text/" + language.tag() + ".properties";
    Properties sentences = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Texts(language, sentences);
  }

  /// Texts of a language with other sentences than the program's. Tests use it.
  public static Texts in(Language language, Map<String, String> sentences) {
    Properties own = new Properties();
    own.putAll(sentences);
    return new Texts(language, own);
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  public Set<String> keys() {
    return sentences.stringPropertyNames();
  }

  /// The sentence of a key with its placeholders.
  ///
  /// @throws IllegalArgumentException if no sentence has that key
  public String raw(String key) {
    @Nullable String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    return sentence;
  }

  /// The sentence of a key with its placeholders filled. An argument replaces `{0}`, `{1}` …;
  /// numbers appear in the language's form. `{0|vote|votes}` becomes the form that the number at
  /// that place needs. Texts are made safe to print ([Printable#inSentence]).
  ///
  /// @throws IllegalArgumentException if no sentence has that key
  public String of(String key, Object... arguments) {
    String sentence = raw(key);
    StringBuilder out = new StringBuilder(sentence.length() + 32);
    int from = 0;
    for (int open; (open = sentence.indexOf('{', from)) >= 0; ) {
      int close = sentence.indexOf('}', open);
      out.append(sentence, from, open);
      out.append(fillPlaceholder(sentence.substring(open + 1, close), arguments));
      from = close + 1;
    }
    return out.append(sentence, from, sentence.length()).toString();
  }

  private String fillPlaceholder(String place, Object... arguments) {
    int bar = place.indexOf('|');
    if (bar < 0) {
      return argumentText(arguments[Integer.parseInt(place)]);
    }
    Number number = (Number) arguments[Integer.parseInt(place, 0, bar, 10)];
    return FORM_SEPARATOR
        .splitAsStream(place.substring(bar + 1))
        .toList()
        .get(language.formIndex(number));
  }

  private String argumentText(Object argument) {
    if (argument instanceof BigDecimal decimal) {
      return decimal(decimal);
    }
    if (argument instanceof BigInteger large) {
      return count(large);
    }
    return argument instanceof Number number
        ? count(number.longValue())
        : Printable.inSentence(argument.toString());
  }

  /// Sorts names in the order of the language.
  public Comparator<Object> collator() {
    return Collation.of(language);
  }

  /// A whole number: "8,300,046".
  public String count(long count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }

  /// A number of votes, which has decimals only where the counting method makes fractions.
  public String count(BigDecimal count) {
    return decimal(count);
  }

  /// A whole number that may be larger than a long.
  public String count(BigInteger count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }

  /// What stands between the whole part of a number and its decimals.
  public char decimalSeparator() {
    return DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
  }

  /// The size of a file or of memory, rounded as people read it: "240 KB", "1.2 MB". A kilobyte has
  /// 1000 bytes, as in the file managers of desktops.
  public String size(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    String unit = "B";
    for (String larger : LARGER_UNITS) {
      if (size.compareTo(MAX_OF_UNIT) < 0) {
        break;
      }
      size = size.movePointLeft(3);
      unit = larger;
    }
    boolean tenths = !unit.equals("B") && !unit.equals("KB") && size.compareTo(BigDecimal.TEN) < 0;
    return of("size." + unit, size.setScale(tenths ? 1 : 0, RoundingMode.HALF_UP));
  }

  /// A decimal number with as many decimals as it has: "2.60".
  public String decimal(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /// A number with its sign, unless it is 0: "+2.60", "−2.60".
  public String signed(BigDecimal number) {
    String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "\u2212" : "";
    return sign + decimal(number.abs());
  }

  /// A percentage with as many decimals as the number has: "69.44%".
  ///
  /// @param percent in percent, not as a fraction of 1
  public String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMinimumFractionDigits(Math.max(0, percent.scale()));
    format.setMaximumFractionDigits(Math.max(0, percent.scale()));
    return format.format(percent.movePointLeft(2));
  }

  /// One day, or the first and the last of several: "20 November 2022 – 21 November 2022".
  public String days(LocalDate first, @Nullable LocalDate last) {
    return last == null ? date(first) : of("date.days", date(first), date(last));
  }

  /// A time of day on the clock of 24 hours: "22:00".
  public String time(LocalTime time) {
    return CLOCK.format(time);
  }

  /// A date in words: "20 November 2022". The narrow no-break space that CLDR uses is hardly
  /// visible; the wide one replaces it.
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale())
        .format(date)
        .replace('\u202f', '\u00a0');
  }
}
