package org.sailau.audit.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All findings about one election. Immutable: any thread may use it.
///
/// @param findings by outcome, then in the order of the rules
public record Report(List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  public List<Finding> of(Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  /// Counts the places with an outcome, including the unlisted ones.
  public int count(Outcome outcome) {
    return of(outcome).stream().mapToInt(finding -> 1 + finding.unlisted()).sum();
  }

  /// Whether no rule found a contradiction.
  public boolean isConsistent() {
    return of(Outcome.CONTRADICTS).isEmpty();
  }

  /// The contradiction whose conflict contains the figure at a place; empty if there is none.
  public Optional<Finding> contradiction(Figure.Kind kind, int contest, int unit, int choice) {
    return of(Outcome.CONTRADICTS).stream()
        .filter(
            finding ->
                finding.conflict().stream()
                    .anyMatch(figure -> figure.isAt(kind, contest, unit, choice)))
        .findFirst();
  }

  /// The figure that is derived at a place, with the finding that derives it; empty if there is
  /// none.
  public Optional<Derivation> derivation(Derived.Kind kind, int contest, int unit, int choice) {
    return findings.stream()
        .flatMap(
            finding ->
                finding.derived().stream()
                    .filter(
                        derived ->
                            derived.kind() == kind
                                && derived.contest() == contest
                                && derived.unit() == unit
                                && derived.choice() == choice)
                    .map(derived -> new Derivation(finding, derived)))
        .findFirst();
  }

  /// A derived figure and the finding that derives it.
  public record Derivation(Finding finding, Derived derived) {}

  /// The derived figures of all findings.
  public Stream<Derived> derived() {
    return findings.stream().flatMap(finding -> finding.derived().stream());
  }
}
