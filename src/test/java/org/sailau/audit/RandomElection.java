package org.sailau.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding;

/// The truth about an election, and which figures of it are published. All published figures are
/// true.
///
/// @param extra voters in the base who voted for none of the choices
/// @param outside voters who took part and are not in the base
/// @param abstained voters who could vote and did not take part
/// @param baseKind what the shares are shares of
record RandomElection(
    Rounding rounding,
    List<Line> lines,
    long extra,
    long outside,
    long abstained,
    ShareBase.Kind baseKind,
    Published published) {

  /// One choice.
  ///
  /// @param up which way its share is rounded if the rounding is unknown
  record Line(long votes, boolean votesStated, boolean shareStated, boolean up) {
    boolean hasShareOnly() {
      return shareStated && !votesStated;
    }
  }

  /// Which counts are published.
  record Published(
      boolean kind, boolean base, boolean tookPart, boolean eligible, boolean turnout) {}

  long votes() {
    return lines.stream().mapToLong(Line::votes).sum();
  }

  long base() {
    return votes() + extra;
  }

  long tookPart() {
    return switch (baseKind) {
      case VALID_VOTES, BALLOTS_CAST -> base() + outside;
      case TOOK_PART -> base();
      case ELIGIBLE_VOTERS -> votes() + extra / 2;
    };
  }

  long eligible() {
    return baseKind == ShareBase.Kind.ELIGIBLE_VOTERS ? base() : tookPart() + abstained;
  }

  String share(Line line) {
    return PrintedShares.share(line.votes(), base(), rounding, line.up());
  }

  /// The base, if any stated figure gives it; null otherwise.
  @Nullable Long statedBase() {
    if (!published.kind()) {
      return null;
    }
    boolean byTurnout =
        switch (baseKind) {
          case VALID_VOTES, BALLOTS_CAST -> false;
          case TOOK_PART -> published.tookPart();
          case ELIGIBLE_VOTERS -> published.eligible();
        };
    return published.base() || byTurnout ? (Long) base() : null;
  }

  /// The largest base that the other stated figures allow; a very large number if nothing limits
  /// it.
  long baseLimit() {
    long limit = Long.MAX_VALUE;
    if (published.eligible()) {
      limit = eligible();
    }
    if (published.tookPart() && published.kind() && baseKind != ShareBase.Kind.ELIGIBLE_VOTERS) {
      limit = Math.min(limit, tookPart());
    }
    return limit;
  }

  /// The largest number of votes that the other stated figures allow.
  long votesLimit() {
    return Math.min(
        published.eligible() ? eligible() : Long.MAX_VALUE,
        published.tookPart() ? tookPart() : Long.MAX_VALUE);
  }

  Election election() {
    ElectionBuilder stated = ElectionBuilder.withRounding(rounding.mode(), rounding.decimals());
    for (Line line : lines) {
      stated.choice(
          line.votesStated() ? (Long) line.votes() : null, line.shareStated() ? share(line) : null);
    }
    if (published.kind()) {
      stated.base(baseKind, published.base() ? (Long) base() : null);
    }
    stated.turnout(
        published.eligible() ? (Long) eligible() : null,
        published.tookPart() ? (Long) tookPart() : null,
        published.turnout() ? turnout() : null);
    return stated.election();
  }

  String turnout() {
    return PrintedShares.share(tookPart(), eligible(), rounding, true);
  }
}
