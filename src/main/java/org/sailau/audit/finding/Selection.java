package org.sailau.audit.finding;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Which findings are asked for. Immutable.
///
/// @param rules those whose findings are asked for
/// @param contest the position of the contest that a finding or one of its figures must be about,
///   or [Figure#NONE] if any will do
/// @param unit the same of a unit
public record Selection(Set<Rule> rules, int contest, int unit) {

  /// Everything.
  public static final Selection ALL =
      new Selection(EnumSet.allOf(Rule.class), Figure.NONE, Figure.NONE);

  public Selection {
    rules = Set.copyOf(rules);
  }

  boolean isOfAllPlaces() {
    return contest == Figure.NONE && unit == Figure.NONE;
  }

  boolean includes(Finding finding) {
    return rules.contains(finding.rule())
        && isAbout(contest, finding.contest(), Figure::contest, finding)
        && isAbout(unit, finding.unit(), Figure::unit, finding);
  }

  private static boolean isAbout(
      int asked, int place, ToIntFunction<Figure> placeOf, Finding finding) {
    return asked == Figure.NONE
        || asked == place
        || Stream.concat(finding.figures().stream(), finding.conflict().stream())
            .anyMatch(figure -> placeOf.applyAsInt(figure) == asked);
  }
}
