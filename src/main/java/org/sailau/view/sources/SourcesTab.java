package org.sailau.view.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.StatedValue;
import org.sailau.audit.ledger.Verdict;
import org.sailau.chart.sources.ProofChart;
import org.sailau.session.LatestOnly;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.control.StandingSign;
import org.sailau.view.control.Toggles;
import org.sailau.wording.LedgerWords;

/// The tab with the figures that several sources state: a table of them, and the proof of the one
/// that is selected.
public final class SourcesTab implements Copyable {

  private static final double ROW = 29;
  private static final double MIN_TABLE_ROWS = 5;

  /// The height of the row of titles, in rows.
  private static final double HEAD_ROWS = 1.2;

  /// Which figures are listed.
  private enum Filter {
    ALL,
    DIFFER,
    IMPOSSIBLE,
    OPEN;

    boolean includes(Row row) {
      return switch (this) {
        case ALL -> true;
        case DIFFER -> row.verdict() != Verdict.SAME;
        case IMPOSSIBLE -> row.verdict() == Verdict.IMPOSSIBLE;
        case OPEN -> row.verdict() == Verdict.OPEN;
      };
    }
  }

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;
  private final Label headline = new Label();
  private final Map<Filter, ToggleButton> filters = new EnumMap<>(Filter.class);
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final FilteredList<Row> shown = new FilteredList<>(rows);
  private final TableView<Row> table = new TableView<>(shown);
  private final ChartPane proof;
  private final Hyperlink copyProof;
  private final LatestOnly<Ledger> ledgers;
  private @Nullable Audited known;
  private Filter filter = Filter.DIFFER;
  private @Nullable LedgerWords words;

  /// True while the program selects a row.
  private boolean selecting;

