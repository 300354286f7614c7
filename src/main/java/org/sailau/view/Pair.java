package org.sailau.view;

import java.util.function.DoubleUnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts beside each other, or the second below the first where the width is too small for
/// both.
final class Pair extends Region {

  /// Of the second part while it is below.
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

  private final Region main;
  private final Region side;
  private final double gap;
  private final double leastMain;
  private final DoubleUnaryOperator sideWidth;

  /// @param leastMain how wide the first part is at least while the second is beside it
  /// @param sideWidth how wide the second part is then, for the width of both
  Pair(Region main, Region side, double gap, double leastMain, DoubleUnaryOperator sideWidth) {
    this.main = main;
    this.side = side;
    this.gap = gap;
    this.leastMain = leastMain;
    this.sideWidth = sideWidth;
    getChildren().addAll(main, side);
  }

  /// Whether both have room beside each other.
  boolean isBeside(double width) {
    double inside = inside(width);
    return inside - sideWidth.applyAsDouble(inside) - gap >= leastMain;
  }

  private double inside(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private double vertical() {
    return snappedTopInset() + snappedBottomInset();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// A scroll pane asks without a width whether it needs a bar: then it is the present one.
  private double known(double width) {
    return width > 0 ? width : getWidth();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double asked) {
    double width = known(asked);
    double inside = inside(width);
    if (isBeside(width)) {
      double second = sideWidth.applyAsDouble(inside);
      return vertical() + Math.max(main.minHeight(inside - gap - second), side.minHeight(second));
    }
    return vertical() + main.minHeight(inside) + gap / 2 + side.prefHeight(inside);
  }

  @Override
  protected double computePrefHeight(double asked) {
    double width = known(asked);
    double inside = inside(width);
    if (isBeside(width)) {
      double second = sideWidth.applyAsDouble(inside);
      return vertical() + Math.max(main.prefHeight(inside - gap - second), side.prefHeight(second));
    }
    return vertical() + main.prefHeight(inside) + gap / 2 + side.prefHeight(inside);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = inside(getWidth());
    double height = getHeight() - vertical();
    side.pseudoClassStateChanged(BELOW, !isBeside(getWidth()));
    if (isBeside(getWidth())) {
      double second = snapSizeX(sideWidth.applyAsDouble(width));
      main.resizeRelocate(left, top, width - gap - second, height);
      side.resizeRelocate(left + width - second, top, second, bounded(side, second, height));
    } else {
      double below = snapSizeY(side.prefHeight(width));
      double above = Math.max(height - gap / 2 - below, main.minHeight(width));
      main.resizeRelocate(left, top, width, above);
      side.resizeRelocate(left, top + above + gap / 2, width, below);
    }
  }

  /// As high as there is room, or no higher than the part wants to be.
  private static double bounded(Region part, double width, double height) {
    return part.getMaxHeight() == USE_PREF_SIZE ? Math.min(height, part.prefHeight(width)) : height;
  }
}
