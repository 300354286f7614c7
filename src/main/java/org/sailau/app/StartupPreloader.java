package org.sailau.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Fonts;
import org.sailau.chart.results.ResultsChart;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.dataset.Progress;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.session.Opened;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// What a window needs and JavaFX is not needed for, made while JavaFX starts, which mostly waits
/// for the window system.
final class StartupPreloader {

  private final CountDownLatch toolkit = new CountDownLatch(1);
  private final CountDownLatch fonts = new CountDownLatch(1);
  private final FutureTask<Optional<Opened.Ready>> bundled =
      new FutureTask<>(StartupPreloader::read);

  private StartupPreloader() {}

  /// Begins at once, on a thread of its own.
  ///
  /// @param reading whether the bundled election is what will be shown
  static StartupPreloader of(Language language, boolean reading) {
    StartupPreloader ahead = new StartupPreloader();
    Thread.ofPlatform()
        .daemon()
        .name("ahead")
        // What fails here is done again where it is needed: if it fails again, it is reported
        // there.
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> ahead.run(language, reading));
    return ahead;
  }

  private void run(Language language, boolean reading) {
    try {
      if (reading) {
        bundled.run();
        bundled().ifPresent(ready -> say(ready, Texts.in(language)));
      }
      toolkit.await();
      Fonts.load();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      fonts.countDown();
    }
  }

  /// Words need the formats of numbers and dates, which take long to load.
  private static void say(Opened.Ready ready, Texts texts) {
    Contest first = ready.election().contests().getFirst();
    ResultsChart.of(ready.audited(), first, Measure.SHARE, texts).description();
  }

  /// To be called when JavaFX and its fonts are there. Before, Java2D must not be touched: loading
  /// its libraries while GTK starts crashes the process, since GTK changes the environment then.
  void toolkitIsUp() {
    toolkit.countDown();
  }

  /// Waits until Java2D no longer asks the system for fonts, which nobody else may do meanwhile.
  void awaitFonts() throws InterruptedException {
    fonts.await();
  }

  /// The bundled election, waited for if need be; only where it is read. Empty if it could not be
  /// read: whoever reads it again learns why.
  Optional<Opened.Ready> bundled() {
    try {
      return bundled.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.empty();
    }
  }

  private static Optional<Opened.Ready> read() throws IOException {
    try (InputStream in = BundledDataset.open()) {
      ReadResult reading = new DatasetReader(Limits.defaults()).read(in, Progress.NONE);
      return reading instanceof ReadResult.Done done
          ? Optional.of(
              new Opened.Ready(Audited.of(done.election()), null, done.warnings(), done.sha256()))
          : Optional.empty();
    }
  }
}
