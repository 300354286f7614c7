package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.check.ShareBasesChart;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.observers.OrganisationsChart;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.text.Texts;

/// Lists every chart of an election. A chart that is added here can be exported from the window and
/// from the command line.
public final class Gallery {

  private Gallery() {}

  /// The charts in the order of the window's tabs. No two of them have the same id.
  public static List<Chart> of(Audited audited, Texts texts) {
    Election election = audited.election();
    List<Chart> charts = new ArrayList<>();
    for (Contest contest : election.contests()) {
      for (Measure measure : Measure.values()) {
        charts.add(ResultsChart.of(audited, contest, measure, texts));
      }
    }
    if (TurnoutChart.isFor(election)) {
      charts.add(TurnoutChart.of(audited, texts));
      charts.addAll(TurnoutChart.each(audited, texts));
    }
    if (StationsChart.isFor(election)) {
      charts.add(StationsChart.of(audited, texts));
    }
    if (OrganisationsChart.isFor(election)) {
      charts.add(OrganisationsChart.of(audited, texts));
    }
    if (ObserversChart.isFor(election)) {
      charts.add(ObserversChart.of(audited, texts));
    }
    charts.addAll(ShareBasesChart.each(audited, texts));
    return charts;
  }
}
