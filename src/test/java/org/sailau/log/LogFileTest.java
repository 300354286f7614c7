package org.sailau.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("sailau").resolve("sailau.log");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String printed(Runnable action) {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(err);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsMadeBeforeTheFirstRecord() {
    LogFile log = new LogFile(file());
    assertThat(file().getParent()).doesNotExist();
    log.log(Level.DEBUG, "not worth it");
    assertThat(file().getParent()).doesNotExist();
    log.log(Level.ERROR, "worth it");
    assertThat(file()).exists();
  }

  @Test
  void aRecordHasTimeLevelMessageAndTrace() throws IOException {
    new LogFile(file()).log(Level.ERROR, "Sailau 1", new IOException("lost", new Error("why")));
    assertThat(Files.readString(file()))
        .matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z ERROR Sailau 1\n.*\n")
        .contains(
            "java.io.IOException: lost\n\tat ",
            "LogFileTest.java",
            "Caused by: java.lang.Error: why");
  }

  @Test
  void valuesAreFilledIn() throws IOException {
    new LogFile(file()).log(Level.INFO, "{0} of {1}", 1, 2);
    assertThat(Files.readString(file())).endsWith("INFO 1 of 2\n");
  }

  @Test
  void theLogIsBoundedAndHasWholeRecords() throws IOException {
    LogFile log = new LogFile(file());
    String words = "x".repeat(900);
    for (int i = 0; i < 1000; i++) {
      log.log(Level.ERROR, i + words);
    }
    assertThat(names()).containsExactly("sailau.before.log", "sailau.log");
    Path before = file().resolveSibling("sailau.before.log");
    assertThat(Files.size(file())).isLessThanOrEqualTo(LogFile.MAX_BYTES);
    assertThat(Files.size(before)).isBetween(LogFile.MAX_BYTES - 2000L, (long) LogFile.MAX_BYTES);
    List<String> lines = new ArrayList<>(Files.readAllLines(before));
    lines.addAll(Files.readAllLines(file()));
    assertThat(lines).allSatisfy(line -> assertThat(line).matches("\\S+ ERROR \\d+x{900}"));
    assertThat(lines.getLast()).contains(" 999x");
  }

  @Test
  void anEndlessRecordIsCutAfterALine() throws IOException {
    new LogFile(file())
        .log(Level.ERROR, "Sailau 1", new Error(("y".repeat(99) + "\n").repeat(9999)));
    assertThat(Files.size(file())).isLessThan(40_000);
    assertThat(Files.readString(file())).endsWith("y".repeat(99) + "\n…\n");
  }

  @Test
  void severalProgramsMayWriteAtOnce() throws IOException {
    new LogFile(file()).log(Level.ERROR, "one");
    new LogFile(file()).log(Level.ERROR, "two");
    assertThat(Files.readAllLines(file())).hasSize(2);
  }

  @Test
  void whereNoneCanBeWrittenItGoesToStandardError() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("sailau"), "mine");
    assertThat(printed(() -> new LogFile(file()).log(Level.ERROR, "lost", new Error("why"))))
        .contains("ERROR lost", "java.lang.Error: why");
    assertThat(inTheWay).hasContent("mine");
    assertThat(printed(() -> new LogFile(null).log(Level.ERROR, "not wanted")))
        .contains("ERROR not wanted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HOME/Documents/poll.json: DISK_FULL       | …/poll.json: DISK_FULL
          HOME/My files/poll.json                   | …/My files/poll.json
          cannot read "/media/aigul/a.json" (line 3)| cannot read "…/a.json" (line 3)
          C:\\Users\\aigul\\a.json is locked          | …/a.json is locked
          see https://example.org/a/b and 1/2 or n/a| see https://example.org/a/b and 1/2 or n/a
          no path at all                            | no path at all\
          """)
  void aDetailNamesNoFolder(String message, String said) {
    String home = System.getProperty("user.home");
    String trace = FailureDetails.trace(new Error(message.replace("HOME", home)));
    assertThat(trace.lines().findFirst()).contains("java.lang.Error: " + said);
    assertThat(trace).contains("(LogFileTest.java:");
  }

  @Test
  void whatRanIsSaidWithoutWhoRanIt() {
    assertThat(FailureDetails.system("Sailau 1"))
        .startsWith("Sailau 1, Java " + Runtime.version())
        .contains(System.getProperty("os.name"))
        .doesNotContain(System.getProperty("user.name") + "@");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeADeviceOrAFolderIsNotWrittenTo() throws Exception {
    Files.createDirectories(file().getParent());
    new ProcessBuilder("mkfifo", file().toString()).start().waitFor();
    assertPrinted();
    Files.delete(file());
    Files.createSymbolicLink(file(), Path.of("/dev/full"));
    assertPrinted();
    Files.delete(file());
    Files.createDirectory(file());
    assertPrinted();
  }

  private void assertPrinted() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(printed(() -> new LogFile(file()).log(Level.ERROR, "told here")))
                .endsWith("told here\n"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALinkWhenTheLogIsFull() throws IOException {
    Path real = Files.createDirectories(folder.resolve("logs")).resolve("mine.log");
    Files.writeString(real, "x".repeat(LogFile.MAX_BYTES));
    Files.createDirectories(file().getParent());
    Files.createSymbolicLink(file(), real);
    new LogFile(file()).log(Level.ERROR, "new");
    assertThat(file()).isSymbolicLink();
    assertThat(real).content().endsWith("ERROR new\n").hasLineCount(1);
    assertThat(real.resolveSibling("mine.before.log")).hasSize(LogFile.MAX_BYTES);
  }
}
