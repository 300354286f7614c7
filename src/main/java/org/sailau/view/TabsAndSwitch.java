package org.sailau.view;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/// The tabs, and the switch of the measure on the line of their titles, or above them where both
/// have no room there.
final class TabsAndSwitch extends Region {

  private static final double BETWEEN = 20;

  private final TabPane tabs;
  private final MeasureSwitch measure;

  TabsAndSwitch(TabPane tabs, MeasureSwitch measure) {
    this.tabs = tabs;
    this.measure = measure;
    getStyleClass().add("tabs-and-switch");
    // First in the order of the Tab key, but drawn in front.
    getChildren().addAll(measure, tabs);
    measure.setViewOrder(-1);
    measure.visibleProperty().addListener(_ -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double switchWidth = snapSizeX(measure.prefWidth(-1));
    double switchHeight = snapSizeY(measure.prefHeight(-1));
    Node titles = tabs.lookup(".headers-region");
    double titlesWidth = titles == null ? 0 : titles.prefWidth(-1);
    boolean oneLine = !measure.isVisible() || titlesWidth + switchWidth + BETWEEN <= width;
    double above = oneLine ? 0 : switchHeight;
    measure.resizeRelocate(width - switchWidth, 0, switchWidth, switchHeight);
    tabs.resizeRelocate(0, above, width, getHeight() - above);
  }
}
