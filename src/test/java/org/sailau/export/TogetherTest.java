package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Chart;
import org.sailau.chart.Theme;
import org.sailau.text.Language;

/// Files of all formats, made at the same time.
class TogetherTest {

  @Test
  void filesMadeAtOnceAreThoseMadeOneByOne() throws Exception {
    List<Callable<String>> jobs = new ArrayList<>();
    for (Language language : List.of(Language.KAZAKH, Language.ENGLISH, Language.RUSSIAN)) {
      for (Chart chart : Made.charts(language)) {
        Picture picture =
            new Picture(chart, new Picture.Size(480, 270, 72), Picture.Options.usual(Theme.LIGHT));
        for (Format format : Format.values()) {
          jobs.add(() -> Sha256.of(Made.EXPORTER.bytes(picture, format)));
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
