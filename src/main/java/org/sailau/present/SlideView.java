package org.sailau.present;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sailau.slide.SlideChart;
import org.sailau.slide.SlidePicture;
import org.sailau.slide.SlidePicture.Spot;

/// Shows a slide in the pixels of the screen, and describes it to screen readers.
final class SlideView extends Region {

  private static final Duration FADE = Duration.millis(150);

  private final PresentationContext.Look look;
  private final boolean motion;
  private final ImageView picture = new ImageView();
  private final ImageView before = new ImageView();
  private final FadeTransition fade = new FadeTransition(FADE, before);
  private final DoubleProperty growth = new SimpleDoubleProperty(1);
  private Timeline growing = new Timeline();
  private @Nullable SlideChart slide;
  private @Nullable SlidePicture drawn;
  private @Nullable Drawn of;
  private @Nullable FreePlace free;
  private Runnable onDrawn = () -> {};

  /// What the current picture was drawn from: it is drawn again when any of it changes.
  private record Drawn(SlideChart slide, int width, int height, double growth) {}

  /// Pixels of the screen for each unit of the layout.
  private final ObservableValue<Number> scale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .<Number>flatMap(Window::renderScaleXProperty)
          .orElse(1);

  /// @param motion whether slides fade and bars grow, if the look allows motion
  SlideView(PresentationContext.Look look, boolean motion) {
    this.look = look;
    this.motion = motion && look.motion();
    getStyleClass().add("slide");
    picture.setMouseTransparent(true);
    before.setMouseTransparent(true);
    before.setVisible(false);
    fade.setFromValue(1);
    fade.setToValue(0);
    fade.setOnFinished(_ -> before.setVisible(false));
    getChildren().addAll(picture, before);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    growth.addListener(_ -> requestLayout());
    scale.addListener(_ -> requestLayout());
    // Otherwise the layout asks for the minimal size whenever the size changes.
    setMinSize(0, 0);
  }

  /// The slide that is shown; null before the first one.
  @Nullable SlideChart slide() {
    return slide;
  }

  /// Shows a slide.
  ///
  /// @param fades whether the slide before fades out, since this is another slide and not more of
  ///   the same
  /// @param grows how long new bars grow; zero if none grow
  void show(SlideChart shown, boolean fades, Duration grows) {
    growing.stop();
    fade.stop();
    before.setVisible(false);
    if (motion && fades && picture.getImage() != null) {
      before.setImage(picture.getImage());
      before.setVisible(true);
      fade.playFromStart();
    }
    slide = shown;
    growth.set(1);
    if (motion && grows.greaterThan(Duration.ZERO)) {
      growth.set(0);
      growing = new Timeline(new KeyFrame(grows, new KeyValue(growth, 1, Interpolator.EASE_OUT)));
      growing.play();
    }
    setAccessibleText(shown.description());
    requestLayout();
  }

  /// Sets what runs after each time the slide was drawn.
  void onDrawn(Runnable action) {
    onDrawn = action;
  }

  /// The upper left corner of a rectangle in which the slide has nothing but its background, in
  /// units of the layout; empty if there is none.
  Optional<Point2D> free(double width, double height) {
    if (drawn == null) {
      return Optional.empty();
    }
    if (free == null) {
      free = new FreePlace(drawn);
    }
    return free.find(width * pixels(), height * pixels())
        .map(corner -> corner.multiply(1 / pixels()));
  }

  /// How far new bars have grown, from 0 to 1.
  DoubleProperty growth() {
    return growth;
  }

  /// The spot at a position, in units of the layout.
  Optional<Spot> at(double x, double y) {
    return drawn == null ? Optional.empty() : drawn.spotAt(x * pixels(), y * pixels());
  }

  /// The position of the spot with a key, in units of the layout.
  Optional<Spot> spot(String key) {
    double pixels = pixels();
    return drawn == null
        ? Optional.empty()
        : drawn
            .spot(key)
            .map(
                spot ->
                    new Spot(
                        key,
                        spot.x() / pixels,
                        spot.y() / pixels,
                        spot.width() / pixels,
                        spot.height() / pixels));
  }

  private double pixels() {
    return scale.getValue().doubleValue();
  }

  /// Draws the slide. The layout runs once in each pulse, so several changes are drawn together.
  @Override
  protected void layoutChildren() {
    int width = (int) Math.round(getWidth() * pixels());
    int height = (int) Math.round(getHeight() * pixels());
    if (slide == null || width < 1 || height < 1) {
      return;
    }
    Drawn wanted = new Drawn(slide, width, height, growth.get());
    if (!wanted.equals(of)) {
      drawn = SlidePicture.of(slide, look.theme(), look.patterns(), width, height, growth.get());
      picture.setImage(
          new WritableImage(
              new PixelBuffer<>(
                  width,
                  height,
                  IntBuffer.wrap(drawn.argb()),
                  PixelFormat.getIntArgbPreInstance())));
      of = wanted;
      free = null;
      onDrawn.run();
    }
    for (ImageView view : new ImageView[] {picture, before}) {
      view.setFitWidth(getWidth());
      view.setFitHeight(getHeight());
    }
  }
}
