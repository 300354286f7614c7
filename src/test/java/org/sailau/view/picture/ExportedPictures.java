package org.sailau.view.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.BundledDataset;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Writes pictures of the open election for tests.
public final class ExportedPictures {

  private ExportedPictures() {}

  /// Writes a picture of one chart at the smallest size.
  ///
  /// @param id the id of the chart
  public static Path write(Path file, Session session, String id, Language language) {
    Opened.Ready open = session.opened().get().shown().orElseThrow();
    Path from = open.file();
    String name = from == null ? BundledDataset.NAME : from.getFileName().toString();
    Chart chart =
        Gallery.of(Audited.of(open.election()), Texts.in(language)).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    Picture picture =
        new Picture(chart, new Picture.Size(480, 270, 72), Picture.Options.defaults(Theme.LIGHT));
    Format format = Format.ofFile(file.toString()).orElseThrow();
    byte[] bytes =
        new Exporter(new DatasetFile(name, open.digest()), "1.2.3").bytes(picture, format);
    try {
      return Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
