package org.sailau.view.base;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/// Printers that keep what they are given.
public final class FakePrinting implements Printing {

  public final List<String> printers = new ArrayList<>();
  public final List<String> printed = new ArrayList<>();
  public final List<Image> pages = new ArrayList<>();
  public boolean broken;

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
