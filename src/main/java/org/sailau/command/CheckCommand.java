package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Rule;
import org.sailau.command.report.CheckJson;
import org.sailau.command.report.CheckRequest;
import org.sailau.command.report.CheckText;
import org.sailau.dataset.BundledDataset;
import org.sailau.election.Election;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Provenance;
import org.sailau.importer.Importer;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.PictureReport;
import org.sailau.verify.ReproductionCheck;
import org.sailau.verify.ReproductionCheck.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sailau check`: says whether the figures of a dataset agree with each other. Of a picture, it
/// says what the picture was made from and whether picture and dataset are unchanged. The exit code
/// is [ExitCode#CONTRADICTION] if figures contradict each other, or picture or dataset has changed,
/// and [ExitCode#NOT_COMPARED] if a picture could not be compared with its dataset.
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer>, OnFile {

  /// A file with such a name is taken for a picture even if it is missing or damaged.
  private static final Pattern PICTURE_NAME =
      Pattern.compile("\\.(png|svg|pdf)$", Pattern.CASE_INSENSITIVE);

  private final Texts texts;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|PICTURE",
      descriptionKey = "checkWhat")
  private @Nullable String what;

  @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "checkFile")
  private @Nullable String datasetFile;

  @Option(names = "--json", descriptionKey = "checkJson")
  private boolean json;

  @Mixin private final CheckOptions options = new CheckOptions();

  @Mixin private final SharedOptions.StatedByOption statedBy = new SharedOptions.StatedByOption();

  @Mixin private final SharedOptions.ShapesOption shapes = new SharedOptions.ShapesOption();

  @Mixin private final SharedOptions.SpokenLanguage language = new SharedOptions.SpokenLanguage();

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  CheckCommand(Texts texts, PrintStream out, PrintStream err) {
    this.texts = texts;
    this.out = out;
    this.err = err;
  }

  /// What is checked.
  @Override
  public @Nullable String file() {
    return what;
  }

  @Override
  public Integer call() throws IOException {
    System.setProperty("java.awt.headless", "true"); // AWT draws charts, it opens no windows.
    language.orNull(command, texts);
    @Nullable String named = what;
    if (named == null || named.equals(AuditedDataset.STANDARD_INPUT) || !isPicture(named)) {
      return dataset();
    }
    Optional<String> ofDatasets = json ? Optional.of("--json") : options.first();
    if (ofDatasets.isPresent()) {
      err.println(texts.of("check.optionOfPicture", ofDatasets.get(), named));
      return ExitCode.USAGE;
    }
    return picture(named);
  }

  private static boolean isPicture(String named) {
    try {
      return PICTURE_NAME.matcher(named).find() || PictureCheck.looksLikePicture(Path.of(named));
    } catch (InvalidPathException impossible) {
      return false; // Reading it as a dataset says so.
    }
  }

  /// Checks a dataset.
  private int dataset() throws IOException {
    if (datasetFile != null) {
      throw new WrongUsage(command, texts.of("cli.oneFile", datasetFile));
    }
    Set<Rule> rules = options.rules(command, texts); // Said before a large file is read.
    AtomicReference<CheckRequest> request = new AtomicReference<>(CheckRequest.USUAL);
    Optional<AuditedDataset> dataset =
        AuditedDataset.read(
            what,
            texts,
            err,
            election -> {
              Election shown = statedBy.of(election, command, texts);
              request.set(options.of(shown, rules, command, texts));
              return request.get().audited(shown);
            });
    if (dataset.isEmpty()) {
      return ExitCode.USAGE;
    }
    AuditedDataset audited = dataset.get();
    if (json) {
      CheckJson.write(
          audited.audited(), request.get(), audited.file(), Version.number(), texts, out);
    } else {
      CheckText.write(audited.audited(), request.get(), texts, out::println);
    }
    int notListed = request.get().notListed(audited.audited().report());
    if (notListed > 0) {
      err.println(texts.of("check.notAllInMemory", notListed));
    }
    return audited.audited().report().isConsistent() ? ExitCode.DONE : ExitCode.CONTRADICTION;
  }

  private int picture(String picture) throws IOException {
    Result result;
    try {
      result = PictureCheck.read(Path.of(picture));
    } catch (NoSuchFileException missing) {
      err.println(texts.of("check.missing", picture));
      return ExitCode.USAGE;
    } catch (IOException | InvalidPathException unreadable) {
      err.println(texts.of("check.unreadable", picture));
      return ExitCode.USAGE;
    }
    return switch (result) {
      case Result.NotAPicture _ -> {
        err.println(texts.of("check.noPicture", picture));
        yield ExitCode.USAGE;
      }
      case Result.TooLarge tooLarge -> {
        err.println("sailau: " + PictureReport.tooLarge(picture, tooLarge, texts));
        yield ExitCode.OUTPUT;
      }
      case Result.WithoutProvenance _ -> {
        err.println(texts.of("check.nothingSaid", picture));
        yield ExitCode.USAGE;
      }
      case Result.WithProvenance withProvenance -> report(picture, withProvenance);
    };
  }

  private int report(String picture, Result.WithProvenance withProvenance) throws IOException {
    Optional<AuditedDataset> dataset =
        shapes.on(dataset(picture, withProvenance.provenance()), texts, err);
    if (dataset.isEmpty() && datasetFile != null) {
      return ExitCode.USAGE;
    }
    boolean changed =
        dataset
            .filter(
                audited ->
                    !audited.file().sha256().equals(withProvenance.provenance().datasetSha256()))
            .isPresent();
    String version = Version.number();
    Optional<Outcome> redrawn =
        changed
            ? Optional.empty()
            : dataset.map(
                audited ->
                    ReproductionCheck.of(
                        withProvenance, audited.audited(), audited.file(), version));
    PictureReport report = new PictureReport(texts, withProvenance);
    report.lines().forEach(out::println);
    out.println(report.datasetSentence(dataset.map(audited -> !changed)));
    boolean edited = withProvenance.state() == State.EDITED;
    if (!edited) {
      out.println(report.drawingSentence(redrawn, version));
    }
    out.println(report.noSignature());
    if (edited
        || changed
        || redrawn.equals(Optional.of(Outcome.DIFFERENT))
        || redrawn.equals(Optional.of(Outcome.IMPOSSIBLE))) {
      return ExitCode.CONTRADICTION;
    }
    return redrawn.equals(Optional.of(Outcome.SAME)) ? ExitCode.DONE : ExitCode.NOT_COMPARED;
  }

  /// Reads the dataset that the user named, or else the one that the picture names, if it is beside
  /// the picture or is the bundled one.
  ///
  /// @return empty if there is none or if it is refused
  private Optional<AuditedDataset> dataset(String picture, Provenance provenance)
      throws IOException {
    if (datasetFile != null) {
      return AuditedDataset.read(datasetFile, texts, err);
    }
    Optional<Path> beside = DatasetFile.beside(Path.of(picture), provenance.dataset());
    if (beside
        .filter(Files::isRegularFile)
        .filter(file -> !Importer.isForImport(file))
        .isPresent()) {
      return AuditedDataset.read(beside.get().toString(), texts, err);
    }
    return provenance.dataset().equals(BundledDataset.NAME)
        ? AuditedDataset.read(null, texts, err)
        : Optional.empty();
  }
}
