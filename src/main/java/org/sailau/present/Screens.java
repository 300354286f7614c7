package org.sailau.present;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.util.Subscription;

/// The connected screens. They change when a projector is plugged in or out.
public interface Screens {

  /// The bounds of each screen, at least one, in JavaFX's screen units.
  List<Rectangle2D> all();

  /// Runs something on the JavaFX thread whenever the screens change.
  Subscription listen(Runnable changed);

  /// The screens of the operating system.
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
