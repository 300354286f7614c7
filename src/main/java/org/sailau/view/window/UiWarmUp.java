package org.sailau.view.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Shows every tab and dialog of the window, by firing the items of its menus. New tabs are
/// included. Use it on the JavaFX thread.
final class UiWarmUp {

  /// The ids of the other items that show something without asking the user. Charts are turned into
  /// tables and back.
  private static final List<String> SHOWING_ITEMS =
      List.of(
          "menu-measure",
          "menu-asTables",
          "menu-asTables",
          "menu-export",
          "menu-handout",
          "menu-settings",
          "menu-shortcuts",
          "menu-about");

  /// For how many frames each is shown.
  private static final int FRAMES_EACH = 20;

  private final Stage stage;
  private final Deque<MenuItem> remaining = new ArrayDeque<>();

  UiWarmUp(Stage stage, List<Menu> menus) {
    this.stage = stage;
    List<MenuItem> items = menus.stream().flatMap(menu -> menu.getItems().stream()).toList();
    items.stream().filter(item -> id(item).startsWith("go-")).forEach(remaining::add);
    for (String wanted : SHOWING_ITEMS) {
      items.stream().filter(item -> id(item).equals(wanted)).forEach(remaining::add);
    }
  }

  private static String id(MenuItem item) {
    return String.valueOf(item.getId());
  }

  /// @param onFinished runs after the last one, on the JavaFX thread
  void start(Runnable onFinished) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (frames++ % FRAMES_EACH != 0) {
          return;
        }
        List.copyOf(Window.getWindows()).stream()
            .filter(window -> !window.equals(stage))
            .forEach(Window::hide);
        if (remaining.isEmpty()) {
          stop();
          onFinished.run();
        } else {
          remaining.remove().fire();
        }
      }
    }.start();
  }
}
