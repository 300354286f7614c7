package org.sailau.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.log.LogFile;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Results go to standard output, messages to standard error.
@Command(name = "sailau", sortOptions = false)
final class SailauCommand implements Callable<Integer> {

  static final String LANGUAGE = "--lang";
  private static final Pattern OPTION = Pattern.compile("--?[a-zA-Z][a-zA-Z-]*");

  /// Opens the window and answers an exit code.
  @FunctionalInterface
  interface Window {
    int open(Texts texts, StartOptions start, PrintStream err);
  }

  private final Texts texts;
  private final Window window;
  private final PrintStream err;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable String file;

  @Option(names = LANGUAGE, paramLabel = "L", descriptionKey = "lang")
  private @Nullable String language;

  @Option(names = "--no-settings", descriptionKey = "noSettings")
  private boolean noSettings;

  @Option(names = StartOptions.ENDING, descriptionKey = "exitAfterFirstFrame")
  private boolean ending;

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

  private SailauCommand(Texts texts, Window window, PrintStream err) {
    this.texts = texts;
    this.window = window;
    this.err = err;
  }

  /// @param system the language to speak where no other is asked for
  /// @param log keeps the trace if a command fails
  static int run(
      Language system,
      Window window,
      LogFile log,
      PrintStream out,
      PrintStream err,
      String... args) {
    Texts texts = Texts.in(asked(args).orElse(system));
    CommandLine line = new CommandLine(new SailauCommand(texts, window, err));
    line.addSubcommand(new ExportCommand(texts, out, err));
    line.addSubcommand(new HandoutCommand(texts, out, err));
    line.addSubcommand(new CheckCommand(texts, out, err));
    line.getCommandSpec().version(Version.line());
    line.setResourceBundle(new HelpTexts(texts));
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(out, true, out.charset()));
    line.setErr(new PrintWriter(err, true, err.charset()));
    line.setParameterExceptionHandler((wrong, _) -> refuse(texts, reason(texts, wrong), err));
    line.setExecutionExceptionHandler(
        (failure, _, _) -> ProgramFailure.tell(failure, log, texts, err));
    int code = line.execute(args);
    if (code == ExitCode.DONE && out.checkError()) {
      err.println(texts.of("cli.outputNotWritten"));
      return ExitCode.OUTPUT;
    }
    return code;
  }

  /// The language asked for, wherever it stands: help and complaints are in it as well.
  private static Optional<Language> asked(String... args) {
    List<String> words = List.of(args);
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.startsWith(LANGUAGE + '=')) {
        return first(word.substring(LANGUAGE.length() + 1));
      }
      if (word.equals(LANGUAGE) && i + 1 < words.size()) {
        return first(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /// Of the languages of files, the first is spoken.
  private static Optional<Language> first(String tags) {
    int comma = tags.indexOf(',');
    return Language.tagged(comma < 0 ? tags : tags.substring(0, comma));
  }

  @Override
  public Integer call() {
    @Nullable Language wanted = null;
    if (language != null) {
      wanted = Language.tagged(language).orElse(null);
      if (wanted == null) {
        return refuse(texts, texts.of("cli.noSuchLanguage", language), err);
      }
    }
    return window.open(texts, new StartOptions(file, wanted, !noSettings, ending), err);
  }

  private static int refuse(Texts texts, String reason, PrintStream err) {
    err.println(texts.of("cli.hint", reason));
    return ExitCode.USAGE;
  }

  private static String reason(Texts texts, ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      return texts.of(unmatched.isUnknownOption() ? "cli.unknownOption" : "cli.oneFile", first);
    }
    return texts.of(
        wrong instanceof MissingParameterException ? "cli.needsValue" : "cli.wrongUsage",
        option(wrong));
  }

  /// Not always told but in the English message.
  private static String option(ParameterException wrong) {
    return OPTION
        .matcher(String.valueOf(wrong.getMessage()))
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse("FILE");
  }
}
