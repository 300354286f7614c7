package org.sailau.present;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.sailau.audit.Audited;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.lesson.LessonFile;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.SlideOrder;
import org.sailau.lesson.Step;
import org.sailau.slide.SlideChart;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// A lesson given from start to end, part by part.
public final class WholeLesson {

  /// What a class of 30 guesses, in percent; made up.
  public static final List<Integer> CLASS =
      List.of(
          55, 61, 48, 72, 80, 45, 50, 52, 54, 55, 56, 58, 60, 62, 63, 65, 65, 68, 70, 75, 38, 42,
          85, 50, 55, 60, 90, 33, 57, 66);

  private WholeLesson() {}

  public static Election bundled() {
    try (InputStream in = BundledDataset.open()) {
      ReadResult result = new DatasetReader(Limits.defaults()).read(in, Progress.NONE);
      return ((ReadResult.Done) result).election();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The slides of the bundled lesson.
  public static SlideOrder bundledSlideOrder(Election election) {
    return defaultSlideOrder(election).arrangedAs(LessonFile.bundled());
  }

  /// The default slides of an election.
  public static SlideOrder defaultSlideOrder(Election election) {
    Texts english = Texts.in(Language.ENGLISH);
    return new SlideFactory(Audited.of(election), english).defaultOrder();
  }

  /// Every part of every slide, with a class that guesses wherever it is asked.
  ///
  /// @param seen hears of each part, what it is called in file names first
  public static void all(
      Election election, SlideOrder slideOrder, Texts texts, BiConsumer<String, SlideChart> seen) {
    SlideFactory slideFactory = new SlideFactory(Audited.of(election), texts);
    LessonSession lessonSession = new LessonSession(slideOrder, slideFactory);
    List<LessonSession.Position> frameList = new ArrayList<>();
    while (true) {
      LessonSession.Position current = lessonSession.current();
      frameList.add(current);
      String name =
          "%02d-%s-%s"
              .formatted(
                  frameList.size(),
                  current.entry().slide().id().replace(':', '-'),
                  current.step().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
      seen.accept(name, slideFactory.chart(lessonSession, current, null));
      if (current.step() instanceof Step.Ask
          && lessonSession
              .guesses(lessonSession.openQuestion().orElseThrow())
              .percents()
              .isEmpty()) {
        CLASS.forEach(
            guess -> {
              lessonSession.placeMarker(BigDecimal.valueOf(guess));
              lessonSession.enter();
            });
        lessonSession.placeMarker(BigDecimal.valueOf(61));
        seen.accept(name + "-guesses", slideFactory.chart(lessonSession, current, null));
      }
      if (current.step() instanceof Step.Rows(int rows)
          && rows > 1
          && current.entry().slide() instanceof org.sailau.lesson.Slide.Results results) {
        List<String> keys = slideFactory.rows(results.contest());
        seen.accept(
            name + "-zoomed",
            slideFactory.chart(lessonSession, current, keys.get(keys.size() - 2)));
      }
      if (lessonSession.next().isEmpty()) {
        return;
      }
      lessonSession.forward();
    }
  }
}
