package org.sailau.view.control;

import javafx.scene.control.ToggleGroup;

/// Buttons of which one is always selected.
public final class Toggles {

  private Toggles() {}

  /// Leaves a button selected when it is pressed again.
  public static void keepOne(ToggleGroup group) {
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null && before != null && group.getToggles().contains(before)) {
                before.setSelected(true);
              }
            });
  }
}
