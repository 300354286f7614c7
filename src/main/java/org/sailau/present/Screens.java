package org.sailau.present;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.util.Subscription;

/// The screens that there are, which come and go with a projector's cable.
public interface Screens {

  /// Where each is, in JavaFX's screen units; at least one.
  List<Rectangle2D> all();

  /// Runs something whenever they change.
  Subscription listen(Runnable changed);

  /// The operating system's.
  static Screens ofSystem() {
    return new Screens() {
      @Override
      public List<Rectangle2D> all() {
        return Screen.getScreens().stream().map(Screen::getBounds).toList();
      }

      @Override
      public Subscription listen(Runnable changed) {
        ListChangeListener<Screen> listener = _ -> changed.run();
        Screen.getScreens().addListener(listener);
        return () -> Screen.getScreens().removeListener(listener);
      }
    };
  }
}
