package org.sailau.view.base;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/// Prints with JavaFX. It does not open the print dialog of the operating system: that dialog
/// belongs to AWT, which is headless here.
final class SystemPrinting implements Printing {

  @Override
  public List<String> printers() {
    return Stream.concat(
            Stream.ofNullable(Printer.getDefaultPrinter()), Printer.getAllPrinters().stream())
        .map(Printer::getName)
        .distinct()
        .toList();
  }

  private static Optional<Printer> named(String name) {
    return Printer.getAllPrinters().stream()
        .filter(printer -> printer.getName().equals(name))
        .findFirst();
  }

  private static PageLayout layout(Printer printer) {
    return printer.createPageLayout(
        printer.getDefaultPageLayout().getPaper(),
        PageOrientation.LANDSCAPE,
        Printer.MarginType.DEFAULT);
  }

  @Override
  public Area area(String printer) {
    return named(printer)
        .map(SystemPrinting::layout)
        .map(layout -> new Area(layout.getPrintableWidth(), layout.getPrintableHeight()))
        .orElseGet(() -> new Area(0, 0));
  }

  @Override
  public boolean print(String printer, Image image, String name) {
    Optional<Printer> wanted = named(printer);
    @Nullable PrinterJob job = wanted.map(PrinterJob::createPrinterJob).orElse(null);
    if (wanted.isEmpty() || job == null) {
      return false;
    }
    PageLayout layout = layout(wanted.get());
    job.getJobSettings().setJobName(name);
    job.getJobSettings().setPageLayout(layout);
    ImageView page = new ImageView(image);
    page.setPreserveRatio(true);
    page.setFitWidth(layout.getPrintableWidth());
    page.setFitHeight(layout.getPrintableHeight());
    return job.printPage(layout, page) && job.endJob();
  }
}
