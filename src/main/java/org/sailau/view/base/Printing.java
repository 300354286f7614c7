package org.sailau.view.base;

import java.util.List;
import javafx.scene.image.Image;

/// The printers of the operating system.
public interface Printing {

  /// The printable area of a sheet.
  ///
  /// @param width in points of 1/72 inch
  /// @param height in points of 1/72 inch
  record Area(double width, double height) {}

  /// The names of the printers, the default one first. Takes time: do not call it on the JavaFX
  /// thread.
  List<String> printers();

  /// The printable area of a printer's default paper in landscape format. Takes time: do not call
  /// it on the JavaFX thread.
  Area area(String printer);

  /// Prints an image scaled to the printable area. Call it on the JavaFX thread.
  ///
  /// @param name the name of the print job, as the print queue shows it @return whether the printer
  ///   accepted the job
  boolean print(String printer, Image image, String name);

  static Printing ofSystem() {
    return new SystemPrinting();
  }
}
