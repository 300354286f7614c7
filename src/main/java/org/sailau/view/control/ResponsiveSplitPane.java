package org.sailau.view.control;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Shows two parts beside each other, or the second below the first if the pane is too narrow for
/// both.
public final class ResponsiveSplitPane extends Region {

  /// The height of the second part while it is below.
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

  private final Region main;
  private final Region side;
  private final double gap;
  private final double minMain;
  private final DoubleUnaryOperator sideWidth;

  /// @param minMain the minimal width of the first part while the second is beside it
  /// @param sideWidth gives the width of the second part for the width of the pane
  public ResponsiveSplitPane(
      Region main, Region side, double gap, double minMain, DoubleUnaryOperator sideWidth) {
    this.main = main;
    this.side = side;
    this.gap = gap;
    this.minMain = minMain;
    this.sideWidth = sideWidth;
    getChildren().addAll(main, side);
  }

  /// Whether the second part fits beside the first, or is hidden.
  private boolean isBeside(double inside) {
    return !side.isManaged() || inside - taken(inside) >= minMain;
  }

  /// The width of the second part and the gap while it is beside the first.
  private double taken(double inside) {
    return side.isManaged() ? snapSizeX(sideWidth.applyAsDouble(inside)) + gap : 0;
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

  /// A scroll pane may pass no width, to learn whether it needs a bar. The present width counts
  /// then.
  private double known(double width) {
    return width > 0 ? width : getWidth();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(known(width), Region::minHeight);
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(known(width), Region::prefHeight);
  }

  /// The height of both; below the first, the second part is never less high than it wants to be.
  private double height(double width, ToDoubleBiFunction<Region, Double> heightOf) {
    double inside = inside(width);
    if (!isBeside(inside)) {
      return vertical() + heightOf.applyAsDouble(main, inside) + gap / 2 + side.prefHeight(inside);
    }
    double taken = taken(inside);
    double second = side.isManaged() ? heightOf.applyAsDouble(side, taken - gap) : 0;
    return vertical() + Math.max(heightOf.applyAsDouble(main, inside - taken), second);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = inside(getWidth());
    double height = getHeight() - vertical();
    boolean beside = isBeside(width);
    side.pseudoClassStateChanged(BELOW, !beside);
    if (beside) {
      double first = width - taken(width);
      double second = Math.max(0, width - first - gap);
      main.resizeRelocate(left, top, first, height);
      side.resizeRelocate(left + first + gap, top, second, bounded(side, second, height));
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
