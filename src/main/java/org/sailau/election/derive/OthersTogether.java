package org.sailau.election.derive;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Measure;
import org.sailau.election.Ranking.Line;
import org.sailau.election.number.Share;

/// The choices of a contest for which a picture has no bars of their own, taken together. Its
/// figures are derived. Immutable.
///
/// @param lines these choices with their figures, at least two
/// @param votes the sum of their votes; null unless all of them are known exactly
/// @param share these votes in percent of the contest's base, or, where votes or base are not
///   known, the sum of their shares; null if neither is known
public record OthersTogether(List<Line> lines, @Nullable BigDecimal votes, @Nullable Share share) {

  /// Takes the place of a choice's id where the others are meant. No id has this character.
  public static final String KEY = "…";

  public OthersTogether {
    lines = List.copyOf(lines);
  }

  /// The choices that have figures and are not shown; empty if all are.
  ///
  /// @param shown those that have bars of their own
  public static Optional<OthersTogether> of(Contest contest, List<Line> shown) {
    Set<String> withBars = new HashSet<>();
    shown.forEach(line -> withBars.add(line.choice().id()));
    List<Line> all = contest.ranking().lines();
    List<Line> others =
        all.stream().filter(line -> !withBars.contains(line.choice().id())).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    @Nullable BigDecimal votes = votes(others);
    // Stated shares may have a base of their own, which is not stated.
    boolean stated = others.stream().allMatch(line -> line.tally().statedShare() != null);
    return Optional.of(
        new OthersTogether(
            others, votes, stated ? sumOfShares(others) : ofBase(contest, all, votes)));
  }

  private static @Nullable Share ofBase(
      Contest contest, List<Line> all, @Nullable BigDecimal votes) {
    @Nullable Long base =
        DerivedShares.base(contest, contest.unit(), all.stream().map(Line::tally).toList());
    return votes == null || base == null || votes.stripTrailingZeros().scale() > 0
        ? null
        : DerivedShares.percent(votes.longValueExact(), base);
  }

  /// The votes, or the share in percent; null if it is not known.
  public @Nullable BigDecimal figure(Measure measure) {
    return measure == Measure.VOTES ? votes : share == null ? null : share.percent();
  }

  private static @Nullable BigDecimal votes(List<Line> others) {
    boolean known =
        others.stream()
            .map(Line::tally)
            .allMatch(tally -> tally.votes() != null && !tally.atLeast());
    return known
        ? others.stream()
            .map(line -> Objects.requireNonNull(line.tally().votes()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
        : null;
  }

  private static @Nullable Share sumOfShares(List<Line> others) {
    BigDecimal sum =
        others.stream()
            .map(line -> Objects.requireNonNull(line.tally().share()).percent())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(BigDecimal.valueOf(100)) > 0 ? null : Share.of(sum, sum.scale());
  }
}
