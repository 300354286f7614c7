package org.sailau.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sailau.io.StandardOutput;
import org.sailau.log.LogFile;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: reads the arguments with picocli and opens the window, or runs a command.
/// Results go to standard output, messages to standard error.
@Command(name = "sailau", sortOptions = false)
public final class SailauCommand implements Callable<Integer>, OnFile {

  /// Opens the window and answers an exit code.
  @FunctionalInterface
  public interface Window {
    int open(Texts texts, StartOptions options, PrintStream out, PrintStream err);
  }

  private static final int LAST = 1000;

  private final Texts texts;
  private final Window window;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable String file;

  @Mixin private final SharedOptions.SpokenLanguage language = new SharedOptions.SpokenLanguage();

  @Option(names = "--no-settings", descriptionKey = "noSettings")
  private boolean noSettings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean version;

  /// For developers, so it is the last one in the help.
  @Option(names = StartOptions.ENDING, descriptionKey = "exitAfterFirstFrame", order = LAST)
  private boolean ending;

  private SailauCommand(Texts texts, Window window, PrintStream out, PrintStream err) {
    this.texts = texts;
    this.window = window;
    this.out = out;
    this.err = err;
  }

  /// Reads the arguments and does what they say, for a user who keeps no recipes.
  ///
  /// @param systemLanguage the language to speak where no other is asked for
  /// @param log keeps the trace if a command fails
  /// @return the exit code
  public static int run(
      Language systemLanguage,
      Window window,
      LogFile log,
      PrintStream out,
      PrintStream err,
      String... args) {
    return run(systemLanguage, window, log, null, out, err, args);
  }

  /// Reads the arguments and does what they say.
  ///
  /// @param recipes the folder in which the user keeps recipes of imports; null if there is none
  public static int run(
      Language systemLanguage,
      Window window,
      LogFile log,
      @Nullable Path recipes,
      PrintStream out,
      PrintStream err,
      String... args) {
    Texts texts = Texts.in(asked(args).orElse(systemLanguage));
    CommandLine line = new CommandLine(new SailauCommand(texts, window, out, err));
    commands(texts, recipes, out, err, args).forEach(line::addSubcommand);
    line.getCommandSpec().version(Version.line());
    line.setResourceBundle(new HelpTexts(texts));
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(out, true, out.charset()));
    line.setErr(new PrintWriter(err, true, err.charset()));
    line.setParameterExceptionHandler((wrong, _) -> refuse(texts, wrong, err));
    line.setExecutionStrategy(
        parsed ->
            ProgramFailure.guard(
                () -> new RunLast().execute(parsed), file(parsed), log, texts, err));
    int code = line.execute(args);
    if ((code == ExitCode.DONE || code == ExitCode.CONTRADICTION) && out.checkError()) {
      if (out.equals(System.out) && StandardOutput.isPipe()) {
        return ExitCode.PIPE_CLOSED;
      }
      err.println(texts.of("cli.outputNotWritten"));
      return ExitCode.OUTPUT;
    }
    return code;
  }

  /// The commands. picocli takes long to look through each, so that where the first word names one,
  /// it is the only one.
  private static List<Object> commands(
      Texts texts, @Nullable Path recipes, PrintStream out, PrintStream err, String... args) {
    List<Object> all =
        List.of(
            new ExportCommand(texts, out, err),
            new HandoutCommand(texts, out, err),
            new CheckCommand(texts, out, err),
            new SourcesCommand(texts, out, err),
            new ImportCommand(texts, recipes, out, err),
            new SnapshotCommand(texts, out, err));
    String first = args.length == 0 ? "" : args[0];
    List<Object> named =
        all.stream()
            .filter(each -> each.getClass().getAnnotation(Command.class).name().equals(first))
            .toList();
    return named.isEmpty() ? all : named;
  }

  private static @Nullable String file(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.commandSpec().userObject() instanceof OnFile command ? command.file() : null;
  }

  /// Finds the language asked for before picocli reads the arguments: what picocli prints has to be
  /// in that language.
  private static Optional<Language> asked(String... args) {
    List<String> words = List.of(args);
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.startsWith(SharedOptions.LANGUAGE + '=')) {
        return first(word.substring(SharedOptions.LANGUAGE.length() + 1));
      }
      if (word.equals(SharedOptions.LANGUAGE) && i + 1 < words.size()) {
        return first(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /// If several languages are asked for, for files, the first one is spoken.
  private static Optional<Language> first(String tags) {
    int comma = tags.indexOf(',');
    return Language.tagged(comma < 0 ? tags : tags.substring(0, comma));
  }

  @Override
  public @Nullable String file() {
    return file;
  }

  @Override
  public Integer call() {
    StartOptions options =
        new StartOptions(file, language.orNull(command, texts), !noSettings, ending);
    return window.open(texts, options, out, err);
  }

  private static int refuse(Texts texts, ParameterException wrong, PrintStream err) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.println(texts.of("cli.hint", reason(texts, wrong), command));
    return ExitCode.USAGE;
  }

  private static String reason(Texts texts, ParameterException wrong) {
    return switch (wrong) {
      case WrongUsage ours -> String.valueOf(ours.getMessage());
      case UnmatchedArgumentException unmatched ->
          texts.of(
              unmatched.isUnknownOption() ? "cli.unknownOption" : "cli.oneFile",
              unmatched.getUnmatched().getFirst());
      case MissingParameterException missing ->
          texts.of("cli.needsValue", name(missing.getMissing().getFirst()));
      case OverwrittenOptionException again ->
          texts.of("cli.givenTwice", name(again.getOverwritten()));
      // All values are texts, so that only an option without one can have a wrong one.
      default -> texts.of("cli.takesNoValue", name(wrong.getArgSpec()), wrong.getValue());
    };
  }

  private static String name(ArgSpec option) {
    return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
  }
}
