package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class CommandLineTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<List<String>> opened = new ArrayList<>();

  private int run(String... args) {
    return Sailau.run(
        TEXTS,
        (_, files, _) -> {
          opened.add(List.of(files));
          return Exit.DONE;
        },
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpIsAResult() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).startsWith("Usage: sailau ").contains("FILE", "--version", "Exit codes:");
    assertThat(text(err)).isEmpty();
    assertThat(opened).isEmpty();
  }

  @Test
  void versionIsTheBuiltOne() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).matches("Sailau \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    assertThat(text(err)).isEmpty();
    assertThat(opened).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --frob,        sailau: there is no option --frob.
          -x,            sailau: there is no option -x.
          a.json b.json, 'sailau: only one file can be opened, b.json is one too many.'
          --help=3,      sailau:\
          """)
  void wrongUsageIsOneLineWithAHint(String args, String message) {
    assertThat(run(args.split(" "))).isEqualTo(Exit.USAGE);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(err)).startsWith(message).contains("'sailau --help' shows");
    assertThat(opened).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "-", "@list", "Сайлау 2022.json", "/nowhere/at all"})
  void aFileIsHandedToTheWindowAsItIs(String file) {
    assertThat(run(file)).isZero();
    assertThat(opened).containsExactly(List.of(file));
    assertThat(text(out) + text(err)).isEmpty();
  }

  @Test
  void aFileMayLookLikeAnOption() {
    assertThat(run("--", "--help")).isZero();
    assertThat(opened).containsExactly(List.of("--help"));
  }

  @Test
  void whatTheWindowAnswersIsTheExitCode() {
    PrintStream nowhere = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Sailau.run(TEXTS, (_, _, _) -> Exit.OUTPUT, nowhere, nowhere))
        .isEqualTo(Exit.OUTPUT);
  }

  @Test
  void aResultThatCannotBeWrittenIsAFailure() {
    PrintStream closed = new PrintStream(out, true, StandardCharsets.UTF_8);
    closed.close();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Sailau.run(TEXTS, (_, _, _) -> Exit.DONE, closed, messages, "--help"))
        .isEqualTo(Exit.OUTPUT);
    assertThat(text(err).lines()).hasSize(1);
  }
}
