package org.sailau.view;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Something as high as its room, or higher and then to be scrolled. Scrolls to what is focused,
/// and with the keys when it has the focus itself.
final class Page extends ScrollPane {

  private final Region content;

  /// @param name of what is in it, for those who hear the window
  Page(String name, Region content, Listening listening) {
    super(content);
    setAccessibleText(name);
    this.content = content;
    getStyleClass().add("edge-less");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    listening.withValue(
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()),
        focused -> {
          if (focused != null) {
            show(focused);
          }
        });
    viewportBoundsProperty().addListener(_ -> stopOnlyIfNeeded());
    content.heightProperty().addListener(_ -> stopOnlyIfNeeded());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// High enough for everything.
  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  /// A page that is wholly visible is no stop on the way of the Tab key.
  private void stopOnlyIfNeeded() {
    setFocusTraversable(hidden() > 1);
  }

  /// How much of the content's height is not visible.
  private double hidden() {
    return content.getHeight() - getViewportBounds().getHeight();
  }

  private void show(Node focused) {
    double hidden = hidden();
    if (hidden <= 1 || !isIn(focused)) {
      return;
    }
    Bounds place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
    double seen = getViewportBounds().getHeight();
    double from = getVvalue() * hidden;
    if (place.getMinY() < from || place.getHeight() > seen) {
      setVvalue(place.getMinY() / hidden);
    } else if (place.getMaxY() > from + seen) {
      setVvalue((place.getMaxY() - seen) / hidden);
    }
  }

  private boolean isIn(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(content)) {
        return true;
      }
    }
    return false;
  }
}
