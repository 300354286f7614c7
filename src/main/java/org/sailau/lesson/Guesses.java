package org.sailau.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The guesses of a class for one question, in percent, without names. Exact. Immutable.
///
/// @param percents in the order in which they were made, each from 0 to 100
public record Guesses(List<BigDecimal> percents) {

  public static final Guesses EMPTY = new Guesses(List.of());

  /// The largest number of guesses: more than any class has pupils.
  public static final int MAX = 500;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern TYPED = Pattern.compile("\\d{1,3}([.,]\\d{0,2})?");

  public Guesses {
    percents = List.copyOf(percents);
    if (percents.size() > MAX || !percents.stream().allMatch(Guesses::isPossible)) {
      throw new IllegalArgumentException("guesses " + percents);
    }
  }

  private static boolean isPossible(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
  }

  /// Parses a guess as it is typed, with a point or a comma and at most two decimals. Empty if the
  /// text is no guess from 0 to 100.
  public static Optional<BigDecimal> parse(String text) {
    if (!TYPED.matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = text.replace(',', '.');
    BigDecimal number =
        new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
    return Optional.of(number).filter(Guesses::isPossible);
  }

  /// These guesses and one more, unless there are already [#MAX].
  Guesses with(BigDecimal guess) {
    List<BigDecimal> more = new ArrayList<>(percents);
    if (more.size() < MAX) {
      more.add(guess);
    }
    return new Guesses(more);
  }

  Guesses withoutLast() {
    return percents.isEmpty() ? this : new Guesses(percents.subList(0, percents.size() - 1));
  }

  /// The median: the guess in the middle, or the mean of the two in the middle. Empty if there are
  /// no guesses.
  public Optional<BigDecimal> median() {
    if (percents.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = percents.stream().sorted().toList();
    BigDecimal upper = sorted.get(sorted.size() / 2);
    if (sorted.size() % 2 == 1) {
      return Optional.of(upper);
    }
    // Half of a decimal number has at most one decimal more, so that nothing is rounded.
    return Optional.of(
        sorted.get(sorted.size() / 2 - 1).add(upper).multiply(new BigDecimal("0.5")));
  }

  /// The median minus the published share, in percentage points: above 0 if the class guessed too
  /// high. Empty if there are no guesses.
  public Optional<BigDecimal> distance(BigDecimal published) {
    return median().map(median -> median.subtract(published));
  }

  /// Each guess minus the published share, in percentage points, in the order of the guesses.
  public List<BigDecimal> distances(BigDecimal published) {
    return percents.stream().map(guess -> guess.subtract(published)).toList();
  }
}
