package org.sailau.audit.finding;

/// The rules of the audit. The names are part of the output of `sailau check --json` and must not
/// change. The texts explain each rule with its formula.
public enum Rule {
  /// The published turnout follows from its two counts.
  TURNOUT,
  /// One base fits all votes and shares of a contest.
  COMMON_BASE,
  /// All votes together are at most their base, and at most those who took part.
  VOTES_WITHIN,
  /// At most as many took part as could vote.
  TOOK_PART,
  /// The sums of the parts' turnout counts are at most the counts of the whole.
  PARTS_OF_TURNOUT,
  /// The parts together have at most the polling stations of the whole.
  PARTS_OF_STATIONS,
  /// The parts together have at most the votes of the whole.
  PARTS_OF_VOTES,
  /// Every counted country has a polling station.
  COUNTRIES,
  /// The list of organisations has as many entries as the source states.
  ORGANISATIONS,
  /// No figure is announced before the election, or published before it is announced.
  DATES,
  /// The shares of a contest sum to 100 percent, within rounding.
  SHARES_SUM,
  /// The base of the shares is at most those who took part and those who could vote.
  BASE,
  /// Which votes are possible where only shares are stated.
  UNSTATED_VOTES,
  /// Which counts are stated as lower bounds only.
  BOUNDS,
  /// Whether the stated figures are final.
  FINALITY,
  /// Where a search among possible figures would have taken too long.
  NOT_SEARCHED
}
