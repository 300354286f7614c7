package org.sailau.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/// Printers that keep what they are given.
final class FakePrinting implements Printing {

  final List<String> printers = new ArrayList<>();
  final List<String> printed = new ArrayList<>();
  final List<Image> pages = new ArrayList<>();
  boolean broken;

  @Override
  public List<String> printers() {
    return List.copyOf(printers);
  }

  @Override
  public Area area(String printer) {
    return new Area(720, 504);
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
