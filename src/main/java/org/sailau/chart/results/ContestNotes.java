package org.sailau.chart.results;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.election.Contest;
import org.sailau.election.CountRange;
import org.sailau.text.Texts;

/// What the checks say of the figures of a contest that a chart shows.
///
/// @param chart of the contest
record ContestNotes(Chart chart, Contest contest) {

  /// The contest's position.
  int place() {
    return chart.election.indexOf(contest);
  }

  Texts texts() {
    return chart.texts;
  }

  /// The votes that follow from stated figures.
  Optional<CountRange> derived(Derived.Kind kind, int choice) {
    return chart
        .report
        .derivation(kind, place(), contest.unit(), choice)
        .map(derivation -> derivation.derived().value())
        .filter(Derived.Value.Whole.class::isInstance)
        .map(value -> ((Derived.Value.Whole) value).span());
  }

  /// The same figure, with a mark if it takes part in a contradiction.
  String marked(String figure, Figure.Kind kind, int choice) {
    return marked(Table.Cell.text(figure), kind, choice).shown();
  }

  /// The same of a table's.
  Table.Cell marked(Table.Cell figure, Figure.Kind kind, int choice) {
    return chart.marked(figure, kind, place(), contest.unit(), choice);
  }

  String interval(CountRange span) {
    BigInteger high = Objects.requireNonNull(span.high());
    return high.equals(span.low())
        ? texts().count(high)
        : texts().of("interval", texts().count(span.low()), texts().count(high));
  }
}
