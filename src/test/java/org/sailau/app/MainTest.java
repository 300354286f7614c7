package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.command.ExitCode;
import org.sailau.command.SnapshotCommand;
import org.sailau.command.StartOptions;
import org.sailau.export.png.Pixels;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// The program in a process of its own.
class MainTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @TempDir Path folder;

  private ProcessOutcome run(String display, String flag, String... args) throws Exception {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=javafx.graphics",
            "--module-path",
            System.getProperty("jdk.module.path", ""),
            flag,
            "-Duser.language=en",
            "--module",
            "org.sailau/org.sailau.app.Main");
    return ProcessOutcome.of(folder, Map.of("DISPLAY", display, "WAYLAND_DISPLAY", ""), java, args);
  }

  @ParameterizedTest
  @CsvSource({
    "--help, 0",
    "--version, 0",
    "--frob, 2",
    "export --chart=results --format=png --out=FOLDER, 0",
    "export --chart=nothing, 2",
    "check FOLDER, 2"
  })
  void whatNeedsNoWindowLoadsNoJavaFx(String arguments, int code) throws Exception {
    Path classes = folder.resolve("classes.log");
    ProcessOutcome outcome =
        run(
            "",
            "-Xlog:class+load:file=" + classes,
            arguments.replace("FOLDER", folder.toString()).split(" ", -1));
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(code == 0 ? outcome.err() : outcome.out()).isEmpty();
    List<String> loaded;
    try (Stream<String> lines = Files.lines(classes)) {
      loaded =
          lines
              .map(line -> line.replaceFirst(" source:.*", ""))
              .filter(line -> line.contains("sailau") || line.contains("javafx"))
              .toList();
    }
    assertThat(loaded)
        .anyMatch(line -> line.endsWith("org.sailau.app.Main"))
        .noneMatch(line -> line.contains("javafx"));
  }

  @ParameterizedTest
  @CsvSource({"--exit-after-first-frame", "--no-settings --exit-after-first-frame"})
  void itEndsByItselfOnceTheFirstChartIsPainted(String arguments) throws Exception {
    ProcessOutcome outcome = run("", "-Dglass.platform=Headless", arguments.split(" "));
    assertThat(outcome).isEqualTo(new ProcessOutcome(ExitCode.DONE, "", ""));
  }

  @Test
  void itEndsByItselfIfThereIsNothingToPaint() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
    ProcessOutcome outcome =
        run("", "-Dglass.platform=Headless", "--exit-after-first-frame", broken.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("broken.json, line 1").doesNotContain("Exception");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayTheWindowIsDrawn() throws Exception {
    ProcessOutcome outcome = run("", "-Xshare:auto");
    assertThat(outcome.err()).isEqualTo(said(TEXTS.of("display.unset")));
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertDrawn(outcome.out(), List.of(""), 1280, 800);
  }

  /// The display is tried, so that JavaFX is started a second time, in another process.
  @Test
  @EnabledOnOs(OS.LINUX)
  void withAnUnreachableDisplayTheWindowIsDrawn() throws Exception {
    ProcessOutcome outcome = run(":54321", "-Xshare:auto");
    assertThat(outcome.err()).isEqualTo(said(TEXTS.of("display.unreachable", ":54321")));
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertDrawn(outcome.out(), List.of(""), 1280, 800);
  }

  @Test
  void everyTabIsDrawnInEveryLanguageWithoutADisplay() throws Exception {
    ProcessOutcome outcome =
        run("", "-Xshare:auto", "snapshot", "--lang=en,kk,ru", "--size=1000x700");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertDrawn(outcome.out(), List.of("-en", "-kk", "-ru"), 1000, 700);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whoMeasuresTheWindowGetsNoPictures() throws Exception {
    ProcessOutcome outcome = run("", "-Xshare:auto", StartOptions.ENDING);
    assertThat(outcome)
        .isEqualTo(new ProcessOutcome(ExitCode.OUTPUT, "", TEXTS.of("display.unset") + "\n"));
    assertThat(folder.resolve(SnapshotCommand.FOLDER)).doesNotExist();
  }

  private String said(String reason) throws IOException {
    Path pictures = folder.toRealPath().resolve(SnapshotCommand.FOLDER);
    return reason + "\n" + TEXTS.of("display.drawn", pictures) + "\n";
  }

  private void assertDrawn(String out, List<String> languages, int width, int height)
      throws IOException {
    List<String> names =
        languages.stream()
            .flatMap(
                language ->
                    Stream.of(
                            "results", "turnout", "day", "places", "observers", "sources", "checks")
                        .map(tab -> Path.of(SnapshotCommand.FOLDER, tab + language + ".png")))
            .map(Path::toString)
            .toList();
    assertThat(out.lines()).containsExactlyElementsOf(names);
    Set<String> different = new HashSet<>();
    for (String name : names) {
      BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
      assertThat(image.getWidth()).isEqualTo(width);
      assertThat(image.getHeight()).isEqualTo(height);
      int[] pixels = Pixels.of(image);
      assertThat(Arrays.stream(pixels).distinct().count()).as(name).isGreaterThan(100);
      different.add(Pixels.digest(image));
    }
    assertThat(different).hasSameSizeAs(names);
  }
}
