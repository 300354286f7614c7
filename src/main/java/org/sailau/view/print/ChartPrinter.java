package org.sailau.view.print;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.export.Preview;
import org.sailau.export.picture.Picture;
import org.sailau.session.Work;
import org.sailau.view.base.Printing;
import org.sailau.view.chart.ChartImage;
import org.sailau.view.control.DialogHost;

/// Prints charts in black on white, at the resolution of print. Use it on the JavaFX thread.
public final class ChartPrinter {

  private static final double POINTS_PER_INCH = 72;
  private static final double SHRINK_FACTOR = 0.9;

  private final Printing printing;
  private final DialogHost dialogHost;
  private final Work work;

  public ChartPrinter(Printing printing, DialogHost dialogHost, Work work) {
    this.printing = printing;
    this.dialogHost = dialogHost;
    this.work = work;
  }

  /// Asks the user for a printer, and prints a chart.
  public void print(Chart chart) {
    work.run(printing::printers, printers -> ask(chart, printers), () -> {});
  }

  private void ask(Chart chart, List<String> printers) {
    dialogHost.show(
        "print",
        "print.title",
        look ->
            new PrintForm(
                chart,
                printers,
                look,
                (printer, onOutcome) ->
                    work.run(
                        () -> draw(chart, printing.area(printer)),
                        image ->
                            onOutcome.accept(
                                image.isPresent()
                                        && printing.print(printer, image.get(), chart.headline())
                                    ? PrintForm.Outcome.PRINTED
                                    : PrintForm.Outcome.NOT_TAKEN),
                        () -> onOutcome.accept(PrintForm.Outcome.FAILED))));
  }

  /// Draws the chart for the printable area; empty if there is too little memory.
  private static Optional<Image> draw(Chart chart, Printing.Area area) {
    try {
      Picture picture = new Picture(chart, size(area), Picture.Options.defaults(Theme.PRINT));
      return Optional.of(ChartImage.of(Preview.whole(picture)));
    } catch (OutOfMemoryError full) {
      return Optional.empty();
    }
  }

  /// The size of the area in pixels at the resolution of print, or the largest possible size with
  /// its proportions.
  private static Picture.Size size(Printing.Area area) {
    double width = pixels(area.width());
    double height = pixels(area.height());
    while (!Picture.Size.isPossible(Math.round(width), Math.round(height), Picture.Size.PRINT_DPI)
        || Math.round(width) * Math.round(height) > Picture.Size.pixelsThatFit()) {
      width *= SHRINK_FACTOR;
      height *= SHRINK_FACTOR;
    }
    return new Picture.Size(
        (int) Math.round(width), (int) Math.round(height), Picture.Size.PRINT_DPI);
  }

  private static double pixels(double points) {
    return Math.clamp(
        points * Picture.Size.PRINT_DPI / POINTS_PER_INCH,
        Picture.Size.PRINT_DPI,
        Picture.Size.MAX_SIDE);
  }
}
