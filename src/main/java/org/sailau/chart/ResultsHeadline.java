package org.sailau.chart;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Share;
import org.sailau.text.Texts;

/// What is seen in a chart of results, in one sentence that claims no more than is stated.
final class ResultsHeadline {

  private final Contest contest;
  private final Measure measure;
  private final Texts texts;
  private final Ranking ranking;

  ResultsHeadline(Contest contest, Measure measure, Texts texts) {
    this.contest = contest;
    this.measure = measure;
    this.texts = texts;
    this.ranking = contest.ranking();
  }

  String text() {
    if (ranking.lines().isEmpty()) {
      return texts.of("results.headline.none");
    }
    Line first = ranking.lines().getFirst();
    String name = first.choice().name().in(texts.locale());
    String firstFigure = figure(first);
    if (ranking.lines().size() == 1) {
      return firstFigure.isEmpty() ? name : texts.of("results.headline.one", name, firstFigure);
    }
    Line second = ranking.lines().get(1);
    String secondFigure = figure(second);
    if (firstFigure.isEmpty() && !ranking.complete()) {
      return partly();
    }
    if (firstFigure.isEmpty()) {
      return secondFigure.isEmpty()
          ? partly()
          : texts.of(
              "results.headline.leaderNotStated." + measure + '.' + contest.kind(), secondFigure);
    }
    if (secondFigure.isEmpty() || !ranking.complete()) {
      return texts.of("results.headline.one", name, firstFigure);
    }
    if (Ranking.tied(first, second)) {
      return texts.of(
          "results.headline.tied", name, second.choice().name().in(texts.locale()), firstFigure);
    }
    return texts.of(
        "results.headline." + measure + '.' + contest.kind(),
        name,
        firstFigure,
        secondFigure,
        second.choice().name().in(texts.locale()));
  }

  /// Of how many the figure is stated that is asked for.
  private String partly() {
    long stated = ranking.lines().stream().filter(line -> !figure(line).isEmpty()).count();
    return stated == 0
        ? texts.of("results.headline.notStated." + measure)
        : texts.of(
            "results.headline.partly." + measure,
            texts.count(stated),
            texts.count(ranking.lines().size()));
  }

  private String figure(Line line) {
    @Nullable Long votes = line.tally().votes();
    @Nullable Share share = line.tally().share();
    return measure == Measure.SHARE
        ? share == null ? "" : texts.percent(share.percent())
        : votes == null ? "" : texts.count(votes);
  }
}
