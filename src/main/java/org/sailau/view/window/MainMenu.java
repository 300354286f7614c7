package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Measure;
import org.sailau.election.Unit;
import org.sailau.election.derive.DayReadings;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.settings.Preferences;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Context;
import org.sailau.view.base.FilePicker;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.UserState;
import org.sailau.view.chart.ChartKeys;
import org.sailau.view.chart.CopyMenu;
import org.sailau.view.chart.Copying;
import org.sailau.view.contests.ContestSteps;
import org.sailau.view.imports.ImportActions;
import org.sailau.view.lesson.LessonActions;
import org.sailau.view.sources.SourceActions;

/// The menus of the window, with their shortcuts.
final class MainMenu {

  private static final int TEXT_SIZE_STEP = 10;

  /// For items without a shortcut.
  private static final @Nullable KeyCombination NO_KEYS = null;

  private final Context context;
  private final Session session;
  private final Texts texts;
  private final Stage stage;
  private final Appearance appearance;
  private final UserState userState;
  private final PlatformServices platform;
  private final TabPane tabs;
  private final Dialogs dialogs;
  private final LessonActions lessonActions;
  private final Opening opening;
  private final Copying copying;
  private final Menu recent;
  private @Nullable CopyMenu copyMenu;

  /// How a file is opened that the user chose.
  ///
  /// @param open opens a file as what it is
  /// @param importFile imports a file of others
  /// @param paste imports the table that was copied in another program
  /// @param sources adds figures of further sources
  /// @param shapes asks for a file of outlines
  record Opening(
      Consumer<Path> open,
      Consumer<Path> importFile,
      Runnable paste,
      SourceActions sources,
      Runnable shapes) {}

  MainMenu(
      Context context,
      Stage stage,
      Appearance appearance,
      UserState userState,
      PlatformServices platform,
      TabPane tabs,
      Dialogs dialogs,
      LessonActions lessonActions,
      Copying copying,
      Opening opening) {
    this.context = context;
    this.session = context.session();
    this.texts = context.texts();
    this.stage = stage;
    this.appearance = appearance;
    this.userState = userState;
    this.platform = platform;
    this.tabs = tabs;
    this.dialogs = dialogs;
    this.lessonActions = lessonActions;
    this.opening = opening;
    this.copying = copying;
    this.recent = new Menu(texts.of("menu.recent"));
    recent.setId("recent");
    context.subscriptions().to(session.opened(), this::noteRecent);
    fillRecent();
  }

  MenuBar menus() {
    Menu file = file();
    Menu edit = edit();
    Menu view = view();
    Menu lesson = lesson();
    Menu help = help(List.of(file, edit, view, lesson));
    MenuBar bar = new MenuBar(file, edit, view, language(), lesson, help);
    bar.setId("menus");
    return bar;
  }

  private Menu file() {
    MenuItem reload = item("menu.reload", "Shortcut+R", session::reload);
    context
        .subscriptions()
        .withValue(
            session.opened(),
            opened ->
                reload.setDisable(
                    opened instanceof Opened.Nothing || opened instanceof Opened.Loading));
    return menu(
        "menu.file",
        item("menu.open", "Shortcut+O", this::open),
        recent,
        item("menu.import", "Shortcut+I", this::importFile),
        item("menu.paste", "Shortcut+V", opening.paste()),
        item("menu.template", NO_KEYS, () -> dialogs.saveTemplate(stage)),
        item("menu.bundled", "Shortcut+B", session::openBundled),
        new SourcesMenu(context, opening.sources(), stage),
        onlyIfOpen(item("menu.shapes", NO_KEYS, opening.shapes())),
        reload,
        onlyIfOpen(item("menu.close", "Shortcut+W", session::close)),
        new SeparatorMenuItem(),
        onlyIfOpen(item("menu.export", ChartKeys.EXPORT, this::export)),
        onlyIfOpen(
            item(
                "menu.figures",
                NO_KEYS,
                () ->
                    session
                        .opened()
                        .get()
                        .shown()
                        .ifPresent(ready -> dialogs.saveFigures(ready, stage)))),
        onlyIfOpen(
            item(
                "menu.print",
                ChartKeys.PRINT,
                () -> copying.chart().ifPresent(context.actions().print()))),
        item("menu.checkPicture", NO_KEYS, this::openPicture),
        new SeparatorMenuItem(),
        item("menu.settings", "Shortcut+Comma", dialogs::settings),
        new SeparatorMenuItem(),
        item("menu.quit", "Shortcut+Q", () -> lessonActions.beforeLosing(MainMenu::quit)));
  }

