package org.sailau.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jfree.chart.ChartRenderingInfo;
import org.sailau.audit.Audited;
import org.sailau.chart.Chart;
import org.sailau.chart.Fonts;
import org.sailau.chart.Raster;
import org.sailau.chart.ResultsChart;
import org.sailau.chart.Style;
import org.sailau.chart.Theme;
import org.sailau.dataset.Bundled;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.dataset.Progress;
import org.sailau.dataset.Reading;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.session.Opened;
import org.sailau.text.Texts;

/// What a window needs and JavaFX is not needed for, made while JavaFX starts, which mostly waits
/// for the window system.
final class Ahead {

  /// About as large as the first chart is in a window of the usual size.
  private static final int WIDTH = 600;

  private static final int HEIGHT = 600;

  private final CountDownLatch toolkit = new CountDownLatch(1);
  private final CountDownLatch fonts = new CountDownLatch(1);
  private final FutureTask<Optional<Opened.Ready>> bundled = new FutureTask<>(Ahead::read);

  private Ahead() {}

  /// Begins at once, on a thread of its own.
  static Ahead of(Texts texts) {
    Ahead ahead = new Ahead();
    Thread.ofPlatform()
        .daemon()
        .name("ahead")
        // What fails here fails again where it is needed, and is told there.
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> ahead.run(texts));
    return ahead;
  }

  private void run(Texts texts) {
    bundled.run();
    bundled().ifPresent(ready -> say(ready, texts));
    try {
      toolkit.await();
      Fonts.load();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    } finally {
      fonts.countDown();
    }
    bundled().ifPresent(ready -> rehearse(ready, texts));
  }

  /// Words need the formats of numbers and dates, which take long to load.
  private static void say(Opened.Ready ready, Texts texts) {
    firstChart(ready, texts).description();
  }

  private static Chart firstChart(Opened.Ready ready, Texts texts) {
    Contest first = ready.election().contests().getFirst();
    return ResultsChart.of(ready.audited(), first, Measure.SHARE, texts);
  }

  /// Draws the first chart for nobody to see: the second time is many times faster.
  private static void rehearse(Opened.Ready ready, Texts texts) {
    Chart chart = firstChart(ready, texts);
    Style style = Style.window(Theme.LIGHT.palette(), 1, false);
    chart.leastHeight(style, WIDTH);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    Raster.draw(chart.draw(style), image, 1, 1, new ChartRenderingInfo());
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

  /// The bundled election, waited for if need be. Empty if it could not be read: whoever reads it
  /// again learns why.
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
    try (InputStream in = Bundled.open()) {
      Reading reading = new DatasetReader(Limits.usual()).read(in, Progress.unheard());
      return reading instanceof Reading.Done done
          ? Optional.of(
              new Opened.Ready(Audited.of(done.election()), null, done.warnings(), done.sha256()))
          : Optional.empty();
    }
  }
}
