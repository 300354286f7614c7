package org.sailau.text;

/// Which ending the ablative case adds to a Kazakh numeral. Vowel harmony and the last sound of the
/// spoken numeral decide: төрттен, алтыдан, оннан (school grammar of Kazakh).
final class KazakhNumerals {

  /// For the last digit 0 to 9: нөл бір екі үш төрт бес алты жеті сегіз тоғыз
  private static final int[] ONES = {3, 3, 3, 1, 1, 1, 2, 3, 3, 2};

  /// For tens, from 0 tens (unused) to 90: – он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан
  private static final int[] TENS = {0, 4, 2, 2, 0, 3, 0, 1, 5, 4};

  /// For жүз; below for мың миллион миллиард триллион квадриллион квинтиллион, after the first
  /// entry, which is unused
  private static final int HUNDRED = 3;

  private static final int[] THOUSANDS = {3, 4, 4, 0, 4, 4, 4};

  private KazakhNumerals() {}

  /// The index of the ablative ending after a number.
  ///
  /// @param number 0 or more
  /// @return 0 for тан, 1 тен, 2 дан, 3 ден, 4 нан, 5 нен
  static int endingIndex(long number) {
    if (number % 10 != 0 || number == 0) {
      return ONES[(int) (number % 10)];
    }
    if (number % 100 != 0) {
      return TENS[(int) (number / 10 % 10)];
    }
    if (number % 1000 != 0) {
      return HUNDRED;
    }
    int power = 0;
    for (long rest = number; rest % 1000 == 0; rest /= 1000) {
      power++;
    }
    return THOUSANDS[power];
  }
}
