package org.sailau.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Finding;
import org.sailau.chart.base.Chart;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.SelectableLabel;

/// The context menu of charts, tables, lists and records: copies a figure, the chart, the table or
/// the record, and exports or prints the chart. It is made each time that somebody asks for it.
public final class CopyMenu {

  /// How far inside a control the menu opens when the keyboard asked for it, in pixels.
  private static final double INSIDE = 24;

  private final Context context;
  private final Texts texts;
  private final Copying copying;
  private @Nullable ContextMenu open;

  public CopyMenu(Context context, Copying copying) {
    this.context = context;
    this.texts = context.texts();
    this.copying = copying;
  }

  /// Shows the menu where the mouse or the keyboard asked for it. What is under the pointer in a
  /// chart, a table or a list is selected first.
  ///
  /// @param target what was clicked
  public void show(Node target, ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      showAt(target);
      return;
    }
    around(ChartPane.class, target)
        .ifPresent(
            pane -> {
              pane.requestFocus();
              Point2D place = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
              pane.chooseAt(place.getX(), place.getY());
            });
    select(target);
    show(target, event.getScreenX(), event.getScreenY());
  }

  /// Selects the row or the entry that was clicked, so that the menu is about it.
  private static void select(Node target) {
    around(TableRow.class, target)
        .filter(row -> !row.isEmpty())
        .ifPresent(
            row -> {
              row.getTableView().requestFocus();
              row.getTableView().getSelectionModel().clearAndSelect(row.getIndex());
            });
    around(ListCell.class, target)
        .filter(cell -> !cell.isEmpty())
        .ifPresent(
            cell -> {
              cell.getListView().requestFocus();
              cell.getListView().getSelectionModel().clearAndSelect(cell.getIndex());
            });
  }

  /// Shows the menu in a control that has the focus.
  public void showAt(Node focused) {
    Node target =
        focused instanceof ScrollPane page && page.getContent() != null
            ? page.getContent()
            : focused;
    Node place = around(ChartPane.class, focused).flatMap(ChartPane::ring).orElse(focused);
    @Nullable Bounds bounds = place.localToScreen(place.getLayoutBounds());
    if (bounds != null) {
      show(
          target,
          bounds.getMinX() + Math.min(INSIDE, bounds.getWidth() / 2),
          bounds.getMinY() + Math.min(INSIDE, bounds.getHeight() / 2));
    }
  }

  private void show(Node target, double x, double y) {
    if (open != null) {
      open.hide();
    }
    ContextMenu menu = new ContextMenu();
    menu.setId("context-menu");
    menu.getItems().setAll(items(target));
    open = menu;
    menu.show(target.getScene().getWindow(), x, y);
  }

  private List<MenuItem> items(Node target) {
    List<MenuItem> items = new ArrayList<>();
    around(SelectableLabel.class, target)
        .flatMap(SelectableLabel::selected)
        .ifPresent(
            text ->
                items.add(
                    item(
                        "context-text",
                        texts.of("edit.copy"),
                        null,
                        () -> copying.copy(text, texts.of("copied.text")))));
    around(CopyableText.class, target)
        .ifPresent(
            part ->
                items.add(
                    item("context-record", part.copyCommand(), null, () -> copying.copy(part))));
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(
        item(
            "context-figure",
            texts.of("menu.copyFigure"),
            ChartKeys.COPY_FIGURE,
            copying::copyFigure));
    Optional<ChartPane> pane = around(ChartPane.class, target);
    Optional<Chart> chart = pane.flatMap(ChartPane::chart).or(copying::chart);
    items.add(
        item(
            "context-chart",
            "menu.copyChart",
            ChartKeys.COPY_CHART,
            chart,
            context.actions().copy()));
    items.add(
        item(
            "context-table", texts.of("menu.copyTable"), ChartKeys.COPY_TABLE, copying::copyTable));
    items.add(new SeparatorMenuItem());
    items.add(
        item("context-export", "menu.export", ChartKeys.EXPORT, chart, context.actions().export()));
    items.add(
        item("context-print", "menu.print", ChartKeys.PRINT, chart, context.actions().print()));
    pane.flatMap(ChartPane::derivation).ifPresent(finding -> items.addAll(derivation(finding)));
    return items;
  }

  private List<MenuItem> derivation(Finding finding) {
    return List.of(
        new SeparatorMenuItem(),
        item(
            "context-derivation",
            texts.of("record.howDerived"),
            null,
            () -> context.viewState().show(finding)));
  }

  private MenuItem item(
      String id, String key, KeyCombination keys, Optional<Chart> chart, Consumer<Chart> action) {
    MenuItem item = item(id, texts.of(key), keys, () -> chart.ifPresent(action));
    item.setDisable(chart.isEmpty());
    return item;
  }

  private static MenuItem item(
      String id, String name, @Nullable KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setId(id);
    item.setAccelerator(keys); // Only shown here: the menus of the window handle it.
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// The nearest node of a type that a node is in, or is itself.
  private static <T> Optional<T> around(Class<T> type, Node node) {
    for (@Nullable Node up = node; up != null; up = up.getParent()) {
      if (type.isInstance(up)) {
        return Optional.of(type.cast(up));
      }
    }
    return Optional.empty();
  }
}
