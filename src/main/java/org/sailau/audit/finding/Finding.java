package org.sailau.audit.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Ratio;

/// What one rule found at one place in the election, as facts without sentences. Immutable.
///
/// @param contest as in [Figure]
/// @param unit as in [Figure]
/// @param figures the stated figures that the rule compared; empty only if there are none
/// @param conflict in a contradiction, a smallest set of figures that cannot all be true. A figure
///   that alone disagrees with all others comes first. Empty otherwise
/// @param derived what follows from the figures
/// @param unlisted in how many more places the rule found the same. The report does not list these
/// @param discrepancy of a contradiction, how far apart the figures are, as [Discrepancy] has it;
///   null if that is no number, and in all other findings
public record Finding(
    Rule rule,
    Outcome outcome,
    int contest,
    int unit,
    List<Figure> figures,
    List<Figure> conflict,
    List<Derived> derived,
    int unlisted,
    @Nullable Ratio discrepancy) {

  public Finding {
    figures = List.copyOf(figures);
    conflict = List.copyOf(conflict);
    derived = List.copyOf(derived);
  }

  /// A finding as a rule makes it.
  public Finding(
      Rule rule,
      Outcome outcome,
      int contest,
      int unit,
      List<Figure> figures,
      List<Figure> conflict,
      List<Derived> derived,
      int unlisted) {
    this(rule, outcome, contest, unit, figures, conflict, derived, unlisted, null);
  }

  public static Finding agrees(
      Rule rule, int contest, int unit, Collection<Figure> figures, Collection<Derived> derived) {
    return new Finding(
        rule,
        Outcome.AGREES,
        contest,
        unit,
        List.copyOf(figures),
        List.of(),
        List.copyOf(derived),
        0);
  }

  public static Finding cannotTell(
      Rule rule, int contest, int unit, Collection<Figure> figures, Collection<Derived> derived) {
    return new Finding(
        rule,
        Outcome.CANNOT_TELL,
        contest,
        unit,
        List.copyOf(figures),
        List.of(),
        List.copyOf(derived),
        0);
  }

  public static Finding contradicts(
      Rule rule,
      int contest,
      int unit,
      Collection<Figure> figures,
      Collection<Figure> conflict,
      Collection<Derived> derived) {
    return new Finding(
        rule,
        Outcome.CONTRADICTS,
        contest,
        unit,
        List.copyOf(figures),
        List.copyOf(conflict),
        List.copyOf(derived),
        0);
  }

  /// The same finding with more unlisted places.
  public Finding withUnlisted(int places) {
    return new Finding(
        rule, outcome, contest, unit, figures, conflict, derived, unlisted + places, discrepancy);
  }

  /// The same finding with its discrepancy.
  Finding with(@Nullable Ratio size) {
    return new Finding(rule, outcome, contest, unit, figures, conflict, derived, unlisted, size);
  }

  /// The first figure of a kind.
  public Optional<Figure> figure(Figure.Kind kind) {
    return figures.stream().filter(figure -> figure.kind() == kind).findFirst();
  }

  /// The first derived figure of a kind.
  public Optional<Derived> derived(Derived.Kind kind) {
    return derived.stream().filter(figure -> figure.kind() == kind).findFirst();
  }
}
