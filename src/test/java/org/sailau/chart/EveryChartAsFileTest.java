package org.sailau.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.ReproductionCheck;
import org.sailau.verify.ReproductionCheck.Outcome;

/// Tests that every chart of every election can be written, checked and drawn again.
class EveryChartAsFileTest {

  private static final DatasetFile DATASET = new DatasetFile("a.json", "5".repeat(64));
  private static final Exporter EXPORTER = new Exporter(DATASET, "1.2.3");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void itIsUntouchedAndComesOutTheSame(SampleBallot ballot) throws IOException {
    for (Chart chart : Gallery.of(Audited.of(ballot.election), Texts.in(Language.KAZAKH))) {
      Picture picture =
          new Picture(chart, new Picture.Size(320, 240, 96), Picture.Options.defaults(Theme.PRINT));
      for (Format format : Format.values()) {
        byte[] bytes = EXPORTER.bytes(picture, format);
        assertThat(bytes).as("%s as %s", chart.id(), format).isNotEmpty();
        if (format != Format.CSV) {
          Path file = Files.write(folder.resolve("a." + format.extension()), bytes);
          Result.WithProvenance withProvenance = (Result.WithProvenance) PictureCheck.read(file);
          assertThat(withProvenance.state())
              .as("%s as %s", chart.id(), format)
              .isEqualTo(State.UNTOUCHED);
          assertThat(
                  ReproductionCheck.of(
                      withProvenance, Audited.of(ballot.election), DATASET, "1.2.3"))
              .as("%s as %s", chart.id(), format)
              .isEqualTo(Outcome.SAME);
        }
      }
    }
  }
}
