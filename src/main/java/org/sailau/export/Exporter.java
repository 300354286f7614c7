package org.sailau.export;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.GoOn;
import org.sailau.export.pdf.PdfFile;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.Provenance;
import org.sailau.export.png.PngFile;
import org.sailau.export.svg.SvgFile;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;

/// Makes files of charts, for the window and the command line. The same picture always gives the
/// same bytes, on every machine. Immutable: any thread may call it, but not the JavaFX thread,
/// because drawing takes time.
public final class Exporter {

  private final DatasetFile dataset;
  private final String program;
  private final CsvFile.Reader csv;

  /// An exporter whose CSV files are for programs.
  public Exporter(DatasetFile dataset, String program) {
    this(dataset, program, CsvFile.Reader.PLAIN);
  }

  /// @param dataset the file that the charts' election was read from
  /// @param program the program's version
  /// @param csv who reads the CSV files
  public Exporter(DatasetFile dataset, String program, CsvFile.Reader csv) {
    this.dataset = dataset;
    this.program = program;
    this.csv = csv;
  }

  /// What file names say of the election.
  public String election() {
    return FileNames.election(dataset);
  }

  /// The same exporter for other readers of CSV files.
  public Exporter with(CsvFile.Reader reader) {
    return new Exporter(dataset, program, reader);
  }

  /// The bytes of a picture's file in a format.
  public byte[] bytes(Picture picture, Format format) {
    return switch (format) {
      case PNG -> PngFile.write(picture, provenance(picture));
      case SVG -> SvgFile.write(picture, provenance(picture));
      case PDF -> PdfFile.write(picture, provenance(picture));
      case CSV -> csv(picture.chart());
    };
  }

  private byte[] csv(Chart chart) {
    Table table = chart.table();
    return switch (csv) {
      case PLAIN -> CsvFile.write(table, chart.texts());
      case SPREADSHEET -> CsvFile.writeForSpreadsheet(table, chart.texts());
    };
  }

  private Provenance provenance(Picture picture) {
    return Provenance.of(picture, dataset, program);
  }

  /// Writes a picture's file, completely or not at all.
  ///
  /// @throws FileNotWritten if it cannot be written, or the chart has no room in the picture; the
  ///   target is then as it was before
  public void write(Picture picture, Format format, Path target) throws FileNotWritten {
    write(picture, format, target, () -> true);
  }

  /// The same, as long as it is wanted.
  ///
  /// @param goOn false to give up; asked often on the calling thread
  /// @throws CancellationException if it was given up; the target is then as it was before
  public void write(Picture picture, Format format, Path target, BooleanSupplier goOn)
      throws FileNotWritten {
    if (!GoOn.whileTrue(goOn, () -> picture.fits(format))) {
      throw FileNotWritten.chartTooHigh(target);
    }
    WholeFile.write(target, GoOn.whileTrue(goOn, () -> bytes(picture, format)));
  }
}
