package org.sailau.audit.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The rules of the audit. Names and codes are part of the output of `sailau check --json` and must
/// not change. The texts explain each rule with its formula; `src/docs/checks` has a page for each.
///
/// The letters: T turnout, V votes, S shares and their base, P parts of a whole, L places of
/// voting, R rounds, E seats and who is elected, O observers, D dates and status, X the audit
/// itself. Numbers go by tens, so that what is added later can stand between its neighbours.
public enum Rule {
  /// The published turnout follows from its two counts.
  TURNOUT("T10"),
  /// One base fits all votes and shares of a contest.
  COMMON_BASE("S10"),
  /// All votes together are at most their base, and at most those who took part.
  VOTES_WITHIN("V10"),
  /// At most as many took part as could vote.
  TOOK_PART("T20"),
  /// Turnout never falls through the day.
  DAY("T30"),
  /// Who took part by an hour is printed as the turnout of that hour.
  HOUR("T40"),
  /// The sums of the parts' turnout counts are at most the counts of the whole.
  PARTS_OF_TURNOUT("P10"),
  /// The parts together have at most the polling stations of the whole.
  PARTS_OF_STATIONS("P30"),
  /// The parts together have at most the votes of the whole, and exactly these if they are all of
  /// it.
  PARTS_OF_VOTES("P20"),
  /// The same for what else was counted, such as valid ballots.
  PARTS_OF_COUNTS("P40"),
  /// Ballots are valid, invalid or blank, and no more than those who took part.
  BALLOTS("V30"),
  /// The kinds of votes sum to their total.
  TYPES_OF_VOTES("V40"),
  /// At most as many polling stations have reported as are expected.
  REPORTED("L20"),
  /// Who was eliminated has no votes in later rounds, and nobody joins a ranked contest later.
  CHOICES_OF_ROUNDS("R10"),
  /// A later round of a ranked contest has at most the votes of the first.
  VOTES_OF_ROUNDS("R20"),
  /// The choices together have at most the seats of the contest, and all if they are complete.
  SEATS("E10"),
  /// At most as many are elected as there are seats.
  ELECTED("E20"),
  /// Every counted country has a polling station.
  COUNTRIES("L10"),
  /// The list of organisations has as many entries as the source states.
  ORGANISATIONS("O10"),
  /// No figure is announced before the election, or published before it is announced.
  DATES("D10"),
  /// The shares of a contest sum to 100 percent, within rounding.
  SHARES_SUM("S20"),
  /// The base of the shares is at most those who took part and those who could vote.
  BASE("S30"),
  /// Which votes are possible where only shares are stated.
  UNSTATED_VOTES("V20"),
  /// Which counts are stated as lower bounds only.
  BOUNDS("O20"),
  /// Whether the stated figures are final.
  FINALITY("D20"),
  /// Where a search among possible figures would have taken too long.
  NOT_SEARCHED("X10");

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  /// A letter for the area and a number, such as T10. It is in the output of `sailau check` and in
  /// the documents, so it never changes, and no other rule ever gets it.
  public String code() {
    return code;
  }

  /// The name for programs: `common-base`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The rule with a code or a name, in capitals or not.
  public static Optional<Rule> named(String word) {
    return Arrays.stream(values())
        .filter(rule -> rule.code.equalsIgnoreCase(word) || rule.id().equalsIgnoreCase(word))
        .findFirst();
  }
}
