package org.sailau.view.window;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/// Lays out the tabs, and the buttons on the line of their titles. If both do not fit on one line,
/// the buttons are above the titles.
final class TabHeader extends Region {

  private static final double GAP = 20;

  private final TabPane tabs;
  private final TabButtons buttons;

  TabHeader(TabPane tabs, TabButtons buttons) {
    this.tabs = tabs;
    this.buttons = buttons;
    getStyleClass().add("tabs-and-switch");
    // The buttons come first in the order of the Tab key. The view order draws them in front.
    getChildren().addAll(buttons, tabs);
    buttons.setViewOrder(-1);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double switchWidth = snapSizeX(buttons.prefWidth(-1));
    double switchHeight = snapSizeY(buttons.prefHeight(-1));
    Node titles = tabs.lookup(".headers-region");
    double titlesWidth = titles == null ? 0 : titles.prefWidth(-1);
    boolean oneLine = titlesWidth + switchWidth + GAP <= width;
    double above = oneLine ? 0 : switchHeight;
    buttons.resizeRelocate(width - switchWidth, 0, switchWidth, switchHeight);
    tabs.resizeRelocate(0, above, width, getHeight() - above);
  }
}
