package org.sailau.view.window;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.ledger.Ledger;
import org.sailau.session.Failures;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Context;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.UserState;
import org.sailau.view.base.ViewState;
import org.sailau.view.chart.Copying;
import org.sailau.view.checks.ChecksTab;
import org.sailau.view.contests.ContestSteps;
import org.sailau.view.control.FailureNotice;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.lesson.LessonActions;
import org.sailau.view.observers.ObserversTab;
import org.sailau.view.places.PlacesTab;
import org.sailau.view.results.MeasureSwitch;
import org.sailau.view.results.ResultsTab;
import org.sailau.view.sources.SourcesTab;
import org.sailau.view.turnout.DaySwitch;
import org.sailau.view.turnout.TurnoutTab;

/// All content of the window, in one language and one look.
final class WindowContent {

  private static final double MIN_TABS = 400;

  /// Where the tab with the places is among all tabs.
  private static final int PLACES_POSITION = 2;

  private final ResultsTab resultsTab;
  private final MainMenu mainMenu;
  private final List<Menu> menus;
  private final Node firstFocus;
  private final Node top;
  private final Node center;
  private final Node bottom;
  private final EventHandler<KeyEvent> onKey;

  WindowContent(
      Context context,
      Stage stage,
      Appearance appearance,
      UserState userState,
      PlatformServices platform,
      Dialogs dialogs,
      LessonActions lessonActions,
      MainMenu.Opening opening) {
    Session session = context.session();
    resultsTab = new ResultsTab(context);
    TabPane tabs = tabs(context, resultsTab);
    MeasureSwitch measureSwitch = new MeasureSwitch(context);
    measureSwitch.visibleProperty().bind(tabs.getTabs().getFirst().selectedProperty());
    DaySwitch daySwitch = new DaySwitch(context);
    daySwitch.visibleProperty().bind(selected("turnout", tabs).and(daySwitch.useful()));
    mainMenu =
        new MainMenu(
            context,
            stage,
            appearance,
            userState,
            platform,
            tabs,
            dialogs,
            lessonActions,
            new Copying(tabs, context.texts(), context.viewState()),
            opening);
    tabs.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, mainMenu::showContextMenu);
    tabs.addEventFilter(KeyEvent.KEY_PRESSED, new ContestSteps(context)::handleKey);
    TabHeader tabsAndSwitch =
        new TabHeader(
            tabs,
            new TabButtons(
                List.of(measureSwitch, daySwitch), context, lessonActions, mainMenu::export));
    NothingOpen nothingOpen =
        new NothingOpen(context.texts(), mainMenu::open, session::openBundled);
    ProblemPanel problems = new ProblemPanel(context);
    onKey = mainMenu::handleOtherKeys;
    MenuBar bar = mainMenu.menus();
    menus = bar.getMenus();
    top = bar;
    StackPane tabsOrHint = new StackPane(tabsAndSwitch);
    VBox.setVgrow(tabsOrHint, Priority.ALWAYS);
    // It gets the height that is left. Computing its preferred height would measure everything in
    // it.
    tabsOrHint.setPrefHeight(0);
    VBox whole = new VBox(new Header(context), tabsOrHint);
    center = context.look().zoom() > 1 ? scrolled(whole, tabsOrHint, context) : whole;
    SettingsNotice notice = new SettingsNotice(context, userState);
    firstFocus = notice.isVisible() ? notice.message() : tabs;
    StatusLine status = new StatusLine(context, problems::showWarnings, dialogs::changes);
    VBox foot =
        notice.isVisible() ? new VBox(notice, problems, status) : new VBox(problems, status);
    bottom = foot;
    Failures failures = platform.work().failures();
    context
        .subscriptions()
        .withValue(
            failures.latest(),
            latest -> showFailure(latest.isPresent(), foot, failures, context.texts()));
    context
        .subscriptions()
        .withValue(
            session.opened(),
            opened -> {
              boolean empty = opened.shown().isEmpty();
              tabsAndSwitch.setVisible(!empty);
              boolean showHint = empty && !(opened instanceof Opened.Loading);
              tabsOrHint.getChildren().remove(nothingOpen);
              if (showHint) {
                tabsOrHint.getChildren().add(nothingOpen);
              }
            });
  }

  /// Whether a tab is selected.
  private static BooleanBinding selected(String id, TabPane tabs) {
    return Bindings.createBooleanBinding(
        () -> id.equals(tabs.getSelectionModel().getSelectedItem().getId()),
        tabs.getSelectionModel().selectedItemProperty());
  }

  /// Shows the notice of a failure above the foot of the window, or removes it.
  private static void showFailure(boolean failed, VBox foot, Failures failures, Texts texts) {
    if (foot.getChildren().getFirst() instanceof FailureNotice before) {
      if (failed) {
        before.sayLatest();
      } else {
        foot.getChildren().removeFirst();
      }
    } else if (failed) {
      @Nullable Node focused = foot.getScene() == null ? null : foot.getScene().getFocusOwner();
      FailureNotice notice = new FailureNotice(failures, texts, focused);
      foot.getChildren().addFirst(notice);
      notice.speak();
    }
  }

  /// Puts the whole content into a scroll pane, for large text in a small window. At normal text
  /// size there is room enough, because each tab scrolls.
  private static ScrollPage scrolled(VBox whole, Region tabs, Context context) {
    tabs.setMinHeight(MIN_TABS * context.look().zoom());
    return new ScrollPage(
        "page",
        context.texts().of("page.whole"),
        whole,
        context.viewState(),
        context.subscriptions());
  }

  private static TabPane tabs(Context context, ResultsTab resultsTab) {
    Texts texts = context.texts();
    LazyTab places =
        new LazyTab("places", texts.of("tab.places"), tab -> new PlacesTab(context, tab));
    LazyTab sources =
        new LazyTab("sources", texts.of("tab.sources"), tab -> new SourcesTab(context, tab));
    TabPane tabs =
        new TabPane(
            resultsTab,
            new LazyTab("turnout", texts.of("tab.turnout"), tab -> new TurnoutTab(context, tab)),
            places,
            new LazyTab(
                "observers", texts.of("tab.observers"), tab -> new ObserversTab(context, tab)),
            sources,
            new LazyTab("checks", texts.of("tab.checks"), tab -> new ChecksTab(context, tab)));
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    ViewState viewState = context.viewState();
    context
        .subscriptions()
        .withValue(
            context.session().opened(),
            opened ->
                opened
                    .shown()
                    .map(Opened.Ready::election)
                    .ifPresent(
                        election -> {
                          showIf(PlacesTab.isFor(election), places, PLACES_POSITION, tabs);
                          // It stands before the checks, which are last.
                          int last = tabs.getTabs().size() - 1;
                          showIf(Ledger.isFor(election), sources, last, tabs);
                        }));
    context.subscriptions().withValue(viewState.tab(), id -> select(id, tabs));
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, tab) -> viewState.tab().set(tab.getId()));
    return tabs;
  }

  /// Adds a tab that has content in the election that is open, or removes it.
  private static void showIf(boolean wanted, Tab tab, int position, TabPane tabs) {
    if (wanted && !tabs.getTabs().contains(tab)) {
      tabs.getTabs().add(position, tab);
    } else if (!wanted && tabs.getTabs().contains(tab)) {
      if (tab.isSelected()) {
        tabs.getSelectionModel().selectFirst();
      }
      tabs.getTabs().remove(tab);
    }
  }

  private static void select(String id, TabPane tabs) {
    for (Tab tab : tabs.getTabs()) {
      if (id.equals(tab.getId())) {
        tabs.getSelectionModel().select(tab);
      }
    }
  }

  /// Adds the dataset that is open to those that were opened last.
  void noteRecent() {
    mainMenu.noteRecent();
  }

  /// The tab with the results, which is the first one.
  ResultsTab resultsTab() {
    return resultsTab;
  }

  List<Menu> menus() {
    return menus;
  }

  /// The node that gets the focus first: a notice if there is one, otherwise the tabs.
  Node firstFocus() {
    return firstFocus;
  }

  Node top() {
    return top;
  }

  Node center() {
    return center;
  }

  Node bottom() {
    return bottom;
  }

  /// Handles keys that no control has handled.
  EventHandler<KeyEvent> onKey() {
    return onKey;
  }
}
