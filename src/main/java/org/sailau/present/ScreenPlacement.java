package org.sailau.present;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Puts the audience's window on the projector and the presenter's on the other screen. With one
/// screen there is the audience's window only; a second one may come and go meanwhile.
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

  /// @param mainWindow on whose screen the presenter sits
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

  /// Places again whenever screens come or go.
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
