package org.sailau.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.ledger.Ledger;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.EditedChart;
import org.sailau.chart.base.OwnWords;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.sources.ProofChart;
import org.sailau.export.CsvFile;
import org.sailau.export.Exporter;
import org.sailau.export.LongTable;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.io.FileNotWritten;
import org.sailau.io.StandardOutput;
import org.sailau.io.WholeFile;
import org.sailau.text.Language;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.NotWrittenWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sailau export`: writes charts into files, without a window, and prints the path of each file
/// that it has written.
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer>, OnFile {

  private static final Pattern SIZE = Pattern.compile("-?\\d+x-?\\d+");

  /// More files than these are written only if that is confirmed.
  private static final int MANY_FILES = 50;

  private static final String ALL = "all";
  private static final String LIST = "list";

  /// How many names of charts are said at most where a name is wrong. A terminal has no room for
  /// the thousand charts of an election with many contests.
  private static final int MAX_NAMES = 12;

  /// Sizes that have names.
  private static final Map<String, String> SHAPES =
      Map.of("16:9", "1920x1080", "1:1", "1080x1080", "4:5", "1080x1350", "9:16", "1080x1920");

  private final Texts texts;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Mixin private final SharedOptions.Dataset dataset = new SharedOptions.Dataset();
  @Mixin private final SharedOptions.StatedByOption statedBy = new SharedOptions.StatedByOption();
  @Mixin private final SharedOptions.ShapesOption shapes = new SharedOptions.ShapesOption();

  @Option(names = "--chart", paramLabel = "NAME", split = ",", descriptionKey = "exportChart")
  private List<String> charts = List.of(ALL);

  @Mixin private final PlaceOptions places = new PlaceOptions();

  @Option(names = "--format", paramLabel = "F", split = ",", descriptionKey = "exportFormat")
  private List<String> formats = List.of(Format.PNG.extension());

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "exportOut")
  private @Nullable String target;

  @Option(names = "--size", paramLabel = "WxH", descriptionKey = "exportSize")
  private String size = Picture.Size.defaults().width() + "x" + Picture.Size.defaults().height();

  @Option(names = "--dpi", paramLabel = "N", descriptionKey = "exportDpi")
  private String dpi = Integer.toString(Picture.Size.SCREEN_DPI);

  @Option(names = "--scale", paramLabel = "N", descriptionKey = "exportScale")
  private String scale = "1";

  @Option(names = "--theme", paramLabel = "T", split = ",", descriptionKey = "exportTheme")
  private List<String> themes = List.of(FileNames.theme(Theme.LIGHT));

  @Mixin private final SharedOptions.FileLanguages languages = new SharedOptions.FileLanguages();

  @Option(names = "--transparent", descriptionKey = "exportTransparent")
  private boolean transparent;

  @Option(names = "--patterns", descriptionKey = "exportPatterns")
  private boolean patterns;

  @Option(names = "--outlines", descriptionKey = "exportOutlines")
  private boolean outlines;

  @Option(names = "--paper", paramLabel = "P", descriptionKey = "exportPaper")
  private String paper = Paper.CHART.name().toLowerCase(Locale.ROOT);

  @Option(names = "--headline", paramLabel = "TEXT", descriptionKey = "exportHeadline")
  private @Nullable String headline;

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "exportNote")
  private @Nullable String note;

  @Option(names = "--alt", paramLabel = "TEXT", descriptionKey = "exportAlt")
  private @Nullable String alternative;

  @Option(names = "--csv", paramLabel = "K", descriptionKey = "exportCsv")
  private String csv = CsvFile.Reader.PLAIN.name().toLowerCase(Locale.ROOT);

  @Option(names = "--yes", descriptionKey = "exportYes")
  private boolean yes;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  /// A file to be written.
  private record Job(Picture picture, Format format, String name) {
    Job named(String other) {
      return new Job(picture, format, other);
    }
  }

  ExportCommand(Texts texts, PrintStream out, PrintStream err) {
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
    Picture.Size wanted = size();
    List<Format> wantedFormats = each(formats, Format::named, "export.noSuchFormat");
    List<Theme> wantedThemes = each(themes, ExportCommand::theme, "export.noSuchTheme");
    List<Language> wantedLanguages = languages.orSpoken(command, texts);
    Paper page = each(List.of(paper), ExportCommand::paper, "export.noSuchPaper").getFirst();
    CsvFile.Reader reader = each(List.of(csv), ExportCommand::csv, "export.noSuchCsv").getFirst();
    OwnWords words = ownWords();
    if (wantedFormats.contains(Format.PNG) && !wanted.fitsMemory()) {
      err.println(
          ProgramFailure.tooManyPixels(wanted.pixels(), Picture.Size.pixelsThatFit(), texts));
      return ExitCode.OUTPUT;
    }
    Optional<AuditedDataset> read =
        shapes.on(statedBy.read(dataset, command, texts, err), texts, err);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    if (charts.equals(List.of(LIST))) {
      all(read.get().audited(), texts).forEach(entry -> out.println(Printable.escaped(entry.id())));
      proofs(read.get().audited()).forEach(id -> out.println(Printable.escaped(id)));
      return ExitCode.DONE;
    }
    if (charts.contains(LongTable.ID)) {
      return writeFigures(read.get(), wantedFormats, wantedLanguages, reader);
    }
    // Before any chart is made: there may be a hundred thousand.
    int files =
        charts(read.get().audited(), texts).size()
            * wantedLanguages.size()
            * wantedFormats.stream()
                .mapToInt(format -> format == Format.CSV ? 1 : wantedThemes.size())
                .sum();
    if (files > MANY_FILES && !yes && !isWanted(files)) {
      return ExitCode.OUTPUT;
    }
    List<Job> jobs = new ArrayList<>();
    for (Language language : wantedLanguages) {
      for (Gallery.Entry entry : charts(read.get().audited(), Texts.in(language))) {
        Chart chart = entry.chart();
        for (Theme theme : wantedThemes) {
          Picture.Options options =
              new Picture.Options(theme, patterns, transparent, outlines, page);
          Picture picture = new Picture(EditedChart.of(chart, words), wanted, options);
          for (Format format : wantedFormats) {
            if (format == Format.CSV && theme != wantedThemes.getFirst()) {
              continue; // Figures are the same in every theme.
            }
            jobs.add(
                new Job(
                    picture,
                    format,
                    FileNames.of(
                        FileNames.election(read.get().file()),
                        picture,
                        format,
                        wantedLanguages.size() > 1,
                        wantedThemes.size() > 1)));
          }
        }
      }
    }
    warnOfSmallText(jobs);
    return write(
        FileNames.distinct(jobs, Job::name, Job::named),
        new Exporter(read.get().file(), Version.number(), reader));
  }

  /// The proofs of figures that several sources state differently. They are exported by name only.
  private static Stream<String> proofs(Audited audited) {
    return Ledger.isFor(audited.election())
        ? ProofChart.rows(audited.ledger()).map(row -> ProofChart.id(row, audited.election()))
        : Stream.empty();
  }

  private int writeFigures(
      AuditedDataset read, List<Format> wanted, List<Language> in, CsvFile.Reader reader) {
    if (charts.size() != 1 || !wanted.equals(List.of(Format.CSV))) {
      throw new WrongUsage(command, texts.of("export.figuresAlone", LongTable.ID));
    }
    try {
      return new FiguresExport(read, places, in, reader, target, command, texts).write(out);
    } catch (FileNotWritten failed) {
      return explain(failed);
    }
  }

  /// Says how many files would be written, and asks if somebody is there to answer.
  private boolean isWanted(int files) {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isEmpty()) {
      err.println(texts.of("export.manyFiles", files));
      return false;
    }
    @Nullable String answer =
        terminal.get().readLine("%s ", texts.of("export.manyFiles.ask", files));
    return answer != null
        && List.of(texts.of("export.manyFiles.yes"), "y")
            .contains(answer.strip().toLowerCase(texts.locale()));
  }

  /// The user's own words, which are for one chart in one language.
  private OwnWords ownWords() {
    OwnWords words = new OwnWords(headline, note, alternative);
    if (!words.isPossible()) {
      throw new WrongUsage(
          command,
          texts.of(
              "export.wordsTooLong",
              OwnWords.MAX_HEADLINE,
              OwnWords.MAX_NOTE,
              OwnWords.MAX_ALTERNATIVE));
    }
    boolean oneChart = charts.size() == 1 && !charts.equals(List.of(ALL));
    if (!words.isEmpty() && (!oneChart || languages.orSpoken(command, texts).size() != 1)) {
      throw new WrongUsage(command, texts.of("export.wordsForOneChart"));
    }
    return words;
  }

  /// Says which charts have texts that are too small to be read. They are written all the same.
  private void warnOfSmallText(List<Job> jobs) {
    String small =
        jobs.stream()
            .filter(job -> job.format() != Format.CSV && !job.picture().isReadable())
            .map(job -> job.picture().chart().id())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!small.isEmpty()) {
      err.println(texts.of("export.tooSmallToRead", small));
    }
  }

  private int write(List<Job> jobs, Exporter exporter) {
    if (target != null && StandardOutput.isNamed(target)) {
      return writeToStandardOutput(jobs, exporter);
    }
    try {
      Path path = Path.of(target == null ? "." : target);
      boolean single = jobs.size() == 1 && target != null && !Files.isDirectory(path);
      if (!single) {
        WholeFile.makeFolder(path);
      }
      return writeAll(jobs, exporter, job -> single ? path : path.resolve(job.name()));
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", String.valueOf(target)));
    } catch (FileNotWritten failed) {
      return explain(failed);
    }
  }

  private int writeToStandardOutput(List<Job> jobs, Exporter exporter) {
    if (jobs.size() != 1) {
      throw new WrongUsage(command, texts.of("export.oneToStandardOutput", jobs.size()));
    }
    Job job = jobs.getFirst();
    if (!job.picture().fits(job.format())) {
      return explain(FileNotWritten.chartTooHigh(Path.of(job.name())));
    }
    StandardOutput.write(out, exporter.bytes(job.picture(), job.format()));
    return ExitCode.DONE;
  }

  /// How many of the pictures may be drawn at once.
  private static int picturesThatFit(List<Job> jobs) {
    long largest =
        jobs.stream()
            .filter(job -> job.format() == Format.PNG)
            .mapToLong(job -> job.picture().size().pixels())
            .max()
            .orElse(1);
    return (int) Math.max(1, Picture.Size.pixelsThatFit() / largest);
  }

  /// Writes on all cores, as far as there is memory for, and prints the paths in the order of the
  /// jobs.
  private int writeAll(List<Job> jobs, Exporter exporter, Function<Job, Path> place) {
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(processors, picturesThatFit(jobs)))) {
      List<Future<Path>> written =
          jobs.stream()
              .map(
                  job ->
                      pool.submit(
                          () -> {
                            Path to = place.apply(job);
                            exporter.write(job.picture(), job.format(), to);
                            return to;
                          }))
              .toList();
      try {
        for (Future<Path> file : written) {
          out.println(Printable.escaped(file.get().toString()));
        }
        return ExitCode.DONE;
      } catch (ExecutionException failed) {
        pool.shutdownNow();
        return explain(failed.getCause());
      } catch (InterruptedException stopped) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        return ExitCode.OUTPUT;
      }
    }
  }

  private int explain(@Nullable Throwable failed) {
    if (failed instanceof FileNotWritten notWritten) {
      err.println(NotWrittenWords.of(notWritten, texts));
      return ExitCode.OUTPUT;
    }
    throw new IllegalStateException(failed);
  }

  private Picture.Size size() {
    if (!SHAPES.containsKey(size) && !SIZE.matcher(size).matches()) {
      throw new WrongUsage(command, texts.of("export.notASize", size));
    }
    try {
      String[] sides = SHAPES.getOrDefault(size, size).split("x", -1);
      double times = Double.parseDouble(scale);
      long width = Math.round(Integer.parseInt(sides[0]) * times);
      long height = Math.round(Integer.parseInt(sides[1]) * times);
      long dots = Math.round(Integer.parseInt(dpi) * times);
      if (Picture.Size.isPossible(width, height, dots)) {
        return new Picture.Size((int) width, (int) height, (int) dots);
      }
    } catch (NumberFormatException noNumbers) {
      // Said below.
    }
    throw new WrongUsage(
        command,
        texts.of(
            "export.wrongSize",
            size,
            scale,
            dpi,
            Picture.Size.MIN_SIDE,
            Picture.Size.MAX_SIDE,
            Picture.Size.MAX_PIXELS,
            Picture.Size.MAX_DPI));
  }

  /// The charts of the election, or of the contests and units that are asked for.
  ///
  /// @param words the texts of the charts
  private List<Gallery.Entry> all(Audited audited, Texts words) {
    return places.isGiven()
        ? places.charts(audited, command, texts, words)
        : Gallery.entries(audited, words);
  }

  /// The charts that are asked for. None is made yet.
  private List<Gallery.Entry> charts(Audited audited, Texts words) {
    List<Gallery.Entry> all = all(audited, words);
    if (charts.equals(List.of(ALL))) {
      return all;
    }
    if (places.isGiven()) {
      List<Gallery.Entry> ofKind =
          all.stream().filter(entry -> charts.contains(kind(entry.id()))).toList();
      if (ofKind.isEmpty()) {
        throw new WrongUsage(command, noSuchChart(String.join(", ", charts), all));
      }
      return ofKind;
    }
    Map<String, Gallery.Entry> named =
        all.stream().collect(Collectors.toMap(Gallery.Entry::id, entry -> entry));
    List<Gallery.Entry> wanted = new ArrayList<>();
    for (String name : new LinkedHashSet<>(charts)) {
      Gallery.@Nullable Entry listed = named.get(name);
      Gallery.@Nullable Entry entry =
          listed == null ? Gallery.entry(name, audited, words).orElse(null) : listed;
      if (entry == null) {
        throw new WrongUsage(command, noSuchChart(name, all));
      }
      wanted.add(entry);
    }
    return wanted;
  }

  /// What a chart of a contest in a unit is of: "results-mayor@north" is of results.
  private static String kind(String id) {
    return id.split("[-@]", 2)[0];
  }

  private String noSuchChart(String name, List<Gallery.Entry> all) {
    String first =
        all.stream().limit(MAX_NAMES).map(Gallery.Entry::id).collect(Collectors.joining(", "));
    int others = all.size() - MAX_NAMES;
    return others > 0
        ? texts.of("export.noSuchChart.many", name, first, others)
        : texts.of("export.noSuchChart", name, first);
  }

  private <T> List<T> each(
      List<String> words, Function<String, Optional<T>> named, String otherwise) {
    return WrongUsage.unlessAllNamed(command, texts, words, named, otherwise);
  }

  private static Optional<Theme> theme(String name) {
    return Arrays.stream(Theme.values())
        .filter(theme -> FileNames.theme(theme).equals(name))
        .findFirst();
  }

  private static Optional<CsvFile.Reader> csv(String name) {
    return Arrays.stream(CsvFile.Reader.values())
        .filter(reader -> reader.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<Paper> paper(String name) {
    return Arrays.stream(Paper.values())
        .filter(paper -> paper.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
