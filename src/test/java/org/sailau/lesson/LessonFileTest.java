package org.sailau.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.Election;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.present.WholeLesson;
import org.sailau.text.Language;

/// Tests valid and invalid lesson files.
class LessonFileTest {

  @TempDir Path folder;

  private static final String SLIDES = "\"slides\": [{\"slide\": \"title\"}]";

  private static Outcome<Lesson> read(String text) {
    return LessonFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Lesson lesson(String text) {
    return ((Outcome.Done<Lesson>) read(text)).value();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Notes notes =
        new Notes(Map.of(Language.KAZAKH, "Неге?\n«Әңғ» \\ \"", Language.ENGLISH, "Why?"));
    Lesson lesson =
        new Lesson(
            "town.sailau.json",
            List.of(
                new Lesson.Item("results:q", true, List.of("yes", "no"), notes),
                new Lesson.Item("title", false, List.of(), Notes.EMPTY)));
    String written = new String(LessonFile.bytes(lesson), StandardCharsets.UTF_8);
    assertThat(lesson(written)).isEqualTo(lesson);
    assertThat(written).endsWith("}\n").doesNotContain("\"hidden\" : false");
    assertThat(schema(written)).isEmpty();
  }

  private static List<String> schema(String document) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(Path.of("assets/schema/sailau-lesson-1.schema.json")));
    return schema.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  @Test
  void theBundledLessonHasNotesInEveryLanguageForEverySlideOfItsElection() {
    Election election = WholeLesson.bundled();
    Lesson lesson = LessonFile.bundled();
    SlideOrder slideOrder = WholeLesson.defaultSlideOrder(election);
    assertThat(lesson.slides())
        .extracting(Lesson.Item::slide)
        .containsExactlyInAnyOrderElementsOf(
            slideOrder.entries().stream().map(entry -> entry.slide().id()).toList());
    for (Lesson.Item item : lesson.slides()) {
      assertThat(item.notes().texts().keySet()).containsExactlyInAnyOrder(Language.values());
      for (String question : List.of("Ask", "ұраңыз", "просите")) {
        assertThat(item.notes().texts().values().toString()).contains(question);
      }
      assertThat(item.notes().texts().values()).allMatch(text -> text.contains("?"));
    }
    assertThat(
            schema(read(Path.of("assets/datasets/kazakhstan-president-2022" + LessonFile.ENDING))))
        .isEmpty();
    assertThat(slideOrder.countMissing(lesson)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"format": "sailau-lesson/2", "dataset": "a", %s} | UNKNOWN_FORMAT 1:12 /format
          {"format": "sailau-election/1", "dataset": "a", %s} | UNKNOWN_FORMAT 1:12 /format
          {"format": "sailau-lesson/1", %s} | MISSING_FIELD 1:1
          {"format": "sailau-lesson/1", "dataset": "a"} | MISSING_FIELD 1:1
          {"format": "sailau-lesson/1", "dataset": "../a", %s} | UNRESOLVED 1:42 /dataset
          {"format": "sailau-lesson/1", "dataset": "a/b", %s} | UNRESOLVED 1:42 /dataset
          {"format": "sailau-lesson/1", "dataset": " ", %s} | BLANK_TEXT 1:42 /dataset
          {"format": "sailau-lesson/1", "dataset": 7, %s} | WRONG_TYPE 1:42 /dataset
          {"format": "sailau-lesson/1", "dataset": "a", "slides": {}} | WRONG_TYPE 1:57 /slides
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [7]} | WRONG_TYPE 1:58 /slides/0
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [{}]} | MISSING_FIELD 1:58 /slides/0
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [{"slide": "a"}, {"slide": "a"}]} | DUPLICATE_ID 1:84 /slides/1/slide
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [{"slide": "a", "hidden": 1}]} | WRONG_TYPE 1:83 /slides/0/hidden
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [{"slide": "a", "guess": ["№"]}]} | NOT_AN_ID 1:83 /slides/0/guess/0
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [{"slide": "a", "notes": "b"}]} | WRONG_TYPE 1:82 /slides/0/notes
          {"format": "sailau-lesson/1", "dataset": "a", "slides": [{"slide": "a", "notes": {"en": "\\u0000"}}]} | CONTROL_CHARACTER 1:89 /slides/0/notes/en
          {"format": "sailau-lesson/1", "format": "sailau-lesson/1", "dataset": "a", %s} | DUPLICATE_FIELD 1:31 /format
          {"format": "sailau-lesson/1", "dataset": "a", %s | TRUNCATED
          {"format": "sailau-lesson/1", "dataset": "a", %s} {} | TEXT_AFTER_END
          [] | WRONG_TYPE 1:1
          """)
  void whatIsWrongIsNamedWithItsPlace(String text, String wrong) {
    Outcome<Lesson> outcome = read(text.replace("%s", SLIDES));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    String problems =
        ((Outcome.Refused<Lesson>) outcome)
            .problems().listed().stream()
                .map(
                    problem ->
                        "%s %d:%d %s"
                            .formatted(
                                problem.kind(), problem.line(), problem.column(), problem.pointer())
                            .strip())
                .collect(Collectors.joining("\n"));
    assertThat(problems).startsWith(wrong);
  }

  @Test
  void aFieldOfALaterVersionIsPassedOver() {
    Outcome<Lesson> outcome =
        read("{\"format\": \"sailau-lesson/1\", \"dataset\": \"a\", \"music\": 1, " + SLIDES + "}");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.warnings().listed()).hasSize(1));
  }

  @Test
  void aLessonIsKnownByItsNameOrByWhatItSays() throws IOException {
    Path named = Files.writeString(folder.resolve("a" + LessonFile.ENDING), "{");
    Path saying =
        Files.writeString(
            folder.resolve("b.json"), "{\"$schema\": \"x\", \"format\":\n \"sailau-lesson/1\"}");
    Path other = Files.writeString(folder.resolve("c.json"), "{\"format\": \"sailau-election/1\"}");
    assertThat(LessonFile.looksLikeLesson(named)).isTrue();
    assertThat(LessonFile.looksLikeLesson(saying)).isTrue();
    assertThat(LessonFile.looksLikeLesson(other)).isFalse();
    assertThat(LessonFile.looksLikeLesson(folder)).isFalse();
    assertThat(LessonFile.looksLikeLesson(folder.resolve("missing"))).isFalse();
  }

  @Test
  void notesAreInTheLanguageAskedForElseInAnother() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    texts.put(Language.RUSSIAN, "ru");
    Notes notes = new Notes(texts);
    assertThat(notes.in(Language.KAZAKH)).isEqualTo("ru");
    assertThat(notes.with(Language.ENGLISH, "en").in(Language.KAZAKH)).isEqualTo("en");
    assertThat(notes.with(Language.RUSSIAN, " ")).isEqualTo(Notes.EMPTY);
    assertThat(Notes.EMPTY.in(Language.ENGLISH)).isEmpty();
  }
}
