package org.sailau.audit.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;

/// Collects the findings that are asked for. Of many findings with the same rule and outcome, it
/// keeps the first ones, of contradictions the worst ones, and counts the others: nobody reads that
/// ten thousand polling stations agree. One thread only may use it.
public final class FindingCollector {

  /// How many findings with the same rule and outcome are listed, unless they are contradictions.
  public static final int MAX_LISTED = 30;

  private final Election election;
  private final Selection asked;
  private final ContradictionPool.Limit limit;
  private final @Nullable Consumer<Finding> passOn;
  private final ContradictionPool.Room room = ContradictionPool.Room.inMemory();

  private final Map<Outcome, Map<Rule, Listed>> others = new EnumMap<>(Outcome.class);
  private final Map<Rule, ContradictionPool> contradictions = new EnumMap<>(Rule.class);

  /// Contradictions that are not asked for. A contradiction that is asked for may only say the same
  /// as one of these with more figures.
  private final Map<Rule, ContradictionPool> notAsked = new EnumMap<>(Rule.class);

  /// Findings of one rule and outcome, and how many there are besides.
  private static final class Listed {
    final List<Finding> findings = new ArrayList<>();
    int more;
  }

  /// Collects findings of every kind.
  public FindingCollector(Election election) {
    this(election, Selection.ALL, false);
  }

  /// @param all whether all contradictions are kept, as far as memory allows
  public FindingCollector(Election election, Selection asked, boolean all) {
    this(election, asked, all ? ContradictionPool.Limit.NONE : ContradictionPool.Limit.USUAL, null);
  }

  private FindingCollector(
      Election election,
      Selection asked,
      ContradictionPool.Limit limit,
      @Nullable Consumer<Finding> passOn) {
    this.election = election;
    this.asked = asked;
    this.limit = limit;
    this.passOn = passOn;
  }

  /// A collector that keeps nothing but hands on the findings that are asked for, one by one, those
  /// without a contradiction.
  public static FindingCollector passingOn(
      Election election, Selection asked, Outcome outcome, Consumer<Finding> findings) {
    return new FindingCollector(
        election,
        asked,
        ContradictionPool.Limit.USUAL,
        finding -> {
          if (finding.outcome() == outcome) {
            findings.accept(finding);
          }
        });
  }

  /// Adds a finding.
  ///
  /// @param finding makes the finding; called only if the finding may be listed
  public void add(Rule rule, Outcome outcome, Supplier<Finding> finding) {
    if (outcome == Outcome.CONTRADICTS) {
      if (passOn == null) {
        addContradiction(rule, finding);
      }
    } else if (asked.rules().contains(rule)) {
      addOther(rule, outcome, finding);
    }
  }

  public void add(Finding finding) {
    add(finding.rule(), finding.outcome(), () -> finding);
  }

  /// Whether findings about the figures of a contest in a unit can be among those asked for.
  public boolean isAskedFor(int contest, int unit) {
    return (asked.contest() == Figure.NONE || asked.contest() == contest)
        && (asked.unit() == Figure.NONE || asked.unit() == unit);
  }

  private void addOther(Rule rule, Outcome outcome, Supplier<Finding> finding) {
    Listed listed =
        others
            .computeIfAbsent(outcome, _ -> new EnumMap<>(Rule.class))
            .computeIfAbsent(rule, _ -> new Listed());
    boolean room = passOn != null || listed.findings.size() < MAX_LISTED;
    if (!room && asked.isOfAllPlaces()) {
      listed.more++;
      return;
    }
    Finding made = finding.get();
    if (!asked.includes(made)) {
      return;
    }
    if (passOn != null) {
      passOn.accept(made);
    } else if (room) {
      listed.findings.add(made);
    } else {
      listed.more++;
    }
  }

  private void addContradiction(Rule rule, Supplier<Finding> finding) {
    ContradictionPool pool = pool(contradictions, rule, limit);
    ContradictionPool besides = pool(notAsked, rule, ContradictionPool.Limit.FOR_COMPARING);
    if (!asked.rules().contains(rule)) {
      besides.add(finding, election);
    } else if (asked.isOfAllPlaces()) {
      pool.add(finding, election);
    } else {
      Finding made = finding.get();
      (asked.includes(made) ? pool : besides).add(() -> made, election);
    }
  }

  private ContradictionPool pool(
      Map<Rule, ContradictionPool> pools, Rule rule, ContradictionPool.Limit of) {
    return pools.computeIfAbsent(rule, _ -> new ContradictionPool(of, room));
  }

  public Report report() {
    List<Finding> all = new ArrayList<>();
    others.forEach(
        (_, byRule) -> byRule.forEach((_, listed) -> addAll(listed.findings, listed.more, all)));
    Set<Finding> consequences =
        Consequences.among(
            Stream.of(contradictions, notAsked)
                .flatMap(pools -> pools.values().stream())
                .flatMap(pool -> pool.findings().stream())
                .toList());
    contradictions.forEach(
        (_, pool) -> {
          List<Finding> worst = new ArrayList<>(pool.findings());
          worst.removeIf(consequences::contains);
          if (worst.isEmpty() && pool.more() > 0) {
            worst.add(pool.findings().getLast()); // Nobody knows what the others are.
          }
          addAll(WorstFirst.of(worst), pool.more(), all);
        });
    return new Report(all);
  }

  private static void addAll(List<Finding> findings, int more, List<Finding> to) {
    to.addAll(findings);
    if (more > 0 && !findings.isEmpty()) {
      to.addLast(to.removeLast().withUnlisted(more));
    }
  }
}
