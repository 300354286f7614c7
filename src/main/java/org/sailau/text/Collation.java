package org.sailau.text;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Locale;

/// Sorts names in the order of a language. Java knows the Russian alphabet, but would sort the
/// letters that only Kazakh has after all others.
final class Collation {

  private static final String KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

  private Collation() {}

  static Collator of(Language language) {
    return language == Language.KAZAKH ? kazakh() : Collator.getInstance(language.locale());
  }

  private static Collator kazakh() {
    String latin = ((RuleBasedCollator) Collator.getInstance(Locale.ROOT)).getRules();
    StringBuilder rules = new StringBuilder(latin);
    KAZAKH_ALPHABET
        .chars()
        .forEach(
            letter ->
                rules
                    .append('<')
                    .appendCodePoint(letter)
                    .append(',')
                    .appendCodePoint(Character.toUpperCase(letter)));
    try {
      return new RuleBasedCollator(rules.toString());
    } catch (ParseException ownRules) {
      throw new IllegalStateException(ownRules);
    }
  }
}
