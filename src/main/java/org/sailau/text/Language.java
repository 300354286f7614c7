package org.sailau.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language of the user interface.
public enum Language {
  ENGLISH(Locale.UK, "English") {
    // Form 0 for 1, form 1 for any other number.
    @Override
    int formIndex(long number) {
      return number == 1 ? 0 : 1;
    }

    @Override
    int decimalFormIndex(BigDecimal number) {
      return 1;
    }
  },
  KAZAKH(Locale.of("kk"), "Қазақша") {
    // A Kazakh noun does not change after a number. The forms are the endings that the number
    // itself takes, in the order тан, тен, дан, ден, нан, нен. The word that is spoken last
    // decides.
    @Override
    int formIndex(long number) {
      return KazakhNumerals.endingIndex(number);
    }

    // What is read last are the decimals: 81.315 ends in "three hundred fifteen".
    @Override
    int decimalFormIndex(BigDecimal number) {
      BigInteger decimals = number.remainder(BigDecimal.ONE).unscaledValue();
      return formIndex(decimals.signum() == 0 ? number.toBigInteger() : decimals);
    }
  },
  RUSSIAN(Locale.of("ru"), "Русский") {
    // Form 0 for 1, 21 …; form 1 for 2 to 4, 22 …; form 2 for 0, 5 to 20, 25 … (CLDR: one, few,
    // many).
    @Override
    int formIndex(long number) {
      long tens = number % 100;
      long ones = number % 10;
      if (ones == 1 && tens != 11) {
        return 0;
      }
      return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    }

    @Override
    int decimalFormIndex(BigDecimal number) {
      return 1;
    }
  };

  /// Only the last digits of a number decide its form. The remainder by this number fits a long.
  private static final BigInteger LARGEST_READ = BigInteger.TEN.pow(18);

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /// The BCP 47 tag that options and file names use: "kk".
  public String tag() {
    return locale.getLanguage();
  }

  /// The language's name in that language itself, for users who read no other.
  public String ownName() {
    return ownName;
  }

  /// The language with a tag; empty if there is none.
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /// The language for a user whose system has a locale: that locale's language, or English if there
  /// are no texts in it.
  public static Language of(Locale system) {
    return tagged(system.getLanguage()).orElse(ENGLISH);
  }

  /// Which of a sentence's forms, counted from 0, a whole number needs.
  ///
  /// @param number 0 or more
  abstract int formIndex(long number);

  /// Which form a number with decimals needs.
  abstract int decimalFormIndex(BigDecimal number);

  final int formIndex(Number number) {
    if (number instanceof BigDecimal decimal && decimal.scale() > 0) {
      return decimalFormIndex(decimal);
    }
    return formIndex(
        number instanceof BigInteger large
            ? large.mod(LARGEST_READ).longValue()
            : number.longValue());
  }
}
