package org.sailau.audit.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All findings about one election. Immutable: any thread may use it. What is found at one place is
/// looked up and not searched for, since a window or a chart asks for each of its figures.
public final class Report {

  private final List<Finding> findings;
  private final Map<Outcome, List<Finding>> byOutcome = new EnumMap<>(Outcome.class);
  private final Map<Place<Figure.Kind>, Finding> contradictions = new HashMap<>();
  private final Map<Place<Derived.Kind>, Derivation> derivations = new HashMap<>();

  /// The kinds of figures that take part in contradictions, by contest.
  private final Map<Integer, Set<Figure.Kind>> contradicting = new HashMap<>();

  /// Where a figure stands, whatever its value.
  private record Place<K>(K kind, int contest, int unit, int choice) {

    // What a record has by itself is made anew at each start of the program, which takes 10 ms.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place<?> place
          && kind.equals(place.kind)
          && contest == place.contest
          && unit == place.unit
          && choice == place.choice;
    }

    @Override
    public int hashCode() {
      return ((31 * kind.hashCode() + contest) * 31 + unit) * 31 + choice;
    }
  }

  /// All findings of one rule with one outcome.
  ///
  /// @param findings those that are listed, contradictions the worst first
  public record Group(Rule rule, Outcome outcome, List<Finding> findings) {

    /// In how many places it was found, listed or not.
    public int count() {
      return findings.size() + further();
    }

    /// In how many more places it was found, which are not listed.
    public int further() {
      return findings.stream().mapToInt(Finding::unlisted).sum();
    }
  }

  /// @param findings by outcome, then in the order of the rules
  public Report(List<Finding> findings) {
    this.findings = List.copyOf(findings);
    for (Finding finding : findings) {
      byOutcome.computeIfAbsent(finding.outcome(), _ -> new ArrayList<>()).add(finding);
      for (Derived derived : finding.derived()) {
        derivations.putIfAbsent(
            new Place<>(derived.kind(), derived.contest(), derived.unit(), derived.choice()),
            new Derivation(finding, derived));
      }
      if (finding.outcome() == Outcome.CONTRADICTS) {
        for (Figure figure : finding.conflict()) {
          contradictions.putIfAbsent(
              new Place<>(figure.kind(), figure.contest(), figure.unit(), figure.choice()),
              finding);
          contradicting
              .computeIfAbsent(figure.contest(), _ -> EnumSet.noneOf(Figure.Kind.class))
              .add(figure.kind());
        }
      }
    }
    byOutcome.replaceAll((_, some) -> List.copyOf(some));
  }

  /// By outcome, then in the order of the rules; contradictions of a rule by place, the worst
  /// first.
  public List<Finding> findings() {
    return findings;
  }

  public List<Finding> of(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, List.of());
  }

  /// The findings with an outcome by rule, in the order of the rules.
  public List<Group> groups(Outcome outcome) {
    Map<Rule, List<Finding>> byRule = new EnumMap<>(Rule.class);
    for (Finding finding : of(outcome)) {
      byRule.computeIfAbsent(finding.rule(), _ -> new ArrayList<>()).add(finding);
    }
    return byRule.entrySet().stream()
        .map(group -> new Group(group.getKey(), outcome, List.copyOf(group.getValue())))
        .toList();
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
    return Optional.ofNullable(contradictions.get(new Place<>(kind, contest, unit, choice)));
  }

  /// Whether a figure of one of these kinds takes part in a contradiction.
  ///
  /// @param contest the position of the figures' contest, or [Figure#NONE] if they belong to none
  public boolean isContradicted(int contest, Set<Figure.Kind> kinds) {
    return contradicting.getOrDefault(contest, Set.of()).stream().anyMatch(kinds::contains);
  }

  /// The figure that is derived at a place, with the finding that derives it; empty if there is
  /// none.
  public Optional<Derivation> derivation(Derived.Kind kind, int contest, int unit, int choice) {
    return Optional.ofNullable(derivations.get(new Place<>(kind, contest, unit, choice)));
  }

  /// A derived figure and the finding that derives it.
  public record Derivation(Finding finding, Derived derived) {}

  /// The derived figures of all findings.
  public Stream<Derived> derived() {
    return findings.stream().flatMap(finding -> finding.derived().stream());
  }
}
