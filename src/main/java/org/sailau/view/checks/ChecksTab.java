package org.sailau.view.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audit;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.Selection;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.session.LatestOnly;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.chart.CopyableText;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.ScrollPage;
import org.sailau.wording.FindingWords;

/// The tab with the checks: a list of all findings by outcome, and the details of the selected one.
public final class ChecksTab implements Copyable {

  private static final double MIN_DETAIL_WIDTH = 440;
  private static final double MIN_LIST_WIDTH = 260;
  private static final double MAX_LIST_WIDTH = 420;
  private static final double MIN_LIST_HEIGHT = 180;

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;
  private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
  private final ListView<CheckRow> list = new ListView<>(rows);
  private final CheckDetail detail;

  /// Whether only the checks of the place that is seen are listed.
  private final CheckBox onlyHere = new CheckBox();

  private final LatestOnly<Report> reports;

  /// The checks of one place; null if none were asked for.
  private @Nullable AtPlace atPlace;

  /// The finding that was shown last.
  private Optional<Finding> last = Optional.empty();

  /// The checks of one unit.
  ///
  /// @param report null while they are being found
  private record AtPlace(Audited audited, int unit, @Nullable Report report) {

    @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
    boolean isOf(Audited otherAudited, int otherUnit) {
      return audited == otherAudited && unit == otherUnit;
    }
  }

  /// True while the program changes the list, so that the listener of the selection ignores it.
  private boolean changingList;

