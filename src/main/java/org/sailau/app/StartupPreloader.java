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
import org.sailau.dataset.ReadResult;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.session.Opened;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Loads on a thread of its own what the window needs and what needs no JavaFX. JavaFX starts
/// meanwhile, and mostly waits for the window system.
final class StartupPreloader {

  private final CountDownLatch toolkit = new CountDownLatch(1);
  private final CountDownLatch fonts = new CountDownLatch(1);
  private final FutureTask<Optional<Opened.Ready>> bundled =
      new FutureTask<>(StartupPreloader::read);

  private StartupPreloader() {}

  /// Starts loading.
  ///
  /// @param language of the texts that are loaded
  /// @param reading whether the bundled election will be shown, and has to be read
  static StartupPreloader of(Language language, boolean reading) {
    StartupPreloader preloader = new StartupPreloader();
    Thread.ofPlatform()
        .daemon()
        .name("preloader")
        // What fails here is done again where it is needed: if it fails again, it is reported
        // there.
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> preloader.run(language, reading));
    return preloader;
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

  /// Says that JavaFX and its fonts are there. Before, Java2D must not be used: GTK changes the
  /// environment variables while it starts, and loading the libraries of Java2D reads them, which
  /// crashes the process.
  void toolkitIsUp() {
    toolkit.countDown();
  }

  /// Waits until Java2D has asked the system for fonts. JavaFX must not ask at the same time.
  void awaitFonts() throws InterruptedException {
    fonts.await();
  }

  /// Waits for the bundled election. Must only be called if it is read.
  ///
  /// @return empty if it could not be read; reading it again says why
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
      ReadResult result = new DatasetReader(Limits.defaults()).read(in, Progress.NONE);
      return result instanceof ReadResult.Done done
          ? Optional.of(
              new Opened.Ready(Audited.of(done.election()), null, done.warnings(), done.sha256()))
          : Optional.empty();
    }
  }
}
