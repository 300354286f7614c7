package org.sailau.view.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/// The icon of the program in every size that desktops ask for. Its source is `sailau.svg`.
final class WindowIcon {

  static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

  private WindowIcon() {}

  static List<Image> load() {
    return SIZES.stream().map(WindowIcon::load).toList();
  }

  private static Image load(int size) {
    String name = "/assets/icons/sailau-" + size + ".png";
    try (InputStream in =
        Objects.requireNonNull(WindowIcon.class.getResourceAsStream(name), name)) {
      return new Image(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
