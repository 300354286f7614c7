package org.sailau.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Measure;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// What a user can do, as menus with their shortcuts.
final class Actions {

  private final Stage stage;
  private final Session session;
  private final Texts texts;
  private final Remembered remembered;
  private final FilePicker picker;
  private final TabPane tabs;
  private final Runnable about;
  private final Menu recent;

  Actions(
      Stage stage,
      Session session,
      Texts texts,
      Remembered remembered,
      FilePicker picker,
      TabPane tabs,
      Runnable about) {
    this.stage = stage;
    this.session = session;
    this.texts = texts;
    this.remembered = remembered;
    this.picker = picker;
    this.tabs = tabs;
    this.about = about;
    this.recent = new Menu(texts.of("menu.recent"));
    recent.setId("recent");
    session.opened().addListener(_ -> noteRecent());
    fillRecent();
  }

  MenuBar menus() {
    BooleanBinding nothing =
        Bindings.createBooleanBinding(() -> session.election().isEmpty(), session.opened());
    BooleanBinding nothingToReload =
        Bindings.createBooleanBinding(
            () ->
                session.opened().get() instanceof Opened.Nothing
                    || session.opened().get() instanceof Opened.Loading,
            session.opened());
    MenuItem reload = item("menu.reload", "Shortcut+R", session::reload);
    reload.disableProperty().bind(nothingToReload);
    MenuItem close = item("menu.close", "Shortcut+W", session::close);
    close.disableProperty().bind(nothing);
    MenuItem copy = item("menu.copyTable", "Shortcut+Shift+C", this::copyTable);
    copy.disableProperty().bind(nothing);
    MenuItem measure = item("menu.measure", "Shortcut+M", this::otherMeasure);
    measure.disableProperty().bind(nothing);
    Menu file =
        menu(
            "menu.file",
            item("menu.open", "Shortcut+O", this::open),
            recent,
            item("menu.bundled", "Shortcut+B", session::openBundled),
            reload,
            close,
            new SeparatorMenuItem(),
            item("menu.quit", "Shortcut+Q", Platform::exit));
    Menu view = menu("menu.view");
    List<Tab> all = tabs.getTabs();
    for (int i = 0; i < all.size(); i++) {
      Tab tab = all.get(i);
      MenuItem go = new MenuItem(tab.getText());
      go.setId("go-" + tab.getId());
      go.setAccelerator(KeyCombination.valueOf("Shortcut+" + (i + 1)));
      go.setOnAction(_ -> tabs.getSelectionModel().select(tab));
      view.getItems().add(go);
    }
    view.getItems()
        .addAll(
            new SeparatorMenuItem(),
            measure,
            copy,
            new SeparatorMenuItem(),
            item("menu.fullScreen", "F11", () -> stage.setFullScreen(!stage.isFullScreen())));
    Menu help = menu("menu.help", item("menu.about", null, about));
    MenuBar bar = new MenuBar(file, view, help);
    bar.setId("menus");
    return bar;
  }

  private Menu menu(String key, MenuItem... items) {
    Menu menu = new Menu(texts.of(key), null, items);
    menu.setId(id(key));
    return menu;
  }

  private MenuItem item(String key, @Nullable String shortcut, Runnable action) {
    MenuItem item = new MenuItem(texts.of(key));
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
    picker
        .choose(stage, remembered.recent().stream().findFirst().orElse(null))
        .ifPresent(session::open);
  }

  private void noteRecent() {
    if (session.opened().get() instanceof Opened.Ready(var _, Path file, var _) && file != null) {
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
      item.setOnAction(_ -> session.open(file));
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

  /// The selected tab's table as text with tabs, as spreadsheets paste it.
  private void copyTable() {
    Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
        .filter(Copyable.class::isInstance)
        .map(Copyable.class::cast)
        .ifPresent(
            tab -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(
                  tab.table().stream()
                      .map(
                          row ->
                              row.stream().map(Actions::harmless).collect(Collectors.joining("\t")))
                      .collect(Collectors.joining("\n", "", "\n")));
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  /// A cell that no spreadsheet runs as a formula.
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
