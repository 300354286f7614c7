package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.check.ShareBasesChart;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.observers.OrganisationsChart;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.chart.places.PlacesChart;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.text.Texts;

/// Lists every chart of an election. A chart that is added here can be exported, from the window
/// and from the command line.
public final class Gallery {

  /// A chart that is made when somebody wants it: an election of five hundred contests has more
  /// than a thousand.
  public static final class Entry {

    private final String id;
    private final Supplier<Chart> make;

    private Entry(String id, Supplier<Chart> make) {
      this.id = id;
      this.make = make;
    }

    private Entry(Chart chart) {
      this(chart.id(), () -> chart);
    }

    /// The chart's [Chart#id].
    public String id() {
      return id;
    }

    /// Makes the chart, anew with each call.
    public Chart chart() {
      return make.get();
    }
  }

  private Gallery() {}

  /// The charts in the order of the window. Every chart has an id of its own.
  public static List<Chart> of(Audited audited, Texts texts) {
    return entries(audited, texts).stream().map(Entry::chart).toList();
  }

  /// The chart with an id; empty if the election has none. Makes no other one.
  public static Optional<Chart> chart(String id, Audited audited, Texts texts) {
    return entries(audited, texts).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(Entry::chart);
  }

  /// The same charts in the same order, none of which is made yet.
  public static List<Entry> entries(Audited audited, Texts texts) {
    Election election = audited.election();
    List<Entry> entries = new ArrayList<>();
    boolean first = true;
    for (Contest contest : election.contests()) {
      for (Measure measure : Measure.values()) {
        entries.add(
            new Entry(
                ResultsChart.id(contest, first, measure),
                () -> ResultsChart.of(audited, contest, measure, texts)));
      }
      first = false;
    }
    if (TurnoutChart.isFor(election)) {
      entries.add(new Entry(TurnoutChart.of(audited, texts)));
      TurnoutChart.each(audited, texts).forEach(chart -> entries.add(new Entry(chart)));
    }
    if (PlacesChart.isFor(election)) {
      entries.add(
          new Entry(
              PlacesChart.of(audited, new PlaceMeasure.Turnout(), OptionalInt.empty(), texts)));
    }
    if (StationsChart.isFor(election)) {
      entries.add(new Entry(StationsChart.of(audited, texts)));
    }
    if (OrganisationsChart.isFor(election)) {
      entries.add(new Entry(OrganisationsChart.of(audited, texts)));
    }
    if (ObserversChart.isFor(election)) {
      entries.add(new Entry(ObserversChart.of(audited, texts)));
    }
    ShareBasesChart.findings(audited)
        .forEach(
            finding ->
                entries.add(
                    new Entry(
                        ShareBasesChart.id(election, finding),
                        () -> ShareBasesChart.of(audited, finding, texts).orElseThrow())));
    return entries;
  }
}
