package org.sailau.app;

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
import org.sailau.text.Language;
import org.sailau.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sailau handout`: sheets for a class as a PDF, without a window. Names the file that it has
/// written on standard output.
@Command(name = "handout", sortOptions = false)
final class HandoutCommand implements Callable<Integer> {

  private final Texts texts;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "exportFile")
  private @Nullable String file;

  @Option(names = SailauCommand.LANGUAGE, paramLabel = "L", descriptionKey = "lang")
  private @Nullable String language;

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "handoutOut")
  private String target = ".";

  @Option(names = "--paper", paramLabel = "P", descriptionKey = "handoutPaper")
  private String paper = "a4";

  @Option(names = "--answers", descriptionKey = "handoutAnswers")
  private boolean answers;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean help;

  HandoutCommand(Texts texts, PrintStream out, PrintStream err) {
    this.texts = texts;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    System.setProperty("java.awt.headless", "true"); // AWT draws charts, it opens no windows.
    // What is wrong with the words is said before a large file is read.
    if (language != null && Language.tagged(language).isEmpty()) {
      return refuse(texts.of("cli.noSuchLanguage", language));
    }
    Optional<Paper> page =
        Stream.of(Paper.A4, Paper.LETTER)
            .filter(one -> one.name().equalsIgnoreCase(paper))
            .findFirst();
    if (page.isEmpty()) {
      return refuse(texts.of("handout.noSuchPaper", paper));
    }
    Optional<AuditedDataset> dataset = AuditedDataset.read(file, texts, err);
    if (dataset.isEmpty()) {
      return ExitCode.USAGE;
    }
    return write(new Handout(dataset.get().audited(), texts, page.get(), answers), dataset.get());
  }

  private int write(Handout handout, AuditedDataset dataset) throws IOException {
    try {
      Path path = Path.of(target);
      Path to = Files.isDirectory(path) ? path.resolve(handout.fileName()) : path;
      new HandoutExporter(dataset.file(), Version.number()).write(handout, to);
      out.println(to);
      return ExitCode.DONE;
    } catch (InvalidPathException impossible) {
      return refuse(texts.of("cli.impossibleName", target));
    } catch (FileNotWritten failed) {
      err.println(texts.of("notWritten." + failed.reason(), failed.target()));
      return ExitCode.OUTPUT;
    }
  }

  private int refuse(String sentence) {
    err.println(texts.of("cli.hintHandout", sentence));
    return ExitCode.USAGE;
  }
}
