package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.export.picture.Paper;
import org.sailau.handout.Handout;
import org.sailau.handout.HandoutExporter;
import org.sailau.io.FileNotWritten;
import org.sailau.io.StandardOutput;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.NotWrittenWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sailau handout`: writes sheets for a class into a PDF, without a window, and prints the path of
/// the file.
@Command(name = "handout", sortOptions = false)
final class HandoutCommand implements Callable<Integer>, OnFile {

  private final Texts texts;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Mixin private final SharedOptions.Dataset dataset = new SharedOptions.Dataset();
  @Mixin private final SharedOptions.StatedByOption statedBy = new SharedOptions.StatedByOption();
  @Mixin private final SharedOptions.SpokenLanguage language = new SharedOptions.SpokenLanguage();

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "handoutOut")
  private String target = ".";

  @Option(names = "--paper", paramLabel = "P", descriptionKey = "handoutPaper")
  private String paper = "a4";

  @Option(names = "--answers", descriptionKey = "handoutAnswers")
  private boolean answers;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  HandoutCommand(Texts texts, PrintStream out, PrintStream err) {
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
    System.setProperty("java.awt.headless", "true"); // AWT draws charts, it opens no windows.
    // Wrong options are reported before a large file is read.
    language.orNull(command, texts);
    Optional<Paper> page =
        Stream.of(Paper.A4, Paper.LETTER)
            .filter(one -> one.name().equalsIgnoreCase(paper))
            .findFirst();
    if (page.isEmpty()) {
      throw new WrongUsage(command, texts.of("handout.noSuchPaper", paper));
    }
    Optional<AuditedDataset> read = statedBy.read(dataset, command, texts, err);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    return write(new Handout(read.get().audited(), texts, page.get(), answers), read.get());
  }

  private int write(Handout handout, AuditedDataset read) throws IOException {
    HandoutExporter exporter = new HandoutExporter(read.file(), Version.number());
    if (StandardOutput.isNamed(target)) {
      StandardOutput.write(out, exporter.bytes(handout));
      return ExitCode.DONE;
    }
    try {
      Path path = Path.of(target);
      Path to = Files.isDirectory(path) ? path.resolve(handout.fileName()) : path;
      exporter.write(handout, to);
      out.println(Printable.escaped(to.toString()));
      return ExitCode.DONE;
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", target));
    } catch (FileNotWritten failed) {
      err.println(NotWrittenWords.of(failed, texts));
      return ExitCode.OUTPUT;
    }
  }
}
