package org.sailau.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Rounding;
import org.sailau.election.ShareBase;

/// What happened in an election, and which of it is published. All of the published figures are
/// true.
///
/// @param extra those in the base who voted for none of the choices
/// @param outside those who took part and are not in the base
/// @param abstained those who could have taken part
/// @param of what the shares are shares of
record RandomElection(
    Rounding rounding,
    List<Line> lines,
    long extra,
    long outside,
    long abstained,
    ShareBase.Kind of,
    Published published) {

  /// One choice.
  ///
  /// @param up which way its share is rounded if nobody knows how
  record Line(long votes, boolean votesStated, boolean shareStated, boolean up) {
    boolean isOpen() {
      return shareStated && !votesStated;
    }
  }

  /// Which counts are stated.
  record Published(
      boolean kind, boolean base, boolean tookPart, boolean eligible, boolean turnout) {}

  long votes() {
    return lines.stream().mapToLong(Line::votes).sum();
  }

  long base() {
    return votes() + extra;
  }

  long tookPart() {
    return switch (of) {
      case VALID_VOTES, BALLOTS_CAST -> base() + outside;
      case TOOK_PART -> base();
      case ELIGIBLE_VOTERS -> votes() + extra / 2;
    };
  }

  long eligible() {
    return of == ShareBase.Kind.ELIGIBLE_VOTERS ? base() : tookPart() + abstained;
  }

  String share(Line line) {
    return PrintedShares.share(line.votes(), base(), rounding, line.up());
  }

  /// The base, if it is stated in one way or another.
  @Nullable Long statedBase() {
    if (!published.kind()) {
      return null;
    }
    boolean byTurnout =
        switch (of) {
          case VALID_VOTES, BALLOTS_CAST -> false;
          case TOOK_PART -> published.tookPart();
          case ELIGIBLE_VOTERS -> published.eligible();
        };
    return published.base() || byTurnout ? (Long) base() : null;
  }

  /// The most that the base can be by what else is stated; a very large number if nothing is.
  long baseLimit() {
    long limit = Long.MAX_VALUE;
    if (published.eligible()) {
      limit = eligible();
    }
    if (published.tookPart() && published.kind() && of != ShareBase.Kind.ELIGIBLE_VOTERS) {
      limit = Math.min(limit, tookPart());
    }
    return limit;
  }

  /// The most that all votes together can be by what else is stated.
  long votesLimit() {
    return Math.min(
        published.eligible() ? eligible() : Long.MAX_VALUE,
        published.tookPart() ? tookPart() : Long.MAX_VALUE);
  }

  Election election() {
    ElectionBuilder stated = ElectionBuilder.rounded(rounding.mode(), rounding.decimals());
    for (Line line : lines) {
      stated.choice(
          line.votesStated() ? (Long) line.votes() : null, line.shareStated() ? share(line) : null);
    }
    if (published.kind()) {
      stated.base(of, published.base() ? (Long) base() : null);
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
