package org.sailau.view.control;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A list cell that is as wide as its list and wraps long texts.
public abstract class WrappedListCell<T> extends ListCell<T> {

  /// The width left free for a scroll bar, whether there is one or not.
  private static final double SCROLL_BAR = 12;

  protected WrappedListCell() {
    setPrefWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = getListView() == null ? width : getListView().getWidth() - SCROLL_BAR;
    return !(getGraphic() instanceof Region content) || room <= 0
        ? super.computePrefHeight(width)
        : snappedTopInset()
            + snappedBottomInset()
            + snapSizeY(content.prefHeight(room - snappedLeftInset() - snappedRightInset()));
  }
}
