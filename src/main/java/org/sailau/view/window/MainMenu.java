package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Measure;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.settings.Preferences;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Context;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.UserState;
import org.sailau.view.chart.Copying;
import org.sailau.view.lesson.LessonActions;

/// What a user can do, as menus with their shortcuts.
final class MainMenu {

  private static final int TEXT_SIZE_STEP = 10;

  private final Context context;
  private final Session session;
  private final Texts texts;
  private final Stage stage;
  private final Appearance appearance;
  private final UserState remembered;
  private final PlatformServices outside;
  private final TabPane tabs;
  private final Dialogs dialogs;
  private final LessonActions lessons;
  private final Consumer<Path> open;
  private final Copying copying;
  private final Menu recent;

  MainMenu(
      Context context,
      Stage stage,
      Appearance appearance,
      UserState remembered,
      PlatformServices outside,
      TabPane tabs,
      Dialogs dialogs,
      LessonActions lessons,
      Consumer<Path> open) {
    this.context = context;
    this.session = context.session();
    this.texts = context.texts();
    this.stage = stage;
    this.appearance = appearance;
    this.remembered = remembered;
    this.outside = outside;
    this.tabs = tabs;
    this.dialogs = dialogs;
    this.lessons = lessons;
    this.open = open;
    this.copying = new Copying(tabs, texts);
    this.recent = new Menu(texts.of("menu.recent"));
    recent.setId("recent");
    context.listening().to(session.opened(), this::noteRecent);
    fillRecent();
  }

  MenuBar menus() {
    Menu file = file();
    Menu view = view();
    Menu lesson = lesson();
    MenuBar bar = new MenuBar(file, view, language(), lesson, help(List.of(file, view, lesson)));
    bar.setId("menus");
    return bar;
  }

  private Menu file() {
    MenuItem reload = item("menu.reload", "Shortcut+R", session::reload);
    context
        .listening()
        .withValue(
            session.opened(),
            opened ->
                reload.setDisable(
                    opened instanceof Opened.Nothing || opened instanceof Opened.Loading));
    return menu(
        "menu.file",
        item("menu.open", "Shortcut+O", this::open),
        recent,
        item("menu.bundled", "Shortcut+B", session::openBundled),
        reload,
        onlyIfOpen(item("menu.close", "Shortcut+W", session::close)),
        new SeparatorMenuItem(),
        onlyIfOpen(
            item(
                "menu.export",
                "Shortcut+E",
                () -> copying.chart().ifPresent(context.actions().export()))),
        onlyIfOpen(
            item(
                "menu.print",
                "Shortcut+P",
                () -> copying.chart().ifPresent(context.actions().print()))),
        onlyIfOpen(
            item(
                "menu.handout",
                null,
                () -> session.opened().get().shown().ifPresent(dialogs::handout))),
        new SeparatorMenuItem(),
        item("menu.settings", "Shortcut+Comma", dialogs::settings),
        new SeparatorMenuItem(),
        item("menu.quit", "Shortcut+Q", MainMenu::quit));
  }

  private Menu view() {
    Menu view = menu("menu.view");
    List<Tab> all = tabs.getTabs();
    for (int i = 0; i < all.size(); i++) {
      Tab tab = all.get(i);
      MenuItem go = new MenuItem(tab.getText());
      go.setId("go-" + tab.getId());
      go.setAccelerator(KeyCombination.valueOf("Shortcut+" + (i + 1)));
      go.setOnAction(_ -> tabs.getSelectionModel().select(tab));
      view.getItems().add(onlyIfOpen(go));
    }
    CheckMenuItem asTables = new CheckMenuItem();
    asTables.setSelected(context.place().asTables().get());
    context.listening().withValue(context.place().asTables(), asTables::setSelected);
    view.getItems()
        .addAll(
            new SeparatorMenuItem(),
            onlyIfOpen(item("menu.measure", "Shortcut+M", this::otherMeasure)),
            onlyIfOpen(named(asTables, "menu.asTables", "Shortcut+T", this::pictureOrTable)),
            onlyIfOpen(
                item(
                    "menu.copyChart",
                    "Shortcut+C",
                    () -> copying.chart().ifPresent(context.actions().copy()))),
            onlyIfOpen(item("menu.copyTable", "Shortcut+Shift+C", copying::table)),
            new SeparatorMenuItem(),
            item("menu.larger", "Shortcut+Plus", () -> resize(TEXT_SIZE_STEP)),
            item("menu.smaller", "Shortcut+Minus", () -> resize(-TEXT_SIZE_STEP)),
            item("menu.usualSize", "Shortcut+0", this::usualSize),
            new SeparatorMenuItem(),
            item("menu.fullScreen", "F11", () -> stage.setFullScreen(!stage.isFullScreen())));
    return view;
  }

