package org.sailau.audit.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What one rule found at one place, as facts. Immutable.
///
/// @param contest as in [Figure]
/// @param unit as in [Figure]
/// @param figures what was held against each other, at least one where anything is stated
/// @param conflict of a contradiction, the smallest set of figures that cannot all be true; those
///   first that alone disagree with all others. Otherwise empty
/// @param derived what follows
/// @param further in how many more places the same was found, which are not listed
public record Finding(
    Rule rule,
    Outcome outcome,
    int contest,
    int unit,
    List<Figure> figures,
    List<Figure> conflict,
    List<Derived> derived,
    int unlisted) {

  public Finding {
    figures = List.copyOf(figures);
    conflict = List.copyOf(conflict);
    derived = List.copyOf(derived);
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

  public Finding withUnlisted(int places) {
    return new Finding(rule, outcome, contest, unit, figures, conflict, derived, unlisted + places);
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
