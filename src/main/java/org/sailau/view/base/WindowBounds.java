package org.sailau.view.base;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.settings.Settings;

/// Where the main window stands and how large it is: always within the part of a screen that the
/// desktop leaves to windows. Lengths are in JavaFX's screen units.
public final class WindowBounds {

  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 800;

  /// The smallest size of the window, unless the screen is smaller.
  public static final int MIN_WIDTH = 800;

  public static final int MIN_HEIGHT = 600;

  /// The part of the title bar that must be on a screen, so that it can be dragged.
  private static final double GRIP = 80;

  /// Room for the frame, for a window that has never been on a screen: some window managers put the
  /// frame around the size asked for.
  private static final double FRAME = 40;

  private WindowBounds() {}

  /// Places the window where it was, or in the middle of the first screen if that place is no
  /// longer on a screen. To be called before the window is shown.
  ///
  /// @param last where the window was when it was last closed; null if nothing is known of that
  static void place(Stage stage, Settings.@Nullable Window last) {
    List<Screen> under =
        last == null
            ? List.of()
            : Screen.getScreensForRectangle(last.x() + GRIP, last.y(), GRIP, GRIP);
    Screen screen = under.isEmpty() ? Screen.getPrimary() : under.getFirst();
    Rectangle2D visible = screen.getVisualBounds();
    Rectangle2D bounds =
        last == null
            ? middle(USUAL_WIDTH, USUAL_HEIGHT, visible)
            : under.isEmpty()
                ? middle(last.width(), last.height(), visible)
                : within(new Rectangle2D(last.x(), last.y(), last.width(), last.height()), visible);
    stage.setMinWidth(Math.min(MIN_WIDTH, visible.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, visible.getHeight() - FRAME));
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    stage.setMaximized(last != null && last.maximised());
  }

  /// In the middle of a screen, with room for a frame.
  static Rectangle2D middle(double width, double height, Rectangle2D screen) {
    double fitWidth = fit(width, MIN_WIDTH, screen.getWidth());
    double fitHeight = fit(height, MIN_HEIGHT, Math.max(0, screen.getHeight() - FRAME));
    return new Rectangle2D(
        screen.getMinX() + Math.floor((screen.getWidth() - fitWidth) / 2),
        screen.getMinY() + Math.floor((screen.getHeight() - FRAME - fitHeight) / 2),
        fitWidth,
        fitHeight);
  }

  private static double fit(double length, double min, double room) {
    return Math.clamp(length, Math.min(min, room), room);
  }

  /// No larger than the screen, and moved as little as puts all of it there.
  static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen) {
    double width = fit(wanted.getWidth(), MIN_WIDTH, screen.getWidth());
    double height = fit(wanted.getHeight(), MIN_HEIGHT, screen.getHeight());
    return new Rectangle2D(
        Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }
}
