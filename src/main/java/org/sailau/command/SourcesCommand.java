package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sailau.command.report.SourcesJson;
import org.sailau.command.report.SourcesText;
import org.sailau.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sailau sources`: lists the figures that several sources state, and says which values cannot be
/// true, with the proof.
@Command(name = "sources", sortOptions = false)
final class SourcesCommand implements Callable<Integer>, OnFile {

  private final Texts texts;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Mixin private final SharedOptions.Dataset dataset = new SharedOptions.Dataset();
  @Mixin private final SharedOptions.StatedByOption statedBy = new SharedOptions.StatedByOption();

  @Option(names = "--json", descriptionKey = "sourcesJson")
  private boolean json;

  @Mixin private final SharedOptions.SpokenLanguage language = new SharedOptions.SpokenLanguage();

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  SourcesCommand(Texts texts, PrintStream out, PrintStream err) {
    this.texts = texts;
    this.out = out;
    this.err = err;
  }

  @Override
  public @Nullable String file() {
    return dataset.file();
  }

  @Override
  public Integer call() throws IOException {
    language.orNull(command, texts);
    Optional<AuditedDataset> read = statedBy.read(dataset, command, texts, err);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    if (json) {
      SourcesJson.write(read.get().audited(), read.get().file(), Version.number(), texts, out);
    } else {
      SourcesText.write(read.get().audited(), texts, out::println);
    }
    return ExitCode.DONE;
  }
}
