package org.sailau.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.Chart;
import org.sailau.election.Election;
import org.sailau.export.Exporter;
import org.sailau.export.FileNames;
import org.sailau.export.Format;
import org.sailau.export.NotWritten;
import org.sailau.export.Picture;
import org.sailau.text.Texts;

/// What an export does: draws, asks where, writes, says what came of it. Belongs to the user's
/// thread; the work itself is done aside, and only the newest answer counts.
final class ExportWork {

  private final ExportModel model;
  private final Election election;
  private final Exporter exporter;
  private final Outside outside;
  private final Remembered remembered;
  private final Supplier<Window> window;

  private final Label size = new Label();
  private final Label said = new Label();
  private final Button save = new Button();
  private final Button all = new Button();
  private final Button show = new Button();
  private final Button yes = new Button();
  private final Button cancel = new Button();
  private final ProgressBar progress = new ProgressBar(0);
  private Listening listening = new Listening();
  private Texts texts;
  private Runnable confirmed = () -> {};
  private AtomicBoolean abandoned = new AtomicBoolean();
  private @Nullable Path folder;
  private long newestPreview;
  private final AtomicLong newestSize = new AtomicLong();

  /// A file to be written.
  private record Job(Picture picture, Format format, Path target) {}

  ExportWork(
      ExportModel model,
      Election election,
      Exporter exporter,
      Outside outside,
      Remembered remembered,
      Supplier<Window> window,
      Texts texts) {
    this.model = model;
    this.election = election;
    this.exporter = exporter;
    this.outside = outside;
    this.remembered = remembered;
    this.window = window;
    this.texts = texts;
    size.setId("export-size");
    said.setId("export-said");
    for (Label label : List.of(size, said)) {
      label.setWrapText(true);
      label.setMinHeight(Label.USE_PREF_SIZE);
    }
    size.getStyleClass().add("subtitle");
    save.setId("export-save");
    save.setDefaultButton(true);
    save.setOnAction(_ -> save());
    all.setId("export-all");
    all.setOnAction(_ -> all());
    show.setId("export-show");
    show.setOnAction(
        _ -> {
          if (folder != null) {
            outside.showFolder().accept(folder);
          }
        });
    yes.setId("export-overwrite");
    yes.setOnAction(_ -> confirmed.run());
    cancel.setId("export-cancel");
    cancel.setOnAction(_ -> cancel());
    progress.setId("export-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    say("");
  }

  /// What ends with the form of a look.
  Listening listening(Look look) {
    listening.end();
    listening = new Listening();
    texts = look.texts();
    return listening;
  }

  /// The line of buttons, and what is said above it.
  VBox bar(Texts words) {
    texts = words;
    save.setText(texts.of("export.save"));
    all.setText(texts.of("export.all"));
    show.setText(texts.of("export.show"));
    yes.setText(texts.of("export.overwrite"));
    cancel.setText(texts.of("cancel"));
    HBox.setHgrow(progress, Priority.ALWAYS);
    FlowPane buttons = new FlowPane(10, 8, save, all, show, yes, cancel);
    return new VBox(8, size, said, progress, buttons);
  }

  /// Whether there is anything that could be written.
  void ready(boolean possible) {
    save.setDisable(!possible);
    all.setDisable(!possible);
  }

  /// Says how large the picture will be, or why there can be none.
  void saySize(String sentence) {
    size.setText(sentence);
  }

  /// Draws aside.
  <T> void newest(Supplier<T> draw, Consumer<T> show) {
    long number = ++newestPreview;
    outside
        .work()
        .run(
            draw,
            drawn -> {
              if (number == newestPreview) {
                show.accept(drawn);
              }
            });
  }

  /// Finds aside how large the file will be; below 0 says that there is too little memory.
  void sized(Picture picture, LongConsumer tell) {
    long number = newestSize.incrementAndGet();
    Format format = model.format.get();
    outside
        .work()
        .run(
            () -> number == newestSize.get() ? length(picture, format) : 0,
            bytes -> {
              if (number == newestSize.get()) {
                tell.accept(bytes);
              }
            });
  }

  /// Below 0 where there is too little memory for it.
  private int length(Picture picture, Format format) {
    try {
      return exporter.bytes(picture, format).length;
    } catch (OutOfMemoryError full) {
      return -1;
    }
  }

  private void say(String sentence) {
    said.setText(sentence);
    said.setVisible(!sentence.isEmpty());
    said.setManaged(!sentence.isEmpty());
    shown(show, false);
    shown(yes, false);
    shown(cancel, false);
    progress.setVisible(false);
    progress.setManaged(false);
  }

  private static void shown(Button button, boolean visible) {
    button.setVisible(visible);
    button.setManaged(visible);
  }

  private void cancel() {
    abandoned.set(true);
    say(texts.of("export.cancelled"));
  }

  private void save() {
    Optional<Picture> picture = model.picture(election);
    Format format = model.format.get();
    if (picture.isEmpty()) {
      return;
    }
    String name = FileNames.of(picture.get(), format, false, false);
    Optional<Path> chosen = outside.save().choose(window.get(), name, folder, texts);
    if (chosen.isEmpty()) {
      return;
    }
    Path target = withExtension(chosen.get(), format);
    List<Job> jobs = List.of(new Job(picture.get(), format, target));
    // The system has asked already, but not for a name that was made longer here.
    if (target.equals(chosen.get())) {
      write(jobs, target.toAbsolutePath().getParent());
    } else {
      ask(jobs, target.toAbsolutePath().getParent());
    }
  }

  private static Path withExtension(Path chosen, Format format) {
    String name = chosen.getFileName().toString();
    return Format.ofFile(name).filter(format::equals).isPresent()
        ? chosen
        : chosen.resolveSibling(name + "." + format.extension());
  }

  private void all() {
    Optional<Path> chosen = outside.save().choose(window.get(), null, folder, texts);
    if (chosen.isEmpty()) {
      return;
    }
    List<Job> jobs = new ArrayList<>();
    for (Chart chart : model.charts(election)) {
      Optional<Picture> picture = model.picture(chart);
      for (Format format : picture.isPresent() ? model.formats() : List.<Format>of()) {
        String name = FileNames.of(picture.get(), format, false, false);
        jobs.add(new Job(picture.get(), format, chosen.get().resolve(name)));
      }
    }
    ask(apart(jobs), chosen.get());
  }

  private static List<Job> apart(List<Job> jobs) {
    List<String> names =
        FileNames.apart(jobs.stream().map(job -> job.target().getFileName().toString()).toList());
    List<Job> apart = new ArrayList<>();
    for (Job job : jobs) {
      apart.add(
          new Job(
              job.picture(), job.format(), job.target().resolveSibling(names.get(apart.size()))));
    }
    return apart;
  }

  /// Asks before anything is replaced.
  private void ask(List<Job> jobs, @Nullable Path in) {
    List<Path> there = jobs.stream().map(Job::target).filter(Files::exists).toList();
    if (there.isEmpty()) {
      write(jobs, in);
      return;
    }
    say(
        there.size() == 1
            ? texts.of("export.exists", there.getFirst())
            : texts.of("export.existSome", there.size(), String.valueOf(in)));
    confirmed = () -> write(jobs, in);
    shown(yes, true);
    shown(cancel, true);
    yes.requestFocus();
  }

  private void write(List<Job> jobs, @Nullable Path in) {
    remembered.exported(model.choice());
    say(texts.of("export.writing"));
    progress.setVisible(true);
    progress.setManaged(true);
    progress.setProgress(0);
    shown(cancel, true);
    abandoned = new AtomicBoolean();
    folder = in;
    next(jobs, 0, abandoned);
  }

  /// One file after the other, so that the user can think better of it between two.
  private void next(List<Job> jobs, int at, AtomicBoolean gone) {
    if (gone.get()) {
      return;
    }
    if (at == jobs.size()) {
      say(
          jobs.size() == 1
              ? texts.of("export.written", jobs.getFirst().target())
              : texts.of("export.writtenAll", jobs.size(), String.valueOf(folder)));
      shown(show, folder != null);
      return;
    }
    outside
        .work()
        .run(
            () -> failure(jobs.get(at)),
            failed -> {
              if (gone.get()) {
                return;
              }
              if (failed.isPresent()) {
                say(failed.get());
                return;
              }
              progress.setProgress((at + 1.0) / jobs.size());
              next(jobs, at + 1, gone);
            });
  }

  /// Writes a file and answers what went wrong, if anything did.
  private Optional<String> failure(Job job) {
    try {
      exporter.write(job.picture(), job.format(), job.target());
      return Optional.empty();
    } catch (NotWritten not) {
      return Optional.of(texts.of("notWritten." + not.reason(), not.target()));
    } catch (OutOfMemoryError full) {
      return Optional.of(texts.of("export.tooLarge"));
    }
  }
}
