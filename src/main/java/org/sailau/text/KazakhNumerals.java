package org.sailau.text;

/// How Kazakh numerals end. Vowel harmony and the last sound of the numeral as it is read decide
/// the ending: төрттен, алтыдан, оннан (school grammar of Kazakh).
final class KazakhNumerals {

  /// нөл бір екі үш төрт бес алты жеті сегіз тоғыз
  private static final int[] ONES = {3, 3, 3, 1, 1, 1, 2, 3, 3, 2};

  /// – он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан
  private static final int[] TENS = {0, 4, 2, 2, 0, 3, 0, 1, 5, 4};

  /// жүз мың миллион миллиард триллион квадриллион квинтиллион
  private static final int HUNDRED = 3;

  private static final int[] THOUSANDS = {3, 4, 4, 0, 4, 4, 4};

  private KazakhNumerals() {}

  /// The ablative ending after a number of 0 or more: 0 for тан, then тен, дан, ден, нан, нен.
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
