package org.sailau.present;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows a slide in the presenter's window with the aspect ratio of a screen, as large as there is
/// room.
final class AspectRatioPane extends Region {

  private static final double SHAPE = 16 / 9.0;

  private final Region slide;
  private final Node instead;

  /// @param instead shown when there is no slide
  AspectRatioPane(Region slide, Node instead) {
    this.slide = slide;
    this.instead = instead;
    getStyleClass().add("framed");
    getChildren().addAll(instead, slide);
    setMinSize(0, 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return width > 0 ? width / SHAPE : 100;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(getWidth(), getHeight() * SHAPE);
    slide.resizeRelocate(0, 0, width, width / SHAPE);
    instead.autosize();
    instead.relocate(12, 12);
  }
}
