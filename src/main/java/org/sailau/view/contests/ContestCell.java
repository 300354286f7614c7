package org.sailau.view.contests;

import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.ShortText;

/// Shows a contest with who is first in it, or the heading of a group.
final class ContestCell extends ListCell<ContestRow> {

  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass GROUPED = PseudoClass.getPseudoClass("grouped");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  /// Heights at the usual size of text.
  private static final double LINE = 29;

  private static final double TWO_LINES = 44;
  private static final double HEADING = 33;

  private final Session session;
  private final Texts texts;
  private final double zoom;
  private final Function<Contest, ContestSummary> summaries;
  private final Region arrow = new Region();
  private final Label name = new Label();
  private final Label figure = new Label();
  private final Label second = new Label();
  private final VBox lines;

  /// @param summaries what is said of a contest; asked for the contests that are seen
  ContestCell(Context context, Function<Contest, ContestSummary> summaries) {
    this.session = context.session();
    this.texts = context.texts();
    this.zoom = context.look().zoom();
    this.summaries = summaries;
    arrow.getStyleClass().add("fold");
    name.getStyleClass().add("contest-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    figure.getStyleClass().add("contest-figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    second.getStyleClass().add("contest-second");
    second.setMinWidth(0);
    HBox first = new HBox(arrow, name, figure);
    first.getStyleClass().add("contest-line");
    lines = new VBox(first, second);
    lines.getStyleClass().add("contest-lines");
    lines.setMinWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    double height =
        switch (getItem()) {
          case ContestRow.Group _ -> HEADING;
          case ContestRow.Line line when line.hasSecondLine() -> TWO_LINES;
          case null, default -> LINE;
        };
    return snapSizeY(height * zoom);
  }

  @Override
  protected void updateItem(@Nullable ContestRow row, boolean empty) {
    super.updateItem(row, empty);
    show(empty ? null : row);
    requestLayout();
  }

  /// Shows again which contest is selected.
  void mark() {
    boolean current =
        getItem() instanceof ContestRow.Line line
            && session
                .contest()
                .get()
                .filter(now -> now.id().equals(line.contest().id()))
                .isPresent();
    pseudoClassStateChanged(CURRENT, current);
  }

  private void show(@Nullable ContestRow row) {
    pseudoClassStateChanged(GROUP, row instanceof ContestRow.Group);
    pseudoClassStateChanged(GROUPED, row instanceof ContestRow.Line line && line.grouped());
    pseudoClassStateChanged(OPEN, row instanceof ContestRow.Group group && group.open());
    mark();
    switch (row) {
      case null -> {
        setGraphic(null);
        setAccessibleText(null);
      }
      case ContestRow.Group group -> {
        fill(group.name(), texts.count(group.count()), "", true);
        setAccessibleText(
            ContestSummary.spoken(
                group.name(),
                texts.of("contests.count", group.count()),
                texts.of(group.open() ? "contests.open" : "contests.folded")));
        setGraphic(lines);
      }
      case ContestRow.Line line -> show(line);
    }
  }

  private void show(ContestRow.Line line) {
    Contest contest = line.contest();
    String title = ShortText.of(contest.name().in(texts.locale()));
    Optional<ContestSummary> summary =
        contest.hasFigures(contest.unit())
            ? Optional.of(summaries.apply(contest))
            : Optional.empty();
    String found = line.found() == null ? "" : ShortText.of(line.found());
    fill(
        title,
        summary.map(ContestSummary::figure).orElse(""),
        found.isEmpty() ? summary.map(ContestSummary::words).orElse("") : found,
        false);
    setAccessibleText(
        ContestSummary.spoken(
            title,
            found,
            summary.map(ContestSummary::spoken).orElseGet(() -> texts.of("contests.nothing"))));
    setGraphic(lines);
  }

  private void fill(String title, String right, String below, boolean heading) {
    arrow.setVisible(heading);
    arrow.setManaged(heading);
    name.setText(title);
    figure.setText(right);
    second.setText(below);
    second.setVisible(!below.isEmpty());
    second.setManaged(!below.isEmpty());
  }
}
