package org.sailau.view.turnout;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.chart.day.DayChart;
import org.sailau.election.derive.DayFacts;
import org.sailau.election.derive.DayReadings;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.CheckLink;
import org.sailau.view.control.DerivedTag;
import org.sailau.view.control.SourceLinks;

/// What the turnouts of a day show, beside their chart: rises without a cause, whether the turnout
/// falls, and how many took part.
final class DayFactsPane extends VBox {

  private final Texts texts;
  private final ViewState viewState;

  DayFactsPane(Context context) {
    super(6);
    this.texts = context.texts();
    this.viewState = context.viewState();
    setId("day-facts");
    getStyleClass().add("day-facts");
  }

  void show(@Nullable DayChart chart, @Nullable Audited audited) {
    getChildren().clear();
    if (chart == null || audited == null) {
      return;
    }
    Label title = wrapped(texts.of("day.facts"));
    title.getStyleClass().add("day-facts-title");
    getChildren().add(title);
    DayFacts facts = chart.facts();
    for (DayFacts.Rise rise : facts.rises()) {
      addFact(
          "+" + texts.decimal(rise.points()),
          texts.of("day.points"),
          texts.of(
              "day.fact.rise",
              chart.nameOf(rise.line()),
              time(rise.from()),
              time(rise.to()),
              texts.decimal(rise.before()),
              texts.percent(rise.after())));
    }
    DayFacts.@Nullable Early early = facts.early();
    if (early != null) {
      addFact(
          texts.percent(early.percent()),
          "",
          texts.of(
              "day.fact.early",
              time(chart.readings().hours().getLast()),
              time(early.hour()),
              texts.decimal(early.then()),
              texts.percent(early.last())));
    }
    addCheck(audited);
    addCounts(chart, audited);
    getChildren()
        .addAll(
            SourceLinks.links(
                audited,
                row -> row.subject().kind().isOfUnit() && row.asOf() != null,
                texts,
                viewState));
  }

  private String time(LocalDateTime hour) {
    return texts.time(hour.toLocalTime());
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// @param unit what the figure counts; empty if it says so itself
  private void addFact(String figure, String unit, String sentence) {
    Label large = new Label(figure);
    large.getStyleClass().add("day-figure");
    large.setMinWidth(USE_PREF_SIZE);
    DerivedTag tagged = new DerivedTag(texts, large);
    tagged.setRowValignment(VPos.BASELINE);
    if (!unit.isEmpty()) {
      tagged.getChildren().add(1, new Label(unit));
    }
    VBox fact = new VBox(tagged, wrapped(sentence));
    fact.getStyleClass().add("day-fact");
    getChildren().add(fact);
  }

  /// The finding of the check that no turnout falls: a contradiction if there is one.
  private void addCheck(Audited audited) {
    Optional<Finding> falls = finding(audited, Outcome.CONTRADICTS);
    falls
        .or(() -> finding(audited, Outcome.AGREES))
        .ifPresent(finding -> getChildren().add(new CheckLink(audited, finding, texts, viewState)));
  }

  private static Optional<Finding> finding(Audited audited, Outcome outcome) {
    return audited.report().of(outcome).stream()
        .filter(finding -> finding.rule() == Rule.DAY)
        .findFirst();
  }

  /// How many of all voters had taken part by each hour of which that is stated.
  private void addCounts(DayChart chart, Audited audited) {
    DayReadings readings = chart.readings();
    DayReadings.@Nullable Line whole = readings.whole(audited.election());
    if (whole == null) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    @Nullable Long eligible = null;
    for (int hour : whole.stated()) {
      LocalDateTime at = readings.hours().get(hour);
      DayReadings.Counts counts = readings.counts(whole.unit(), at);
      @Nullable Long tookPart = counts.tookPart();
      eligible = eligible == null ? counts.eligible() : eligible;
      rows.add(
          new String[] {
            tookPart == null || counts.eligible() != null
                ? texts.of("day.counts.by", time(at))
                : texts.of("day.counts.by.baseNotStated", time(at)),
            tookPart == null ? texts.of("notStated") : texts.count(tookPart)
          });
    }
    if (rows.stream().allMatch(row -> row[1].equals(texts.of("notStated")))) {
      return;
    }
    Label title = wrapped(texts.of("day.counts"));
    title.getStyleClass().add("day-counts-title");
    VBox counts = new VBox(title);
    counts.getStyleClass().add("day-counts");
    if (eligible != null) {
      Label of = wrapped(texts.of("day.counts.of", texts.count(BigDecimal.valueOf(eligible))));
      of.getStyleClass().add("subtitle");
      counts.getChildren().add(of);
    }
    GridPane grid = new GridPane();
    for (int row = 0; row < rows.size(); row++) {
      Label figure = new Label(rows.get(row)[1]);
      figure.setMaxWidth(Double.MAX_VALUE);
      figure.setAlignment(Pos.CENTER_RIGHT);
      GridPane.setHgrow(figure, Priority.ALWAYS);
      grid.addRow(row, new Label(rows.get(row)[0]), figure);
    }
    counts.getChildren().add(grid);
    getChildren().add(counts);
  }
}
