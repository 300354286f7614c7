package org.sailau.view.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Goes through everything that the window can show, by its menus: a tab that is added is gone to,
/// too. For JavaFX's thread.
final class UiWarmUp {

  /// Whatever shows something and asks nothing of anybody, beside the tabs.
  private static final List<String> SHOWING =
      List.of(
          "menu-measure",
          "menu-asTables",
          "menu-asTables",
          "menu-export",
          "menu-settings",
          "menu-shortcuts",
          "menu-about");

  /// So long each is shown, in frames.
  private static final int FRAMES = 20;

  private final Stage stage;
  private final Deque<MenuItem> ahead = new ArrayDeque<>();

  UiWarmUp(Stage stage, List<Menu> menus) {
    this.stage = stage;
    List<MenuItem> items = menus.stream().flatMap(menu -> menu.getItems().stream()).toList();
    items.stream().filter(item -> id(item).startsWith("go-")).forEach(ahead::add);
    for (String wanted : SHOWING) {
      items.stream().filter(item -> id(item).equals(wanted)).forEach(ahead::add);
    }
  }

  private static String id(MenuItem item) {
    return String.valueOf(item.getId());
  }

  /// @param arrived what to do at the end
  void start(Runnable arrived) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (frames++ % FRAMES != 0) {
          return;
        }
        List.copyOf(Window.getWindows()).stream()
            .filter(window -> !window.equals(stage))
            .forEach(Window::hide);
        if (ahead.isEmpty()) {
          stop();
          arrived.run();
        } else {
          ahead.remove().fire();
        }
      }
    }.start();
  }
}
