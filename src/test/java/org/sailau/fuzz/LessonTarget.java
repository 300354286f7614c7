package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sailau.export.SamplePictures;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.lesson.Lesson;
import org.sailau.lesson.LessonFile;
import org.sailau.lesson.SlideOrder;

/// Lessons: read, laid over the slides of an election, written and read again.
final class LessonTarget implements Target {

  private static final SlideOrder SLIDES =
      SlideOrder.of(SamplePictures.ELECTION, true, Optional.empty(), List.of("axis", "depth"));

  @Override
  public String name() {
    return "lesson";
  }

  @Override
  public String ending() {
    return LessonFile.ENDING;
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(
        LessonFile.bytes(LessonFile.bundled()),
        """
        {"format": "sailau-lesson/1", "dataset": "a.sailau.json", "slides": [
          {"slide": "title", "hidden": true}, {"slide": "source", "notes": {"en": "Why?\\nWho?"}},
          {"slide": "results:president", "guess": ["a", "b"]}]}
        """
            .getBytes(UTF_8));
  }

  @Override
  public byte[] changed(byte[] file, Random random) {
    return JsonChanges.changed(file, random);
  }

  @Override
  public String read(byte[] file) {
    return switch (LessonFile.read(new ByteArrayInputStream(file))) {
      case Outcome.Refused<Lesson> refused -> Sentences.refused(refused, file);
      case Outcome.Done<Lesson>(var lesson, var warnings, var _) -> {
        Sentences.said(warnings, file);
        accepted(lesson);
        yield "accepted";
      }
      case Outcome.Cancelled<Lesson> _ -> throw new AssertionError("nobody cancelled");
    };
  }

  private static void accepted(Lesson lesson) {
    Set<SlideOrder.Entry> all = new HashSet<>(SLIDES.entries());
    SlideOrder arranged = SLIDES.arrangedAs(lesson);
    assertThat(arranged.entries()).hasSameSizeAs(all);
    assertThat(SLIDES.countMissing(lesson)).isBetween(0L, (long) lesson.slides().size());
    Outcome<Lesson> again = LessonFile.read(new ByteArrayInputStream(LessonFile.bytes(lesson)));
    assertThat(again).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done<Lesson>) again).value()).isEqualTo(lesson);
  }
}
