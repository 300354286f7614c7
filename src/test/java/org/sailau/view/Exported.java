package org.sailau.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sailau.audit.Audited;
import org.sailau.chart.Chart;
import org.sailau.chart.Gallery;
import org.sailau.chart.Theme;
import org.sailau.dataset.Bundled;
import org.sailau.export.DatasetFile;
import org.sailau.export.Exporter;
import org.sailau.export.Format;
import org.sailau.export.Picture;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Pictures of the election that is open.
final class Exported {

  private Exported() {}

  /// Writes one, as small as can be.
  ///
  /// @param id the chart's
  static Path write(Path file, Session session, String id, Language language) {
    Opened.Ready open = session.opened().get().shown().orElseThrow();
    Path from = open.file();
    String name = from == null ? Bundled.NAME : from.getFileName().toString();
    Chart chart =
        Gallery.of(Audited.of(open.election()), Texts.in(language)).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    Picture picture =
        new Picture(chart, new Picture.Size(480, 270, 72), Picture.Options.usual(Theme.LIGHT));
    Format format = Format.ofFile(file.toString()).orElseThrow();
    byte[] bytes =
        new Exporter(new DatasetFile(name, open.sha256()), "1.2.3").bytes(picture, format);
    try {
      return Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
