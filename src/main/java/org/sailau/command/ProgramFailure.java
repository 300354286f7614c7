package org.sailau.command;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sailau.log.FailureDetails;
import org.sailau.log.LogFile;
import org.sailau.problem.Problems;
import org.sailau.session.Failures.Failure;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.MoreMemory;
import org.sailau.wording.ProblemReport;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;

/// What the command line says when the program itself fails, or when memory ends.
public final class ProgramFailure {

  /// For when memory does not even suffice for the sentence of the reader's language.
  private static final String LAST_WORDS = "sailau: out of memory";

  private ProgramFailure() {}

  /// Runs a command, and says in one sentence why it failed, if it does.
  ///
  /// @param file that the command works on; null for the bundled dataset
  /// @return the command's exit code, or that of a failure
  /// @throws ParameterException if the command was used wrongly
  static int guard(
      Callable<Integer> command, @Nullable String file, LogFile log, Texts texts, PrintStream err) {
    // Made before memory can end.
    String memoryEnded = memoryEnded(file, texts);
    Throwable failure;
    try {
      return command.call();
    } catch (ParameterException wrongUsage) {
      throw wrongUsage;
    } catch (ExecutionException wrapped) {
      failure = wrapped.getCause() == null ? wrapped : wrapped.getCause();
    } catch (Exception | Error thrown) {
      failure = thrown;
    }
    // Out here nothing holds any longer what the command had in memory.
    if (FailureDetails.isOutOfMemory(failure)) {
      err.println(memoryEnded);
      return ExitCode.OUTPUT;
    }
    return tell(failure, file, log, texts, err);
  }

  /// Keeps the trace in the log and says in one sentence where it is, or that memory has ended.
  ///
  /// @param file that the program was to open; null for the bundled dataset
  /// @return the exit code
  public static int tell(
      Throwable thrown, @Nullable String file, LogFile log, Texts texts, PrintStream err) {
    if (FailureDetails.isOutOfMemory(thrown)) {
      return tooLittleMemory(file, texts, err);
    }
    log.log(System.Logger.Level.ERROR, FailureDetails.system(Version.line()), thrown);
    return say(log.file(), texts, err);
  }

  /// Says that there is too little memory.
  ///
  /// @param file that was to be opened; null for the bundled dataset
  /// @return the exit code
  public static int tooLittleMemory(@Nullable String file, Texts texts, PrintStream err) {
    err.println(memoryEnded(file, texts));
    return ExitCode.OUTPUT;
  }

  /// Says why a dataset was not opened.
  ///
  /// @param file as the user named it; null for the bundled dataset
  /// @return the exit code
  public static int refuse(@Nullable Path file, Problems problems, Texts texts, PrintStream err) {
    if (AuditedDataset.isTooLarge(problems)) {
      return tooLittleMemory(file == null ? null : file.toString(), texts, err);
    }
    err.println(new ProblemReport(texts, file).text(problems));
    return ExitCode.USAGE;
  }

  /// Says that memory has ended, where there is none for more.
  ///
  /// @return the exit code
  public static int lastWords(PrintStream err) {
    err.println(LAST_WORDS);
    return ExitCode.OUTPUT;
  }

  /// The sentence for memory that has ended.
  ///
  /// @param file as the user named it; null for the bundled dataset
  static String memoryEnded(@Nullable String file, Texts texts) {
    String name =
        file == null
            ? texts.of("bundled")
            : file.equals(AuditedDataset.STANDARD_INPUT)
                ? texts.of("cli.standardInput")
                : Printable.escaped(file);
    return texts.of("cli.memoryEnded", name, texts.size(MoreMemory.limit()), MoreMemory.setting());
  }

  /// The sentence for a picture that is refused before memory ends.
  static String tooManyPixels(long pixels, long fit, Texts texts) {
    return texts.of(
        "export.tooManyPixels",
        MoreMemory.megapixels(pixels, RoundingMode.UP, texts),
        MoreMemory.megapixels(fit, RoundingMode.DOWN, texts),
        MoreMemory.setting());
  }

  /// Says a failure in one sentence that was logged before.
  ///
  /// @param log null for standard error
  /// @return the exit code
  public static int say(
      Failure failure, @Nullable String file, @Nullable Path log, Texts texts, PrintStream err) {
    if (failure.memoryEnded()) {
      return tooLittleMemory(file, texts, err);
    }
    return say(log, texts, err);
  }

  private static int say(@Nullable Path log, Texts texts, PrintStream err) {
    err.println(log == null ? texts.of("cli.failedAbove") : texts.of("cli.failed", log));
    return ExitCode.OUTPUT;
  }
}
