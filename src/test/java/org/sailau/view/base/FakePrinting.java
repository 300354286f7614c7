package org.sailau.view.base;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Printers for tests: they keep the images that they are given.
public final class FakePrinting implements Printing {

  public final List<String> printers = new ArrayList<>();
  public final List<String> printed = new ArrayList<>();
  public final List<Image> pages = new ArrayList<>();
  public boolean broken;

  /// What the printers throw when they are asked for; null to throw nothing.
  public @Nullable RuntimeException failure;

  @Override
  public List<String> printers() {
    fail();
    return List.copyOf(printers);
  }

  @Override
  public Area area(String printer) {
    fail();
    return new Area(720, 504);
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public boolean print(String printer, Image image, String name) {
    if (!broken) {
      printed.add(printer + ": " + name);
      pages.add(image);
    }
    return !broken;
  }
}
