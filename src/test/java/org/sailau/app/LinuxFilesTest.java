package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Rule;
import org.sailau.command.CommandTest;

/// The manual and the completion that are packed for Linux.
@EnabledOnOs(OS.LINUX)
class LinuxFilesTest extends CommandTest {

  private static final Path LINUX = Path.of("src/dist/linux").toAbsolutePath();

  /// The manual, made with the help as the program prints it.
  private String manual() throws IOException, InterruptedException {
    for (String command :
        List.of("", "export", "check", "handout", "import", "snapshot", "sources")) {
      run((command + " --help").strip().split(" "));
      Files.writeString(folder.resolve("help-" + command), out());
    }
    Path program =
        Files.writeString(
            folder.resolve("sailau"),
            """
            #!/bin/sh
            [ "$1" != --help ] || exec cat "${0%/*}/help-"
            exec cat "${0%/*}/help-$1"
            """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessOutcome made =
        ProcessOutcome.of(
            folder,
            Map.of(),
            List.of("/bin/sh", LINUX.resolve("manual").toString()),
            program.toString(),
            "1.0",
            "0");
    assertThat(made.err()).isEmpty();
    return made.out();
  }

  @Test
  void theManualHasThePartsThatManualsHave() throws Exception {
    String manual = manual();
    List<String> parts =
        manual
            .lines()
            .filter(line -> line.startsWith(".SH "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(parts)
        .startsWith("NAME", "SYNOPSIS", "DESCRIPTION")
        .contains("EXIT STATUS", "FILES", "ENVIRONMENT", "EXAMPLES")
        .doesNotHaveDuplicates();
    assertThat(manual)
        .contains(".B sailau export", ".B sailau handout", "turnout\\-UNIT", ".B 141");
    assertThat(manual.substring(manual.indexOf(".SH EXIT STATUS"), manual.indexOf(".SH FILES")))
        .contains("0", "1", "2", "3", "141");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sailau export --chart re     | results
          sailau export --chart = o    | organisations observers
          sailau export --format s     | svg
          sailau exp                   | export
          sailau check --rule T        | T10 T20 T30 T40
          """)
  void wordsAreCompleted(String words, String completed) throws Exception {
    String script =
        "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _sailau;"
            + " echo \"${COMPREPLY[@]}\"";
    ProcessOutcome outcome =
        ProcessOutcome.of(
            folder,
            Map.of(),
            List.of("bash", "-c", script, "bash", LINUX.resolve("completion").toString()),
            words.split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().strip()).isEqualTo(completed);
  }

  @Test
  void allCodesOfChecksAreCompleted() throws IOException {
    String codes =
        Arrays.stream(Rule.values()).map(Rule::code).sorted().collect(Collectors.joining(" "));
    Matcher completed =
        Pattern.compile("--rule\\).*-W '([^']+)'")
            .matcher(Files.readString(LINUX.resolve("completion")));
    assertThat(completed.find()).isTrue();
    assertThat(Arrays.stream(completed.group(1).split(" ")).sorted())
        .containsExactly(codes.split(" "));
  }
}
