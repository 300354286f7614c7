package org.sailau.export;

import java.nio.file.Path;
import org.sailau.chart.Chart;
import org.sailau.chart.Table;

/// Makes files of charts: for the window and the command line alike. The same picture makes the
/// same bytes, whenever and wherever. Holds no state that changes: call from any thread, but not
/// from one that must answer a user.
public final class Exporter {

  private final DatasetFile dataset;
  private final String program;

  /// @param dataset what the charts are made from
  /// @param program its version
  public Exporter(DatasetFile dataset, String program) {
    this.dataset = dataset;
    this.program = program;
  }

  /// The bytes of a file.
  public byte[] bytes(Picture picture, Format format) {
    return switch (format) {
      case PNG -> PngFile.write(picture, provenance(picture));
      case SVG -> SvgFile.write(picture, provenance(picture));
      case PDF -> PdfFile.write(picture, provenance(picture));
      case CSV -> csv(picture.chart());
    };
  }

  /// The bytes of a handout, a PDF.
  public byte[] bytes(Handout handout) {
    return HandoutFile.write(handout, Provenance.of(handout, dataset, program));
  }

  /// Writes a handout, whole or not at all.
  ///
  /// @throws NotWritten if it cannot be written; what was there before is still there
  public void write(Handout handout, Path target) throws NotWritten {
    WholeFile.write(target, bytes(handout));
  }

  private static byte[] csv(Chart chart) {
    Table table = chart.table();
    return CsvFile.write(table, chart.texts());
  }

  private Provenance provenance(Picture picture) {
    return Provenance.of(picture, dataset, program);
  }

  /// Writes a file, whole or not at all.
  ///
  /// @throws NotWritten if it cannot be written; what was there before is still there
  public void write(Picture picture, Format format, Path target) throws NotWritten {
    WholeFile.write(target, bytes(picture, format));
  }
}
