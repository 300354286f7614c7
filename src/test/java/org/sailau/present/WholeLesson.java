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
import org.sailau.dataset.Limits;
import org.sailau.dataset.Progress;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
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
      ReadResult read = new DatasetReader(Limits.defaults()).read(in, Progress.NONE);
      return ((ReadResult.Done) read).election();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The deck of the bundled lesson.
  public static SlideOrder bundledDeck(Election election) {
    return deck(election).arrangedAs(LessonFile.bundled());
  }

  /// The usual deck of an election.
  public static SlideOrder deck(Election election) {
    Texts english = Texts.in(Language.ENGLISH);
    return new SlideFactory(Audited.of(election), english).deck();
  }

  /// Every part of every slide, with a class that guesses wherever it is asked.
  ///
  /// @param seen hears of each part, what it is called in file names first
  public static void all(
      Election election, SlideOrder deck, Texts texts, BiConsumer<String, SlideChart> seen) {
    SlideFactory frames = new SlideFactory(Audited.of(election), texts);
    LessonSession show = new LessonSession(deck, frames);
    List<LessonSession.Position> frameList = new ArrayList<>();
    while (true) {
      LessonSession.Position now = show.current();
      frameList.add(now);
      String name =
          "%02d-%s-%s"
              .formatted(
                  frameList.size(),
                  now.entry().slide().id().replace(':', '-'),
                  now.step().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
      seen.accept(name, frames.chart(show, now, null));
      if (now.step() instanceof Step.Ask
          && show.guesses(show.openQuestion().orElseThrow()).percents().isEmpty()) {
        CLASS.forEach(
            guess -> {
              show.placeMarker(BigDecimal.valueOf(guess));
              show.enter();
            });
        show.placeMarker(BigDecimal.valueOf(61));
        seen.accept(name + "-guesses", frames.chart(show, now, null));
      }
      if (now.step() instanceof Step.Rows(int rows)
          && rows > 1
          && now.entry().slide() instanceof org.sailau.lesson.Slide.Results results) {
        List<String> keys = frames.rows(results.contest());
        seen.accept(name + "-zoomed", frames.chart(show, now, keys.get(keys.size() - 2)));
      }
      if (show.next().isEmpty()) {
        return;
      }
      show.forward();
    }
  }
}
