package org.sailau.view.places;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.election.derive.KnownTurnouts.Count;
import org.sailau.session.LatestOnly;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.base.WhileSelected;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.control.SearchField;

/// The tab with the places: all units of the election in a table, and on a map if the election has
/// one. The selected unit is the one that all other tabs show.
public final class PlacesTab implements Copyable {

  private static final double MIN_TABLE_WIDTH = 480;
  private static final double MIN_TABLE_HEIGHT = 240;
  private static final double MIN_MAP_WIDTH = 350;
  private static final double MAX_MAP_WIDTH = 760;

  /// How many places the copied table has at most.
  private static final int MAX_COPIED = 100_000;

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;
  private final SearchField search;
  private final Label hits = new Label();
  private final MeasureBox measures;
  private final ComboBox<Optional<Unit.Kind>> kinds;
  private final PlaceTable table;
  private final Label strip = new Label();
  private final Hyperlink showFigures;
  private final PlaceCharts charts;
  private final ShownPlaces shown;
  private final LatestOnly<PlaceList> lists;
  private final BitSet open = new BitSet();
  private PlaceOrder order = PlaceOrder.DEFAULT;

  /// Of which election the open units are positions; null before there is one.
  private @Nullable Audited known;

  private @Nullable PlaceFigures figures;
  private final HourSwitch hours;

  /// True while the choices of the boxes are set by the program.
  private boolean filling;

  /// What waits for the next list of rows.
  private Runnable afterListing = () -> {};

