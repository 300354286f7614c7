package org.sailau.view.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.sailau.chart.base.ItemEntity;

/// Which item of a chart a key leads to.
final class ItemSteps {

  /// Instead of an item, for a key that leads to none.
  static final int NONE = -1;

  /// How much more an item beside the way counts than one that is as far on the way.
  private static final double ASIDE = 2.5;

  private ItemSteps() {}

  /// The next item in the order of the items.
  ///
  /// @param now the chosen item; [#NONE] if there is none
  static int inOrder(List<ItemEntity> items, int now, KeyCode key) {
    int last = items.size() - 1;
    return switch (key) {
      case UP, LEFT -> Math.max(0, now - 1);
      case DOWN, RIGHT -> Math.min(last, now + 1);
      case HOME -> 0;
      case END -> last;
      default -> NONE;
    };
  }

  /// The nearest item in the direction of an arrow, over gaps; the chosen one if there is none.
  ///
  /// @param now as above
  static int onMap(List<ItemEntity> items, int now, KeyCode key) {
    double right = key == KeyCode.RIGHT ? 1 : key == KeyCode.LEFT ? -1 : 0;
    double down = key == KeyCode.DOWN ? 1 : key == KeyCode.UP ? -1 : 0;
    if (now == NONE || (right == 0 && down == 0)) {
      return inOrder(items, now, key);
    }
    Rectangle2D from = items.get(now).mark();
    return IntStream.range(0, items.size())
        .filter(item -> along(from, items.get(item).mark(), right, down) > 0)
        .boxed()
        .min(
            (one, other) ->
                Double.compare(
                    way(from, items.get(one).mark(), right, down),
                    way(from, items.get(other).mark(), right, down)))
        .orElse(now);
  }

  /// How far an item is in the direction.
  private static double along(Rectangle2D from, Rectangle2D to, double right, double down) {
    double far =
        right * (to.getCenterX() - from.getCenterX())
            + down * (to.getCenterY() - from.getCenterY());
    return Math.max(0, far - from.getWidth() / 2);
  }

  private static double way(Rectangle2D from, Rectangle2D to, double right, double down) {
    double aside =
        Math.abs(down * (to.getCenterX() - from.getCenterX()))
            + Math.abs(right * (to.getCenterY() - from.getCenterY()));
    return along(from, to, right, down) + ASIDE * aside;
  }
}
