package org.sailau.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The lines drawn over slides with the pen. Each step of a slide has its own lines and shows them
/// again when it is shown again. They are lost when the presentation ends.
final class PenStrokes extends Pane {

  /// A line, with coordinates as fractions of the slide's width and height, so that it keeps its
  /// place at every size.
  private record Line(List<Double> points) {}

  private static final double WIDTH = 1 / 130.0;

  private final Map<Object, List<Line>> all = new HashMap<>();
  private List<Line> lines = new ArrayList<>();

  PenStrokes() {
    setMouseTransparent(true);
    widthProperty().addListener(_ -> draw());
    heightProperty().addListener(_ -> draw());
  }

  /// Shows the lines of a step of a slide.
  void turnTo(Object part) {
    lines = all.computeIfAbsent(part, _ -> new ArrayList<>());
    draw();
  }

  void begin(double x, double y) {
    lines.add(new Line(new ArrayList<>()));
    goOn(x, y);
  }

  void goOn(double x, double y) {
    if (!lines.isEmpty() && getWidth() > 0 && getHeight() > 0) {
      lines.getLast().points().addAll(List.of(x / getWidth(), y / getHeight()));
      draw();
    }
  }

  /// The number of lines on the current step.
  int size() {
    return lines.size();
  }

  /// Removes the last line.
  ///
  /// @return whether there was one
  boolean undo() {
    if (lines.isEmpty()) {
      return false;
    }
    lines.removeLast();
    draw();
    return true;
  }

  void clear() {
    lines.clear();
    draw();
  }

  private void draw() {
    getChildren().clear();
    for (Line line : lines) {
      Polyline drawn = new Polyline();
      List<Double> points = line.points();
      for (int i = 0; i < points.size(); i += 2) {
        drawn.getPoints().addAll(points.get(i) * getWidth(), points.get(i + 1) * getHeight());
      }
      if (points.size() == 2) {
        // A dot is drawn as a very short line.
        drawn.getPoints().addAll(drawn.getPoints().getFirst() + 0.1, drawn.getPoints().get(1));
      }
      drawn.getStyleClass().add("ink");
      drawn.setStrokeWidth(Math.max(2, getHeight() * WIDTH));
      drawn.setStrokeLineCap(StrokeLineCap.ROUND);
      drawn.setStrokeLineJoin(StrokeLineJoin.ROUND);
      getChildren().add(drawn);
    }
  }
}
