package org.sailau.present;

import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The middle of the presenter's window: the slide, the next one, and notes, or the list of slides
/// in the place of the latter two. Both slides have the proportions of the audience's screen at
/// every size of the window. All lengths are in units of the layout.
final class PresenterPane extends Region {

  /// The smallest width of the next slide, as a part of the width of the current one.
  static final double NEXT = 0.4;

  private static final double GAP = 16;
  private static final double BELOW_TITLE = 6;

  /// With less height than this, notes cannot be read.
  private static final double MIN_NOTES = 110;

  /// The width of the current slide beside the list of slides, as a part of the window's.
  private static final double BESIDE_LIST = 0.55;

  private static final double MAX_LIST = 640;

  private final ObservableDoubleValue proportions;
  private final Region current;
  private final Region next;
  private final Node nothingNext;
  private final Label nextTitle;
  private final Label notesTitle;
  private final Region notes;
  private final Region list;
  private final List<Node> besideList;
  private boolean hasNext;

  /// @param proportions the width of the audience's screen divided by its height
  /// @param nothingNext in the place of the next slide if there is none
  /// @param list hidden at first
  PresenterPane(
      ObservableDoubleValue proportions,
      Region current,
      Region next,
      Label nothingNext,
      Label nextTitle,
      Label notesTitle,
      Region notes,
      Region list) {
    this.proportions = proportions;
    this.current = current;
    this.next = next;
    this.nothingNext = nothingNext;
    this.nextTitle = nextTitle;
    this.notesTitle = notesTitle;
    this.notes = notes;
    this.list = list;
    this.besideList = List.of(next, nothingNext, nextTitle, notesTitle, notes);
    setMinSize(0, 0);
    list.setVisible(false);
    getChildren().addAll(current, list);
    getChildren().addAll(besideList);
    proportions.subscribe(_ -> requestLayout());
  }

  /// Shows the next slide, or that there is none.
  void showNext(boolean has) {
    hasNext = has;
    requestLayout();
  }

  boolean isListShown() {
    return list.isVisible();
  }

  void showList(boolean shown) {
    list.setVisible(shown);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    besideList.forEach(node -> node.setVisible(!isListShown()));
    if (width <= GAP || height <= 0) {
      return;
    }
    double widest = isListShown() ? BESIDE_LIST * (width - GAP) : (width - GAP) / (1 + NEXT);
    double large = Math.floor(Math.min(height * proportions.get(), widest));
    slide(current, 0, 0, large);
    double aside = width - GAP - large;
    double x = large + GAP;
    if (isListShown()) {
      place(list, x, 0, Math.min(aside, MAX_LIST), height);
    } else {
      next(x, aside, large, height);
    }
  }

  private void next(double x, double aside, double large, double height) {
    double title = nextTitle.prefHeight(-1) + BELOW_TITLE;
    double below = height - large / proportions.get() - GAP;
    boolean notesBelow = below >= title + MIN_NOTES;
    double room = height - title - (notesBelow ? 0 : GAP + title + MIN_NOTES);
    double small = Math.ceil(Math.max(NEXT * large, Math.min(aside, room * proportions.get()) - 1));
    place(nextTitle, x, 0, aside, nextTitle.prefHeight(-1));
    slide(next, x, title, small);
    next.setVisible(hasNext);
    nothingNext.setVisible(!hasNext);
    place(nothingNext, x, title, aside, nothingNext.prefHeight(aside));
    double left = notesBelow ? 0 : x;
    double top =
        notesBelow ? large / proportions.get() + GAP : title + small / proportions.get() + GAP;
    double wide = notesBelow ? large : aside;
    place(notesTitle, left, top, wide, notesTitle.prefHeight(-1));
    place(notes, left, top + title, wide, Math.max(0, height - top - title));
  }

  /// Places a slide in the audience's proportions.
  private void slide(Region slide, double x, double y, double width) {
    place(slide, x, y, width, Math.rint(width / proportions.get()));
  }

  private void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(snappedLeftInset() + x, snappedTopInset() + y, width, height);
  }
}
