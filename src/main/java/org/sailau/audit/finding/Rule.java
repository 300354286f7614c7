package org.sailau.audit.finding;

/// What can be held against what. The names are part of the output of `sailau check --json` and
/// stay; each is explained, with its formula, in the texts.
public enum Rule {
  /// The published turnout follows from its two counts.
  TURNOUT,
  /// One base fits all votes and shares of a contest.
  COMMON_BASE,
  /// The votes together are not more than their base, or than those who took part.
  VOTES_WITHIN,
  /// Not more took part than could.
  TOOK_PART,
  /// The turnout's counts of parts are within those of their whole.
  PARTS_OF_TURNOUT,
  /// The polling stations of parts are within those of their whole.
  PARTS_OF_STATIONS,
  /// The votes of parts are within those of their whole.
  PARTS_OF_VOTES,
  /// There is a polling station in every country that is counted.
  COUNTRIES,
  /// The list of organisations has as many as are stated.
  ORGANISATIONS,
  /// Nothing is announced before it happened.
  DATES,
  /// The shares of a contest sum to 100, within rounding.
  SHARES_SUM,
  /// The base of the shares, against those who took part and those who could.
  BASE,
  /// Which votes follow from shares where only shares are stated.
  UNSTATED_VOTES,
  /// Which counts are stated as bounds only.
  BOUNDS,
  /// Whether the figures are final.
  FINALITY
}
