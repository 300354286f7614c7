package org.sailau.command;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sailau.log.FailureDetails;
import org.sailau.log.LogFile;
import org.sailau.text.Texts;

/// What the command line says when the program itself fails.
public final class ProgramFailure {

  private ProgramFailure() {}

  /// Keeps the trace in the log and says in one sentence where it is.
  ///
  /// @return the exit code
  public static int tell(Throwable thrown, LogFile log, Texts texts, PrintStream err) {
    log.log(System.Logger.Level.ERROR, FailureDetails.system(Version.line()), thrown);
    return say(log.file(), texts, err);
  }

  /// Says where the trace of a failure is that was logged before.
  ///
  /// @param log null for standard error
  /// @return the exit code
  public static int say(@Nullable Path log, Texts texts, PrintStream err) {
    err.println(log == null ? texts.of("cli.failedAbove") : texts.of("cli.failed", log));
    return ExitCode.OUTPUT;
  }
}
