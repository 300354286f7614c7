package org.sailau.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Results go to standard output, messages to standard error.
@Command(name = "sailau", sortOptions = false, versionProvider = Version.class)
final class Sailau implements Callable<Integer> {

  /// Opens the window with a file or none and answers an exit code.
  @FunctionalInterface
  interface Window {
    int open(Texts texts, String[] files, PrintStream err);
  }

  private final Texts texts;
  private final Window window;
  private final PrintStream err;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable String file;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean version;

  private Sailau(Texts texts, Window window, PrintStream err) {
    this.texts = texts;
    this.window = window;
    this.err = err;
  }

  static int run(Texts texts, Window window, PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Sailau(texts, window, err));
    line.setResourceBundle(new HelpTexts(texts));
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(out, true, out.charset()));
    line.setErr(new PrintWriter(err, true, err.charset()));
    line.setParameterExceptionHandler((wrong, _) -> refuse(texts, wrong, err));
    int code = line.execute(args);
    if (code == Exit.DONE && out.checkError()) {
      err.println(texts.of("cli.outputNotWritten"));
      return Exit.OUTPUT;
    }
    return code;
  }

  @Override
  public Integer call() {
    return window.open(texts, file == null ? new String[0] : new String[] {file}, err);
  }

  private static int refuse(Texts texts, ParameterException wrong, PrintStream err) {
    err.println(texts.of("cli.hint", reason(texts, wrong)));
    return Exit.USAGE;
  }

  private static String reason(Texts texts, ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      return texts.of(unmatched.isUnknownOption() ? "cli.unknownOption" : "cli.oneFile", first);
    }
    return texts.of("cli.wrongUsage", String.valueOf(wrong.getMessage()));
  }
}
