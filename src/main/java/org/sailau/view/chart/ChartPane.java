package org.sailau.view.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Finding;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.DerivedTagEntity;
import org.sailau.chart.base.ItemEntity;
import org.sailau.view.base.Context;
import org.sailau.view.control.ScrollPage;

/// Shows one chart, as a picture or as a table of its figures. The picture is painted for the size
/// of the pane and for the pixels of its screen, at most once per pulse. The user can choose an
/// item of the chart with the mouse or with the arrow keys; screen readers say it. Use it on the
/// JavaFX thread.
public final class ChartPane extends Region {

  /// The height in pixels for a sentence in place of a picture, at normal text size.
  private static final double MESSAGE_HEIGHT = 80;

  private final Context context;
  private final ImageView picture = new ImageView();
  private final Region ring = new Region();
  private final Region frame = new Region();
  private final GrowAnimation growAnimation;
  private final ObjectProperty<Optional<String>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ChartPointer pointer;

  /// Null until [#withButtons].
  private @Nullable ChartPaneButtons buttons;

  /// Whether the buttons are where the present picture leaves room for them.
  private boolean buttonsPlaced;

  private @Nullable Chart chart;
  private String description = "";
  private @Nullable FiguresView figuresView;
  private final ChartPainter painter;

  /// The picture that is in the image.
  private @Nullable ChartPicture painted;

  /// What stands in place of a picture, or over an old one; null until it is needed.
  private @Nullable Label message;

  private boolean paintingPaused;
  private Consumer<String> onChoice = key -> chosen.set(Optional.of(key));

  /// How many pixels of the screen one JavaFX pixel has. It changes when the window moves to
  /// another screen.
  private final ObservableValue<Number> scale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .<Number>flatMap(Window::renderScaleXProperty)
          .orElse(1);

  /// A pane without buttons: they are not needed in the first frame.
  public ChartPane(String id, Context context) {
    this.context = context;
    this.growAnimation = new GrowAnimation(context.look().motion());
    setId(id);
    getStyleClass().add("chart");
    ring.getStyleClass().add("chart-ring");
    frame.getStyleClass().add("chart-frame");
    for (Node part : List.of(picture, ring, frame)) {
      part.setMouseTransparent(true);
      part.setManaged(false);
    }
    getChildren().addAll(picture, ring, frame);
    pointer = new ChartPointer(this, context);
    painter = new ChartPainter(context.work(), this::requestLayout);
    chosen.addListener(
        _ -> {
          placeRing();
          sayChosen();
        });
    focusedProperty().addListener(_ -> sayAll());
    growAnimation.value().addListener(_ -> requestLayout());
    context.subscriptions().to(scale, this::requestLayout);
    context.subscriptions().to(context.viewState().asTables(), this::pictureOrTable);
    addEventHandler(KeyEvent.KEY_PRESSED, this::chooseByKey);
    pictureOrTable();
  }

  /// Adds the buttons of the chart, unless they are there.
  public ChartPane withButtons() {
    if (buttons == null) {
      buttons = new ChartPaneButtons(this, context, () -> chart);
      getChildren().add(buttons); // The next layout places them, when they have their size.
    }
    return this;
  }

  /// The chart that is shown, as a picture or as a table; empty if there is none.
  public Optional<Chart> chart() {
    return Optional.ofNullable(chart);
  }

  /// The drawing of the chart; empty if there is no chart or if it is shown as a table.
  public Optional<JFreeChart> jfreeChart() {
    return figuresView == null ? painter.jfreeChart() : Optional.empty();
  }

  /// Whether the user can see something: the picture is painted, or the table is there, or what is
  /// said in their place.
  boolean isFilled() {
    return painted != null || figuresView != null || (message != null && message.isVisible());
  }

  /// Pauses painting, or resumes it. While it is paused, the picture stays as it is at any size.
  public void pausePainting(boolean hold) {
    paintingPaused = hold;
    requestLayout();
  }

  /// How far the bars have grown, from 0 to 1.
  ReadOnlyDoubleProperty growth() {
    return growAnimation.value();
  }

