package org.sailau.view;

import java.util.Optional;
import org.sailau.audit.Audited;
import org.sailau.chart.BasesChart;
import org.sailau.chart.Chart;
import org.sailau.chart.Gallery;
import org.sailau.chart.ObserversChart;
import org.sailau.chart.OrganisationsChart;
import org.sailau.chart.ResultsChart;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.export.Provenance;
import org.sailau.session.Session;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// The view of the window that shows what a picture shows.
///
/// @param tab its id
/// @param results of what the results are; empty on other tabs
record Sight(Language language, String tab, Optional<Results> results) {

  /// @param contest its id
  record Results(String contest, Measure measure) {}

  /// Where an election's chart is to be seen; empty if the election has no such chart.
  static Optional<Sight> of(Provenance said, Audited audited) {
    return said.language().flatMap(language -> of(said.chart(), audited, language));
  }

  private static Optional<Sight> of(String chart, Audited audited, Language language) {
    Texts texts = Texts.in(language);
    for (Contest contest : audited.election().contests()) {
      for (Measure measure : Measure.values()) {
        if (ResultsChart.of(audited, contest, measure, texts).id().equals(chart)) {
          Results results = new Results(contest.id(), measure);
          return Optional.of(new Sight(language, "results", Optional.of(results)));
        }
      }
    }
    return Gallery.of(audited, texts).stream()
        .filter(one -> one.id().equals(chart))
        .findFirst()
        .map(one -> new Sight(language, tab(one), Optional.empty()));
  }

  private static String tab(Chart chart) {
    return switch (chart) {
      case OrganisationsChart _, ObserversChart _ -> "observers";
      case BasesChart _ -> "checks";
      default -> "turnout";
    };
  }

  /// Goes there in the election that is open.
  void show(Session session, Place place, Appearance appearance) {
    place.tab().set(tab);
    results.ifPresent(
        wanted ->
            session.election().stream()
                .flatMap(election -> election.contests().stream())
                .filter(contest -> contest.id().equals(wanted.contest()))
                .findFirst()
                .ifPresent(
                    contest -> {
                      session.select(contest);
                      session.measure().set(wanted.measure());
                    }));
    if (appearance.look().get().texts().language() != language) {
      appearance.speak(language);
    }
  }
}