  /// Switches the turnout between its result and its way through the day.
  private MenuItem throughDay() {
    CheckMenuItem item = new CheckMenuItem();
    context.subscriptions().withValue(context.viewState().throughDay(), item::setSelected);
    context
        .subscriptions()
        .withValue(
            session.opened(),
            opened ->
                item.setDisable(
                    opened.shown().filter(ready -> DayReadings.isFor(ready.election())).isEmpty()));
    return named(
        item,
        "menu.throughDay",
        KeyCombination.valueOf("Shortcut+D"),
        () -> {
          boolean seen =
              context.viewState().throughDay().get()
                  && context.viewState().tab().get().equals("turnout");
          context.viewState().throughDay().set(!seen);
          context.viewState().tab().set("turnout");
        });
  }

  private Menu edit() {
    return menu(
        "menu.edit",
        onlyIfOpen(item("menu.copyFigure", ChartKeys.COPY_FIGURE, copying::copyFigure)),
        onlyIfOpen(
            item(
                "menu.copyChart",
                ChartKeys.COPY_CHART,
                () -> copying.chart().ifPresent(context.actions().copy()))),
        onlyIfOpen(item("menu.copyTable", ChartKeys.COPY_TABLE, copying::copyTable)),
        onlyIfOpen(item("menu.copyRecord", NO_KEYS, copying::copyRecord)),
        new SeparatorMenuItem(),
        onlyIfOpen(item("menu.find", "Shortcut+F", this::find)));
  }

  private Menu view() {
    Menu view = menu("menu.view");
    List<Tab> all = List.copyOf(tabs.getTabs());
    for (int i = 0; i < all.size(); i++) {
      Tab tab = all.get(i);
      MenuItem go = new MenuItem(tab.getText());
      go.setId("go-" + tab.getId());
      go.setAccelerator(KeyCombination.valueOf("Shortcut+" + (i + 1)));
      go.setOnAction(_ -> tabs.getSelectionModel().select(tab));
      context
          .subscriptions()
          .withValue(
              session.opened(),
              opened -> go.setDisable(opened.shown().isEmpty() || !tabs.getTabs().contains(tab)));
      view.getItems().add(go);
    }
    CheckMenuItem asTables = new CheckMenuItem();
    asTables.setSelected(context.viewState().asTables().get());
    context.subscriptions().withValue(context.viewState().asTables(), asTables::setSelected);
    view.getItems()
        .addAll(
            new SeparatorMenuItem(),
            onlyIf(
                context.history().hasBefore(),
                item("menu.back", "Alt+Left", context.history()::back)),
            onlyIf(
                context.history().hasAfter(),
                item("menu.forward", "Alt+Right", context.history()::forward)),
            unitAbove(),
            step("menu.contestBefore", ContestSteps.BEFORE, -1),
            step("menu.contestAfter", ContestSteps.AFTER, 1),
            new SeparatorMenuItem(),
            throughDay(),
            onlyIfOpen(item("menu.measure", "Shortcut+M", this::otherMeasure)),
            onlyIfOpen(
                named(
                    asTables,
                    "menu.asTables",
                    KeyCombination.valueOf("Shortcut+T"),
                    this::pictureOrTable)),
            new SeparatorMenuItem(),
            item("menu.larger", "Shortcut+Plus", () -> resize(TEXT_SIZE_STEP)),
            item("menu.smaller", "Shortcut+Minus", () -> resize(-TEXT_SIZE_STEP)),
            item("menu.usualSize", "Shortcut+0", this::usualSize),
            new SeparatorMenuItem(),
            item("menu.fullScreen", "F11", () -> stage.setFullScreen(!stage.isFullScreen())));
    return view;
  }

