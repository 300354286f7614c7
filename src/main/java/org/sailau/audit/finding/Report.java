package org.sailau.audit.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All findings about one election. Immutable: use from any thread.
///
/// @param findings by outcome, then in the order of the rules
public record Report(List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  public List<Finding> of(Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  /// How many places have that outcome, the unlisted ones included.
  public int count(Outcome outcome) {
    return of(outcome).stream().mapToInt(finding -> 1 + finding.unlisted()).sum();
  }

  public boolean isConsistent() {
    return of(Outcome.CONTRADICTS).isEmpty();
  }

  /// The contradiction that the figure at a place takes part in.
  public Optional<Finding> contradiction(Figure.Kind kind, int contest, int unit, int choice) {
    return of(Outcome.CONTRADICTS).stream()
        .filter(
            finding ->
                finding.conflict().stream()
                    .anyMatch(figure -> figure.isAt(kind, contest, unit, choice)))
        .findFirst();
  }

  /// What is derived at a place, and the finding that derives it.
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

  /// A derived figure and what it is derived in.
  public record Derivation(Finding finding, Derived derived) {}

  /// All derived figures.
  public Stream<Derived> derived() {
    return findings.stream().flatMap(finding -> finding.derived().stream());
  }
}
