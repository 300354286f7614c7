package org.sailau.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Fonts;
import org.sailau.chart.draw.GlyphHandles;
import org.sailau.chart.results.ResultsChart;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.json.Limits;
import org.sailau.lesson.LessonFile;
import org.sailau.session.Opened;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Loads on a thread of its own what the window needs and what needs no JavaFX. JavaFX starts
/// meanwhile, and mostly waits for the window system.
final class StartupPreloader {

  /// The size in bytes up to which a file is read before there is a window. With a larger one the
  /// window comes first, to show progress.
  private static final long LARGEST = 300_000;

  /// How long the window waits for the election once JavaFX is there.
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /// What the window will show; null for the bundled election.
  private final @Nullable Path file;

  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch toolkit = new CountDownLatch(1);
  private final CountDownLatch fonts = new CountDownLatch(1);
  private volatile Optional<Opened.Ready> election = Optional.empty();
  private volatile boolean givenUp;

  private StartupPreloader(@Nullable Path file) {
    this.file = file;
  }

  /// Starts loading.
  ///
  /// @param language of the texts that are loaded
  /// @param file what the window will show; null for the bundled election
  static StartupPreloader of(Language language, @Nullable Path file) {
    StartupPreloader preloader = new StartupPreloader(file);
    Thread.ofPlatform()
        .daemon()
        .name("preloader")
        // What fails here is done again where it is needed: if it fails again, it is reported
        // there.
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> preloader.run(language));
    return preloader;
  }

  private void run(Language language) {
    try {
      loadElection(Texts.in(language));
      GlyphHandles.prepare();
      toolkit.await();
      Fonts.load();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      fonts.countDown();
    }
  }

  private void loadElection(Texts texts) {
    try {
      election = file == null ? readBundled() : read(file);
      election.ifPresent(ready -> say(ready, texts));
    } catch (IOException | CancellationException unread) {
      // Whoever opens it in the window shows progress, or says why.
    } finally {
      read.countDown();
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

  /// Waits for the election that the window will show, but not long for one from a file.
  ///
  /// @return empty if it was not read, since that takes long or it is no dataset, or if it could
  ///   not be read; opening it in the window shows progress, or says why
  Optional<Opened.Ready> awaitElection() throws InterruptedException {
    return awaitElection(file == null ? Duration.ofDays(1) : PATIENCE);
  }

  Optional<Opened.Ready> awaitElection(Duration patience) throws InterruptedException {
    if (givenUp || !read.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      givenUp = true;
      return Optional.empty();
    }
    return election;
  }

  private Optional<Opened.Ready> readBundled() throws IOException {
    try (InputStream in = BundledDataset.open()) {
      return ready(new DatasetReader(Limits.defaults()).read(in, _ -> !givenUp));
    }
  }

  private Optional<Opened.Ready> read(Path dataset) throws IOException {
    return Files.isRegularFile(dataset)
            && Files.size(dataset) <= LARGEST
            && !LessonFile.looksLikeLesson(dataset)
        ? ready(new DatasetReader(Limits.defaults()).read(dataset, _ -> !givenUp))
        : Optional.empty();
  }

  private Optional<Opened.Ready> ready(ReadResult result) {
    if (!(result instanceof ReadResult.Done done)) {
      return Optional.empty();
    }
    Audited audited = Audited.of(done.election(), () -> !givenUp);
    return Optional.of(new Opened.Ready(audited, file, done.warnings(), done.digest()));
  }
}
