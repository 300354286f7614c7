package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.command.ExitCode;

/// The program between other tools of a shell, in a process of its own.
@EnabledOnOs(OS.LINUX)
class StandardStreamsTest {

  private static final String MAIN = "org.sailau.app.Main";

  @TempDir Path folder;

  /// Runs a line of the shell, in which `sailau` is the program.
  private ProcessOutcome shell(String line) throws IOException, InterruptedException {
    String modules = System.getProperty("jdk.module.path", "");
    List<String> place =
        modules.isEmpty()
            ? List.of("-cp", absolute(System.getProperty("java.class.path")), MAIN)
            : List.of("--module-path", modules, "--module", "org.sailau/" + MAIN);
    String function =
        """
        java=$1
        shift
        sailau() {
          case ${1:-} in -D*) flag=$1 && shift ;; *) flag=-Dnone ;; esac
          "$java" "$flag" --enable-native-access=%s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.language=en %s "$@"
        }
        """
            .formatted(
                modules.isEmpty() ? "ALL-UNNAMED" : "javafx.graphics",
                "'" + String.join("' '", place) + "'");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return ProcessOutcome.of(
        folder, Map.of(), List.of("/bin/sh", "-c", function + line, "sh", java));
  }

  @Test
  void settingsAreInTheHomeThatTheShellNames() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("my home/.config/sailau"));
    Files.writeString(kept.resolve("settings.json"), "unreadable");
    ProcessOutcome outcome =
        shell(
            "unset XDG_CONFIG_HOME; export HOME='"
                + folder.resolve("my home")
                + "'; sailau -Dglass.platform=Headless --exit-after-first-frame");
    assertThat(outcome).isEqualTo(new ProcessOutcome(ExitCode.DONE, "", ""));
    assertThat(kept.resolve("settings.unreadable.json")).hasContent("unreadable");
  }

  private static String absolute(String paths) {
    return Stream.of(paths.split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          { sailau check; echo $? >&2; } | true                                     § '' § 141
          { sailau --help; echo $? >&2; } | true                                    § '' § 141
          { sailau --version; echo $? >&2; } | true                                 § '' § 141
          { sailau handout --out -; echo $? >&2; } | true                           § '' § 141
          { sailau export --chart=votes --out=.; echo $? >&2; } | true              § '' § 141
          sailau export --chart=votes --format=csv --out - | head -c 10             § Candidate, § ''
          sailau export --chart=votes --format=csv --out /dev/stdout | head -c 10   § Candidate, § ''
          sailau export --chart=votes --format=csv --out a.csv | cat                § a.csv § ''
          sailau check >/dev/full; echo $?                                          § 3 § sailau: could not write to standard output.
          sailau export --chart=votes --out /dev/null; echo $?                      § /dev/null 0 § ''
          mkfifo f; cat f >b & sailau export --chart=votes --format=csv --out f; wait; head -c 10 b § f Candidate, § ''
          echo x >c; sailau export --chart=votes --format=csv --out /dev/stdout >>c; head -c 12 c § x Candidate, § ''
          """)
  void itDoesAsOtherToolsDo(String line, String out, String err) throws Exception {
    ProcessOutcome outcome = shell(line);
    assertThat(outcome.err().strip()).isEqualTo(err);
    assertThat(outcome.out().strip().replaceAll("\\s+", " ")).isEqualTo(out);
  }
}
