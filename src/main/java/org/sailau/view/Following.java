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
  static void whileSelected(
      Tab tab, Listening listening, Runnable refresh, List<? extends Observable> sources) {
    InvalidationListener listener = _ -> refresh.run();
    Runnable stop = () -> sources.forEach(source -> source.removeListener(listener));
    Runnable follow =
        () -> {
          stop.run();
          if (tab.isSelected() && !listening.hasEnded()) {
            sources.forEach(source -> source.addListener(listener));
            refresh.run();
          }
        };
    tab.selectedProperty().addListener(_ -> follow.run());
    listening.until(stop);
    follow.run();
  }
}
