package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

/// Documents made to hang or exhaust a reader. As a program it reads each of them, in however
/// little memory it is given, and says how long that took beside copying the file.
final class HeavyDocuments {

  /// A document: the town with a text replaced by the same, many times over.
  ///
  /// @param kind the only error; null if the document is right
  record Heavy(
      String name,
      String from,
      String before,
      String unit,
      int times,
      String after,
      @Nullable Kind kind) {

    Path write(Path folder) throws IOException {
      Path file = folder.resolve(name.replaceAll("\\W+", "-") + ".json");
      String rest = TownDocument.with(from, "▸");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        out.write(rest.substring(0, rest.indexOf('▸')).getBytes(UTF_8));
        out.write(before.getBytes(UTF_8));
        byte[] same = unit.getBytes(UTF_8);
        boolean numbered = unit.contains("#");
        for (int i = 0; i < times; i++) {
          out.write(numbered ? unit.replace("#", Integer.toString(i)).getBytes(UTF_8) : same);
        }
        out.write(after.getBytes(UTF_8));
        out.write(rest.substring(rest.indexOf('▸') + 1).getBytes(UTF_8));
      }
      return file;
    }

    /// Whether reading came to the end that it should.
    boolean explains(ReadResult result) {
      return switch (result) {
        case ReadResult.Done _ -> kind == null;
        case ReadResult.Refused refused ->
            refused.problems().listed().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .allMatch(problem -> problem.kind() == kind);
        case ReadResult.Cancelled _ -> false;
      };
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String STATUS = "\"status\"";
  private static final String TITLE = "\"Mayor of Town\"";
  private static final int MANY = 1_000_000;
  private static final int TEN_MILLION = 10_000_000;

  private HeavyDocuments() {}

  static List<Heavy> all() {
    return List.of(
        heavy("nested lists", STATUS, "\"x\":", "[", 100_000, "", Kind.TOO_DEEP),
        heavy("nested objects", STATUS, "\"x\":", "{\"y\":", 100_000, "", Kind.TOO_DEEP),
        heavy("a long title", TITLE, "\"", "A", TEN_MILLION, "\"", Kind.STRING_TOO_LONG),
        heavy("a title of escapes", TITLE, "\"", "\\u0041", MANY, "\"", Kind.STRING_TOO_LONG),
        heavy(
            "a long unknown text",
            STATUS,
            "\"x\":\"",
            "A",
            TEN_MILLION,
            "\",\"status\"",
            Kind.STRING_TOO_LONG),
        heavy(
            "a long field name",
            STATUS,
            "\"",
            "A",
            TEN_MILLION,
            "\":1,\"status\"",
            Kind.NAME_TOO_LONG),
        heavy("a text without an end", TITLE, "\"", "A ", 40_000, "", Kind.SYNTAX),
        heavy("a count of many digits", "320", "", "9", 10_000, "", Kind.NUMBER_TOO_LONG),
        heavy(
            "a count of ten million digits", "320", "", "9", TEN_MILLION, "", Kind.NUMBER_TOO_LONG),
        heavy("a share of many digits", "54.24", "0.", "3", 10_000, "", Kind.NUMBER_TOO_LONG),
        heavy("a share of many zeros", "54.24", "0.", "0", TEN_MILLION, "", Kind.NUMBER_TOO_LONG),
        heavy("a long exponent", "54.24", "1e", "9", 10_000, "", Kind.NUMBER_TOO_LONG),
        heavy(
            "a long unknown number",
            STATUS,
            "\"x\":",
            "9",
            TEN_MILLION,
            ",\"status\"",
            Kind.NUMBER_TOO_LONG),
        heavy("a huge share", "54.24", "1e999999999", "", 0, "", Kind.NOT_A_SHARE),
        heavy("a huger share", "54.24", "1e99999999999", "", 0, "", Kind.NOT_A_SHARE),
        heavy("a tiny share", "54.24", "1e-999999999", "", 0, "", Kind.TOO_PRECISE),
        heavy("a huge count", "320", "1e999999999", "", 0, "", Kind.NOT_A_COUNT),
        heavy("a huge unknown number", STATUS, "\"x\":1e999999999,\"status\"", "", 0, "", null),
        heavy("a huge nothing", "54.24", "0e999999999", "", 0, "", null),
        heavy(
            "many choices",
            "{ \"id\": \"cid\"",
            "",
            "{\"id\":\"c#\",\"name\":{\"en\":\"C\"}},",
            MANY,
            "{ \"id\": \"cid\"",
            Kind.TOO_MANY_CHOICES),
        heavy("many unknown fields", STATUS, "", "\"x#\":#,", MANY, STATUS, Kind.TOO_MANY_FIELDS),
        heavy(
            "many unknown fields in an unknown field",
            STATUS,
            "\"x\":{",
            "\"x#\":#,",
            MANY,
            "\"y\":0}," + STATUS,
            Kind.TOO_MANY_FIELDS),
        heavy("many duplicates", STATUS, "", "\"x\":#,", MANY, STATUS, Kind.DUPLICATE_FIELD),
        heavy("many unknown elements", STATUS, "\"x\":[", "#,", MANY, "0]," + STATUS, null),
        heavy("many blanks", STATUS, "", " \n", 10 * MANY, STATUS, null),
        heavy(
            "many warnings",
            "{ \"id\": \"south\"",
            "",
            "{\"id\":\"s#\",\"name\":{\"en\":\"S\",\"x\":1}},",
            100_000,
            "{ \"id\": \"south\"",
            null),
        heavy(
            "many long names",
            STATUS,
            "\"x\":[",
            "{\"#" + "n".repeat(990) + "\":0},",
            20_000,
            "0]," + STATUS,
            null),
        heavy(
            "many wrong elements",
            "{ \"choice\": \"bob\"",
            "",
            "#,",
            MANY,
            "{ \"choice\": \"bob\"",
            Kind.WRONG_TYPE),
        heavy(
            "many references to nothing",
            "{ \"choice\": \"bob\"",
            "",
            "{\"choice\":\"nobody#\",\"votes\":#},",
            MANY / 10,
            "{ \"choice\": \"bob\"",
            Kind.UNRESOLVED));
  }

  private static Heavy heavy(
      String name,
      String from,
      String before,
      String unit,
      int times,
      String after,
      @Nullable Kind kind) {
    return new Heavy(name, from, before, unit, times, after, kind);
  }

  /// @param arguments how many times to measure; once if there is none
  public static void main(String[] arguments) throws IOException {
    int times = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("heavy");
    boolean allExplained = true;
    for (Heavy heavy : all()) {
      Path file = heavy.write(folder);
      Path copy = folder.resolve("copy");
      List<Long> reads = new ArrayList<>();
      List<Long> copies = new ArrayList<>();
      for (int time = 0; time < times; time++) {
        long start = System.nanoTime();
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        copies.add(System.nanoTime() - start);
        start = System.nanoTime();
        ReadResult result = new DatasetReader(Limits.defaults()).read(file, Progress.NONE);
        reads.add(System.nanoTime() - start);
        allExplained &= heavy.explains(result);
        if (!heavy.explains(result)) {
          System.out.println(heavy + " ended in " + Excerpt.text(result.toString()));
        }
      }
      System.out.printf(
          "%-45s %10d bytes, read in %6.1f ms, copied in %6.1f ms%n",
          heavy, Files.size(file), median(reads), median(copies));
      Files.delete(copy);
      Files.delete(file);
    }
    Files.delete(folder);
    System.exit(allExplained ? 0 : 1);
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
  }
}
