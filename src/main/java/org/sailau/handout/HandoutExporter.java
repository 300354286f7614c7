package org.sailau.handout;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.sailau.chart.draw.GoOn;
import org.sailau.chart.draw.Theme;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Provenance;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;

/// Makes files of handouts. The same handout always gives the same bytes, on every machine.
/// Immutable: any thread may call it, but not the JavaFX thread, because drawing takes time.
///
/// @param dataset the file that the election was read from
/// @param program the program's version
public record HandoutExporter(DatasetFile dataset, String program) {

  /// Draws a handout as a PDF.
  public byte[] bytes(Handout handout) {
    return HandoutFile.write(handout, provenance(handout));
  }

  /// Writes a handout, completely or not at all.
  ///
  /// @throws FileNotWritten if it cannot be written; the target is then as it was before
  public void write(Handout handout, Path target) throws FileNotWritten {
    write(handout, target, () -> true);
  }

  /// The same, as long as it is wanted.
  ///
  /// @param goOn false to give up; asked often on the calling thread
  /// @throws CancellationException if it was given up; the target is then as it was before
  public void write(Handout handout, Path target, BooleanSupplier goOn) throws FileNotWritten {
    WholeFile.write(target, GoOn.whileTrue(goOn, () -> bytes(handout)));
  }

  /// The provenance of a handout's file. The handout's name takes the place of a chart's id.
  private Provenance provenance(Handout handout) {
    return Provenance.of(handout.election(), dataset, program)
        .with("chart", handout.name())
        .with("language", handout.texts().language().tag())
        .with("theme", FileNames.theme(Theme.PRINT))
        .with("paper", handout.paper().name().toLowerCase(Locale.ROOT));
  }
}
