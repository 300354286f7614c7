package org.sailau.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.export.DatasetFile;
import org.sailau.export.Exporter;
import org.sailau.export.Format;
import org.sailau.export.Picture;
import org.sailau.export.PictureCheck;
import org.sailau.export.PictureCheck.Answer;
import org.sailau.export.PictureCheck.State;
import org.sailau.export.Redrawn;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Every chart of every election, written, checked and drawn again.
class EveryChartAsFileTest {

  private static final DatasetFile DATASET = new DatasetFile("a.json", "5".repeat(64));
  private static final Exporter EXPORTER = new Exporter(DATASET, "1.2.3");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Ballot.class)
  void itIsUntouchedAndComesOutTheSame(Ballot ballot) throws IOException {
    for (Chart chart : Gallery.of(Audited.of(ballot.election), Texts.in(Language.KAZAKH))) {
      Picture picture =
          new Picture(chart, new Picture.Size(320, 240, 96), Picture.Options.usual(Theme.PRINT));
      for (Format format : Format.values()) {
        byte[] bytes = EXPORTER.bytes(picture, format);
        assertThat(bytes).as("%s as %s", chart.id(), format).isNotEmpty();
        if (format != Format.CSV) {
          Path file = Files.write(folder.resolve("a." + format.extension()), bytes);
          Answer.Said said = (Answer.Said) PictureCheck.read(file);
          assertThat(said.state()).as("%s as %s", chart.id(), format).isEqualTo(State.UNTOUCHED);
          assertThat(Redrawn.same(said, Audited.of(ballot.election), DATASET, "1.2.3"))
              .as("%s as %s", chart.id(), format)
              .contains(true);
        }
      }
    }
  }
}
