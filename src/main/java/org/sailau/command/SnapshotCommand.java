package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.text.Language;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.view.snapshot.WindowSnapshot;
import org.sailau.wording.NotWrittenWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sailau snapshot`: the window as pictures, without a display. Each tab is drawn at each size, in
/// each language and theme. The command prints the path of each file that it has written. Settings
/// are neither read nor written.
@Command(name = SnapshotCommand.NAME, sortOptions = false)
public final class SnapshotCommand implements Callable<Integer>, OnFile {

  public static final String NAME = "snapshot";

  /// Where the pictures go unless something else is said.
  public static final String FOLDER = "sailau-snapshots";

  private static final String ALL = "all";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
  private static final List<Colours> THEMES =
      List.of(Colours.LIGHT, Colours.DARK, Colours.HIGH_CONTRAST);

  private final Texts texts;
  private final PrintStream out;
  private final PrintStream err;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it.
  private CommandSpec command;

  @Mixin private final SharedOptions.Dataset dataset = new SharedOptions.Dataset();
  @Mixin private final SharedOptions.StatedByOption statedBy = new SharedOptions.StatedByOption();
  @Mixin private final SharedOptions.ShapesOption shapes = new SharedOptions.ShapesOption();

  @Option(names = "--tab", paramLabel = "NAME", split = ",", descriptionKey = "snapshotTab")
  private List<String> tabs = List.of(ALL);

  @Mixin private final PlaceOptions places = new PlaceOptions();

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "snapshotOut")
  private String target = FOLDER;

  @Option(names = "--size", paramLabel = "WxH", split = ",", descriptionKey = "snapshotSize")
  private List<String> sizes = List.of("1280x800");

  @Option(names = "--theme", paramLabel = "T", split = ",", descriptionKey = "snapshotTheme")
  private List<String> themes = List.of(name(Colours.LIGHT));

  @Mixin private final SharedOptions.FileLanguages languages = new SharedOptions.FileLanguages();

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private final SharedOptions.Help help = new SharedOptions.Help();

  /// The size of the window's content, in pixels.
  private record Size(int width, int height) {

    static Optional<Size> named(String name) {
      Matcher sides = SIZE.matcher(name);
      if (!sides.matches()) {
        return Optional.empty();
      }
      Size size = new Size(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)));
      return WindowSnapshot.isPossible(size.width, size.height)
          ? Optional.of(size)
          : Optional.empty();
    }
  }

  /// A picture to be drawn into a file of that name.
  private record Job(String name, String tab, Size size, Preferences preferences) {}

  SnapshotCommand(Texts texts, PrintStream out, PrintStream err) {
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
    // Wrong options are reported before a large file is read.
    List<Size> wantedSizes = sizes();
    List<Colours> wantedThemes =
        WrongUsage.unlessAllNamed(
            command, texts, themes, SnapshotCommand::theme, "snapshot.noSuchTheme");
    List<Language> wantedLanguages = languages.orSpoken(command, texts);
    Path folder = folder();
    long pixels =
        wantedSizes.stream().mapToLong(size -> (long) size.width * size.height).max().orElse(0);
    if (pixels > WindowSnapshot.pixelsThatFit()) {
      err.println(ProgramFailure.tooManyPixels(pixels, WindowSnapshot.pixelsThatFit(), texts));
      return ExitCode.OUTPUT;
    }
    @Nullable String lacking = HeadlessJavaFx.start(texts.language());
    if (lacking != null) {
      err.println(lacking);
      return ExitCode.OUTPUT;
    }
    try {
      Optional<AuditedDataset> read =
          shapes.on(statedBy.read(dataset, command, texts, err), texts, err);
      if (read.isEmpty()) {
        return ExitCode.USAGE;
      }
      List<String> wantedTabs =
          tabs(HeadlessJavaFx.call(() -> WindowSnapshot.tabs(read.get().opened())));
      WindowSnapshot.Selection selection = selection(read.get().audited().election());
      WholeFile.makeFolder(folder);
      for (Job job : jobs(wantedTabs, wantedSizes, wantedLanguages, wantedThemes)) {
        Path file = folder.resolve(job.name);
        WholeFile.write(file, png(job, selection, read.get()));
        out.println(Printable.escaped(file.toString()));
      }
      return ExitCode.DONE;
    } catch (FileNotWritten failed) {
      err.println(NotWrittenWords.of(failed, texts));
      return ExitCode.OUTPUT;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.OUTPUT;
    }
  }

  /// What is selected in the window: at first the first contest, and the unit that decides it.
  private WindowSnapshot.Selection selection(Election election) {
    List<Integer> contests = places.contests(election, command, texts);
    List<Integer> units = places.units(election, command, texts);
    if (contests.size() > 1 || units.size() > 1) {
      throw new WrongUsage(command, texts.of("snapshot.onePlace"));
    }
    Contest contest = election.contests().get(contests.isEmpty() ? 0 : contests.getFirst());
    return new WindowSnapshot.Selection(
        contest, units.isEmpty() ? contest.unit() : units.getFirst());
  }

  private static byte[] png(Job job, WindowSnapshot.Selection selection, AuditedDataset dataset)
      throws InterruptedException {
    WindowSnapshot taken =
        HeadlessJavaFx.call(
            () ->
                WindowSnapshot.take(
                    dataset.opened(),
                    selection,
                    job.tab,
                    job.preferences,
                    job.size.width,
                    job.size.height,
                    Version.number()));
    return taken.png(dataset.file(), Version.number());
  }

  /// A file's name has the language, the theme or the size only if several of them are asked for:
  /// "results.png", "results-kk-dark-1000x700.png".
  private static List<Job> jobs(
      List<String> tabs, List<Size> sizes, List<Language> languages, List<Colours> themes) {
    List<Job> jobs = new ArrayList<>();
    for (Language language : languages) {
      for (Colours theme : themes) {
        for (Size size : sizes) {
          String name =
              (languages.size() > 1 ? "-" + language.tag() : "")
                  + (themes.size() > 1 ? "-" + name(theme) : "")
                  + (sizes.size() > 1 ? "-" + size.width + "x" + size.height : "")
                  + ".png";
          Preferences preferences = Preferences.defaults().with(language).with(theme);
          tabs.forEach(tab -> jobs.add(new Job(tab + name, tab, size, preferences)));
        }
      }
    }
    return jobs;
  }

  private Path folder() {
    try {
      return Path.of(target);
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", target));
    }
  }

  private List<Size> sizes() {
    for (String size : sizes) {
      if (Size.named(size).isEmpty()) {
        throw new WrongUsage(
            command,
            texts.of(
                "snapshot.wrongSize",
                size,
                WindowSnapshot.MIN_WIDTH + "x" + WindowSnapshot.MIN_HEIGHT,
                WindowSnapshot.MAX_WIDTH + "x" + WindowSnapshot.MAX_HEIGHT));
      }
    }
    return sizes.stream().flatMap(size -> Size.named(size).stream()).distinct().toList();
  }

  private List<String> tabs(List<String> all) {
    if (tabs.equals(List.of(ALL))) {
      return all;
    }
    for (String tab : tabs) {
      if (!all.contains(tab)) {
        throw new WrongUsage(command, texts.of("snapshot.noSuchTab", tab, String.join(", ", all)));
      }
    }
    return List.copyOf(new LinkedHashSet<>(tabs));
  }

  private static Optional<Colours> theme(String name) {
    return THEMES.stream().filter(theme -> name(theme).equals(name)).findFirst();
  }

  /// "high-contrast", as in options and file names.
  private static String name(Colours theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
