package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.places.ShapeNotes;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.derive.StatedBy;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Shapes;
import org.sailau.shape.ShapesReader;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.wording.ProblemReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Options that several commands have, as mixins of picocli.
final class SharedOptions {

  static final String LANGUAGE = "--lang";

  private SharedOptions() {}

  /// `--help`.
  static final class Help {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        descriptionKey = "help")
    @SuppressWarnings("unused") // picocli acts on it by itself.
    private boolean help;
  }

  /// `--lang` with one language.
  static final class SpokenLanguage {
    @Option(names = LANGUAGE, paramLabel = "L", descriptionKey = "lang")
    private @Nullable String language;

    /// The language asked for; null if none is.
    ///
    /// @throws WrongUsage if there is no such language
    @Nullable Language orNull(CommandSpec command, Texts texts) {
      if (language == null) {
        return null;
      }
      String tag = language;
      return Language.tagged(tag)
          .orElseThrow(() -> new WrongUsage(command, texts.of("cli.noSuchLanguage", tag)));
    }
  }

  /// `--lang` with the languages of files.
  static final class FileLanguages {
    @Option(names = LANGUAGE, paramLabel = "L", split = ",", descriptionKey = "exportLang")
    private List<String> languages = List.of();

    /// The languages asked for, or the one that is spoken.
    ///
    /// @throws WrongUsage if one of them does not exist
    List<Language> orSpoken(CommandSpec command, Texts texts) {
      return languages.isEmpty()
          ? List.of(texts.language())
          : WrongUsage.unlessAllNamed(
              command, texts, languages, Language::tagged, "cli.noSuchLanguage");
    }
  }

  /// `--stated-by`: the election as one of its sources states it.
  static final class StatedByOption {

    @Option(names = "--stated-by", paramLabel = "ID", descriptionKey = "statedBy")
    private @Nullable String source;

    /// Reads a dataset as [AuditedDataset#read] does, as it is asked for.
    ///
    /// @throws WrongUsage if it has no such source
    Optional<AuditedDataset> read(
        Dataset dataset, CommandSpec command, Texts texts, PrintStream err) throws IOException {
      return AuditedDataset.read(
          dataset.file(), texts, err, election -> Audited.of(of(election, command, texts)));
    }

    /// The election as it is asked for.
    ///
    /// @throws WrongUsage if it has no such source
    Election of(Election election, CommandSpec command, Texts texts) {
      @Nullable String wanted = source;
      if (wanted == null || wanted.equals(election.source().id())) {
        return election;
      }
      if (election.sources().stream().map(Source::id).noneMatch(wanted::equals)) {
        throw new WrongUsage(
            command,
            texts.of(
                "cli.noSuchSource",
                wanted,
                String.join(", ", StatedBy.sources(election).stream().map(Source::id).toList())));
      }
      return StatedBy.of(election, wanted);
    }
  }

  /// `--shapes`: outlines for maps.
  static final class ShapesOption {

    @Option(names = "--shapes", paramLabel = "FILE", descriptionKey = "shapes")
    private @Nullable String file;

    /// The same dataset with outlines, if they are asked for or the dataset names their file. Says
    /// on `err` what is wrong with their file, and which places have none.
    ///
    /// @return empty if the file is refused
    Optional<AuditedDataset> on(Optional<AuditedDataset> read, Texts texts, PrintStream err) {
      @Nullable String named = file;
      if (read.isEmpty()) {
        return read;
      }
      if (named == null) {
        // A dataset whose outlines are lost can still be drawn without them.
        Optional<Path> beside = read.get().opened().unreadShapes();
        return beside.isEmpty() ? read : on(read.get(), beside.get(), texts, err).or(() -> read);
      }
      try {
        return on(read.get(), Path.of(named), texts, err);
      } catch (InvalidPathException impossible) {
        err.println(texts.of("cli.impossibleName", named));
        return Optional.empty();
      }
    }

    private static Optional<AuditedDataset> on(
        AuditedDataset read, Path path, Texts texts, PrintStream err) {
      Outcome<Shapes> outcome = new ShapesReader(Limits.defaults()).read(path, Progress.NONE);
      if (outcome instanceof Outcome.Done<Shapes> done) {
        AuditedDataset drawn = read.withShapes(done.value());
        @Nullable JoinedShapes joined = drawn.audited().shapes();
        if (joined != null && !joined.isComplete()) {
          new ShapeNotes(drawn.audited().election(), joined, texts).report().forEach(err::println);
        }
        return Optional.of(drawn);
      }
      if (outcome instanceof Outcome.Refused<Shapes> refused) {
        err.println(new ProblemReport(texts, path).text(refused.problems()));
      }
      return Optional.empty();
    }
  }

  /// The election that files are made of.
  static final class Dataset {
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "exportFile")
    private @Nullable String file;

    /// Null for the bundled election, `-` for standard input.
    @Nullable String file() {
      return file;
    }
  }
}
