package org.sailau.view.observers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.observers.OrganisationsChart;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.session.Session;
import org.sailau.text.SearchText;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.control.ContradictionLinks;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.control.SearchField;
import org.sailau.view.control.SourceLinks;

/// The tab with the observers: the list of organisations, which the user can search in every
/// language, and the numbers of observers and reporters.
public final class ObserversTab implements Copyable {

  private static final double MIN_LIST_HEIGHT = 150;
  private static final double MIN_LIST_WIDTH = 460;
  private static final double MIN_CHART_WIDTH = 290;
  private static final double MAX_CHART_WIDTH = 410;

  private final Session session;
  private final Texts texts;
  private final Label headline = new Label();
  private final SearchField search;
  private final Label hitCount = new Label();
  private final ObservableList<OrganisationRow> rows = FXCollections.observableArrayList();
  private final FilteredList<OrganisationRow> visibleRows = new FilteredList<>(rows);
  private final ListView<OrganisationRow> list = new ListView<>(visibleRows);
  private final Label nothingFound = new Label();
  private final ChartPane chartPane;
  private final ContradictionLinks contradictionLinks;
  private final SourceLinks sourceLinks;

  public ObserversTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.chartPane = new ChartPane("observers-chart", context).withButtons();
    double zoom = context.look().zoom();
    headline.setId("observers-headline");
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.setMinHeight(Label.USE_PREF_SIZE);
    Label subtitle = new Label(texts.of("observers.subtitle"));
    subtitle.getStyleClass().add("subtitle");
    subtitle.setWrapText(true);
    subtitle.setMinHeight(Label.USE_PREF_SIZE);
    search = new SearchField("search", texts.of("observers.search"), texts);
    search.setText(context.viewState().search().get());
    search
        .textProperty()
        .addListener(
            (_, _, query) -> {
              context.viewState().search().set(query);
              filter();
            });
    HBox.setHgrow(search, Priority.ALWAYS);
    hitCount.setId("hits");
    hitCount.getStyleClass().add("subtitle");
    hitCount.setMinWidth(Label.USE_PREF_SIZE);
    HBox searching = new HBox(14, search, hitCount);
    searching.getStyleClass().add("searching");
    list.setId("organisations");
    list.setCellFactory(_ -> new OrganisationCell(texts));
    list.setPlaceholder(nothingFound);
    list.setMinHeight(MIN_LIST_HEIGHT * zoom);
    list.accessibleTextProperty().bind(headline.textProperty());
    nothingFound.setWrapText(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    this.contradictionLinks = new ContradictionLinks(context, ContradictionLinks.OBSERVERS);
    this.sourceLinks =
        new SourceLinks(
            context,
            row -> !row.subject().kind().isOfContest() && !row.subject().kind().isOfUnit());
    VBox left = new VBox(6, contradictionLinks, sourceLinks, headline, subtitle, searching, list);
    chartPane.setMaxHeight(Region.USE_PREF_SIZE);
    ResponsiveSplitPane splitPane =
        new ResponsiveSplitPane(
            left,
            chartPane,
            40,
            MIN_LIST_WIDTH * zoom,
            width -> Math.clamp(0.32 * width, MIN_CHART_WIDTH * zoom, MAX_CHART_WIDTH * zoom));
    splitPane.getStyleClass().add("page");
    tab.setContent(
        new ScrollPage(
            "observers-page",
            tab.getText(),
            splitPane,
            context.viewState(),
            context.subscriptions()));
    WhileSelected.whileSelected(
        tab, context.subscriptions(), this::refresh, List.of(session.opened()));
  }

  private void refresh() {
    Optional<Election> election = session.election();
    Optional<Observation> observation = election.map(Election::observation);
    rows.setAll(observation.map(OrganisationRow::of).orElse(List.of()));
    headline.setText(
        observation
            .map(stated -> OrganisationsChart.headline(stated, texts))
            .orElse(texts.of("observers.none")));
    contradictionLinks.show(session.audited());
    sourceLinks.show(session.audited());
    chartPane.show(
        session
            .audited()
            .filter(shown -> ObserversChart.isFor(shown.election()))
            .map(shown -> ObserversChart.of(shown, texts))
            .orElse(null));
    filter();
  }

  private void filter() {
    String query = SearchText.of(search.getText());
    visibleRows.setPredicate(row -> query.isBlank() || matches(row.organisation(), query.strip()));
    long organisations = rows.stream().filter(row -> row.organisation().counted()).count();
    long left = visibleRows.stream().filter(row -> row.organisation().counted()).count();
    hitCount.setText(texts.of("observers.hits", left, organisations));
    nothingFound.setText(
        rows.isEmpty()
            ? texts.of("observers.listNotStated")
            : texts.of("observers.nothingFound", search.getText().strip()));
  }

  private static boolean matches(Organisation organisation, String query) {
    @Nullable LocalizedText abbreviation = organisation.abbreviation();
    return Stream.concat(
            organisation.name().all(), abbreviation == null ? Stream.empty() : abbreviation.all())
        .anyMatch(form -> SearchText.of(form).contains(query));
  }

  @Override
  public List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            texts.of("observers.column.number"),
            texts.of("observers.column.name"),
            texts.of("observers.column.abbreviation")));
    for (OrganisationRow row : visibleRows) {
      @Nullable LocalizedText abbreviation = row.organisation().abbreviation();
      table.add(
          List.of(
              row.number() == 0 ? "" : Integer.toString(row.number()),
              row.organisation().name().in(texts.locale()),
              abbreviation == null ? "" : abbreviation.in(texts.locale())));
    }
    return table;
  }

  /// The selected organisation, otherwise the chosen figure of the chart.
  @Override
  public Optional<String> figure() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(row -> OrganisationCell.words(row, texts))
        .or(chartPane::figure);
  }

  @Override
  public List<ChartPane> charts() {
    return List.of(chartPane);
  }
}
