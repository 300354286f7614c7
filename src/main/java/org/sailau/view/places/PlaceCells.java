package org.sailau.view.places;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.sailau.chart.places.Steps;

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

  /// A value as a figure and as a bar that begins at 0: at the left end of the scale, or in its
  /// middle where values can be negative.
  static final class Measured extends TableCell<PlaceRow, PlaceRow> {

    private final Function<PlaceRow, PlaceMeasure.@Nullable Value> value;
    private final Function<PlaceMeasure.@Nullable Value, String> text;
    private final Supplier<Steps> steps;
    private final FigureAndBar content;

    Measured(
        Function<PlaceRow, PlaceMeasure.@Nullable Value> value,
        Function<PlaceMeasure.@Nullable Value, String> text,
        Supplier<Steps> steps,
        double zoom) {
      this.value = value;
      this.text = text;
      this.steps = steps;
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
      content.show(
          text.apply(known),
          known == null ? 0 : known.number().doubleValue() / 100,
          steps.get() == Steps.LEAD);
      setGraphic(content);
      setAccessibleText(text.apply(known));
    }
  }

  private static final class FigureAndBar extends Region {
    private final double zoom;
    private final Label figure = new Label();
    private final Region bar = new Region();
    private double part;
    private boolean fromMiddle;

    FigureAndBar(double zoom) {
      this.zoom = zoom;
      figure.setAlignment(Pos.CENTER_RIGHT);
      figure.getStyleClass().add("place-figure");
      bar.getStyleClass().add("place-bar");
      setPrefHeight(16 * zoom);
      getChildren().addAll(figure, bar);
    }

    /// @param length of the bar, as a part of the scale from 0; negative if it goes to the left
    void show(String text, double length, boolean withNegatives) {
      figure.setText(text);
      part = length;
      fromMiddle = withNegatives;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double left = FIGURE_WIDTH * zoom;
      double height = Math.min(getHeight(), BAR_HEIGHT * zoom);
      boolean hasBar = part != 0;
      figure.resizeRelocate(0, 0, hasBar ? left - 6 : getWidth(), getHeight());
      figure.setAlignment(hasBar ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      double room = Math.max(0, getWidth() - left);
      double zero = left + (fromMiddle ? room / 2 : 0);
      double length = Math.abs(part) * (fromMiddle ? room / 2 : room);
      bar.resizeRelocate(
          part < 0 ? zero - length : zero, (getHeight() - height) / 2, length, height);
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
