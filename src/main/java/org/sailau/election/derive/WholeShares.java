package org.sailau.election.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Ranking;
import org.sailau.election.Tally;
import org.sailau.election.number.Share;

/// What the choices of a contest have in the unit that decides it, to be held against what they
/// have in another unit. Immutable.
///
/// @param unit the name of the unit that decides the contest
/// @param contest the contest in that unit
/// @param tallies by the position of the choice
public record WholeShares(LocalizedText unit, Contest contest, Map<Integer, Tally> tallies) {

  public WholeShares {
    tallies = Map.copyOf(tallies);
  }

  /// Empty for a contest that is seen in the unit that decides it.
  public static Optional<WholeShares> of(Election election, Contest seen) {
    Contest whole = election.contests().get(election.indexOf(seen));
    if (whole.unit() == seen.unit()) {
      return Optional.empty();
    }
    Map<Integer, Tally> tallies = new HashMap<>();
    for (Ranking.Line line : whole.ranking().lines()) {
      tallies.put(line.tally().choice(), line.tally());
    }
    return Optional.of(new WholeShares(election.units().get(whole.unit()).name(), whole, tallies));
  }

  /// The share of a choice in percent, stated or derived; null if it is neither.
  ///
  /// @param choice the position in [Contest#choices]
  public @Nullable Share share(int choice) {
    @Nullable Tally tally = tallies.get(choice);
    return tally == null ? null : tally.share();
  }
}
