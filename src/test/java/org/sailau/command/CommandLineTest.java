package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.log.LogFile;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class CommandLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<StartOptions> opened = new ArrayList<>();

  private int run(String... args) {
    return SailauCommand.run(
        Language.ENGLISH,
        (_, options, _, _) -> {
          opened.add(options);
          return ExitCode.DONE;
        },
        new LogFile(null),
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
    assertThat(text(out))
        .startsWith("Usage: sailau ")
        .contains(
            "FILE", "--version", "Exit codes:", "success", "wrong usage", "the output", "141");
    assertThat(text(out).lastIndexOf("      --"))
        .as("what is for developers is the last option")
        .isEqualTo(text(out).indexOf("      --exit-after-first-frame"));
    assertThat(text(err)).isEmpty();
    assertThat(opened).isEmpty();
  }

  @Test
  void versionIsTheBuiltOne() {
    assertThat(run("--version")).isZero();
    assertThat(text(out))
        .matches("Sailau \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?( \\([0-9a-f]+(, changed)?\\))?\\R");
    assertThat(text(err)).isEmpty();
    assertThat(opened).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --frob,        sailau: unknown option --frob.
          -x,            sailau: unknown option -x.
          a.json b.json, 'sailau: only one file can be opened; b.json is one too many.'
          --help=3,      sailau: the option --help takes no value such as 3.
          --help --help, sailau: the option --help is given twice.
          --lang=en --lang=en, sailau: the option --lang is given twice.
          --lang --no-settings, sailau: the option --lang needs a value.
          --lang,        sailau: the option --lang needs a value.
          --lang=de,     'sailau: unknown language de; choose en, kk or ru.'
          --no-settings=perhaps, sailau: the option --no-settings takes no value such as perhaps.\
          """)
  void wrongUsageIsOneLineWithAHint(String args, String message) {
    assertThat(run(args.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(err)).startsWith(message).contains("Try 'sailau --help'.");
    assertThat(opened).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "-", "@list", "Сайлау 2022.json", "/nowhere/at all"})
  void aFileIsHandedToTheWindowAsItIs(String file) {
    assertThat(run(file)).isZero();
    assertThat(opened).containsExactly(new StartOptions(file, null, true, false));
    assertThat(text(out) + text(err)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--lang ru, RUSSIAN, true", "--lang=kk --no-settings, KAZAKH, false"})
  void languageAndSettingsAreHandedToTheWindow(String args, Language language, boolean settings) {
    assertThat(run((args + " a.json").split(" "))).isZero();
    assertThat(opened).containsExactly(new StartOptions("a.json", language, settings, false));
  }

  @ParameterizedTest
  @CsvSource({
    "--help --lang ru,       Открывает",
    "--lang=kk --help,       ашады",
    "--lang kk --help,       Шығу кодтары",
    "--lang en --help,       Opens election results",
    "--frob --lang=ru,       неизвестный ключ --frob",
    "--lang=ru --lang,       ключу --lang нужно значение",
    "a.json b.json --lang kk, b.json",
  })
  void helpAndComplaintsAreInTheLanguageAskedFor(String args, String said) {
    run(args.split(" "));
    assertThat(text(out) + text(err)).contains(said);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void withoutBeingAskedTheSystemsLanguageIsSpoken(Language language) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    SailauCommand.run(
        language, (_, _, _, _) -> ExitCode.DONE, new LogFile(null), stream, stream, "--help");
    assertThat(text(out)).contains(Texts.in(language).of("cli.help"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.json",
        "Сайлау 2022.sailau.json",
        "--exit-after-first-frame",
        "--exit-after-first-frame,/a/b.json"
      })
  void whatIsToldWithoutTheParserIsToldAlike(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(",");
    assertThat(run(args)).isZero();
    assertThat(StartOptions.plain(args)).hasValue(opened.getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export",
        "check",
        "-",
        "-a.json",
        "--no-settings",
        "--lang,en",
        "--lang=a.json",
        "a.json,b.json",
        "a.json,--exit-after-first-frame",
        "--,a.json",
        "--exit-after-first-frame,-x",
        "--exit-after-first-frame=true"
      })
  void theRestIsLeftToTheParser(String line) {
    assertThat(StartOptions.plain(line.split(","))).isEmpty();
  }

  @Test
  void aFileMayLookLikeAnOption() {
    assertThat(run("--", "--help")).isZero();
    assertThat(opened).containsExactly(new StartOptions("--help", null, true, false));
  }

  @Test
  void whatTheWindowAnswersIsTheExitCode() {
    PrintStream nowhere = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(
            SailauCommand.run(
                Language.ENGLISH,
                (_, _, _, _) -> ExitCode.OUTPUT,
                new LogFile(null),
                nowhere,
                nowhere))
        .isEqualTo(ExitCode.OUTPUT);
  }

  @Test
  void aResultThatCannotBeWrittenIsAFailure() {
    PrintStream closed = new PrintStream(out, true, StandardCharsets.UTF_8);
    closed.close();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(
            SailauCommand.run(
                Language.ENGLISH,
                (_, _, _, _) -> ExitCode.DONE,
                new LogFile(null),
                closed,
                messages,
                "--help"))
        .isEqualTo(ExitCode.OUTPUT);
    assertThat(text(err).lines()).hasSize(1);
  }
}
