package org.sailau.view.help;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Table;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.chart.FiguresTable;

/// Lists the keyboard shortcuts. Those of the menus are read from the menus.
public final class Shortcuts extends VBox {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 480;

  private final Texts texts;
  private final List<List<String>> rows = new ArrayList<>();

  public Shortcuts(List<Menu> menus, Look look) {
    this.texts = look.texts();
    add("shortcuts.menus", "F10, Alt");
    add("shortcuts.next", "Tab, Shift+Tab");
    add("shortcuts.tabs", "← →");
    add("shortcuts.walk", "↑ ↓");
    add("shortcuts.ends", "Home, End");
    add("shortcuts.hour", "← →");
    add("shortcuts.pin", texts.of("shortcuts.space"));
    add("shortcuts.places", "Alt+0 … Alt+9");
    add("shortcuts.clear", "Esc");
    menus.forEach(this::add);
    FiguresTable figuresTable = new FiguresTable(look);
    figuresTable.setId("shortcuts-table");
    figuresTable.setAccessibleText(texts.of("shortcuts.title"));
    figuresTable.show(
        Table.ofTexts(
            List.of(
                Table.Column.ofTexts(texts.of("shortcuts.does")),
                Table.Column.ofTexts(texts.of("shortcuts.keys"))),
            rows));
    VBox.setVgrow(figuresTable, Priority.ALWAYS);
    getChildren().add(figuresTable);
    setPrefSize(WIDTH * look.zoom(), HEIGHT * look.zoom());
  }

  private void add(String key, String keys) {
    rows.add(List.of(texts.of(key), keys));
  }

  private void add(Menu menu) {
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu within) {
        add(within);
      }
      @Nullable String text = item.getText();
      if (text != null && item.getAccelerator() != null) {
        String plain = item.isMnemonicParsing() ? text.replace("_", "") : text;
        rows.add(List.of(plain.replace("…", ""), item.getAccelerator().getDisplayText()));
      }
    }
  }
}