  /// Shows a chart.
  ///
  /// @param newChart null to show nothing
  public void show(@Nullable Chart newChart) {
    chart = newChart;
    description = newChart == null ? "" : newChart.description();
    painter.show(newChart, context.look().style(), description.length());
    // The bars of the first chart do not grow, so that users see it sooner.
    if (painted != null && painter.isAtOnce()) {
      growAnimation.start();
    }
    pictureOrTable();
  }

  /// The key of the chosen item, which has a ring; empty if there is none.
  public ObjectProperty<Optional<String>> chosen() {
    return chosen;
  }

  /// The key of the item under the pointer, here or in a table of the same figures; empty if there
  /// is none.
  public ObjectProperty<Optional<String>> pointed() {
    return pointer.pointed();
  }

  /// Replaces what happens when the user chooses an item: instead of setting [#chosen], the pane
  /// calls the listener with the key of the item.
  public void onChoice(Consumer<String> listener) {
    onChoice = listener;
  }

  /// Chooses an item as a click on it does.
  void choose(String key) {
    onChoice.accept(key);
  }

  /// Chooses the item at a place in the pane, if there is one.
  void chooseAt(double x, double y) {
    pointer.itemAt(x, y).ifPresent(onChoice);
  }

  /// What lies around the chosen item; empty if none is chosen.
  Optional<Node> ring() {
    return Optional.<Node>of(ring).filter(Node::isVisible);
  }

  /// Where the items are in the picture. None while a picture of another chart is still seen.
  List<ItemEntity> items() {
    return painted != null && painter.isUpToDate() ? painted.items() : List.of();
  }

  List<DerivedTagEntity> derivedTags() {
    return painted != null && painter.isUpToDate() ? painted.derivedTags() : List.of();
  }

  /// The figures of an item, as people write them.
  public Optional<String> written(String key) {
    return chart().stream()
        .flatMap(shown -> shown.items().stream())
        .filter(item -> item.key().equals(key))
        .findFirst()
        .map(Chart.Item::written);
  }

  /// The check that derives a figure of an item.
  Optional<Finding> derivation(String key) {
    return chart().flatMap(shown -> shown.derivation(key));
  }

  /// The check that derives a figure of the chosen item.
  Optional<Finding> derivation() {
    return chosen.get().flatMap(this::derivation);
  }

  /// The chosen item in words, or the selected row of the table; below it what the chart is of and
  /// the source. Empty if nothing is chosen.
  public Optional<String> figure() {
    Optional<String> words =
        figuresView == null
            ? chosen.get().flatMap(this::written)
            : figuresView.table().selectedRow(context.texts());
    return words.flatMap(
        figure ->
            chart()
                .map(
                    shown ->
                        Stream.concat(
                                shown.above().stream().skip(1),
                                shown.below().reversed().stream().limit(1))
                            .collect(Collectors.joining(" ", figure + "\n", ""))
                            .strip()));
  }

  /// Puts a node over the picture, below the buttons.
  void addOverPicture(Node node) {
    getChildren().add(1, node);
  }

