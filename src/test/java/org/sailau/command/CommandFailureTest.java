package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.log.LogFile;
import org.sailau.text.Language;

/// What the command line says when the program itself fails.
class CommandFailureTest extends CommandTest {

  /// Breaks whatever a command reads from standard input.
  private static final class Broken extends InputStream {
    private final Runnable failing;

    Broken(Runnable failing) {
      this.failing = failing;
    }

    @Override
    public int read() {
      failing.run();
      return -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"export -", "handout -", "check -"})
  void aCommandThatFailsSaysSoInOneSentence(String command) throws IOException {
    InputStream in = System.in;
    System.setIn(
        new Broken(
            () -> {
              throw new IllegalStateException("planted");
            }));
    try {
      assertThat(run(command.split(" "))).isEqualTo(ExitCode.OUTPUT);
    } finally {
      System.setIn(in);
    }
    assertThat(out()).isEmpty();
    assertThat(err().strip())
        .isEqualTo("sailau: an error in Sailau stopped this. Its details are in " + log() + ".");
    assertThat(Files.readString(log()))
        .contains("ERROR Sailau ", "IllegalStateException: planted", "CommandFailureTest");
    Files.delete(log());
  }

  @ParameterizedTest
  @ValueSource(strings = {"export -", "handout -", "check - --json"})
  void memoryThatEndsOnAnyThreadIsNoErrorOfTheProgram(String command) {
    InputStream in = System.in;
    System.setIn(
        new Broken(
            () -> {
              throw new CompletionException(new OutOfMemoryError());
            }));
    try {
      assertThat(run(command.split(" "))).isEqualTo(ExitCode.OUTPUT);
    } finally {
      System.setIn(in);
    }
    assertThat(out()).isEmpty();
    assertThat(err()).startsWith("sailau: standard input: the ").hasLineCount(1);
    assertThat(log()).doesNotExist();
  }

  @Test
  void aStackThatIsTooSmallIsAnErrorOfTheProgram() throws IOException {
    InputStream in = System.in;
    System.setIn(
        new Broken(
            () -> {
              throw new StackOverflowError();
            }));
    try {
      assertThat(run("check", "-")).isEqualTo(ExitCode.OUTPUT);
    } finally {
      System.setIn(in);
    }
    assertThat(err()).contains("Its details are in " + log()).hasLineCount(1);
    Files.delete(log());
  }

  @Test
  void withoutALogTheTraceIsOnStandardError() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = System.err;
    PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setErr(all);
    try {
      int code =
          SailauCommand.run(
              Language.ENGLISH,
              (_, _, _, _) -> {
                throw new IllegalStateException("planted");
              },
              new LogFile(null),
              all,
              all);
      assertThat(code).isEqualTo(ExitCode.OUTPUT);
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("IllegalStateException: planted")
        .endsWith("sailau: an error in Sailau stopped this. Its details are above.\n");
  }
}
