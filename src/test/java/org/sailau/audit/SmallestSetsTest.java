package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding;

/// Tests contests of random figures, most of which cannot be true. The audit finds the same ones as
/// brute force, and names no figure that is not needed for the contradiction.
class SmallestSetsTest {

  /// Whatever is possible at all is possible with so many voters or fewer: three choices with up to
  /// four votes each have at least half a percent of the voters each.
  private static final long VOTERS = 2_400;

  /// The figures of one choice; -1 if not stated.
  record Row(int votes, int percent) {}

  /// The figures of a contest; -1 if not stated.
  record Nonsense(
      Rounding.Mode mode,
      List<Row> rows,
      ShareBase.@Nullable Kind of,
      int base,
      int tookPart,
      int eligible) {

    ElectionBuilder stated() {
      ElectionBuilder stated = ElectionBuilder.withRounding(mode, 0);
      for (Row row : rows) {
        stated.choice(
            row.votes() < 0 ? null : (Long) (long) row.votes(),
            row.percent() < 0 ? null : String.valueOf(row.percent()));
      }
      if (of != null) {
        stated.base(of, orNull(base));
      }
      return stated.turnout(orNull(eligible), orNull(tookPart), null);
    }

    private static @Nullable Long orNull(int count) {
      return count < 0 ? null : (Long) (long) count;
    }
  }

  @Provide
  Arbitrary<Nonsense> nonsense() {
    Arbitrary<Integer> shares =
        Arbitraries.oneOf(
            Arbitraries.just(-1), Arbitraries.integers().between(0, 100), Arbitraries.of(33, 50));
    Arbitrary<Row> rows =
        Combinators.combine(Arbitraries.integers().between(-1, 4), shares).as(Row::new);
    Arbitrary<Integer> counts =
        Arbitraries.oneOf(Arbitraries.just(-1), Arbitraries.integers().between(0, 30));
    return Combinators.combine(
            Arbitraries.of(Rounding.Mode.values()),
            rows.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(ShareBase.Kind.class).injectNull(0.2),
            counts,
            counts,
            counts)
        .as(Nonsense::new)
        .withoutEdgeCases();
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whatCannotBeTrueIsFoundAndNothingElse(@ForAll("nonsense") Nonsense nonsense) {
    Report report = nonsense.stated().audit();
    BruteForceContest bruteForce =
        new BruteForceContest(new Rounding(0, nonsense.mode(), true), nonsense.of(), VOTERS);
    Statistics.label("true").collect(report.isConsistent());
    Statistics.label("true")
        .coverage(
            cases -> {
              cases.check(true).percentage(percent -> percent > 10);
              cases.check(false).percentage(percent -> percent > 10);
            });
    if (report.isConsistent()) {
      assertThat(bruteForce.allows(all(report))).isTrue();
    }
    for (Finding contradiction : report.of(Outcome.CONTRADICTS)) {
      isSmallest(contradiction.conflict(), bruteForce);
    }
  }

  private static void isSmallest(List<Figure> conflict, BruteForceContest bruteForce) {
    assertThat(bruteForce.allows(conflict)).isFalse();
    for (Figure figure : conflict) {
      List<Figure> others = new ArrayList<>(conflict);
      others.remove(figure);
      assertThat(bruteForce.allows(others)).as("%s without %s", conflict, figure).isTrue();
    }
  }

  /// All figures of the contest that any rule compares with others.
  private static Set<Figure> all(Report report) {
    Set<Figure> all = new HashSet<>();
    report.findings().forEach(finding -> all.addAll(finding.figures()));
    return all;
  }
}
