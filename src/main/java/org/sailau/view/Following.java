package org.sailau.view;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.Tab;

/// Keeps what is shown in a tab up to date while the tab is selected, and listens to nothing while
/// it is not.
final class Following {

  private Following() {}

  /// Runs `refresh` when the tab is selected, and then whenever one of the sources changes.
  static void whileSelected(Tab tab, Runnable refresh, List<? extends Observable> sources) {
    InvalidationListener listener = _ -> refresh.run();
    Runnable follow =
        () -> {
          sources.forEach(source -> source.removeListener(listener));
          if (tab.isSelected()) {
            sources.forEach(source -> source.addListener(listener));
            refresh.run();
          }
        };
    tab.selectedProperty().addListener(_ -> follow.run());
    follow.run();
  }
}
