package org.sailau.view.chart;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.entity.ChartEntity;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.chart.base.ItemEntity;
import org.sailau.view.base.Context;
import org.sailau.view.control.HoverTip;

/// What the mouse does in a chart: the item under the pointer is marked and its figure shown, a
/// click chooses it, and a click on a tag "derived" goes to the check that derives the figure.
final class ChartPointer {

  private final ChartPane pane;
  private final Context context;
  private final HoverTip hoverTip;
  private final ObjectProperty<Optional<String>> pointed =
      new SimpleObjectProperty<>(Optional.empty());

  /// Lies over the item under the pointer. In the pane only after the pointer was over an item.
  private @Nullable Region mark;

  ChartPointer(ChartPane pane, Context context) {
    this.pane = pane;
    this.context = context;
    this.hoverTip = new HoverTip(pane);
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hoverTip.hide());
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    pointed.addListener(_ -> placeMark());
  }

  /// The key of the item under the pointer, here or in a table of the same figures; empty if there
  /// is none.
  ObjectProperty<Optional<String>> pointed() {
    return pointed;
  }

  private void moved(MouseEvent event) {
    Optional<DerivedTagEntity> tag = tagAt(event);
    Optional<String> key = itemAt(event.getX(), event.getY());
    pointed.set(key);
    pane.setCursor(tag.isPresent() ? Cursor.HAND : null);
    tag.map(_ -> context.texts().of("record.howDerived"))
        .or(() -> key.flatMap(pane::written))
        .ifPresentOrElse(
            words -> hoverTip.point(words, event.getScreenX(), event.getScreenY()), hoverTip::hide);
  }

  private void leave() {
    pointed.set(Optional.empty());
    hoverTip.hide();
  }

  private void clicked(MouseEvent event) {
    pane.requestFocus();
    Optional<DerivedTagEntity> tag =
        event.getButton() == MouseButton.PRIMARY ? tagAt(event) : Optional.empty();
    tag.map(DerivedTagEntity::key)
        .flatMap(pane::derivation)
        .ifPresentOrElse(
            context.viewState()::show,
            () -> itemAt(event.getX(), event.getY()).ifPresent(pane::choose));
  }

  /// The key of the item at a place in the pane.
  Optional<String> itemAt(double x, double y) {
    return pane.items().stream()
        .filter(item -> item.getArea().contains(x, y))
        // Of several on top of each other, the smallest was drawn last.
        .min(Comparator.comparingDouble(item -> size(item.getArea().getBounds2D())))
        .map(ItemEntity::key);
  }

  private static double size(Rectangle2D bounds) {
    return bounds.getWidth() * bounds.getHeight();
  }

  /// A tag that leads somewhere.
  private Optional<DerivedTagEntity> tagAt(MouseEvent event) {
    return pane.derivedTags().stream()
        .filter(tag -> contains(tag, event))
        .filter(tag -> pane.derivation(tag.key()).isPresent())
        .findFirst();
  }

  private static boolean contains(ChartEntity entity, MouseEvent event) {
    return entity.getArea().contains(event.getX(), event.getY());
  }

  /// Puts the mark over the item under the pointer.
  void placeMark() {
    Optional<ItemEntity> item =
        pane.items().stream()
            .filter(shown -> pointed.get().equals(Optional.of(shown.key())))
            .findFirst();
    if (mark == null && item.isPresent()) {
      mark = new Region();
      mark.getStyleClass().add("chart-pointed");
      mark.setMouseTransparent(true);
      mark.setManaged(false);
      pane.addOverPicture(mark);
    }
    if (mark != null) {
      mark.setVisible(item.isPresent());
      Region over = mark;
      item.ifPresent(shown -> Outlined.place(over, shown.getArea()));
    }
  }
}
