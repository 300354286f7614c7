package org.sailau.audit;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Figure.Kind;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding;

/// Finds out whether some figures of one contest can be true together, by trying all bases and
/// votes. It shares no arithmetic with the program.
///
/// @param hundred 100 percent in steps of a share
/// @param baseKind what the shares are shares of; null if not stated
/// @param maxVoters the largest base that is tried
record BruteForceContest(
    Rounding rounding, long hundred, ShareBase.@Nullable Kind baseKind, long maxVoters) {

  BruteForceContest(Rounding rounding, ShareBase.@Nullable Kind baseKind, long maxVoters) {
    this(rounding, PrintedShares.hundred(rounding), baseKind, maxVoters);
  }

  /// Whether all these figures can be true together.
  boolean allows(Collection<Figure> figures) {
    @Nullable Long tookPart = count(figures, Kind.TOOK_PART, Figure.NONE);
    @Nullable Long eligible = count(figures, Kind.ELIGIBLE_VOTERS, Figure.NONE);
    if (eligible != null && eligible == 0 && anybodyVoted(figures)) {
      eligible = null; // Those voters are on the list of another unit.
    }
    if (tookPart != null && eligible != null && tookPart > eligible) {
      return false;
    }
    Collection<Integer> choices = choices(figures);
    for (long base = 0; base <= maxVoters; base++) {
      if (isPossibleBase(base, count(figures, Kind.BASE, Figure.NONE), tookPart, eligible)
          && hasPossibleVotes(
              figures, choices, base, Math.min(atMost(tookPart), atMost(eligible)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean anybodyVoted(Collection<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.kind() == Kind.TOOK_PART || figure.kind() == Kind.VOTES)
        .anyMatch(figure -> figure.count().signum() > 0);
  }

  private static long atMost(@Nullable Long count) {
    return count == null ? Long.MAX_VALUE : count;
  }

  private boolean isPossibleBase(
      long base, @Nullable Long stated, @Nullable Long tookPart, @Nullable Long eligible) {
    boolean isEligible = baseKind == ShareBase.Kind.ELIGIBLE_VOTERS;
    return (stated == null || stated == base)
        && base <= atMost(eligible)
        && (!isEligible || eligible == null || base == eligible)
        && (baseKind == null || isEligible || base <= atMost(tookPart))
        && (baseKind != ShareBase.Kind.TOOK_PART || tookPart == null || base == tookPart);
  }

  /// Whether each choice can have votes that fit. Each gets the fewest, because more would only
  /// take the room of others.
  private boolean hasPossibleVotes(
      Collection<Figure> figures, Collection<Integer> choices, long base, long voters) {
    long left = Math.min(base, voters);
    for (int choice : choices) {
      long fewest = fewest(figures, choice, base);
      if (fewest < 0) {
        return false;
      }
      left -= fewest;
    }
    return left >= 0;
  }

  private static Collection<Integer> choices(Collection<Figure> figures) {
    Collection<Integer> choices = new TreeSet<>();
    for (Figure figure : figures) {
      if (figure.choice() != Figure.NONE) {
        choices.add(figure.choice());
      }
    }
    return choices;
  }

  /// The fewest votes of a choice that fit its figures.
  ///
  /// @return -1 if none fit
  private long fewest(Collection<Figure> figures, int choice, long base) {
    @Nullable Long stated = count(figures, Kind.VOTES, choice);
    @Nullable Figure share = find(figures, Kind.SHARE, choice);
    if (stated != null) {
      return (share == null ? stated <= base : fits(stated, base, share)) ? stated : -1;
    }
    // The only choice without votes is one with a share.
    Figure known = Objects.requireNonNull(share);
    // No rounding moves a share by more than a step; fewer or more votes need not be tried.
    long steps = steps(known);
    long max = Math.min(base, (steps + 1) * base / hundred + 1);
    for (long votes = Math.max(0, (steps - 1) * base / hundred); votes <= max; votes++) {
      if (fits(votes, base, known)) {
        return votes;
      }
    }
    return -1;
  }

  private boolean fits(long votes, long base, Figure share) {
    return PrintedShares.allows(votes, base, steps(share), hundred, rounding.mode());
  }

  private static long steps(Figure share) {
    return ((Figure.Value.Amount) share.value()).number().unscaledValue().longValueExact();
  }

  private static @Nullable Long count(Collection<Figure> figures, Kind kind, int choice) {
    @Nullable Figure figure = find(figures, kind, choice);
    return figure == null ? null : (Long) figure.count().longValueExact();
  }

  private static @Nullable Figure find(Collection<Figure> figures, Kind kind, int choice) {
    for (Figure figure : figures) {
      if (figure.kind() == kind && figure.choice() == choice) {
        return figure;
      }
    }
    return null;
  }
}