  public ChecksTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.detail = new CheckDetail(context);
    this.reports = new LatestOnly<>(context.work());
    double zoom = context.look().zoom();
    list.setId("check-list");
    list.setAccessibleText(texts.of("tab.checks"));
    list.setCellFactory(_ -> new CheckCell(texts, this::words));
    list.setMinHeight(MIN_LIST_HEIGHT * zoom);
    list.setPrefHeight(MIN_LIST_HEIGHT * zoom);
    list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> select(row));
    ScrollPage detailPage =
        new ScrollPage(
            "check-page", texts.of("tab.checks"), detail, viewState, context.subscriptions());
    onlyHere.setId("checks-only-here");
    onlyHere.setSelected(true);
    onlyHere.setWrapText(true);
    onlyHere.setMinHeight(Region.USE_PREF_SIZE);
    onlyHere.setOnAction(_ -> refresh());
    VBox.setVgrow(list, Priority.ALWAYS);
    ResponsiveSplitPane splitPane =
        new ResponsiveSplitPane(
            new VBox(8, onlyHere, list),
            detailPage,
            24,
            MIN_LIST_WIDTH * zoom,
            width ->
                Math.max(
                    MIN_DETAIL_WIDTH * zoom,
                    width
                        - Math.clamp(0.33 * width, MIN_LIST_WIDTH * zoom, MAX_LIST_WIDTH * zoom)));
    splitPane.getStyleClass().addAll("page", "checks");
    tab.setContent(
        new ScrollPage(
            "checks-page", tab.getText(), splitPane, viewState, context.subscriptions()));
    WhileSelected.whileSelected(
        tab,
        context.subscriptions(),
        this::refresh,
        List.of(session.opened(), session.unit(), viewState.check()));
  }

  private FindingWords words() {
    return new FindingWords(session.audited().orElseThrow(), texts);
  }

  private void refresh() {
    Optional<Audited> audited = session.audited();
    if (audited.isEmpty()) {
      atPlace = null;
      show(Optional.empty(), Optional.empty());
      return;
    }
    Optional<Finding> asked = viewState.check().get();
    OptionalInt place = place(audited.get().election());
    sayPlace(audited.get().election(), place);
    if (place.isPresent() && onlyHere.isSelected()) {
      @Nullable AtPlace found = atPlace;
      if (found == null || !found.isOf(audited.get(), place.getAsInt())) {
        // The checks of another place must not stand under the name of this one.
        show(Optional.empty(), Optional.empty());
        request(audited.get(), place.getAsInt());
        return;
      }
      @Nullable Report report = found.report();
      if (report == null) {
        return;
      }
      if (asked.equals(last) || asked.filter(report.findings()::contains).isPresent()) {
        show(audited, Optional.of(report));
        return;
      }
      onlyHere.setSelected(false); // A link leads to a check of another place.
    }
    show(audited, audited.map(Audited::report));
  }

  /// The unit that is seen, unless it decides the contest; empty if it does.
  private OptionalInt place(Election election) {
    return session.contest().get().stream()
        .filter(seen -> seen.unit() != election.contests().get(election.indexOf(seen)).unit())
        .mapToInt(Contest::unit)
        .findFirst();
  }

  private void sayPlace(Election election, OptionalInt place) {
    place.ifPresent(
        unit ->
            onlyHere.setText(
                texts.of("checks.onlyHere", election.units().get(unit).name().in(texts.locale()))));
    onlyHere.setVisible(place.isPresent());
    onlyHere.setManaged(place.isPresent());
  }

  /// Finds the checks of a place in the background. They are more than those among the first of
  /// each rule that the report of the whole election has.
  private void request(Audited audited, int unit) {
    atPlace = new AtPlace(audited, unit, null);
    Selection here = new Selection(Selection.ALL.rules(), Figure.NONE, unit);
    reports.request(
        () -> Audit.of(audited.election(), here, false),
        made ->
            made.ifPresentOrElse(
                report -> {
                  atPlace = new AtPlace(audited, unit, report);
                  last = viewState.check().get();
                  refresh();
                },
                this::showAll), // There was too little memory.
        this::showAll);
  }

  private void showAll() {
    onlyHere.setSelected(false);
    atPlace = null;
    refresh();
  }

  private void show(Optional<Audited> audited, Optional<Report> report) {
    changingList = true;
    List<CheckRow> now = report.map(CheckRow::of).orElse(List.of());
    if (!rows.equals(now)) {
      rows.setAll(now);
    }
    Optional<Finding> shown =
        viewState.check().get().filter(finding -> now.contains(new CheckRow.Entry(finding)));
    Optional<Finding> wanted = shown.or(() -> report.flatMap(made -> first(made.findings())));
    wanted.ifPresentOrElse(
        finding -> {
          CheckRow.Entry entry = new CheckRow.Entry(finding);
          if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
            list.scrollTo(Math.max(0, rows.indexOf(entry) - 2));
          }
          detail.show(audited.orElseThrow(), finding);
        },
        detail::clear);
    last = viewState.check().get();
    changingList = false;
  }

  /// The finding that is selected at first: the first contradiction, otherwise the common base,
  /// otherwise the first finding.
  private static Optional<Finding> first(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.outcome() == Outcome.CONTRADICTS)
        .findFirst()
        .or(
            () ->
                findings.stream().filter(finding -> finding.rule() == Rule.COMMON_BASE).findFirst())
        .or(() -> findings.stream().findFirst());
  }

  /// Selects the finding of a row. If the row is no finding, the selection moves on to the next
  /// finding in the same direction, or back if there is none.
  private void select(@Nullable CheckRow row) {
    if (changingList || row == null) {
      return;
    }
    if (row instanceof CheckRow.Entry entry) {
      viewState.check().set(Optional.of(entry.finding()));
      return;
    }
    int at = rows.indexOf(row);
    int before =
        viewState
            .check()
            .get()
            .map(finding -> rows.indexOf(new CheckRow.Entry(finding)))
            .orElse(-1);
    int step = at > before ? 1 : -1;
    int to = nextEntry(at, step);
    list.getSelectionModel().select(to < 0 ? Math.max(nextEntry(at, -step), 0) : to);
  }

  private int nextEntry(int from, int step) {
    for (int i = from + step; i >= 0 && i < rows.size(); i += step) {
      if (rows.get(i) instanceof CheckRow.Entry) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            texts.of("check.column.outcome"),
            texts.of("check.column.check"),
            texts.of("check.column.result")));
    if (session.audited().isPresent()) {
      FindingWords words = words();
      for (CheckRow row : rows) {
        if (row instanceof CheckRow.Entry(Finding finding)) {
          table.add(
              List.of(
                  texts.of("check.outcome." + finding.outcome()),
                  words.title(finding),
                  words.summary(finding)));
        }
      }
    }
    return table;
  }

  @Override
  public Optional<String> figure() {
    return list.getSelectionModel().getSelectedItem() instanceof CheckRow.Entry entry
        ? Optional.of(
            texts.of(
                "check.at",
                texts.of("check.outcome." + entry.outcome()),
                words().title(entry.finding()) + " – " + words().summary(entry.finding())))
        : Optional.empty();
  }

  @Override
  public Optional<CopyableText> record() {
    return Optional.<CopyableText>of(detail).filter(_ -> detail.isVisible());
  }

  @Override
  public List<ChartPane> charts() {
    return List.of(detail.chart());
  }
}