  /// The item that selects the unit that contains the selected one.
  private MenuItem unitAbove() {
    MenuItem item = item("menu.unitAbove", "Alt+Up", () -> above().ifPresent(session::selectUnit));
    context.subscriptions().withValue(session.unit(), _ -> item.setDisable(above().isEmpty()));
    return item;
  }

  /// The item that selects the contest before the selected one, or after it.
  private MenuItem step(String key, String keys, int by) {
    ContestSteps steps = new ContestSteps(context);
    MenuItem item = item(key, keys, () -> steps.go(by));
    context
        .subscriptions()
        .withValue(session.contest(), _ -> item.setDisable(!steps.isPossible(by)));
    return item;
  }

  private OptionalInt above() {
    return session.election().stream()
        .flatMap(election -> session.unit().get().stream().map(election.units()::get))
        .mapToInt(Unit::within)
        .filter(above -> above != Unit.TOP)
        .findFirst();
  }

  private Menu lesson() {
    return menu(
        "menu.lesson",
        onlyIfOpen(item("menu.present", "F5", lessonActions::present)),
        onlyIfOpen(item("menu.presentOn", "Shift+F5", lessonActions::resume)),
        onlyIfOpen(item("menu.slides", NO_KEYS, lessonActions::arrange)),
        new SeparatorMenuItem(),
        onlyIfOpen(
            item(
                "menu.handout",
                NO_KEYS,
                () -> session.opened().get().shown().ifPresent(dialogs::handout))));
  }

  private Menu language() {
    Menu menu = menu("menu.language");
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.setId("language-" + language.tag());
      item.setToggleGroup(group);
      item.setSelected(texts.language() == language);
      item.setOnAction(_ -> appearance.speak(language));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu help(List<Menu> others) {
    return menu(
        "menu.help",
        item("menu.shortcuts", "F1", () -> dialogs.shortcuts(others)),
        item("menu.example", NO_KEYS, () -> dialogs.saveExample(stage)),
        item("menu.format", NO_KEYS, dialogs::format),
        item("menu.about", NO_KEYS, dialogs::about));
  }

  /// Handles keys that the menus do not: the other keys for larger and smaller text (on the number
  /// pad, and without Shift), and the key that copies where the focus is not in a chart.
  void handleOtherKeys(KeyEvent event) {
    boolean menuKeys =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    @Nullable Scene scene = tabs.getScene();
    @Nullable Node focused = scene == null ? null : scene.getFocusOwner();
    if (menuKeys && focused != null && isInTab(focused)) {
      copyMenu().showAt(focused);
      event.consume();
    }
    if (!event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case C -> copying.handleCopyKey(event);
      case EQUALS, ADD -> resize(TEXT_SIZE_STEP);
      case SUBTRACT -> resize(-TEXT_SIZE_STEP);
      case NUMPAD0 -> usualSize();
      default -> {}
    }
  }

  /// Shows the context menu of what is in the selected tab.
  void showContextMenu(ContextMenuEvent event) {
    if (event.getTarget() instanceof Node target && isInTab(target)) {
      copyMenu().show(target, event);
      event.consume();
    }
  }

  private boolean isInTab(Node node) {
    @Nullable Node content = tabs.getSelectionModel().getSelectedItem().getContent();
    for (@Nullable Node up = node; up != null; up = up.getParent()) {
      if (up.equals(content)) {
        return true;
      }
    }
    return false;
  }

  private CopyMenu copyMenu() {
    if (copyMenu == null) {
      copyMenu = new CopyMenu(context, copying);
    }
    return copyMenu;
  }

  /// Opens the dialog that exports the chart of the tab.
  void export() {
    copying.chart().ifPresent(context.actions().export());
  }

  /// Goes to the search among the organisations. Goes to the search of the tab that is seen, or
  /// else to that of the observers.
  private void find() {
    String tab = context.viewState().tab().get();
    Optional<Node> here =
        switch (tab) {
          case "places" -> search("#places-search");
          case "results" -> search("#contest-search");
          default -> Optional.empty();
        };
    if (here.isEmpty()) {
      context.viewState().tab().set("observers");
      // The tab is filled by now, and in the window after the next layout.
      tabs.getScene().getRoot().applyCss();
    }
    here.or(() -> search("#search")).ifPresent(Node::requestFocus);
  }

  /// A search field that is seen.
  private Optional<Node> search(String id) {
    return Optional.ofNullable(tabs.getScene().getRoot().lookup(id)).filter(Node::isVisible);
  }

  private void usualSize() {
    appearance.prefer(appearance.preferences().withTextSize(Preferences.MIN_TEXT_SIZE));
  }

  /// Quits the program. Open lists are closed first: the window system reports an error if their
  /// window is closed before them.
  private static void quit() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    Platform.exit();
  }

