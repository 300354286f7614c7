package org.sailau.view.base;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.Tab;

/// Refreshes a tab while it is selected, and listens to nothing while it is not.
public final class WhileSelected {

  private WhileSelected() {}

  /// Runs `refresh` when the tab is selected, and then whenever one of the sources changes.
  public static void whileSelected(
      Tab tab, Subscriptions subscriptions, Runnable refresh, List<? extends Observable> sources) {
    InvalidationListener listener = _ -> refresh.run();
    Runnable stop = () -> sources.forEach(source -> source.removeListener(listener));
    Runnable follow =
        () -> {
          stop.run();
          if (tab.isSelected() && !subscriptions.hasEnded()) {
            sources.forEach(source -> source.addListener(listener));
            refresh.run();
          }
        };
    tab.selectedProperty().addListener(_ -> follow.run());
    subscriptions.until(stop);
    follow.run();
  }
}
