package org.sailau.view.picture;

import java.util.Optional;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.check.ShareBasesChart;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.observers.OrganisationsChart;
import org.sailau.chart.places.DistributionChart;
import org.sailau.chart.places.PlacesChart;
import org.sailau.chart.results.ResultsChart;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.export.picture.Provenance;
import org.sailau.session.Session;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.ViewState;

/// The view in the window that shows the same as a picture.
///
/// @param tab the id of its tab
/// @param results which results it shows; empty on other tabs
public record NavigationTarget(Language language, String tab, Optional<ResultsTarget> results) {

  /// @param contest the id of the contest
  /// @param unit the id of the unit in which it is seen; empty for the one that decides it
  record ResultsTarget(String contest, Measure measure, Optional<String> unit) {}

  /// Finds where the window shows the chart of a picture; empty if the election has no such chart.
  static Optional<NavigationTarget> of(Provenance provenance, Audited audited) {
    return provenance.language().flatMap(language -> of(provenance.chart(), audited, language));
  }

  private static Optional<NavigationTarget> of(String chart, Audited audited, Language language) {
    Texts texts = Texts.in(language);
    Optional<String> unit =
        Chart.unitOf(chart, audited.election()).stream()
            .mapToObj(place -> audited.election().units().get(place).id())
            .findFirst();
    String whole =
        unit.map(id -> chart.substring(0, chart.length() - id.length() - Chart.AT.length()))
            .orElse(chart);
    for (Contest contest : audited.election().contests()) {
      for (Measure measure : Measure.values()) {
        if (ResultsChart.id(contest, audited.election().indexOf(contest) == 0, measure)
            .equals(whole)) {
          ResultsTarget results = new ResultsTarget(contest.id(), measure, unit);
          return Optional.of(new NavigationTarget(language, "results", Optional.of(results)));
        }
      }
    }
    return Gallery.chart(chart, audited, texts)
        .map(each -> new NavigationTarget(language, tab(each), Optional.empty()));
  }

  private static String tab(Chart chart) {
    return switch (chart) {
      case OrganisationsChart _, ObserversChart _ -> "observers";
      case ShareBasesChart _ -> "checks";
      case PlacesChart _, DistributionChart _ -> "places";
      default -> "turnout";
    };
  }

  /// Shows the view of the election that is open. Call it on the JavaFX thread.
  public void show(Session session, ViewState viewState, Appearance appearance) {
    viewState.tab().set(tab);
    results.ifPresent(
        resultsTarget ->
            session.election().stream()
                .flatMap(election -> election.contests().stream())
                .filter(contest -> contest.id().equals(resultsTarget.contest()))
                .findFirst()
                .ifPresent(
                    contest -> {
                      session.select(
                          contest,
                          resultsTarget
                              .unit()
                              .flatMap(id -> session.election().map(open -> open.unitOf(id)))
                              .filter(unit -> unit >= 0)
                              .orElse(contest.unit()));
                      session.measure().set(resultsTarget.measure());
                    }));
    if (appearance.look().get().texts().language() != language) {
      appearance.speak(language);
    }
  }
}
