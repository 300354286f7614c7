package org.sailau.view.control;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A cell as wide as its list and as high as its wrapped texts need: long ones wrap instead of
/// scrolling away.
public abstract class WrappedListCell<T> extends ListCell<T> {

  /// Room for a scroll bar, whether there is one or not.
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
