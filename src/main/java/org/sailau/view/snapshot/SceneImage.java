package org.sailau.view.snapshot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// Nodes as an image, without a window. For the JavaFX thread.
public final class SceneImage {

  /// What is laid out may make or hide something, which is then laid out in turn.
  private static final int LAYOUT_PASSES = 4;

  private SceneImage() {}

  /// @param root with its own style sheets, and in no other scene
  /// @param width in pixels; -1 for as wide as the content would like to be
  /// @param height likewise
  /// @param steps what is done with the scene before its only image is taken: a scene without a
  ///   window does not follow later changes
  /// @return an image without alpha
  public static BufferedImage of(Region root, double width, double height, Consumer<Scene> steps) {
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(root.getStylesheets());
    steps.accept(scene);
    for (int i = 0; i < LAYOUT_PASSES; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return copy(scene.snapshot(null));
  }

  private static BufferedImage copy(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return copy;
  }
}
