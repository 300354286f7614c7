package org.sailau.audit.finding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// How far apart the figures of a contradiction are: of the two numbers that should fit each other,
/// the difference divided by the larger one. So it is above 0 and at most 1, and 1 where one of the
/// two is 0. It orders the contradictions of one rule, the worst first; it says nothing of causes.
final class Discrepancy {

  private static final Ratio WHOLE = Ratio.of(100);

  private Discrepancy() {}

  /// @param contradiction a finding whose outcome is [Outcome#CONTRADICTS]
  /// @return null if the figures have no such size: dates, or many figures that only together are
  ///   impossible
  static @Nullable Ratio of(Finding contradiction, Election election) {
    List<Figure> conflict = contradiction.conflict();
    return switch (contradiction.rule()) {
      case TURNOUT, HOUR ->
          between(
              end(contradiction, Derived.Kind.TURNOUT),
              stated(contradiction.figure(Figure.Kind.TURNOUT)));
      case TOOK_PART, DAY, BALLOTS, REPORTED, COUNTRIES, ORGANISATIONS, BASE ->
          ofTwoCounts(conflict);
      case VOTES_WITHIN ->
          between(
              end(contradiction, Derived.Kind.VOTES_SUM),
              times(
                  stated(conflict.stream().findFirst()),
                  election.contests().get(contradiction.contest()).votesPerVoter()));
      case PARTS_OF_TURNOUT ->
          between(
              firstOf(
                  end(contradiction, Derived.Kind.PARTS_ELIGIBLE_VOTERS),
                  end(contradiction, Derived.Kind.PARTS_TOOK_PART)),
              stated(conflict.stream().findFirst()));
      case PARTS_OF_STATIONS ->
          between(
              end(contradiction, Derived.Kind.PARTS_POLLING_STATIONS),
              stated(conflict.stream().findFirst()));
      case PARTS_OF_VOTES ->
          between(
              end(contradiction, Derived.Kind.PARTS_VOTES), stated(conflict.stream().findFirst()));
      case PARTS_OF_COUNTS ->
          between(
              end(contradiction, Derived.Kind.PARTS_COUNTS), stated(conflict.stream().findFirst()));
      case TYPES_OF_VOTES ->
          between(
              end(contradiction, Derived.Kind.TYPES_VOTES), stated(conflict.stream().findFirst()));
      case SHARES_SUM -> between(end(contradiction, Derived.Kind.SHARES_SUM), WHOLE);
      case COMMON_BASE -> ofBases(contradiction);
      case SEATS, ELECTED ->
          between(
              sum(contradiction.figures().stream().skip(1)),
              stated(contradiction.figures().stream().findFirst()));
      case VOTES_OF_ROUNDS ->
          between(
              sum(
                  contradiction.figures().stream()
                      .filter(f -> f.contest() == contradiction.contest())),
              sum(
                  contradiction.figures().stream()
                      .filter(f -> f.contest() != contradiction.contest())));
      case CHOICES_OF_ROUNDS, DATES, UNSTATED_VOTES, BOUNDS, FINALITY, NOT_SEARCHED -> null;
    };
  }

  private static @Nullable Ratio between(@Nullable Ratio one, @Nullable Ratio other) {
    if (one == null || other == null) {
      return null;
    }
    Ratio larger = one.compareTo(other) > 0 ? one : other;
    return larger.signum() <= 0 ? null : one.minus(other).abs().dividedBy(larger);
  }

  private static @Nullable Ratio ofTwoCounts(List<Figure> conflict) {
    return conflict.size() == 2
            && conflict.stream()
                .noneMatch(
                    figure ->
                        figure.kind() == Figure.Kind.SHARE || figure.kind() == Figure.Kind.VOTES)
        ? between(stated(Optional.of(conflict.getFirst())), stated(Optional.of(conflict.getLast())))
        : null;
  }

  /// The distance between the bases that fit the figures of the conflict: each choice has a range
  /// of them, and the stated base is one.
  private static @Nullable Ratio ofBases(Finding contradiction) {
    @Nullable BigInteger highestLow = null;
    @Nullable BigInteger lowestHigh = null;
    for (Figure figure : contradiction.conflict()) {
      @Nullable CountRange range = base(figure, contradiction);
      if (range != null && range.high() != null) {
        highestLow = highestLow == null ? range.low() : highestLow.max(range.low());
        lowestHigh = lowestHigh == null ? range.high() : lowestHigh.min(range.high());
      }
    }
    return highestLow == null || lowestHigh == null || highestLow.compareTo(lowestHigh) <= 0
        ? null
        : between(new Ratio(highestLow, BigInteger.ONE), new Ratio(lowestHigh, BigInteger.ONE));
  }

  private static @Nullable CountRange base(Figure figure, Finding contradiction) {
    return switch (figure.kind()) {
      case BASE -> new CountRange(figure.count(), figure.count());
      case SHARE ->
          contradiction.derived().stream()
              .filter(derived -> derived.kind() == Derived.Kind.BASE_OF_CHOICE)
              .filter(derived -> derived.choice() == figure.choice())
              .map(
                  derived ->
                      derived.value() instanceof Derived.Value.Whole(var range) ? range : null)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      default -> null;
    };
  }

  private static Ratio sum(Stream<Figure> figures) {
    return Ratio.of(figures.map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static @Nullable Ratio firstOf(@Nullable Ratio one, @Nullable Ratio other) {
    return one == null ? other : one;
  }

  private static @Nullable Ratio times(@Nullable Ratio limit, int votesPerVoter) {
    return limit == null ? null : limit.times(Ratio.of(votesPerVoter));
  }

  /// A figure as a number; null if it is a bound or a date, or there is none.
  private static @Nullable Ratio stated(Optional<Figure> figure) {
    return figure
        .map(
            some ->
                some.value() instanceof Figure.Value.Amount(BigDecimal number)
                    ? Ratio.of(number)
                    : null)
        .orElse(null);
  }

  /// The low end of a derived figure, which is exact where this is asked; null if there is none.
  private static @Nullable Ratio end(Finding finding, Derived.Kind kind) {
    return finding
        .derived(kind)
        .map(
            derived ->
                switch (derived.value()) {
                  case Derived.Value.Whole(CountRange range) ->
                      new Ratio(range.low(), BigInteger.ONE);
                  case Derived.Value.Percent percent -> percent.low();
                })
        .orElse(null);
  }
}
