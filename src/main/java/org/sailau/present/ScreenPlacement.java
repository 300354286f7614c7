package org.sailau.present;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Places the audience's window on the projector and the presenter's window on the other screen.
/// With one screen there is only the audience's window. A second screen may be plugged in and out
/// at any time.
final class ScreenPlacement {

  private final Screens screens;
  private final Stage audience;
  private final Stage presenter;
  private @Nullable Stage main;
  private Rectangle2D screen = Rectangle2D.EMPTY;

  ScreenPlacement(Screens screens, Stage audience, Stage presenter) {
    this.screens = screens;
    this.audience = audience;
    this.presenter = presenter;
  }

  /// The screen that the audience looks at.
  Rectangle2D screen() {
    return screen;
  }

  /// @param mainWindow is on the screen of the presenter
  void place(Stage mainWindow) {
    main = mainWindow;
    List<Rectangle2D> all = screens.all();
    Rectangle2D own = own(mainWindow, all);
    Rectangle2D other = all.stream().filter(screen -> !screen.equals(own)).findFirst().orElse(own);
    screen = other;
    if (audience.isFullScreen()) {
      audience.setFullScreen(false);
    }
    audience.setX(other.getMinX());
    audience.setY(other.getMinY());
    audience.setWidth(other.getWidth());
    audience.setHeight(other.getHeight());
    audience.show();
    audience.setFullScreen(true);
    if (all.size() > 1) {
      presenter.setX(own.getMinX() + own.getWidth() * 0.04);
      presenter.setY(own.getMinY() + own.getHeight() * 0.04);
      presenter.setWidth(own.getWidth() * 0.92);
      presenter.setHeight(own.getHeight() * 0.9);
      presenter.show();
      presenter.toFront();
      presenter.requestFocus();
    } else {
      presenter.hide();
      audience.toFront();
      audience.requestFocus();
    }
  }

  private static Rectangle2D own(Stage window, List<Rectangle2D> all) {
    double x = window.getX() + window.getWidth() / 2;
    double y = window.getY() + window.getHeight() / 2;
    return all.stream().filter(screen -> screen.contains(x, y)).findFirst().orElse(all.getFirst());
  }

  /// Places the windows again whenever the screens change.
  Subscription listen(Runnable placed) {
    return screens.listen(
        () -> {
          if (main != null) {
            place(main);
            placed.run();
          }
        });
  }
}
