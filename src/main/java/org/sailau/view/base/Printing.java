package org.sailau.view.base;

import java.util.List;
import javafx.scene.image.Image;

/// The printers of the operating system.
public interface Printing {

  /// The part of a sheet that a printer prints on.
  ///
  /// @param width in points, of which 72 are an inch
  /// @param height likewise
  record Area(double width, double height) {}

  /// Their names, the usual one first. Takes time: not for the user's thread.
  List<String> printers();

  /// Where a printer prints on its usual sheet, laid so that it is wider than high. Takes time: not
  /// for the user's thread.
  Area area(String printer);

  /// Prints an image as large as that area, and answers whether the printer took it. For the user's
  /// thread.
  ///
  /// @param name of the job, as lists of jobs show it
  boolean print(String printer, Image image, String name);

  static Printing ofSystem() {
    return new SystemPrinting();
  }
}