  public PlacesTab(Context context, Tab tab) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.search = new SearchField("places-search", texts.of("places.search"), texts);
    this.lists = new LatestOnly<>(context.work());
    this.charts = new PlaceCharts(context);
    this.shown = new ShownPlaces(context, charts);
    this.measures = new MeasureBox(session, texts, this::refresh);
    this.hours = new HourSwitch(context);
    this.kinds =
        ComboBoxes.of(
            "places-kind",
            List.of(),
            kind -> texts.of(kind.map(each -> "places.kind." + each).orElse("places.kind.all")));
    this.table =
        new PlaceTable(
            context,
            new PlaceTable.Actions(
                session::selectUnit, this::toggle, this::sort, this::showFigures));
    this.showFigures = new Hyperlink(texts.of("places.showFigures"));
    double zoom = context.look().zoom();
    fillControls();
    strip.setId("places-strip");
    strip.setWrapText(true);
    strip.setMinHeight(Label.USE_PREF_SIZE);
    showFigures.setId("places-show");
    showFigures.setMinWidth(Region.USE_PREF_SIZE);
    showFigures.setOnAction(_ -> showFigures());
    search.onList(() -> whenListed(table::begin), () -> whenListed(this::showFirst));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(12, strip, space, showFigures);
    foot.getStyleClass().add("places-foot");
    HBox searching = new HBox(10, search, hits);
    searching.getStyleClass().add("searching");
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox choosing = new HBox(10, measures, kinds);
    HBox.setHgrow(measures, Priority.ALWAYS);
    HBox.setHgrow(kinds, Priority.SOMETIMES);
    table.setMinHeight(MIN_TABLE_HEIGHT * zoom);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox left = new VBox(8, searching, choosing, hours, table, foot);
    ResponsiveSplitPane splitPane =
        new ResponsiveSplitPane(
            left,
            charts,
            30,
            Math.max(MIN_TABLE_WIDTH * zoom, table.minTableWidth()),
            width -> Math.clamp(0.38 * width, MIN_MAP_WIDTH * zoom, MAX_MAP_WIDTH * zoom));
    splitPane.getStyleClass().add("page");
    splitPane.addEventFilter(KeyEvent.KEY_PRESSED, this::chooseHour);
    tab.setContent(
        new ScrollPage(
            "places-page", tab.getText(), splitPane, viewState, context.subscriptions()));
    charts.onChoice(this::chooseOnMap);
    WhileSelected.whileSelected(
        tab,
        context.subscriptions(),
        this::refresh,
        List.of(session.opened(), session.contest(), session.choice(), viewState.placesHour()));
  }

  /// Alt and a digit choose an hour, Alt+0 the result.
  private void chooseHour(KeyEvent event) {
    if (event.isAltDown() && event.getCode().isDigitKey()) {
      hours.choose(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
      event.consume();
    }
  }

  private void fillControls() {
    search.textProperty().addListener(_ -> request());
    hits.setId("places-hits");
    hits.getStyleClass().add("subtitle");
    hits.setMinWidth(Label.USE_PREF_SIZE);
    kinds.setAccessibleText(texts.of("places.kind"));
    kinds.valueProperty().addListener(_ -> refreshUnlessFilling());
  }

  /// Whether an election has places to compare: more units than the whole and one part.
  public static boolean isFor(Election election) {
    return election.units().size() > 2;
  }

  private void refreshUnlessFilling() {
    if (!filling) {
      refresh();
    }
  }

  private void toggle(PlaceRow row) {
    open.flip(row.unit());
    request();
  }

  private void sort(PlaceOrder wanted) {
    order = wanted;
    request();
  }

  /// Shows the results of the selected unit.
  private void showFigures() {
    viewState.tab().set("results");
  }

  private void chooseOnMap(String id) {
    session.election().ifPresent(election -> session.selectUnit(election.unitOf(id)));
  }

  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  private void refresh() {
    Optional<Audited> audited = session.audited();
    Optional<Contest> contest = session.contest().get();
    if (audited.isEmpty() || contest.isEmpty()) {
      known = null;
      figures = null;
      table.clear();
      shown.clear();
      return;
    }
    Election election = audited.get().election();
    Contest whole = election.contests().get(election.indexOf(contest.get()));
    if (known != audited.get()) {
      known = audited.get();
      begin(election, whole);
      shown.begin(audited.get());
    }
    openAbove(election, contest.get().unit());
    PlaceMeasure measure = hours.at(measures.measure(election, whole), audited.get(), whole);
    if (figures == null
        || figures.audited() != audited.get()
        || figures.contest() != whole
        || !isSame(figures.measure(), measure)) {
      figures = PlaceFigures.of(audited.get(), whole, measure);
      shown.count(audited.get(), measure);
      request();
    } else if (isListed(contest.get().unit())) {
      table.choose(contest.get().unit());
    } else {
      request();
    }
    showStrip(contest.get().unit());
    shown.show(audited.get(), measure, contest.get().unit());
  }

  private static boolean isSame(PlaceMeasure one, PlaceMeasure other) {
    return one.getClass().equals(other.getClass()) && one.id().equals(other.id());
  }

  private boolean isListed(int unit) {
    return table.rows().stream().anyMatch(row -> row.unit() == unit);
  }

  /// Forgets what was open and searched in another election.
  private void begin(Election election, Contest whole) {
    open.clear();
    for (int unit = 0; unit < election.units().size(); unit++) {
      if (election.units().get(unit).within() == Unit.TOP) {
        open.set(unit);
      }
    }
    filling = true;
    search.clear();
    List<Optional<Unit.Kind>> offered = new ArrayList<>();
    offered.add(Optional.empty());
    Arrays.stream(Unit.Kind.values())
        .filter(kind -> election.units().stream().anyMatch(unit -> unit.kind() == kind))
        .forEach(kind -> offered.add(Optional.of(kind)));
    kinds.getItems().setAll(offered);
    kinds.setValue(Optional.empty());
    kinds.setVisible(offered.size() > 2);
    kinds.setManaged(offered.size() > 2);
    measures.begin(election, whole);
    filling = false;
  }

  private void openAbove(Election election, int unit) {
    for (int up = election.units().get(unit).within();
        up != Unit.TOP;
        up = election.units().get(up).within()) {
      open.set(up);
    }
  }

  /// Does something as soon as the rows are those that are searched.
  private void whenListed(Runnable action) {
    afterListing = action;
    request();
  }

  private void showFirst() {
    table.rows().stream()
        .findFirst()
        .ifPresent(
            row -> {
              session.selectUnit(row.unit());
              showFigures();
            });
  }

  /// Makes the rows anew in the background.
  private void request() {
    @Nullable PlaceFigures of = figures;
    if (of == null || filling) {
      return;
    }
    Optional<Unit.Kind> kind = Optional.ofNullable(kinds.getValue()).flatMap(chosen -> chosen);
    PlaceList.Request request =
        new PlaceList.Request(
            of, (BitSet) open.clone(), search.getText(), kind.orElse(null), order);
    lists.request(
        () -> PlaceList.of(request, texts),
        list -> list.ifPresent(made -> show(request, made)),
        () -> {});
  }

  private void show(PlaceList.Request request, PlaceList list) {
    table.show(request.figures(), list, session.unit().get().orElse(0));
    hits.setText(
        texts.of(
            "places.hits",
            request.isSearch() ? list.rows().size() : request.figures().election().units().size(),
            request.figures().election().units().size()));
    Runnable action = afterListing;
    afterListing = () -> {};
    action.run();
  }

  /// Says the figures of the selected unit under the table.
  private void showStrip(int unit) {
    @Nullable PlaceFigures of = figures;
    if (of == null) {
      return;
    }
    String name = of.election().units().get(unit).name().in(texts.locale());
    PlaceMeasure.@Nullable Value value = of.measure().of(unit);
    String said =
        value == null
            ? texts.of("notStated")
            : value.derived()
                ? texts.of("spoken.derived", of.measure().written(value.number(), texts))
                : of.measure().written(value.number(), texts);
    @Nullable LocalDateTime hour =
        of.measure() instanceof PlaceMeasure.Turnout turnout
            ? turnout.hourOf(of.election().units().get(unit))
            : null;
    strip.setText(
        texts.of(
            "places.strip",
            name,
            texts.of("spoken.pair", of.measure().name(texts), said)
                + (hour == null
                    ? ""
                    : texts.of("places.strip.hour", texts.time(hour.toLocalTime())))));
  }

  @Override
  public List<List<String>> table() {
    @Nullable PlaceFigures of = figures;
    List<List<String>> all = new ArrayList<>();
    if (of == null) {
      return all;
    }
    all.add(
        List.of(
            texts.of("places.column.place"),
            of.measure().column(texts),
            texts.of("turnout.column.tookPart"),
            texts.of("turnout.column.eligible"),
            texts.of("places.column.stations")));
    table.rows().stream().limit(MAX_COPIED).forEach(row -> all.add(cells(of, row.unit())));
    return all;
  }

  private List<String> cells(PlaceFigures of, int unit) {
    PlaceMeasure.@Nullable Value value = of.measure().of(unit);
    @Nullable Long stations = of.stations(unit);
    return List.of(
        of.election().units().get(unit).name().in(texts.locale()),
        value == null ? texts.of("notStated") : value.number().toPlainString(),
        plain(of.tookPart(unit)),
        plain(of.eligible(unit)),
        stations == null ? texts.of("notStated") : stations.toString());
  }

  private String plain(@Nullable Count count) {
    return count == null ? texts.of("notStated") : Long.toString(count.value());
  }

  @Override
  public Optional<String> figure() {
    return Stream.of(strip.getText()).filter(text -> !text.isEmpty()).findFirst();
  }

  @Override
  public List<ChartPane> charts() {
    return charts.charts();
  }
}
