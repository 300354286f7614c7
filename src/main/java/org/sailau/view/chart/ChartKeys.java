package org.sailau.view.chart;

import javafx.scene.input.KeyCombination;

/// The keys for what can be done with a chart. Menus and tooltips name the same.
public final class ChartKeys {

  public static final KeyCombination COPY_FIGURE = KeyCombination.valueOf("Shortcut+Alt+C");
  public static final KeyCombination COPY_CHART = KeyCombination.valueOf("Shortcut+C");
  public static final KeyCombination COPY_TABLE = KeyCombination.valueOf("Shortcut+Shift+C");
  public static final KeyCombination EXPORT = KeyCombination.valueOf("Shortcut+E");
  public static final KeyCombination PRINT = KeyCombination.valueOf("Shortcut+P");

  private ChartKeys() {}

  /// The name of a command with its keys behind it.
  public static String named(String name, KeyCombination keys) {
    return name + " (" + keys.getDisplayText() + ")";
  }
}