  private void pictureOrTable() {
    boolean hadFocus = isFocused() || (figuresView != null && figuresView.table().isFocused());
    if (figuresView != null) {
      getChildren().remove(figuresView);
      figuresView = null;
    }
    boolean asTable = chart != null && context.viewState().asTables().get();
    if (chart != null && asTable) {
      figuresView = new FiguresView(getId(), chart, context.look());
      getChildren().add(getChildren().indexOf(frame) + 1, figuresView);
    }
    picture.setVisible(!asTable);
    setFocusTraversable(!asTable);
    setVisible(chart != null);
    setManaged(chart != null);
    setAccessibleRole(asTable ? AccessibleRole.PARENT : AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp(asTable ? null : context.texts().of("spoken.walk"));
    sayAll();
    if (hadFocus) {
      (figuresView == null ? this : figuresView.table()).requestFocus();
    }
    requestLayout();
  }

  private void sayAll() {
    setAccessibleText(
        chart == null || figuresView != null ? null : chart.name() + ". " + description);
  }

  /// Lets screen readers say the chosen item, if the pane has the focus.
  private void sayChosen() {
    if (chart != null && isFocused()) {
      chart.items().stream()
          .filter(item -> chosen.get().equals(Optional.of(item.key())))
          .findFirst()
          .ifPresent(item -> setAccessibleText(item.spoken()));
    }
  }

  private void chooseByKey(KeyEvent event) {
    List<ItemEntity> items = items();
    int last = items.size() - 1;
    if (last < 0) {
      return;
    }
    int now =
        IntStream.rangeClosed(0, last)
            .filter(i -> chosen.get().equals(Optional.of(items.get(i).key())))
            .findFirst()
            .orElse(-1);
    boolean map = chart != null && chart.isMap();
    int next =
        map
            ? ItemSteps.onMap(items, now, event.getCode())
            : ItemSteps.inOrder(items, now, event.getCode());
    if (event.getCode() == KeyCode.ENTER && derivation().isPresent()) {
      derivation().ifPresent(context.viewState()::show);
      event.consume();
    }
    if (next >= 0) {
      Rectangle2D place = items.get(next).getArea().getBounds2D();
      onChoice.accept(items.get(next).key());
      ScrollPage.showAround(
          this, new BoundingBox(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// A scroll pane calls this without a width (-1) to decide about its scroll bar. Then the current
  /// width of the pane is meant.
  @Override
  protected double computeMinHeight(double width) {
    if (figuresView != null) {
      return figuresView.readableHeight(width > 0 ? width : getWidth());
    }
    double known = width > 0 ? width : getWidth();
    if (chart == null || known <= 0) {
      return 0;
    }
    double needed = painter.minHeight(known);
    return switch (painter.state(known, scale())) {
      case PICTURE, WORKING -> needed;
      case TOO_HIGH, FAILED -> MESSAGE_HEIGHT * context.look().zoom();
    };
  }

  private double scale() {
    return scale.getValue().doubleValue();
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  /// Paints if something has changed. JavaFX calls this at most once per pulse, so that many
  /// changes together cause one painting.
  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    frame.resizeRelocate(0, 0, width, height);
    if (figuresView != null) {
      figuresView.resizeRelocate(0, 0, width, height);
    }
    if (chart == null || figuresView != null || width < 1 || height < 1) {
      painter.clear();
    } else if (!paintingPaused) {
      painter.paint(width, height, scale(), growAnimation.value().get());
    }
    showPicture();
    if (!buttonsPlaced || painted == null) {
      placeButtons();
    }
    placeMessage(width, height);
    placeRing();
    pointer.placeMark();
  }

  /// Says what is the case with a picture that is not there.
  private void placeMessage(double width, double height) {
    ChartPainter.State state =
        figuresView == null && !paintingPaused
            ? painter.state(width, scale())
            : ChartPainter.State.PICTURE;
    if (message == null && state != ChartPainter.State.PICTURE) {
      message = new Label();
      message.getStyleClass().add("chart-message");
      message.setWrapText(true);
      message.setMouseTransparent(true);
      message.setManaged(false);
      addOverPicture(message);
    }
    if (message != null) {
      message.setVisible(state != ChartPainter.State.PICTURE);
      message.setText(message.isVisible() ? context.texts().of("chart.state." + state) : "");
      message.resizeRelocate(0, 0, width, Math.min(height, message.prefHeight(width)));
    }
  }

  private void placeButtons() {
    if (buttons == null) {
      return;
    }
    buttonsPlaced = true;
    if (painted == null) {
      buttons.place(Math.floor(getWidth()), 0);
    } else {
      buttons.placeWhereFree(painted.pixels(), painted.of().pixelsWide(), painted.of().scale());
    }
  }

  /// Shows the picture of the painter, unless it is shown.
  @SuppressWarnings("ReferenceEquality") // Comparing pixels takes time.
  private void showPicture() {
    if (painted == painter.picture()) {
      return;
    }
    painted = painter.picture();
    buttonsPlaced = false;
    picture.setImage(painted == null ? null : painted.image());
    if (painted != null) {
      picture.setFitWidth(painted.of().width());
      picture.setFitHeight(painted.of().height());
    }
  }

  private void placeRing() {
    Optional<ItemEntity> item =
        items().stream().filter(shown -> chosen.get().equals(Optional.of(shown.key()))).findFirst();
    ring.setVisible(item.isPresent());
    item.ifPresent(
        shown ->
            Outlined.place(
                ring, shown.getArea() instanceof Rectangle2D ? shown.mark() : shown.getArea()));
  }
}
