package org.sailau.view.window;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.sources.SourceActions;

/// The menu about sources: which one is shown, and what the user adds.
final class SourcesMenu extends Menu {

  SourcesMenu(Context context, SourceActions actions, Window owner) {
    super(context.texts().of("menu.sources"));
    Texts texts = context.texts();
    setId("menu.sources");
    MenuItem details = item("menu.sourceDetails", texts, actions::details);
    MenuItem addFigure = item("menu.addFigure", texts, actions::addFigure);
    MenuItem addDataset = item("menu.addDataset", texts, () -> actions.addDataset(owner));
    MenuItem undo = item("menu.undoAddition", texts, actions::undo);
    undo.setAccelerator(KeyCombination.valueOf("Shortcut+Z"));
    MenuItem save = item("menu.saveAdditions", texts, () -> actions.save(owner));
    for (MenuItem each : new MenuItem[] {undo, save}) {
      each.disableProperty().bind(Bindings.equal(context.session().amendments(), 0));
    }
    context
        .subscriptions()
        .withValue(
            context.session().opened(),
            opened -> {
              details.setDisable(opened.shown().isEmpty());
              addFigure.setDisable(opened.shown().isEmpty());
              addDataset.setDisable(opened.shown().isEmpty());
            });
    getItems()
        .addAll(
            new StatedByMenu(context),
            details,
            new SeparatorMenuItem(),
            addFigure,
            addDataset,
            undo,
            save);
  }

  private static MenuItem item(String key, Texts texts, Runnable action) {
    MenuItem item = new MenuItem(texts.of(key));
    item.setId(key);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
