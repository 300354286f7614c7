package org.sailau.view.turnout;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.day.DayChart;
import org.sailau.election.Election;
import org.sailau.election.derive.DayReadings;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.ScrollPage;

/// The turnout through the day: the chart, which units are highlighted, and the facts. The selected
/// unit of the window is highlighted as well. Left and right change the hour, Space highlights the
/// selected line or no longer.
final class DayPane extends StackPane {

  private static final double MIN_CHART_WIDTH = 520;
  private static final double MIN_FACTS_WIDTH = 250;
  private static final double MAX_FACTS_WIDTH = 400;

  /// More units are not offered in a menu: they are selected among the places.
  private static final int MOST_OFFERED = 60;

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;
  private final ChartPane pane;
  private final FlowPane chips = new FlowPane(8, 6);
  private final DayFactsPane facts;

  /// Of which election the readings are.
  private @Nullable Audited known;

  private @Nullable DayReadings readings;

  DayPane(Context context) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.pane = new ChartPane("day-chart", context).withButtons();
    this.facts = new DayFactsPane(context);
    chips.setId("day-chips");
    chips.getStyleClass().add("day-chips");
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox main = new VBox(6, chips, pane);
    // The facts scroll by themselves, so that the chart is as high as the window.
    ScrollPage scrolled =
        new ScrollPage(
            "day-facts-page", texts.of("day.facts"), facts, viewState, context.subscriptions());
    scrolled.setMinHeight(0);
    double zoom = context.look().zoom();
    getChildren()
        .add(
            new ResponsiveSplitPane(
                main,
                scrolled,
                36,
                MIN_CHART_WIDTH * zoom,
                width -> Math.clamp(0.29 * width, MIN_FACTS_WIDTH * zoom, MAX_FACTS_WIDTH * zoom)));
    pane.onChoice(this::select);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
  }

  ChartPane chartPane() {
    return pane;
  }

  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  void show(Optional<Audited> audited) {
    Audited shown = audited.filter(some -> DayChart.isFor(some.election())).orElse(null);
    if (shown != known) {
      known = shown;
      readings = shown == null ? null : DayReadings.of(shown.election());
    }
    @Nullable DayReadings of = readings;
    if (shown == null || of == null) {
      pane.show(null);
      facts.show(null, null);
      chips.getChildren().clear();
      return;
    }
    DayChart.Choice pinned = pinned(of, shown.election());
    DayChart chart = DayChart.of(shown, of, withSelected(pinned, of), texts);
    pane.show(chart);
    facts.show(chart, shown);
    showChips(pinned, chart);
    session.unit().get().stream()
        .filter(unit -> lineOf(unit, of) >= 0 && !isWhole(lineOf(unit, of), of))
        .findFirst()
        .ifPresent(unit -> pane.chosen().set(Optional.of(shown.election().units().get(unit).id())));
  }

  /// The units that the user highlights and the hour, or those that stand out.
  private DayChart.Choice pinned(DayReadings of, Election election) {
    DayChart.Choice usual = DayChart.usualChoice(of, election);
    List<Integer> lines =
        viewState
            .dayUnits()
            .get()
            .map(
                ids ->
                    ids.stream()
                        .map(election::unitOf)
                        .map(unit -> lineOf(unit, of))
                        .filter(line -> line >= 0)
                        .toList())
            .orElse(usual.lines());
    int hour =
        viewState
            .dayHour()
            .get()
            .map(of.hours()::indexOf)
            .filter(at -> at >= 0)
            .orElse(usual.hour());
    return new DayChart.Choice(lines, hour);
  }

  /// The same with the selected unit of the window.
  private DayChart.Choice withSelected(DayChart.Choice pinned, DayReadings of) {
    int line = session.unit().get().map(unit -> lineOf(unit, of)).orElse(-1);
    if (line < 0 || pinned.lines().contains(line) || isWhole(line, of)) {
      return pinned;
    }
    List<Integer> lines = new ArrayList<>(pinned.lines());
    if (lines.size() == DayChart.MOST_CHOSEN) {
      lines.removeLast();
    }
    lines.add(line);
    return new DayChart.Choice(lines, pinned.hour());
  }

  private boolean isWhole(int line, DayReadings of) {
    return known != null && of.lines().get(line).equals(of.whole(known.election()));
  }

  private static int lineOf(int unit, DayReadings of) {
    return IntStream.range(0, of.lines().size())
        .filter(line -> of.lines().get(line).unit() == unit)
        .findFirst()
        .orElse(-1);
  }

  private void select(String key) {
    pane.chosen().set(Optional.of(key));
    session.election().ifPresent(election -> session.selectUnit(election.unitOf(key)));
  }

  // --- chips ------------------------------------------------------------------------------------

  private void showChips(DayChart.Choice pinned, DayChart chart) {
    Label of = new Label(texts.of("day.of"));
    of.getStyleClass().add("subtitle");
    of.setMinWidth(USE_PREF_SIZE);
    chips.getChildren().setAll(of);
    for (int line : pinned.lines()) {
      Button chip = new Button(chart.nameOf(line) + " ×");
      chip.getStyleClass().add("day-chip");
      chip.setId("day-chip-" + chips.getChildren().size());
      chip.setAccessibleText(texts.of("day.remove", chart.nameOf(line)));
      chip.setOnAction(_ -> pin(pinned.toggled(line)));
      chip.setMinWidth(USE_PREF_SIZE);
      chips.getChildren().add(chip);
    }
    MenuButton add = new MenuButton(texts.of("day.add"));
    add.setId("day-add");
    add.getStyleClass().add("day-chip");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnShowing(_ -> fill(add, pinned, chart));
    add.getItems().setAll(new MenuItem("")); // Filled when it opens: a thousand items take time.
    chips.getChildren().add(add);
  }

  private void fill(MenuButton add, DayChart.Choice pinned, DayChart chart) {
    DayReadings of = chart.readings();
    add.getItems()
        .setAll(
            IntStream.range(0, of.lines().size())
                .filter(line -> !pinned.lines().contains(line) && !isWhole(line, of))
                .boxed()
                .sorted(Comparator.comparing(chart::nameOf, texts.collator()))
                .limit(MOST_OFFERED)
                .map(
                    line -> {
                      MenuItem item = new MenuItem(chart.nameOf(line));
                      item.setMnemonicParsing(false);
                      item.setOnAction(_ -> pin(pinned.toggled(line)));
                      return item;
                    })
                .toList());
  }

  private void pin(DayChart.Choice now) {
    @Nullable DayReadings of = readings;
    @Nullable Audited shown = known;
    if (of != null && shown != null) {
      viewState
          .dayUnits()
          .set(
              Optional.of(
                  now.lines().stream()
                      .map(line -> shown.election().units().get(of.lines().get(line).unit()).id())
                      .toList()));
    }
  }

  // --- keys -------------------------------------------------------------------------------------

  private void handleKey(KeyEvent event) {
    @Nullable DayReadings of = readings;
    @Nullable Audited shown = known;
    if (of == null
        || shown == null
        || viewState.asTables().get()
        || event.isShortcutDown()
        || event.isAltDown()) {
      return;
    }
    DayChart.Choice pinned = pinned(of, shown.election());
    if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      int to = pinned.hour() + (event.getCode() == KeyCode.LEFT ? -1 : 1);
      showHour(Math.clamp(to, 0, of.hours().size() - 1), of);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      pane.chosen()
          .get()
          .map(shown.election()::unitOf)
          .map(unit -> lineOf(unit, of))
          .filter(line -> line >= 0 && !isWhole(line, of))
          .ifPresent(line -> pin(pinned.toggled(line)));
      event.consume();
    }
  }

  private void showHour(int hour, DayReadings of) {
    LocalDateTime at = of.hours().get(hour);
    viewState.dayHour().set(Optional.of(at));
  }
}
