package org.sailau.importer.recipe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds days in texts. A day that can be read in two ways, as 05/06/2024, is not read.
public final class DateForms {

  private static final Pattern ISO =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})-([01][0-9])-([0-3][0-9])(?![0-9])");
  private static final Pattern RUN =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])");
  private static final Pattern POINTS =
      Pattern.compile("(?<![0-9.])([0-3]?[0-9])\\.([01]?[0-9])\\.((?:19|20)[0-9]{2})(?![0-9])");
  private static final Pattern SLASHES =
      Pattern.compile("(?<![0-9/])([0-3]?[0-9])/([0-3]?[0-9])/((?:19|20)[0-9]{2})(?![0-9])");
  private static final Pattern WORDS =
      Pattern.compile("([0-3]?[0-9])\\.?\\s+(\\p{L}{3,12})\\.?\\s+((?:19|20)[0-9]{2})");
  private static final Pattern AMERICAN =
      Pattern.compile("(\\p{L}{3,12})\\.?\\s+([0-3]?[0-9]),\\s+((?:19|20)[0-9]{2})");

  private static final Pattern KAZAKH =
      Pattern.compile(
          "((?:19|20)[0-9]{2})\\s*(?:жылғы|жыл|ж\\.?)\\s*([0-3]?[0-9])\\s+(\\p{L}{3,12})");

  /// When a file was made is not the day of the election.
  private static final Pattern MADE =
      Pattern.compile(
          "(?iu)(?:generated|exported|downloaded|printed|updated|выгруж\\p{L}*|сформирован\\p{L}*)"
              + "[\\s:]{0,3}(?:on|at|от)?\\s{0,2}[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}[T0-9:.]*");

  /// The beginnings of the names of months, with those of several languages for each.
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "янв", "қаң", "ene", "січ"),
          List.of("feb", "fev", "фев", "ақп", "лют"),
          List.of("mar", "mär", "мар", "нау", "бер"),
          List.of("apr", "avr", "abr", "апр", "сәу", "кві"),
          List.of("may", "mai", "мая", "май", "мам", "тра"),
          List.of("jun", "juin", "июн", "мау", "чер"),
          List.of("jul", "juil", "июл", "шіл", "лип"),
          List.of("aug", "aou", "aoû", "ago", "авг", "там", "сер"),
          List.of("sep", "set", "сен", "қыр", "вер"),
          List.of("oct", "okt", "out", "окт", "қаз", "жов"),
          List.of("nov", "ноя", "қар", "лис"),
          List.of("dec", "dez", "dic", "déc", "дек", "жел", "гру"));

  private DateForms() {}

  /// The one day that a text names; null if it names none, or several, or one that can be read in
  /// two ways.
  public static @Nullable LocalDate read(String text) {
    @Nullable LocalDate found = null;
    String told = MADE.matcher(text).replaceAll(" ");
    for (Pattern pattern : List.of(ISO, RUN, POINTS, SLASHES, WORDS, AMERICAN, KAZAKH)) {
      Matcher matcher = pattern.matcher(told);
      while (matcher.find()) {
        @Nullable LocalDate day = day(pattern, matcher);
        if (day != null && found != null && !day.equals(found)) {
          return null;
        }
        found = day == null ? found : day;
      }
    }
    return found;
  }

  /// A day as it is written in the United States, with the month first; null if it is none.
  public static @Nullable LocalDate american(String text) {
    Matcher matcher = SLASHES.matcher(text);
    return matcher.find() ? of(matcher.group(3), matcher.group(1), matcher.group(2)) : null;
  }

  private static @Nullable LocalDate day(Pattern pattern, Matcher matcher) {
    String first = matcher.group(1);
    String second = matcher.group(2);
    String third = matcher.group(3);
    if (pattern == ISO || pattern == RUN) {
      return of(first, second, third);
    }
    if (pattern == POINTS) {
      return of(third, second, first);
    }
    if (pattern == SLASHES) {
      @Nullable LocalDate european = of(third, second, first);
      @Nullable LocalDate american = of(third, first, second);
      return european == null || american == null || european.equals(american)
          ? european == null ? american : european
          : null;
    }
    if (pattern == KAZAKH) {
      int month = month(third);
      return month == 0 ? null : of(first, Integer.toString(month), second);
    }
    int month = month(pattern == WORDS ? second : first);
    return month == 0
        ? null
        : of(third, Integer.toString(month), pattern == WORDS ? first : second);
  }

  private static int month(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).stream().anyMatch(small::startsWith)) {
        return month + 1;
      }
    }
    return 0;
  }

  private static @Nullable LocalDate of(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
