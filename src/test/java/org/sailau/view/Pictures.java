package org.sailau.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.sailau.app.Desktop;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.election.Measure;
import org.sailau.session.Session;
import org.sailau.session.Work;

/// Draws every screen into PNG files: into the folder given, all of them at three sizes; into
/// `assets/pictures`, those that the README shows.
///
/// `mvn test-compile exec:exec@pictures`
public final class Pictures {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES =
      List.of(new Size(1000, 700), new Size(1280, 800), new Size(1920, 1080));

  private final Path folder;
  private final Path readme;

  private Pictures(Path folder, Path readme) {
    this.folder = folder;
    this.readme = readme;
  }

  static void main(String[] args) throws Exception {
    Pictures pictures = new Pictures(Path.of(args[0]), Path.of(args[1]));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            pictures.draw();
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private void draw() throws IOException {
    Files.createDirectories(folder);
    Files.createDirectories(readme);
    MainWindow.loadFonts();
    for (Size size : SIZES) {
      screens(size);
    }
  }

  private void screens(Size size) throws IOException {
    picture("nothing", size, (_, _) -> {});
    picture("results", size, (session, _) -> session.openBundled());
    picture(
        "results-votes",
        size,
        (session, _) -> {
          session.openBundled();
          session.measure().set(Measure.VOTES);
        });
    picture("turnout", size, (session, tabs) -> openAt(session, tabs, 1));
    picture("observers", size, (session, tabs) -> openAt(session, tabs, 2));
    picture(
        "problems",
        size,
        (session, _) -> {
          session.openBundled();
          session.open(Path.of("assets/datasets/SOURCES.md"));
        });
  }

  private static void openAt(Session session, TabPane tabs, int tab) {
    session.openBundled();
    tabs.getSelectionModel().select(tab);
  }

  /// In a window of its own: one that is never shown does not follow changes after its first
  /// picture.
  private void picture(String name, Size size, BiConsumer<Session, TabPane> steps)
      throws IOException {
    Session session = new Session(new DatasetReader(Limits.usual()), Desktop::bundled, Work.here());
    Remembered remembered = new Remembered(null);
    MainWindow window =
        new MainWindow(
            new Stage(),
            session,
            new Appearance(
                remembered,
                new SimpleObjectProperty<>(new Tastes(Locale.UK, false, false, true)),
                null),
            remembered,
            (_, _, _) -> Optional.empty(),
            "0.1.0");
    Region root = (Region) window.root();
    Scene scene = new Scene(root, size.width(), size.height());
    scene.getStylesheets().setAll(root.getStylesheets());
    steps.accept(session, (TabPane) scene.lookup("#tabs"));
    picture(scene, name, size);
  }

  private void picture(Scene scene, String name, Size size) throws IOException {
    for (int i = 0; i < 4; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    WritableImage image = scene.snapshot(null);
    write(image, folder.resolve(name + "-" + size.width() + "x" + size.height() + ".png"));
    if (size.width() == 1280 && name.equals("results")) {
      write(image, readme.resolve("results.png"));
    }
  }

  private static void write(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(copy, "png", out);
    }
  }
}
