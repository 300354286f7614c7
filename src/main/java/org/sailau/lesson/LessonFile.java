package org.sailau.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.json.IndentedJson;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.json.StrictJson;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.Problem.Kind;
import org.sailau.text.Language;
import tools.jackson.core.JsonGenerator;

/// Lessons as files in the format of `sailau-lesson-1.schema.json`. Read strictly; not for a thread
/// that must answer a user.
public final class LessonFile {

  /// What the names of lesson files end in.
  public static final String ENDING = ".sailau-lesson.json";

  private static final String FORMAT = "sailau-lesson/1";

  /// A lesson says what it is near its beginning.
  private static final Pattern SAYS_LESSON = Pattern.compile("\"format\"\\s*:\\s*\"sailau-lesson/");

  private static final int BEGINNING = 4096;
  private static final String BUNDLED = "/assets/datasets/kazakhstan-president-2022" + ENDING;

  private LessonFile() {}

  /// Whether a file means to be a lesson, whether or not it can be read as one.
  public static boolean looksLikeLesson(Path file) {
    if (file.toString().endsWith(ENDING)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return SAYS_LESSON.matcher(beginning).find();
    } catch (IOException unreadable) {
      return false; // Whoever opens it as something else will say so.
    }
  }

  /// The lesson of the bundled election.
  public static Lesson bundled() {
    try (InputStream in =
        Objects.requireNonNull(LessonFile.class.getResourceAsStream(BUNDLED), BUNDLED)) {
      if (read(in) instanceof Outcome.Done<Lesson> done) {
        return done.value();
      }
      throw new IllegalStateException(BUNDLED);
    } catch (IOException broken) {
      throw new IllegalStateException(BUNDLED, broken);
    }
  }

  public static Outcome<Lesson> read(Path file) {
    return new StrictJson(Limits.defaults()).read(file, LessonFile::document);
  }

  /// Leaves the stream open.
  public static Outcome<Lesson> read(InputStream in) {
    return new StrictJson(Limits.defaults()).read(in, LessonFile::document);
  }

  private static @Nullable Lesson document(JsonCursor in) {
    @Nullable String dataset = null;
    List<Lesson.Item> slides = new ArrayList<>();
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "$schema" -> in.text();
        case "format" -> {
          @Nullable String found = in.text();
          if (found != null && !found.equals(FORMAT)) {
            in.problem(Kind.UNKNOWN_FORMAT, FORMAT);
          }
        }
        case "dataset" -> {
          dataset = in.text();
          if (dataset != null && !isPlainName(dataset)) {
            in.problem(Kind.UNRESOLVED, "dataset");
          }
        }
        case "slides" -> slides(in, slides);
        default -> in.unknown(name);
      }
    }
    in.require("format", "dataset", "slides");
    return dataset == null ? null : new Lesson(dataset, slides);
  }

  /// A file in the lesson's own folder.
  private static boolean isPlainName(String name) {
    return !name.startsWith(".") && name.chars().noneMatch(c -> "/\\:".indexOf(c) >= 0);
  }

  private static void slides(JsonCursor in, List<Lesson.Item> slides) {
    Set<String> named = new HashSet<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        Lesson.@Nullable Item item = slide(in, named);
        if (item != null) {
          slides.add(item);
        }
      }
    }
  }

  private static Lesson.@Nullable Item slide(JsonCursor in, Set<String> named) {
    @Nullable String slide = null;
    @Nullable Boolean hidden = false;
    List<String> guess = new ArrayList<>();
    Notes notes = Notes.EMPTY;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "slide" -> {
          slide = in.text();
          if (slide != null && !named.add(slide)) {
            in.problem(Kind.DUPLICATE_ID);
          }
        }
        case "hidden" -> hidden = in.flag();
        case "guess" -> choices(in, guess);
        case "notes" -> notes = notes(in);
        default -> in.unknown(name);
      }
    }
    in.require("slide");
    return slide == null || hidden == null ? null : new Lesson.Item(slide, hidden, guess, notes);
  }

  private static void choices(JsonCursor in, List<String> guess) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        @Nullable String choice = in.id();
        if (choice != null) {
          guess.add(choice);
        }
      }
    }
  }

  private static Notes notes(JsonCursor in) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    if (!in.beginObject()) {
      return Notes.EMPTY;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      @Nullable Language language = Language.tagged(name).orElse(null);
      if (language == null) {
        in.unknown(name);
        continue;
      }
      @Nullable String text = in.lines();
      if (text != null) {
        texts.put(language, text);
      }
    }
    return new Notes(texts);
  }

  /// A lesson as the bytes of a file.
  public static byte[] bytes(Lesson lesson) {
    String text =
        IndentedJson.of(
            out -> {
              out.writeStartObject();
              out.writeStringProperty("format", FORMAT);
              out.writeStringProperty("dataset", lesson.dataset());
              out.writeName("slides");
              out.writeStartArray();
              lesson.slides().forEach(item -> write(item, out));
              out.writeEndArray();
              out.writeEndObject();
            });
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Lesson.Item item, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("slide", item.slide());
    if (item.hidden()) {
      out.writeBooleanProperty("hidden", true);
    }
    if (!item.guess().isEmpty()) {
      out.writeName("guess");
      out.writeStartArray();
      item.guess().forEach(out::writeString);
      out.writeEndArray();
    }
    if (!item.notes().texts().isEmpty()) {
      out.writeName("notes");
      out.writeStartObject();
      for (Language language : Language.values()) {
        @Nullable String text = item.notes().inExactly(language);
        if (text != null) {
          out.writeStringProperty(language.tag(), text);
        }
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }
}
