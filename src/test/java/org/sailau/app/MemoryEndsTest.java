package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.command.ExitCode;
import org.sailau.dataset.SyntheticDataset;

/// The program in a process of its own that has little memory: it says so in one sentence, its exit
/// code is not that of a contradiction, and nothing is left half written.
class MemoryEndsTest {

  private static final String MAIN = "org.sailau.app.Main";

  @TempDir Path folder;

  private ProcessOutcome run(String heap, String... args) throws Exception {
    String modules = System.getProperty("jdk.module.path", "");
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.language=en",
                "--enable-native-access="
                    + (modules.isEmpty() ? "ALL-UNNAMED" : "javafx.graphics")));
    java.addAll(
        modules.isEmpty()
            ? List.of("-cp", absolute(System.getProperty("java.class.path")), MAIN)
            : List.of("--module-path", modules, "--module", "org.sailau/" + MAIN));
    String config = Files.createDirectories(folder.resolve("config")).toString();
    return ProcessOutcome.of(
        folder,
        Map.of("XDG_CONFIG_HOME", config, "DISPLAY", "", "WAYLAND_DISPLAY", ""),
        java,
        args);
  }

  private static String absolute(String paths) {
    return Stream.of(paths.split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' '); // No line is broken between a number and its unit.
  }

  /// Asserts that the sentence is all that there is, and that no file is new.
  private void assertSaid(ProcessOutcome outcome, String sentence) throws IOException {
    assertThat(plain(outcome.err()).lines()).singleElement().asString().matches(sentence);
    assertThat(outcome.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(outcome.out()).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .isSubsetOf("out.txt", "err.txt", "large.json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "24m, check large.json",
    "24m, check large.json --json",
    "24m, export large.json --format=svg --out=.",
    "24m, handout large.json --out=sheets.pdf",
    "64m, snapshot large.json --out=.",
    "64m, --exit-after-first-frame large.json"
  })
  void aDatasetThatIsTooLargeIsNamed(String heap, String line) throws Exception {
    SyntheticDataset.write(folder.resolve("large.json"), 60_000);
    assertSaid(
        run(heap, line.split(" ")),
        "sailau: large\\.json: the \\d+ MB of memory that Sailau may use is not enough; with"
            + " SAILAU_JAVA_OPTIONS=-Xmx\\d+m in the environment it may use twice as much\\.");
  }

  /// What is read is small here: memory ends while the program loads, draws or writes.
  @ParameterizedTest
  @CsvSource({
    "5m, handout --out=sheets.pdf",
    "5m, export --format=pdf --chart=results --out=.",
    "12m, --exit-after-first-frame"
  })
  void whereverMemoryEndsItIsSaid(String heap, String line) throws Exception {
    assertSaid(
        run(heap, line.split(" ")),
        "sailau: (out of memory|Bundled election: the .* MB of memory .* is not enough; .*)");
  }

  @Test
  void aPictureThatIsTooLargeIsRefusedWithTheSizeThatFits() throws Exception {
    assertSaid(
        run("64m", "export", "--chart=results", "--size=5000x1000", "--out=a.png"),
        "sailau: a PNG of 5 megapixels is too large for the memory that Sailau may use, which fits"
            + " (3\\.\\d|4); choose a smaller size, .*");
    assertSaid(
        run("64m", "snapshot", "--size=7680x4320", "--out=."),
        "sailau: a PNG of 33\\.2 megapixels is too large for .*");
  }

  @Test
  void aPictureOfTheSizeThatFitsIsWrittenAndChecked() throws Exception {
    String fits = "--size=3800x1000";
    ProcessOutcome written =
        run("64m", "export", "--chart=results", fits, "--transparent", "--out=a.png");
    assertThat(written.err()).isEmpty();
    assertThat(run("64m", "check", "a.png").code()).isEqualTo(ExitCode.DONE);
    ProcessOutcome checked = run("32m", "check", "a.png");
    assertThat(plain(checked.err()))
        .matches("sailau: a\\.png was not checked: it has 3\\.8 megapixels, .* fits [12].*\n");
    assertThat(checked.code()).isEqualTo(ExitCode.OUTPUT);
  }

  /// All charts at once, of which only a few fit at the same time.
  @Test
  void asManyPicturesAreDrawnAtOnceAsFit() throws Exception {
    ProcessOutcome outcome = run("64m", "export", "--size=3800x1000", "--out=charts");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out().lines().count()).isGreaterThan(5);
  }
}
