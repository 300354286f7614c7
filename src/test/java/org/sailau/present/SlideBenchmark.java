package org.sailau.present;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.BundledDataset;
import org.sailau.election.Election;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.Step;
import org.sailau.log.LogFile;
import org.sailau.session.Failures;
import org.sailau.session.Work;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// How long a slide change takes to its first frame, and the longest frame while something is
/// revealed, beside the frames of an empty window, in milliseconds. Pulses are as far apart as the
/// screen's: what an empty window takes is the lower bound.
///
/// `mvn test-compile exec:exec@bench-slides`
public final class SlideBenchmark extends AnimationTimer {

  private static final int ROUNDS = 2;

  /// So long after a change its frames are looked at.
  private static final long WATCHED = 900_000_000;

  private final List<Long> frames = new ArrayList<>();
  private final List<Runnable> script = new ArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<String> names = new ArrayList<>();
  private int next;
  private long changed;

  private final List<Double> emptyFirst = new ArrayList<>();
  private final List<Double> emptyLongest = new ArrayList<>();
  private final List<Double> slideFirst = new ArrayList<>();
  private final List<Double> slideLongest = new ArrayList<>();
  private final List<Double> revealLongest = new ArrayList<>();

  private SlideBenchmark() {}

  static void main() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    for (Rectangle2D screen :
        List.of(new Rectangle2D(0, 0, 1024, 768), new Rectangle2D(0, 0, 1920, 1080))) {
      SlideBenchmark benchmark = new SlideBenchmark();
      Platform.runLater(() -> benchmark.begin(screen));
      benchmark.done.await();
      System.out.printf("%.0f x %.0f%n", screen.getWidth(), screen.getHeight());
      report("empty window, first frame", benchmark.emptyFirst);
      report("empty window, longest frame", benchmark.emptyLongest);
      report("slide change, first frame", benchmark.slideFirst);
      report("slide change, longest frame", benchmark.slideLongest);
      report("reveal, longest frame", benchmark.revealLongest);
    }
    Platform.exit();
  }

  private static void report(String what, List<Double> all) {
    Collections.sort(all);
    System.out.printf(
        "  %-28s median %6.1f   highest %6.1f   of %d%n",
        what, all.get(all.size() / 2), all.getLast(), all.size());
  }

  private void begin(Rectangle2D screen) {
    Stage empty = new Stage();
    Rectangle spot = new Rectangle(screen.getWidth(), screen.getHeight(), Color.WHITE);
    empty.setScene(new Scene(new Pane(spot), screen.getWidth(), screen.getHeight()));
    empty.show();
    Election election = WholeLesson.bundled();
    Texts texts = Texts.in(Language.KAZAKH);
    SlideFactory slideFactory = new SlideFactory(Audited.of(election), texts);
    LessonSession lessonSession =
        new LessonSession(WholeLesson.bundledSlideOrder(election), slideFactory);
    Presentation presentation =
        new Presentation(
            classroom(election, texts), lessonSession, slideFactory, one(screen), () -> {});
    for (int i = 0; i < 30; i++) {
      boolean dark = i % 2 == 0;
      add("empty", () -> spot.setFill(dark ? Color.BLACK : Color.WHITE));
    }
    add("", empty::hide);
    add("", () -> presentation.start(empty));
    int parts = parts(election, texts);
    for (int round = 0; round < ROUNDS; round++) {
      add("", () -> presentation.change(lessonSession::first));
      for (int part = 1; part < parts; part++) {
        add("slide", () -> presentation.change(lessonSession::forward));
        add("", () -> guess(presentation));
      }
    }
    add("", presentation::end);
    start();
  }

  /// How many parts the lesson has, once guessed.
  private static int parts(Election election, Texts texts) {
    AtomicInteger parts = new AtomicInteger();
    WholeLesson.all(
        election,
        WholeLesson.bundledSlideOrder(election),
        texts,
        (name, _) -> {
          if (!name.endsWith("-guesses") && !name.endsWith("-zoomed")) {
            parts.incrementAndGet();
          }
        });
    return parts.get();
  }

  /// A whole class, where it is asked.
  private static void guess(Presentation presentation) {
    LessonSession lessonSession = presentation.lessonSession();
    if (lessonSession.current().step() instanceof Step.Ask ask
        && lessonSession.guesses(ask.question()).percents().isEmpty()) {
      presentation.change(
          () ->
              WholeLesson.CLASS.forEach(
                  guess -> {
                    lessonSession.placeMarker(BigDecimal.valueOf(guess));
                    lessonSession.enter();
                  }));
    }
    reveals =
        lessonSession
            .next()
            .map(LessonSession.Position::step)
            .filter(SlideBenchmark::isRevealed)
            .isPresent();
  }

  private static boolean reveals;

  private static boolean isRevealed(Step step) {
    return step instanceof Step.Answer || step instanceof Step.Rows(int rows) && rows > 0;
  }

  private static PresentationContext classroom(Election election, Texts texts) {
    return new PresentationContext(
        election,
        texts,
        new PresentationContext.Look(
            Theme.LIGHT,
            List.of(resource(Theme.LIGHT.sheet()), resource("/assets/css/sailau.css")),
            false,
            true),
        new Exporter(new DatasetFile(BundledDataset.NAME, "0".repeat(64)), "0.1.0"),
        (_, _, _) -> {},
        (_, _, _) -> {},
        Work.direct(new Failures(new LogFile(null), () -> "Sailau", Runnable::run)));
  }

  private static String resource(String path) {
    return String.valueOf(SlideBenchmark.class.getResource(path));
  }

  private static Screens one(Rectangle2D screen) {
    return new Screens() {
      @Override
      public List<Rectangle2D> all() {
        return List.of(screen);
      }

      @Override
      public Subscription listen(Runnable changed) {
        return Subscription.EMPTY;
      }
    };
  }

  private void add(String name, Runnable change) {
    names.add(name);
    script.add(change);
  }

  /// Once a pulse, before its frame is laid out and painted: the second one after a change comes
  /// when the frame with the change is done.
  @Override
  public void handle(long now) {
    long time = System.nanoTime();
    frames.add(time);
    boolean watched = names.get(Math.max(0, next - 1)).isEmpty();
    if (changed != 0 && time - changed < (watched ? WATCHED / 4 : WATCHED)) {
      return;
    }
    if (changed != 0) {
      note(names.get(next - 1));
    }
    if (next == script.size()) {
      stop();
      done.countDown();
      return;
    }
    frames.clear();
    lastReveals = reveals;
    changed = System.nanoTime();
    script.get(next++).run();
  }

  private boolean lastReveals;

  private void note(String name) {
    if (name.isEmpty() || frames.size() < 3) {
      return;
    }
    double first = (frames.get(1) - changed) / 1e6;
    double longest = first;
    for (int i = 2; i < frames.size(); i++) {
      longest = Math.max(longest, (frames.get(i) - frames.get(i - 1)) / 1e6);
    }
    if (name.equals("empty")) {
      emptyFirst.add(first);
      emptyLongest.add(longest);
    } else {
      slideFirst.add(first);
      (lastReveals ? revealLongest : slideLongest).add(longest);
    }
  }
}