  public SourcesTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.proof = new ChartPane("proof-chart", context).withButtons();
    this.ledgers = new LatestOnly<>(context.work());
    this.copyProof = new Hyperlink(texts.of("sources.copyProof"));
    double zoom = context.look().zoom();
    headline.setId("sources-headline");
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.setMinHeight(Region.USE_PREF_SIZE);
    Label subtitle = new Label(texts.of("sources.subtitle"));
    subtitle.getStyleClass().add("subtitle");
    subtitle.setWrapText(true);
    subtitle.setMinHeight(Region.USE_PREF_SIZE);
    fillTable(zoom);
    copyProof.setId("copy-proof");
    copyProof.setOnAction(_ -> copy());
    copyProof.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane legend = legend();
    HBox.setHgrow(legend, Priority.ALWAYS);
    HBox links = new HBox(12, legend, copyProof);
    VBox.setVgrow(table, Priority.SOMETIMES);
    VBox.setVgrow(proof, Priority.ALWAYS);
    VBox page = new VBox(6, headline, subtitle, filterBar(), table, links, proof);
    page.getStyleClass().add("page");
    tab.setContent(
        new ScrollPage("sources-page", tab.getText(), page, viewState, context.subscriptions()));
    WhileSelected.whileSelected(
        tab, context.subscriptions(), this::refresh, List.of(session.opened(), viewState.source()));
  }

  /// What the signs mean.
  private FlowPane legend() {
    FlowPane legend = new FlowPane(18, 2);
    legend.getStyleClass().add("sources-legend");
    for (Standing standing : Standing.values()) {
      Label word = new Label(texts.of("sources.standing." + standing));
      word.setGraphic(StandingSign.of(standing));
      word.setMinWidth(Region.USE_PREF_SIZE);
      legend.getChildren().add(word);
    }
    return legend;
  }

  private HBox filterBar() {
    HBox bar = new HBox();
    bar.setId("sources-filter");
    bar.getStyleClass().addAll("measure", "sources-filter");
    bar.setAccessibleText(texts.of("sources.filter"));
    ToggleGroup group = new ToggleGroup();
    for (Filter each : Filter.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("sources-" + each);
      button.setToggleGroup(group);
      button.setUserData(each);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .getStyleClass()
          .add(
              each == Filter.ALL
                  ? "left-pill"
                  : each == Filter.OPEN ? "right-pill" : "center-pill");
      filters.put(each, button);
      bar.getChildren().add(button);
    }
    Toggles.keepOne(group);
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null && filter != now.getUserData()) {
                filter = (Filter) now.getUserData();
                applyFilter();
              }
            });
    return bar;
  }

  private void fillTable(double zoom) {
    table.setId("sources-table");
    table.getStyleClass().addAll("figures", "sources-table");
    table.setAccessibleText(texts.of("tab.sources"));
    table.setFixedCellSize(ROW * zoom);
    table.setMinHeight((MIN_TABLE_ROWS + HEAD_ROWS) * ROW * zoom);
    // A short table is as high as its rows, so that its legend and the proof follow it.
    table.maxHeightProperty().bind(Bindings.size(shown).add(HEAD_ROWS).multiply(ROW * zoom));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    TableColumn<Row, String> figure = new TableColumn<>(texts.of("sources.column.figure"));
    figure.setCellValueFactory(
        data -> new ReadOnlyStringWrapper(wordsOf(data.getValue()).name(data.getValue())));
    figure.setCellFactory(_ -> new NameCell());
    figure.setMinWidth(200 * zoom);
    figure.setPrefWidth(290 * zoom);
    TableColumn<Row, Row> values = new TableColumn<>(texts.of("sources.column.values"));
    values.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    values.setCellFactory(_ -> new LedgerCells.Values(this::wordsOf));
    values.setMinWidth(280 * zoom);
    values.setPrefWidth(620 * zoom);
    TableColumn<Row, Row> finding = new TableColumn<>(texts.of("sources.column.finding"));
    finding.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    finding.setCellFactory(_ -> new LedgerCells.Finding(this::wordsOf));
    finding.setMinWidth(180 * zoom);
    finding.setPrefWidth(280 * zoom);
    table.getColumns().setAll(List.of(figure, values, finding));
    table.getColumns().forEach(column -> column.setReorderable(false));
    table.getColumns().forEach(column -> column.setSortable(false));
    Label nothing = new Label(texts.of("sources.none"));
    nothing.setWrapText(true);
    table.setPlaceholder(nothing);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && !selecting) {
                viewState.source().set(Optional.of(row));
              }
            });
  }

  private static final class NameCell extends TableCell<Row, String> {
    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      setText(empty ? null : name);
    }
  }

  private LedgerWords wordsOf(Row row) {
    LedgerWords own = words;
    if (own == null) {
      throw new IllegalStateException("no words for " + row);
    }
    return own;
  }

  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  private void refresh() {
    Optional<Audited> audited = session.audited();
    if (audited.isEmpty()) {
      known = null;
      clear();
      proof.show(null);
      return;
    }
    if (known == audited.get()) {
      select();
      return;
    }
    known = audited.get();
    words = new LedgerWords(audited.get().election(), texts);
    clear();
    ledgers.request(
        audited.get()::ledger, made -> made.ifPresent(this::show), () -> proof.show(null));
  }

  private void clear() {
    rows.clear();
    headline.setText("");
  }

  private void show(Ledger ledger) {
    rows.setAll(ledger.rows());
    headline.setText(LedgerWords.headline(ledger, texts));
    filters.forEach(
        (each, button) -> {
          long count = ledger.rows().stream().filter(each::includes).count();
          button.setText(
              switch (each) {
                case ALL -> texts.of("sources.filter.all", count);
                case DIFFER -> texts.of("sources.filter.differ", count);
                case IMPOSSIBLE -> texts.of("sources.filter.impossible", count);
                case OPEN -> texts.of("sources.filter.open", count);
              });
          button.setDisable(count == 0);
        });
    if (rows.stream().noneMatch(filter::includes)) {
      filter = Filter.ALL;
    }
    ToggleButton chosen = filters.get(filter);
    if (chosen != null) {
      chosen.setSelected(true);
    }
    applyFilter();
  }

  private void applyFilter() {
    selecting = true;
    shown.setPredicate(filter::includes);
    selecting = false;
    select();
  }

  /// Selects the row that is asked for, or else the first one that cannot be true.
  private void select() {
    Optional<Row> asked = viewState.source().get().filter(rows::contains);
    if (asked.isPresent() && !shown.contains(asked.get())) {
      filter = Filter.ALL; // A link leads to a figure that is not listed.
      ToggleButton all = filters.get(Filter.ALL);
      if (all != null) {
        all.setSelected(true);
      }
      shown.setPredicate(filter::includes);
    }
    Optional<Row> wanted =
        asked
            .or(
                () ->
                    shown.stream()
                        .filter(row -> row.verdict() == Verdict.IMPOSSIBLE)
                        .max(Comparator.comparingInt(Row::statements)))
            .or(() -> shown.stream().findFirst());
    selecting = true;
    wanted.ifPresentOrElse(
        row -> {
          if (!row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, shown.indexOf(row) - 2));
          }
        },
        table.getSelectionModel()::clearSelection);
    selecting = false;
    @Nullable Audited of = known;
    proof.show(of == null ? null : wanted.map(row -> ProofChart.of(of, row, texts)).orElse(null));
    copyProof.setDisable(wanted.isEmpty());
  }

  private void copy() {
    Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .ifPresent(
            row -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(String.join("\n", wordsOf(row).proof(row)) + "\n");
              Clipboard.getSystemClipboard().setContent(content);
              viewState.say(texts.of("sources.proofCopied"));
            });
  }

  @Override
  public List<List<String>> table() {
    List<List<String>> all = new ArrayList<>();
    all.add(
        List.of(
            texts.of("sources.column.figure"),
            texts.of("sources.column.values"),
            texts.of("sources.column.source"),
            texts.of("sources.column.finding")));
    for (Row row : shown) {
      LedgerWords said = wordsOf(row);
      for (StatedValue value : row.values()) {
        all.add(
            List.of(
                said.name(row),
                said.value(value.value()),
                said.publishers(value, Integer.MAX_VALUE),
                said.standing(value)));
      }
    }
    return all;
  }

  @Override
  public Optional<String> figure() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .map(row -> String.join("\n", wordsOf(row).proof(row)));
  }

  @Override
  public List<ChartPane> charts() {
    return List.of(proof);
  }
}
