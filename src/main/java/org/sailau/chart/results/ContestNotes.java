package org.sailau.chart.results;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Report;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Tally;
import org.sailau.election.number.CountRange;
import org.sailau.text.Texts;
import org.sailau.wording.DerivedTallyWords;

/// What the checks say about the figures of a contest in a chart.
final class ContestNotes {

  private final Chart chart;
  private final Contest contest;
  private final int place;

  /// @param chart shows the contest
  ContestNotes(Chart chart, Contest contest) {
    this.chart = chart;
    this.contest = contest;
    this.place = chart.election.indexOf(contest);
  }

  Contest contest() {
    return contest;
  }

  Election election() {
    return chart.election;
  }

  /// The contest's position in the election.
  int place() {
    return place;
  }

  Texts texts() {
    return chart.texts;
  }

  /// The derived votes of a choice; empty if they do not follow from stated figures.
  ///
  /// @param choice its position, or [Figure#NONE] for the remainder
  Optional<CountRange> derived(Derived.Kind kind, int choice) {
    return derivation(kind, choice)
        .map(derivation -> derivation.derived().value())
        .filter(Derived.Value.Whole.class::isInstance)
        .map(value -> ((Derived.Value.Whole) value).range());
  }

  /// The derived votes of a choice, with the check that derives them.
  ///
  /// @param choice as above
  Optional<Report.Derivation> derivation(Derived.Kind kind, int choice) {
    return chart.report.derivation(kind, place, contest.unit(), choice);
  }

  /// How the derived figures of a choice follow from others; empty if all are stated.
  String formula(Tally tally) {
    return DerivedTallyWords.formula(chart.election, contest, tally, texts());
  }

  /// Adds a mark to a figure that takes part in a contradiction.
  String marked(String figure, Figure.Kind kind, int choice) {
    return marked(Table.Cell.text(figure), kind, choice).shown();
  }

  /// The same for a cell of a table.
  Table.Cell marked(Table.Cell figure, Figure.Kind kind, int choice) {
    return chart.marked(figure, kind, place, contest.unit(), choice);
  }

  String interval(CountRange range) {
    BigInteger high = Objects.requireNonNull(range.high());
    return high.equals(range.low())
        ? texts().count(high)
        : texts().of("interval", texts().count(range.low()), texts().count(high));
  }
}
