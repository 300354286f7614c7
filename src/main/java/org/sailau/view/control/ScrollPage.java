package org.sailau.view.control;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.ViewState;

/// A page that is as high as its room, or higher and can then be scrolled. It scrolls to the
/// focused control. When it has the focus itself, keys scroll it.
public final class ScrollPage extends ScrollPane {

  private static final double BEGINNING = 60;

  private final Region content;

  /// @param name what screen readers call it
  /// @param viewState keeps how far it was scrolled
  public ScrollPage(
      String id, String name, Region content, ViewState viewState, Subscriptions subscriptions) {
    super(content);
    this.content = content;
    setId(id);
    setAccessibleText(name);
    getStyleClass().add("edge-less");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVvalue(viewState.scrolled(id));
    vvalueProperty()
        .addListener(
            (_, _, now) -> {
              viewState.scroll(id, now.doubleValue());
              keepImage(true);
            });
    subscriptions.to(
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()), this::showFocused);
    skinProperty().addListener(_ -> keepImage(false));
    viewportBoundsProperty().addListener(_ -> stopOnlyIfNeeded());
    content.heightProperty().addListener(_ -> stopOnlyIfNeeded());
  }

  /// The skin's image of what is seen makes scrolling quick. While nothing is scrolled, all is only
  /// painted twice for it.
  private void keepImage(boolean keep) {
    @Nullable Node viewport = lookup(".viewport");
    if (viewport != null) {
      viewport.setCache(keep);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// The height of the whole content.
  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  /// Lets the Tab key skip a page that is wholly visible.
  private void stopOnlyIfNeeded() {
    setFocusTraversable(hidden() > 1);
  }

  /// The height of the content that is not visible.
  private double hidden() {
    return content.getHeight() - getViewportBounds().getHeight();
  }

  private void showFocused() {
    @Nullable Node focused = getScene() == null ? null : getScene().getFocusOwner();
    if (focused != null && isIn(focused)) {
      // Of a chart or a row of tabs it is enough to see where it begins.
      Bounds all = focused.getLayoutBounds();
      double height = Math.min(BEGINNING, all.getHeight());
      show(
          focused.localToScene(
              new BoundingBox(all.getMinX(), all.getMinY(), all.getWidth(), height)));
    }
  }

  /// Scrolls every page around a node so that a part of the node is visible.
  ///
  /// @param part in the node's own coordinates
  public static void showAround(Node node, Bounds part) {
    for (@Nullable Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ScrollPage page) {
        page.show(node.localToScene(part));
      }
    }
  }

  private void show(Bounds inScene) {
    double hidden = hidden();
    if (hidden <= 1) {
      return;
    }
    Bounds place = content.sceneToLocal(inScene);
    double seen = getViewportBounds().getHeight();
    double from = getVvalue() * hidden;
    double to = from + seen;
    // Of what is higher than the page, some is enough.
    boolean someIsSeen = place.getMaxY() > from && place.getMinY() < to;
    if (place.getHeight() > seen && someIsSeen) {
      return;
    }
    if (place.getMinY() < from || place.getHeight() > seen) {
      setVvalue(place.getMinY() / hidden);
    } else if (place.getMaxY() > to) {
      setVvalue((place.getMaxY() - seen) / hidden);
    }
  }

  private boolean isIn(Node node) {
    for (@Nullable Node up = node; up != null; up = up.getParent()) {
      if (up.equals(content)) {
        return true;
      }
    }
    return false;
  }
}