  private Menu lesson() {
    return menu(
        "menu.lesson",
        onlyIfOpen(item("menu.present", "F5", lessons::present)),
        onlyIfOpen(item("menu.presentOn", "Shift+F5", lessons::goOn)),
        onlyIfOpen(item("menu.slides", null, lessons::arrange)));
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
        item("menu.about", null, dialogs::about));
  }

  /// The other keys that mean larger and smaller, on the number pad and without Shift; and what
  /// copying means where the keys go to no chart.
  void otherKeys(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case C -> copying.otherwise(event);
      case EQUALS, ADD -> resize(TEXT_SIZE_STEP);
      case SUBTRACT -> resize(-TEXT_SIZE_STEP);
      case NUMPAD0 -> usualSize();
      default -> {}
    }
  }

  private void usualSize() {
    appearance.prefer(appearance.wanted().withTextSize(Preferences.MIN_TEXT_SIZE));
  }

  /// Open lists are closed first: the window system complains of them once their window is gone.
  private static void quit() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    Platform.exit();
  }

  private void pictureOrTable() {
    context.place().asTables().set(!context.place().asTables().get());
  }

  private void resize(int percent) {
    appearance.prefer(appearance.wanted().withTextSize(appearance.wanted().textSize() + percent));
  }

  private MenuItem onlyIfOpen(MenuItem item) {
    context
        .listening()
        .withValue(session.opened(), opened -> item.setDisable(opened.shown().isEmpty()));
    return item;
  }

  private Menu menu(String key, MenuItem... items) {
    Menu menu = new Menu(texts.of(key), null, items);
    menu.setId(id(key));
    return menu;
  }

  private MenuItem item(String key, @Nullable String shortcut, Runnable action) {
    return named(new MenuItem(), key, shortcut, action);
  }

  private MenuItem named(MenuItem item, String key, @Nullable String shortcut, Runnable action) {
    item.setText(texts.of(key));
    item.setId(id(key));
    item.setOnAction(_ -> action.run());
    if (shortcut != null) {
      item.setAccelerator(KeyCombination.valueOf(shortcut));
    }
    return item;
  }

  private static String id(String key) {
    return key.replace('.', '-');
  }

  void open() {
    outside
        .open()
        .choose(stage, remembered.recent().stream().findFirst().orElse(null), texts)
        .ifPresent(open);
  }

  private void noteRecent() {
    if (session.opened().get() instanceof Opened.Ready(var _, Path file, var _, var _)
        && file != null) {
      remembered.opened(file);
      fillRecent();
    }
  }

  private void fillRecent() {
    recent.getItems().clear();
    for (Path file : remembered.recent()) {
      MenuItem item = new MenuItem(file.toString());
      // Underscores in file names are no mnemonics.
      item.setMnemonicParsing(false);
      item.setId("recent-" + recent.getItems().size());
      item.setOnAction(_ -> open.accept(file));
      recent.getItems().add(item);
    }
    if (!recent.getItems().isEmpty()) {
      MenuItem forget = new MenuItem(texts.of("menu.forgetRecent"));
      forget.setId("menu-forgetRecent");
      forget.setOnAction(
          _ -> {
            remembered.forgetRecent();
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
