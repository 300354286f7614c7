package org.sailau.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language in which Sailau speaks.
public enum Language {
  ENGLISH(Locale.UK, "English") {
    // 1, any other.
    @Override
    int formIndex(long number) {
      return number == 1 ? 0 : 1;
    }

    @Override
    int decimalFormIndex() {
      return 1;
    }
  },
  KAZAKH(Locale.of("kk"), "Қазақша") {
    // Nouns stay as they are after a number. The forms are the endings that the number itself
    // takes, in the order тан, тен, дан, ден, нан, нен: they follow the word that is read last.
    @Override
    int formIndex(long number) {
      return KazakhNumerals.endingIndex(number);
    }

    @Override
    int decimalFormIndex() {
      return 0;
    }
  },
  RUSSIAN(Locale.of("ru"), "Русский") {
    // 1, 21 …; 2 to 4, 22 …; 0, 5 to 20, 25 … (CLDR: one, few, many).
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
    int decimalFormIndex() {
      return 1;
    }
  };

  /// The last digits decide, whatever stands before them.
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

  /// "kk", as in options and file names (BCP 47).
  public String tag() {
    return locale.getLanguage();
  }

  /// The language in itself, since whoever looks for it may read no other.
  public String ownName() {
    return ownName;
  }

  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /// The one for a user whose system speaks that: English where it is none of them.
  public static Language of(Locale system) {
    return tagged(system.getLanguage()).orElse(ENGLISH);
  }

  /// Which of a sentence's forms, from 0, a whole number of 0 or more asks for.
  abstract int formIndex(long number);

  /// The same of a number with decimals.
  abstract int decimalFormIndex();

  final int formIndex(Number number) {
    return switch (number) {
      case BigDecimal decimal when decimal.scale() > 0 -> decimalFormIndex();
      case BigInteger large -> formIndex(large.mod(LARGEST_READ).longValue());
      default -> formIndex(number.longValue());
    };
  }
}
