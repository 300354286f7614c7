package org.sailau.view;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.Raster;
import org.sailau.chart.RowEntity;

/// Shows a chart, drawn anew for each size and each screen's pixels, once per pulse however much
/// has changed. The rows of the chart, if it has any, can be pointed at, clicked and walked with
/// the arrow keys.
final class ChartPane extends Region {

  private final ImageView picture = new ImageView();
  private final Region ring = new Region();
  private final ObjectProperty<Optional<String>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> pointed =
      new SimpleObjectProperty<>(Optional.empty());
  private @Nullable JFreeChart chart;
  private List<RowEntity> rows = List.of();
  private @Nullable Painted painted;
  private Consumer<String> onChoice = _ -> {};
  private DoubleUnaryOperator leastHeight = _ -> 0;

  /// Pixels of the screen per unit of the layout; changes with the screen that the window is on.
  private final ObservableValue<Number> scale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .<Number>flatMap(Window::renderScaleXProperty)
          .orElse(1);

  /// What the picture shows.
  private record Painted(JFreeChart chart, double width, double height, double scale) {}

  ChartPane(String id) {
    setId(id);
    getStyleClass().add("chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ring.getStyleClass().add("chart-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    picture.setManaged(false);
    getChildren().addAll(picture, ring);
    chosen.addListener(_ -> placeRing());
    scale.addListener(_ -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(keyAt(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointed.set(Optional.empty()));
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          requestFocus();
          keyAt(event).ifPresent(onChoice);
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
  }

  /// The chart now shown.
  Optional<JFreeChart> chart() {
    return Optional.ofNullable(chart);
  }

  /// @param spoken what the chart shows, for those who cannot see it
  /// @param needed the least height at which the chart can be read, for a width
  void show(@Nullable JFreeChart newChart, String spoken, DoubleUnaryOperator needed) {
    chart = newChart;
    leastHeight = needed;
    setAccessibleText(spoken);
    requestLayout();
  }

  /// The row that is marked.
  ObjectProperty<Optional<String>> chosen() {
    return chosen;
  }

  /// The row under the pointer.
  ObjectProperty<Optional<String>> pointed() {
    return pointed;
  }

  /// Makes rows choosable.
  void onChoice(Consumer<String> listener) {
    onChoice = listener;
    setFocusTraversable(true);
  }

  private Optional<String> keyAt(MouseEvent event) {
    return rows.stream()
        .filter(row -> row.getArea().contains(event.getX(), event.getY()))
        .findFirst()
        .map(RowEntity::key);
  }

  private void walk(KeyEvent event) {
    int last = rows.size() - 1;
    if (last < 0) {
      return;
    }
    int now =
        IntStream.rangeClosed(0, last)
            .filter(i -> chosen.get().equals(Optional.of(rows.get(i).key())))
            .findFirst()
            .orElse(-1);
    int next =
        switch (event.getCode()) {
          case UP -> Math.max(0, now - 1);
          case DOWN -> Math.min(last, now + 1);
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (next >= 0) {
      onChoice.accept(rows.get(next).key());
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// A scroll pane asks without a width whether it needs a bar: then it is the present one.
  @Override
  protected double computeMinHeight(double width) {
    double known = width > 0 ? width : getWidth();
    return chart == null || known <= 0 ? 0 : Math.ceil(leastHeight.applyAsDouble(known));
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  /// The layout runs once per pulse, so this paints once per burst of changes.
  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (chart == null || width < 1 || height < 1) {
      picture.setImage(null);
      rows = List.of();
      painted = null;
      placeRing();
      return;
    }
    Painted wanted = new Painted(chart, width, height, scale.getValue().doubleValue());
    if (!wanted.equals(painted)) {
      paint(wanted);
      painted = wanted;
    }
    placeRing();
  }

  private void paint(Painted wanted) {
    int width = (int) Math.round(wanted.width * wanted.scale);
    int height = (int) Math.round(wanted.height * wanted.scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    ChartRenderingInfo info = new ChartRenderingInfo();
    Raster.draw(wanted.chart, image, wanted.scale, info);
    List<RowEntity> drawn = new ArrayList<>();
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof RowEntity row) {
        drawn.add(row);
      }
    }
    rows = drawn;
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    picture.setImage(
        new WritableImage(
            new PixelBuffer<>(
                width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    picture.setFitWidth(wanted.width);
    picture.setFitHeight(wanted.height);
  }

  private void placeRing() {
    Optional<Rectangle2D> place =
        rows.stream()
            .filter(row -> chosen.get().equals(Optional.of(row.key())))
            .findFirst()
            .map(RowEntity::label);
    ring.setVisible(place.isPresent());
    place.ifPresent(
        label ->
            ring.resizeRelocate(label.getX(), label.getY(), label.getWidth(), label.getHeight()));
  }
}
