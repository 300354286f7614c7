package org.sailau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.PublishedSchema;
import org.sailau.dataset.ReadResult;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// What is written for people, held against what is there: links lead somewhere, and classes and
/// files that are named exist.
class DocsTest {

  private static final Path README = Path.of("README.md");
  private static final int MAX_README_LINES = 150;

  /// What was so when a decision was taken may be otherwise now.
  private static final Path DECISIONS = Path.of("src", "docs", "decisions");

  /// `[words](target)` and `![words](target)`; no target in use has a bracket in it.
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern JSON = Pattern.compile("(?s)```json\n(.+?)```");

  /// `chart.base.Chart`, `session.Opened.Ready`, `view.chart.ChartPane#paint`.
  private static final Pattern TYPE =
      Pattern.compile(
          "(?:org\\.sailau\\.)?(?<package>[a-z]+(?:\\.[a-z]+)*)\\.(?<type>[A-Z]\\w*)"
              + "(?:\\.(?<nested>[A-Z]\\w*))?(?:#(?<member>\\w+))?");

  /// A file or folder of the repository, without a placeholder.
  private static final Pattern FILE =
      Pattern.compile("(?:src|assets|\\.ci|\\.github|\\.mvn)/[\\w./-]+");

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java/org/sailau"), Path.of("src/test/java/org/sailau"));

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(README, Path.of("CHANGELOG.md")));
    for (Path folder : List.of(Path.of("src", "docs"), Path.of(".github"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  /// A test for each document, which demands that nothing is missing.
  private static Stream<DynamicTest> nothingIsMissing(
      List<Path> documents, Function<Path, List<String>> missing) {
    return documents.stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    document.toString(), () -> assertThat(missing.apply(document)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> linksLeadSomewhere() throws IOException {
    return nothingIsMissing(
        documents(),
        document ->
            all(LINK, read(document)).stream()
                .filter(link -> !link.contains("://"))
                .filter(link -> !leadsSomewhere(document, link))
                .toList());
  }

  private static boolean leadsSomewhere(Path document, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
    return Files.exists(target)
        && (hash < 0
            || all(HEADING, read(target)).stream()
                .map(DocsTest::anchor)
                .anyMatch(link.substring(hash + 1)::equals));
  }

  /// How GitHub names the place of a heading.
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  @TestFactory
  Stream<DynamicTest> typesThatAreNamedExist() throws IOException {
    return nothingIsMissing(
        ofToday(),
        document -> all(CODE, read(document)).stream().filter(DocsTest::isNoType).toList());
  }

  private static List<Path> ofToday() throws IOException {
    return documents().stream().filter(file -> !file.startsWith(DECISIONS)).toList();
  }

  private static boolean isNoType(String code) {
    Matcher named = TYPE.matcher(code);
    if (!named.matches() || !isOurs(named.group("package"))) {
      return false;
    }
    String file = named.group("package").replace('.', '/') + '/' + named.group("type") + ".java";
    return SOURCES.stream()
        .map(sources -> sources.resolve(file))
        .filter(Files::exists)
        .map(DocsTest::read)
        .noneMatch(source -> has(source, named.toMatchResult()));
  }

  private static boolean isOurs(String name) {
    String first = name.split("\\.", -1)[0];
    return Files.isDirectory(SOURCES.getFirst().resolve(first));
  }

  private static boolean has(String source, MatchResult named) {
    String nested = named.group("nested");
    String member = named.group("member");
    return (nested == null || find("(?:class|record|enum|interface) " + nested + "\\b", source))
        && (member == null || find("\\b" + member + "\\b", source));
  }

  private static boolean find(String pattern, String source) {
    return Pattern.compile(pattern).matcher(source).find();
  }

  @TestFactory
  Stream<DynamicTest> filesThatAreNamedExist() throws IOException {
    return nothingIsMissing(
        ofToday(),
        document ->
            all(CODE, read(document)).stream()
                .filter(code -> FILE.matcher(code).matches())
                .filter(code -> !Files.exists(Path.of(code)))
                .toList());
  }

  @Test
  void theReadmeIsShort() {
    assertThat(read(README).lines()).hasSizeLessThanOrEqualTo(MAX_README_LINES);
  }

  @Test
  void theDatasetInTheReadmeIsCompleteAndRight() throws IOException {
    List<String> examples = all(JSON, read(README));
    assertThat(examples).hasSize(1);
    byte[] bytes = examples.getFirst().getBytes(StandardCharsets.UTF_8);
    ReadResult result =
        new DatasetReader(Limits.defaults()).read(new ByteArrayInputStream(bytes), Progress.NONE);
    assertThat(result)
        .isInstanceOfSatisfying(
            ReadResult.Done.class, done -> assertThat(done.warnings().listed()).isEmpty());
    assertThat(
            new PublishedSchema(Path.of("assets/schema/sailau-election-1.schema.json"))
                .complaints(examples.getFirst()))
        .isEmpty();
  }
}
