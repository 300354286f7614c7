package org.sailau.view.places;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.places.PlaceMeasure;

/// The cells of the table of places.
final class PlaceCells {

  /// How far a unit is indented below the one that contains it, in pixels at normal text size.
  private static final double INDENT = 14;

  private static final double FIGURE_WIDTH = 62;
  private static final double BAR_HEIGHT = 13;

  private static final PseudoClass UNSTATED = PseudoClass.getPseudoClass("unstated");

  private PlaceCells() {}

  /// A name, indented, with a triangle that opens and closes the parts of the unit.
  static final class Name extends TableCell<PlaceRow, PlaceRow> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Function<PlaceRow, String> name;
    private final double zoom;
    private final Region triangle = new Region();
    private final Label label = new Label();
    private final HBox content = new HBox(6, triangle, label);

    /// @param toggle opens or closes the parts of a unit
    Name(Function<PlaceRow, String> name, Consumer<PlaceRow> toggle, double zoom) {
      this.name = name;
      this.zoom = zoom;
      triangle.getStyleClass().add("place-triangle");
      content.setAlignment(Pos.CENTER_LEFT);
      triangle.addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          event -> {
            @Nullable PlaceRow row = getItem();
            if (row != null && row.hasParts()) {
              toggle.accept(row);
              event.consume();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable PlaceRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      triangle.setVisible(row.hasParts());
      triangle.pseudoClassStateChanged(OPEN, row.open());
      label.setText(name.apply(row));
      content.setPadding(new Insets(0, 0, 0, row.depth() * INDENT * zoom));
      setGraphic(content);
      setAccessibleText(label.getText());
    }
  }

  /// A percentage as a figure and as a bar on a scale from 0 to 100.
  static final class Percent extends TableCell<PlaceRow, PlaceRow> {

    private final Function<PlaceRow, PlaceMeasure.@Nullable Value> value;
    private final Function<PlaceMeasure.@Nullable Value, String> text;
    private final FigureAndBar content;

    Percent(
        Function<PlaceRow, PlaceMeasure.@Nullable Value> value,
        Function<PlaceMeasure.@Nullable Value, String> text,
        double zoom) {
      this.value = value;
      this.text = text;
      this.content = new FigureAndBar(zoom);
    }

    @Override
    protected void updateItem(@Nullable PlaceRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      PlaceMeasure.@Nullable Value known = value.apply(row);
      pseudoClassStateChanged(UNSTATED, known == null);
      content.show(text.apply(known), known == null ? 0 : known.percent().doubleValue() / 100);
      setGraphic(content);
      setAccessibleText(text.apply(known));
    }
  }

  private static final class FigureAndBar extends Region {
    private final double zoom;
    private final Label figure = new Label();
    private final Region bar = new Region();
    private double part;

    FigureAndBar(double zoom) {
      this.zoom = zoom;
      figure.setAlignment(Pos.CENTER_RIGHT);
      figure.getStyleClass().add("place-figure");
      bar.getStyleClass().add("place-bar");
      setPrefHeight(16 * zoom);
      getChildren().addAll(figure, bar);
    }

    /// @param length of the bar, as a part of the scale
    void show(String text, double length) {
      figure.setText(text);
      part = length;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double left = FIGURE_WIDTH * zoom;
      double height = Math.min(getHeight(), BAR_HEIGHT * zoom);
      figure.resizeRelocate(0, 0, part > 0 ? left - 6 : getWidth(), getHeight());
      figure.setAlignment(part > 0 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      bar.resizeRelocate(
          left, (getHeight() - height) / 2, Math.max(0, (getWidth() - left) * part), height);
    }
  }

  /// A figure as text, or that it is not stated.
  static final class Figure extends TableCell<PlaceRow, PlaceRow> {

    private final Function<PlaceRow, @Nullable String> text;
    private final String notStated;

    Figure(Function<PlaceRow, @Nullable String> text, String notStated) {
      this.text = text;
      this.notStated = notStated;
    }

    @Override
    protected void updateItem(@Nullable PlaceRow row, boolean empty) {
      super.updateItem(row, empty);
      @Nullable String known = empty || row == null ? null : text.apply(row);
      pseudoClassStateChanged(UNSTATED, !empty && known == null);
      setText(empty || row == null ? null : known == null ? notStated : known);
    }
  }
}
