package org.sailau.importer.recipe;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sailau.importer.table.Table;

/// What the cells of one column are like, below the header. Immutable.
///
/// @param filled how many cells have a text
/// @param texts how many different texts there are
/// @param looked how many cells with a text were looked at
/// @param numbers how many of them are numbers, or stand for one
/// @param fractions how many of them are numbers with decimals that say something, or percentages
/// @param different how many different texts they have
/// @param codes how many of these are like codes: short, with digits, without small letters
/// @param dates how many of these are days or hours
/// @param counted whether the numbers only number the lines
record ColumnFacts(
    int filled,
    int texts,
    int looked,
    int numbers,
    int fractions,
    int different,
    int codes,
    int dates,
    boolean counted) {

  /// Cells that tell what a column is like. A text further down among numbers is found when it is
  /// read.
  private static final int MAX_LOOKED = 2_000;

  private static final Pattern CODE =
      Pattern.compile("(?=.*[0-9])[\\p{Lu}0-9][\\p{Lu}0-9./_-]{0,15}");
  private static final Pattern HOUR = Pattern.compile(".*[0-9]{1,2}:[0-9]{2}.*");

  static ColumnFacts of(Table table, int column, int from) {
    int[] times = new int[table.texts(column)];
    boolean[] seen = new boolean[times.length];
    int filled = 0;
    int looked = 0;
    int texts = 0;
    int next = 1;
    boolean counted = true;
    for (int row = from; row < table.rows(); row++) {
      int code = table.code(row, column);
      if (code == 0) {
        continue;
      }
      filled++;
      texts += seen[code] ? 0 : 1;
      seen[code] = true;
      counted = counted && table.textOf(column, code).equals(Integer.toString(next++));
      if (looked < MAX_LOOKED) {
        looked++;
        times[code]++;
      }
    }
    int numbers = 0;
    int fractions = 0;
    int different = 0;
    int codes = 0;
    int dates = 0;
    Set<String> standIns = new HashSet<>();
    Recipe.NOT_STATED.forEach(text -> standIns.add(text.toLowerCase(Locale.ROOT)));
    standIns.addAll(Recipe.WITHHELD);
    for (int code = 1; code < times.length; code++) {
      if (times[code] == 0) {
        continue;
      }
      String text = table.textOf(column, code);
      different++;
      boolean number = Numbers.looksLikeNumber(text);
      if (number || standIns.contains(text.toLowerCase(Locale.ROOT)) || text.startsWith("#")) {
        numbers += times[code];
      }
      if (number && isFraction(text)) {
        fractions += times[code];
      }
      codes += text.length() <= 16 && CODE.matcher(text).matches() ? 1 : 0;
      boolean day =
          text.length() <= 40
              && text.length() > 7
              && (DateForms.read(text) != null || HOUR.matcher(text).matches());
      dates += day ? 1 : 0;
    }
    return new ColumnFacts(
        filled, texts, looked, numbers, fractions, different, codes, dates, counted && filled > 2);
  }

  private static boolean isFraction(String text) {
    if (text.endsWith("%")) {
      return true;
    }
    Numbers.Form point = new Numbers('.', Recipe.NOT_STATED, Recipe.WITHHELD).read(text).form();
    Numbers.Form comma = new Numbers(',', Recipe.NOT_STATED, Recipe.WITHHELD).read(text).form();
    boolean wholeEither = point != Numbers.Form.FRACTION && comma != Numbers.Form.FRACTION;
    return !wholeEither
        && (point == Numbers.Form.FRACTION || point == Numbers.Form.OTHER)
        && (comma == Numbers.Form.FRACTION || comma == Numbers.Form.OTHER);
  }

  boolean isNumeric() {
    return looked > 0 && numbers * 10 >= looked * 9;
  }

  boolean isFractions() {
    return isNumeric() && fractions * 2 > looked;
  }

  boolean isDates() {
    return different > 0 && dates * 10 >= different * 9;
  }

  boolean isCodes() {
    return texts > 1 && codes == different;
  }

  /// Whether every line has a text of its own.
  boolean isDistinct() {
    return texts == filled;
  }
}
