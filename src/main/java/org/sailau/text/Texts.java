package org.sailau.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything that a user reads, in one language: sentences by key, numbers and dates as the
/// language writes them (CLDR). Immutable after loading: use from any thread.
public final class Texts {

  private static final Map<Language, Texts> CACHE = new ConcurrentHashMap<>();

  private static final Pattern FORM_SEPARATOR = Pattern.compile("\\|");

  private final Language language;
  private final Properties sentences;

  private Texts(Language language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /// The texts of a language, from the program's own files.
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

  /// Texts in the manner of a language with sentences from elsewhere.
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

  /// The sentence of a key with its places still to be filled.
  ///
  /// @throws IllegalArgumentException if there is no such sentence
  public String raw(String key) {
    @Nullable String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    return sentence;
  }

  /// The sentence of a key. `{0}`, `{1}` … are replaced by the arguments, numbers as the language
  /// writes them; `{0|vote|votes}` by the form that the number asks for.
  ///
  /// @throws IllegalArgumentException if there is no such sentence
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
    return switch (argument) {
      case BigDecimal decimal -> decimal(decimal);
      case BigInteger large -> count(large);
      case Number number -> count(number.longValue());
      default -> argument.toString();
    };
  }

  /// Puts names in the language's order.
  public Comparator<Object> collator() {
    return Collation.of(language);
  }

  /// "8,300,046"
  public String count(long count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }

  /// The same of a number that may be larger than a long.
  public String count(BigInteger count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }

  /// "2.60", with as many decimals as the number has.
  public String decimal(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /// "69.44%", with as many decimals as the number has.
  public String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMinimumFractionDigits(Math.max(0, percent.scale()));
    format.setMaximumFractionDigits(Math.max(0, percent.scale()));
    return format.format(percent.movePointLeft(2));
  }

  /// "20 November 2022", with the no-break space that numbers have: the narrow one is hardly seen.
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale())
        .format(date)
        .replace('\u202f', '\u00a0');
  }
}
