package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sailau.command.report.ImportJson;
import org.sailau.command.report.ImportText;
import org.sailau.dataset.DatasetWriter;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.importer.table.TableLimits;
import org.sailau.io.FileNotWritten;
import org.sailau.io.StandardOutput;
import org.sailau.io.WholeFile;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.ImportTemplate;
import org.sailau.wording.NotWrittenWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sailau import`: reads files of other people, says how they were read and whether their figures
/// add up, and writes a dataset; or writes a table to type figures into. The exit code is
/// [ExitCode#CONTRADICTION] if sums differ from what the file states, and [ExitCode#USAGE] if a
/// file cannot be read or something is to be decided.
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer>, OnFile {

  private final Texts texts;
  private final @Nullable Path recipes;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "importFile")
  private List<String> files = List.of();

  @Option(names = "--join", descriptionKey = "importJoin")
  private boolean join;

  @Mixin private final ImportOptions options = new ImportOptions();

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "importOut")
  private @Nullable String target;

  @Option(names = "--save-recipe", paramLabel = "PATH", descriptionKey = "importSaveRecipe")
  private @Nullable String recipeTarget;

  @Option(names = "--template", paramLabel = "PATH", descriptionKey = "importTemplate")
  private @Nullable String template;

  @Option(names = "--no-settings", descriptionKey = "importNoSettings")
  private boolean noSettings;

  @Option(names = "--json", descriptionKey = "importJson")
  private boolean json;

  @Mixin private final SharedOptions.SpokenLanguage language = new SharedOptions.SpokenLanguage();

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  /// @param recipes the folder in which the user keeps recipes; null if there is none
  ImportCommand(Texts texts, @Nullable Path recipes, PrintStream out, PrintStream err) {
    this.texts = texts;
    this.recipes = recipes;
    this.out = out;
    this.err = err;
  }

  @Override
  public @Nullable String file() {
    return files.isEmpty() ? null : files.getFirst();
  }

  @Override
  public Integer call() throws IOException {
    language.orNull(command, texts);
    List<Recipe> kept = noSettings ? List.of() : new RecipeFolder(recipes).all();
    List<Path> others = join ? files.stream().skip(1).map(this::path).toList() : List.of();
    ImportRequest request = options.request(others, kept, command, texts);
    if (files.size() > 1 && !join && (target != null || recipeTarget != null)) {
      throw new WrongUsage(command, texts.of("import.oneFile"));
    }
    int code = writeTemplate();
    if (code != ExitCode.DONE) {
      return code;
    }
    for (String file : join ? files.subList(0, Math.min(1, files.size())) : files) {
      code = Math.max(code, read(file, request));
    }
    return code;
  }

  /// Writes the table to type figures into, if it is asked for.
  private int writeTemplate() {
    if (template == null) {
      if (files.isEmpty()) {
        throw new WrongUsage(command, texts.of("import.noFile"));
      }
      return ExitCode.DONE;
    }
    try {
      Path written = new ImportTemplate(texts).write(Path.of(template));
      (json ? err : out)
          .println(texts.of("import.template.saved", Printable.escaped(written.toString())));
      return ExitCode.DONE;
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", template));
    } catch (FileNotWritten failed) {
      err.println(NotWrittenWords.of(failed, texts));
      return ExitCode.OUTPUT;
    }
  }

  private int read(String file, ImportRequest request) throws IOException {
    return switch (new Importer(TableLimits.defaults())
        .read(path(file), request, ReadProgress.NONE)) {
      case Outcome.Done<Imported>(var imported) -> report(imported, isKept(imported, request));
      case Outcome.Refused<Imported>(var problems) -> refused(file, problems);
      case Outcome.Cancelled<Imported> _ -> ExitCode.USAGE; // Nobody here asks for it.
    };
  }

  private Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", file));
    }
  }

  private int refused(String file, List<ImportProblem> problems) {
    if (problems.stream()
        .anyMatch(problem -> problem.kind() == ImportProblem.Kind.TOO_LITTLE_MEMORY)) {
      throw new OutOfMemoryError(); // Ends as it does where memory ends without a warning.
    }
    if (json) {
      ImportJson.refused(file, problems, texts, Version.number(), out);
    } else {
      ImportText.refused(file, problems, texts, err::println);
    }
    return ExitCode.USAGE;
  }

  /// Whether a file was read by a recipe that the user keeps and has not named.
  private static boolean isKept(Imported imported, ImportRequest request) {
    Imported.@Nullable ReadTable read = imported.read();
    return request.recipe() == null
        && read != null
        && request.known().stream().anyMatch(kept -> kept.name().equals(read.recipe().name()));
  }

  /// @param kept whether it was read by a recipe that the user keeps
  private int report(Imported imported, boolean kept) throws IOException {
    // What is written to standard output is the dataset alone.
    boolean toOutput = target != null && StandardOutput.isNamed(target);
    PrintStream to = toOutput ? err : out;
    if (json) {
      ImportJson.write(imported, texts, Version.number(), to);
    } else {
      ImportText.write(imported, texts, to::println);
      if (kept) {
        to.println(texts.of("import.report.kept"));
      }
    }
    try {
      writeRecipe(imported, to);
      if (imported.election() == null) {
        return ExitCode.USAGE;
      }
      if (toOutput) {
        try {
          DatasetWriter.write(imported.opened(), StandardOutput.stream(out));
        } catch (IOException takesNoMore) {
          return ExitCode.DONE; // Whoever started the command asks the stream.
        }
      } else if (target != null) {
        Path path = Path.of(target);
        WholeFile.write(path, stream -> DatasetWriter.write(imported.opened(), stream));
        say("import.report.written", path, to);
      }
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", String.valueOf(target)));
    } catch (FileNotWritten failed) {
      err.println(NotWrittenWords.of(failed, texts));
      return ExitCode.OUTPUT;
    }
    return imported.addsUp() ? ExitCode.DONE : ExitCode.CONTRADICTION;
  }

  private void writeRecipe(Imported imported, PrintStream to) throws FileNotWritten {
    Imported.@Nullable ReadTable read = imported.read();
    if (recipeTarget != null && read != null) {
      Path path = Path.of(recipeTarget);
      WholeFile.write(path, RecipeFile.bytes(imported.recipe()));
      say("import.report.recipeWritten", path, to);
    }
  }

  /// Programs read the report: they are told nothing more.
  private void say(String key, Path path, PrintStream to) {
    (json ? err : to).println(texts.of(key, Printable.escaped(path.toString())));
  }
}
