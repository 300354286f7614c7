package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.io.Sha256;
import org.sailau.text.Language;

/// Tests files of all formats that are made at the same time.
class ExportAtOnceTest {

  @Test
  void filesMadeAtOnceAreThoseMadeOneByOne() throws Exception {
    List<Callable<String>> jobs = new ArrayList<>();
    for (Language language : List.of(Language.KAZAKH, Language.ENGLISH, Language.RUSSIAN)) {
      for (Chart chart : SamplePictures.charts(language)) {
        Picture picture =
            new Picture(
                chart, new Picture.Size(480, 270, 72), Picture.Options.defaults(Theme.LIGHT));
        for (Format format : Format.values()) {
          jobs.add(() -> Sha256.of(SamplePictures.EXPORTER.bytes(picture, format)));
        }
      }
    }
    List<String> together = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<String> done : pool.invokeAll(jobs)) {
        together.add(done.get());
      }
    }
    List<String> apart = new ArrayList<>();
    for (Callable<String> job : jobs) {
      apart.add(job.call());
    }
    assertThat(together).isEqualTo(apart);
  }
}
