package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.command.ExitCode;

/// The start script with homes of Java that only print what they are given.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

  private static final Path SCRIPT = Path.of("src/main/scripts/sailau");

  @TempDir Path top;
  private Path root;
  private Path script;
  private Path lib;
  private final Map<String, String> environment = new LinkedHashMap<>();

  @BeforeEach
  void install() throws IOException {
    root = top.toRealPath();
    Path home = root.resolve("Сайлау бағдарламасы/sailau");
    script = install(home);
    lib = home.resolve("lib");
    environment.put("HOME", root.resolve("home").toString());
    environment.put("JAVA_HOME", "");
    environment.put("PATH", tools().toString());
    environment.put("SAILAU_JAVA_OPTIONS", "");
    environment.put("XDG_CONFIG_HOME", "");
    environment.put("TMPDIR", root.toString());
  }

  /// The tools that the script calls, and no java.
  private Path tools() throws IOException {
    Path folder = Files.createDirectories(root.resolve("tools"));
    for (String name : List.of("readlink", "locale")) {
      executable(folder.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + name + " \"$@\"\n");
    }
    return folder;
  }

  /// Puts the script there, with this folder for the whole machine.
  private Path install(Path home) throws IOException {
    Path file = home.resolve("bin/sailau");
    Files.createDirectories(file.getParent());
    String text = Files.readString(SCRIPT).replaceAll("(?m)^    /(usr|opt|Library)", "    ./no/$1");
    return executable(file, text.replace("./no/usr/lib/jvm", "\"" + root + "\"/jvm"));
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path java(String home, String version) throws IOException {
    Path folder = root.resolve(home);
    executable(
        folder.resolve("bin/java"),
        """
        #!/bin/sh
        echo "home ${0%/bin/java}"
        echo "locale ${LC_ALL-unset} ${LC_CTYPE-unset}"
        for word; do echo "$word"; done
        exit 7
        """);
    Files.writeString(
        folder.resolve("release"),
        """
        IMPLEMENTOR="Nobody"
        JAVA_RUNTIME_VERSION="99"
        JAVA_VERSION="%s"
        """
            .formatted(version));
    return folder;
  }

  private ProcessOutcome start(Path file, String... args) throws IOException, InterruptedException {
    return ProcessOutcome.of(root, environment, List.of("/bin/sh", file.toString()), args);
  }

  private void startsOn(Path home) throws IOException, InterruptedException {
    assertThat(start(script).out()).startsWith("home " + home + "\n");
  }

  @Test
  void theScriptIsExecutable() {
    assertThat(SCRIPT).isExecutable();
  }

  @Test
  void argumentsFlagsAndExitCodeAreHandedThrough() throws Exception {
    java("jvm/jdk", "25.0.3");
    environment.put("SAILAU_JAVA_OPTIONS", "-Da=* -Db=2");
    ProcessOutcome outcome = start(script, "--lang", "a b", "", "*", "Үміткер.json");
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().skip(2))
        .containsExactly(
            "--enable-native-access=javafx.graphics",
            "--module-path",
            lib.toString(),
            "-XX:ErrorFile=" + root + "/hs_err_pid%p.log",
            "-XX:-DumpReplayDataOnError",
            "-Da=*",
            "-Db=2",
            "--module",
            "org.sailau/org.sailau.app.Main",
            "--lang",
            "a b",
            "",
            "*",
            "Үміткер.json");
  }

  /// Java would put them into the folder in which the user happens to be.
  @ParameterizedTest
  @CsvSource({"XDG_CONFIG_HOME, kept/sailau", "HOME, kept/.config/sailau"})
  void reportsOfCrashesAreBesideTheSettings(String variable, String place) throws Exception {
    java("jvm/jdk", "25.0.3");
    environment.put(variable, root.resolve("kept").toString());
    assertThat(start(script).out()).contains("-XX:ErrorFile=" + root + "/hs_err_pid%p.log\n");
    Path kept = Files.createDirectories(root.resolve(place));
    assertThat(start(script).out()).contains("-XX:ErrorFile=" + kept + "/hs_err_pid%p.log\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "check"})
  void shortWorkIsNotCompiledTwice(String command) throws Exception {
    java("jvm/jdk", "25.0.3");
    assertThat(start(script, command).out().lines()).contains("-XX:TieredStopAtLevel=1", command);
    assertThat(start(script, "export.json").out().lines())
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @ParameterizedTest
  @CsvSource({
    "25, true",
    "25-ea, true",
    "25.0.3, true",
    "26.0.1, true",
    "100, true",
    "24.0.2, false",
    "17.0.15, false",
    "1.8.0_402, false",
    "'', false"
  })
  void theReleaseFileSaysWhetherAJavaIsNewEnough(String version, boolean enough) throws Exception {
    java("jvm/jdk", version);
    assertThat(start(script).code()).isEqualTo(enough ? 7 : ExitCode.OUTPUT);
  }

  @Test
  void withoutAnyJavaItSaysWhatToInstall() throws Exception {
    ProcessOutcome outcome = start(script, "--version");
    assertThat(outcome.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("install a JDK 25");
  }

  @Test
  void javaHomeGoesFirst() throws Exception {
    java("jvm/jdk", "25");
    Path home = java("own java", "26");
    environment.put("JAVA_HOME", home.toString());
    startsOn(home);
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    Path home = java("jvm/jdk", "25");
    environment.put("JAVA_HOME", java("old", "17").toString());
    startsOn(home);
  }

  @Test
  void theJavaOnThePathIsFoundBehindItsLinks() throws Exception {
    Path home = java("far/jdk", "25");
    Path bin = Files.createDirectories(root.resolve("path"));
    Files.createSymbolicLink(root.resolve("alternative"), home.resolve("bin/java"));
    Files.createSymbolicLink(bin.resolve("java"), Path.of("../alternative"));
    environment.put("PATH", bin + ":" + environment.get("PATH"));
    startsOn(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {".sdkman/candidates/java/25-tem", ".jdks/temurin-25"})
  void aJavaInTheHomeIsFound(String place) throws Exception {
    startsOn(java("home/" + place, "25.0.1"));
  }

  @Test
  void aFolderWithoutJavaIsPassedOver() throws Exception {
    Path broken = java("jvm/a", "25");
    Files.delete(broken.resolve("bin/java"));
    startsOn(java("jvm/b", "25"));
  }

  @Test
  void linksToTheScriptAreFollowed() throws Exception {
    java("jvm/jdk", "25");
    Path first = Files.createSymbolicLink(root.resolve("first"), script);
    Path bin = Files.createDirectories(root.resolve("some bin"));
    Path second = Files.createSymbolicLink(bin.resolve("sailau"), Path.of("../first"));
    for (Path link : List.of(first, second)) {
      assertThat(start(link).out()).contains("\n" + lib + "\n");
    }
  }

  @Test
  void aLocaleWithoutUtf8IsReplaced() throws Exception {
    java("jvm/jdk", "25");
    environment.put("LC_ALL", "C");
    assertThat(start(script).out()).contains("locale unset C.UTF-8\n");
  }
}