  private void pictureOrTable() {
    context.viewState().asTables().set(!context.viewState().asTables().get());
  }

  private void resize(int percent) {
    appearance.prefer(
        appearance.preferences().withTextSize(appearance.preferences().textSize() + percent));
  }

  private MenuItem onlyIfOpen(MenuItem item) {
    context
        .subscriptions()
        .withValue(session.opened(), opened -> item.setDisable(opened.shown().isEmpty()));
    return item;
  }

  private MenuItem onlyIf(ObservableValue<Boolean> condition, MenuItem item) {
    context.subscriptions().withValue(condition, now -> item.setDisable(!now));
    return item;
  }

  private Menu menu(String key, MenuItem... items) {
    Menu menu = new Menu(texts.of(key), null, items);
    menu.setId(id(key));
    return menu;
  }

  private MenuItem item(String key, String keys, Runnable action) {
    return item(key, KeyCombination.valueOf(keys), action);
  }

  private MenuItem item(String key, @Nullable KeyCombination keys, Runnable action) {
    return named(new MenuItem(), key, keys, action);
  }

  private MenuItem named(
      MenuItem item, String key, @Nullable KeyCombination keys, Runnable action) {
    item.setText(texts.of(key));
    item.setId(id(key));
    item.setOnAction(_ -> action.run());
    item.setAccelerator(keys);
    return item;
  }

  private static String id(String key) {
    return key.replace('.', '-');
  }

  void open() {
    choose(FilePicker.Wanted.ELECTION, opening.open());
  }

  private void importFile() {
    choose(FilePicker.Wanted.TABLE, opening.importFile());
  }

  private void openPicture() {
    choose(FilePicker.Wanted.PICTURE, opening.open());
  }

  private void choose(FilePicker.Wanted wanted, Consumer<Path> then) {
    platform
        .openPicker()
        .choose(stage, wanted, userState.recent().stream().findFirst().orElse(null), texts)
        .ifPresent(then);
  }

  /// Adds the dataset that is open to those that were opened last.
  void noteRecent() {
    if (session.opened().get() instanceof Opened.Ready(var _, Path file, var _, var _, var _)
        && file != null
        && !ImportActions.isPasted(file)) {
      userState.opened(file);
      fillRecent();
    }
  }

  private void fillRecent() {
    recent.getItems().clear();
    for (Path file : userState.recent()) {
      MenuItem item = new MenuItem(file.toString());
      // An underscore in a file name marks no mnemonic.
      item.setMnemonicParsing(false);
      item.setId("recent-" + recent.getItems().size());
      item.setOnAction(_ -> opening.open().accept(file));
      recent.getItems().add(item);
    }
    if (!recent.getItems().isEmpty()) {
      MenuItem forget = new MenuItem(texts.of("menu.forgetRecent"));
      forget.setId("menu-forgetRecent");
      forget.setOnAction(
          _ -> {
            userState.forgetRecent();
            fillRecent();
          });
      recent.getItems().addAll(new SeparatorMenuItem(), forget);
    }
    recent.setDisable(recent.getItems().isEmpty());
  }

  private void otherMeasure() {
    session.measure().set(session.measure().get() == Measure.SHARE ? Measure.VOTES : Measure.SHARE);
  }
}
