package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import tools.jackson.core.JsonParser;

/// Nothing in a file makes the reader hang, exhaust memory or fail in any other way than its own.
class HeavyDocumentsTest {

  private static final Duration HANGS = Duration.ofSeconds(60);

  @TempDir Path folder;

  static List<HeavyDocuments.Heavy> documents() {
    return HeavyDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aHeavyDocumentEndsAsItShould(HeavyDocuments.Heavy heavy) throws IOException {
    Path file = heavy.write(folder);
    ReadResult result =
        assertTimeoutPreemptively(
            HANGS, () -> new DatasetReader(Limits.defaults()).read(file, Progress.NONE));
    assertThat(heavy.explains(result)).as(() -> Excerpt.text(result.toString())).isTrue();
  }

  @Test
  void aQuarterOfAGigabyteIsEnoughForAllOfThem()
      throws IOException, InterruptedException, URISyntaxException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath(),
                HeavyDocuments.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /// Where these classes are, whatever path they were found on.
  private static String classPath() throws URISyntaxException {
    Stream<URI> places =
        Stream.of(
            rootOf(HeavyDocuments.class), rootOf(DatasetReader.class), rootOf(JsonParser.class));
    return String.join(File.pathSeparator, places.map(place -> Path.of(place).toString()).toList());
  }

  private static URI rootOf(Class<?> type) throws URISyntaxException {
    String name = type.getSimpleName() + ".class";
    String place = Objects.requireNonNull(type.getResource(name)).toString();
    String path = type.getName().replace('.', '/') + ".class";
    return new URI(place.replaceFirst("^jar:", "").replaceFirst("!?/" + path + "$", ""));
  }

  @Test
  void limitsAreExact() {
    assertThat(kindOf("\"Mayor of Town\"", quoted("A", 100_000))).isNull();
    assertThat(kindOf("\"Mayor of Town\"", quoted("A", 100_001))).isEqualTo(Kind.STRING_TOO_LONG);
    assertThat(kindOf("\"Mayor of Town\"", quoted("\\u0041", 100_000))).isNull();
    assertThat(kindOf("\"status\"", quoted("n", 1_000) + ":0,\"status\"")).isNull();
    assertThat(kindOf("\"status\"", quoted("n", 1_001) + ":0,\"status\""))
        .isEqualTo(Kind.NAME_TOO_LONG);
    assertThat(kindOf("320", "9".repeat(100))).isEqualTo(Kind.NOT_A_COUNT);
    assertThat(kindOf("320", "9".repeat(101))).isEqualTo(Kind.NUMBER_TOO_LONG);
    assertThat(kindOf("\"status\"", nested(63))).isNull();
    assertThat(kindOf("\"status\"", nested(64))).isEqualTo(Kind.TOO_DEEP);
    assertThat(kindOf("{ \"id\": \"cid\"", choices(9_997))).isNull();
    assertThat(kindOf("{ \"id\": \"cid\"", choices(9_998))).isEqualTo(Kind.TOO_MANY_CHOICES);
  }

  @Test
  void whatGoesBeyondALimitIsNamedWhereItBegins() {
    Problem error =
        TownDocument.error(TownDocument.read(TownDocument.with("320", "9".repeat(101))));
    assertThat(error.line() + ":" + error.column()).isEqualTo("34:37");
    assertThat(error.pointer()).isEqualTo("/contests/0/tallies/0/votes");
    assertThat(error.expected()).containsExactly("100");
    error =
        TownDocument.error(
            TownDocument.read(TownDocument.with("\"Mayor of Town\"", quoted("A", 100_001))));
    assertThat(error.line() + ":" + error.column()).isEqualTo("3:20");
    assertThat(error.pointer()).isEqualTo("/title/en");
    assertThat(error.expected()).containsExactly("100000");
  }

  private static @Nullable Kind kindOf(String from, String to) {
    ReadResult result = TownDocument.read(TownDocument.with(from, to));
    return result instanceof ReadResult.Done ? null : TownDocument.error(result).kind();
  }

  private static String quoted(String unit, int times) {
    return '"' + unit.repeat(times) + '"';
  }

  private static String nested(int depth) {
    return "\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"status\"";
  }

  private static String choices(int more) {
    StringBuilder choices = new StringBuilder();
    for (int i = 0; i < more; i++) {
      choices.append("{\"id\":\"c").append(i).append("\",\"name\":{\"en\":\"C\"}},\n");
    }
    return choices + "{ \"id\": \"cid\"";
  }

  @Test
  void anElectionThatWouldNotFitIsRefusedBeforeMemoryIsFull() throws IOException {
    HeavyDocuments.Heavy many =
        documents().stream()
            .filter(it -> it.name().equals("many warnings"))
            .findFirst()
            .orElseThrow();
    DatasetReader reader = new DatasetReader(Limits.defaults().withMemory(5_000_000));
    Problem error = TownDocument.error(reader.read(many.write(folder), Progress.NONE));
    assertThat(error.kind()).isEqualTo(Kind.TOO_LITTLE_MEMORY);
    assertThat(error.pointer()).startsWith("/units/");
    assertThat(error.expected()).containsExactly("5000000");
  }

  @Test
  void manyContestsInManyUnitsTakeMemoryForTheirTalliesOnly() {
    String unit = "{\"id\":\"u%d\",\"name\":{\"en\":\"U\"}},";
    String contest =
        """
        {"id":"c%d","name":{"en":"C"},"choiceKind":"answer","unit":"town",
        "rounding":{"decimals":2,"mode":"unknown","stated":false},
        "choices":[{"id":"yes","name":{"en":"Yes"}}],"tallies":[{"choice":"yes","votes":1}]},
        """;
    String document =
        TownDocument.TEXT
            .replace("\"units\": [", "\"units\": [" + numbered(unit, 20_000))
            .replace("\"contests\": [", "\"contests\": [" + numbered(contest, 1_000));
    ReadResult result =
        assertTimeoutPreemptively(
            HANGS,
            () ->
                new DatasetReader(Limits.defaults().withMemory(100_000_000))
                    .read(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                        Progress.NONE));
    assertThat(TownDocument.election(result).contests()).hasSize(1_001);
  }

  private static String numbered(String part, int times) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < times; i++) {
      parts.append(part.replace("%d", Integer.toString(i)));
    }
    return parts.toString();
  }
}
