package org.sailau.view.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.export.Exporter;
import org.sailau.export.Preview;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.io.FileNotWritten;
import org.sailau.session.LatestOnly;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.UserState;
import org.sailau.view.export.FileBatch.Job;
import org.sailau.view.export.FileBatch.Outcome;
import org.sailau.wording.NotWrittenWords;

/// Does the work of the export dialog: draws a preview, asks where to write, writes, and shows the
/// result. Use it on the JavaFX thread; drawing and writing are background jobs.
public final class ExportWork {

  private final ExportModel model;
  private final Audited audited;
  private final Exporter exporter;
  private final PlatformServices platform;
  private final UserState userState;

  private final ExportBar bar = new ExportBar();

  /// What a file will be like.
  ///
  /// @param readable whether all texts are large enough to be read
  /// @param drawable whether the chart has room in the picture
  record Estimate(int bytes, boolean readable, boolean drawable) {}

  private Subscriptions subscriptions = new Subscriptions();
  private Texts texts;
  private Runnable onOverwrite = () -> {};
  private final LatestOnly<Preview> previews;
  private final LatestOnly<Estimate> sizes;
  private boolean possible;

  /// The files that are being written; null if none are.
  private @Nullable FileBatch batch;

  /// The folder of the last export; null before the first one.
  private @Nullable Path lastFolder;

  public ExportWork(
      ExportModel model,
      Audited audited,
      Exporter exporter,
      PlatformServices platform,
      UserState userState,
      Texts texts) {
    this.model = model;
    this.audited = audited;
    this.exporter = exporter;
    this.platform = platform;
    this.userState = userState;
    this.texts = texts;
    this.previews = new LatestOnly<>(platform.work());
    this.sizes = new LatestOnly<>(platform.work());
    this.lastFolder = model.folder();
    bar.save.setOnAction(_ -> save());
    bar.saveAll.setOnAction(_ -> saveAll());
    bar.showFolder.setOnAction(
        _ -> {
          if (lastFolder != null) {
            platform.showFolder().accept(lastFolder);
          }
        });
    bar.overwrite.setOnAction(_ -> onOverwrite.run());
    bar.cancel.setOnAction(_ -> cancel());
  }

  /// Starts to serve a new form. Returns the subscriptions of that form, which end when the next
  /// form replaces it.
  Subscriptions subscriptionsFor(Look look) {
    subscriptions.end();
    subscriptions = new Subscriptions();
    texts = look.texts();
    return subscriptions;
  }

  /// The foot of the dialog, with its texts in another language.
  public ExportBar bar(Texts newTexts) {
    texts = newTexts;
    bar.setTexts(texts);
    return bar;
  }

  /// Sets whether the choices make a picture that can be written.
  void setPossible(boolean isPossible) {
    possible = isPossible;
    enable();
  }

  private void enable() {
    bar.save.setDisable(!possible || batch != null);
    bar.saveAll.setDisable(!possible || batch != null);
  }

  /// Shows how large the picture will be, or why there can be none.
  void saySize(String sentence) {
    bar.size.setText(sentence);
  }

  /// Draws a preview in the background. A later request replaces this one.
  ///
  /// @param show gets the preview on the JavaFX thread
  /// @param failed runs if the program fails while it draws
  void preview(Supplier<Preview> draw, Consumer<Preview> show, Runnable failed) {
    previews.request(draw, drawn -> drawn.ifPresent(show), failed);
  }

  /// Computes the size of the file in bytes in the background.
  ///
  /// @param tell gets it on the JavaFX thread; empty if there is too little memory
  void computeSize(Picture picture, Consumer<Optional<Estimate>> tell) {
    Format format = model.format.get();
    Exporter used = exporter.with(model.csv.get());
    sizes.request(
        () -> {
          boolean drawable = picture.fits(format);
          return new Estimate(
              drawable ? used.bytes(picture, format).length : 0,
              drawable && picture.isReadable(),
              drawable);
        },
        tell,
        () -> saySize(texts.of("failure.notDone")));
  }

  /// Cancels the previews that are being drawn, because no picture is possible now.
  void cancelPreviews() {
    previews.cancel();
    sizes.cancel();
  }

  /// Stops writing, or answers the question with no.
  private void cancel() {
    if (batch == null) {
      bar.showMessage(texts.of("export.cancelled"));
      bar.message.requestFocus();
    } else {
      batch.stop();
    }
  }

  /// Stops all work, because the dialog is closed.
  public void end() {
    cancelPreviews();
    if (batch != null) {
      batch.stop();
    }
  }

  /// The window of the dialog, which owns the file dialogs of the operating system.
  private Window window() {
    return bar.getScene().getWindow();
  }

  private void save() {
    Optional<Picture> picture = model.picture(audited);
    Format format = model.format.get();
    if (picture.isEmpty()) {
      return;
    }
    String name = FileNames.of(exporter.election(), picture.get().chart().id(), format);
    Optional<Path> chosen = platform.savePicker().choose(window(), name, lastFolder, texts);
    if (chosen.isEmpty()) {
      return;
    }
    Path target = withExtension(chosen.get(), format);
    List<Job> jobs = List.of(new Job(picture::get, format, target));
    // The file dialog asks before it returns a file that exists. It could not ask about this file,
    // because the extension was added afterwards.
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

  private void saveAll() {
    Optional<Path> chosen = platform.savePicker().choose(window(), null, lastFolder, texts);
    if (chosen.isEmpty()) {
      return;
    }
    Optional<Function<Chart, Picture>> pictures = model.pictures();
    if (pictures.isEmpty()) {
      return;
    }
    List<Job> jobs = new ArrayList<>();
    for (Gallery.Entry chart : model.charts(audited)) {
      for (Format format : model.formats()) {
        String name = FileNames.of(exporter.election(), chart.id(), format);
        jobs.add(
            new Job(() -> pictures.get().apply(chart.chart()), format, chosen.get().resolve(name)));
      }
    }
    ask(FileNames.distinct(jobs, Job::name, Job::named), chosen.get());
  }

  /// Asks the user before files are overwritten; writes at once if none exist.
  private void ask(List<Job> jobs, @Nullable Path in) {
    List<Path> there = jobs.stream().map(Job::target).filter(Files::exists).toList();
    if (there.isEmpty()) {
      write(jobs, in);
      return;
    }
    bar.showMessage(
        there.size() == 1
            ? texts.of("export.exists", there.getFirst())
            : texts.of("export.existSome", there.size(), String.valueOf(in)));
    onOverwrite = () -> write(jobs, in);
    bar.askToOverwrite();
  }

  private void write(List<Job> jobs, @Nullable Path in) {
    lastFolder = in;
    userState.exported(model.toExportChoice(in));
    bar.showProgress(texts.of("export.writing", jobs.getFirst().name(), 1, jobs.size()));
    batch =
        new FileBatch(
            jobs,
            exporter.with(model.csv.get()),
            platform.work(),
            new FileBatch.Listener() {
              @Override
              public void onProgress(int written) {
                bar.progress.setProgress((double) written / jobs.size());
                bar.message.setText(
                    texts.of("export.writing", jobs.get(written).name(), written + 1, jobs.size()));
              }

              @Override
              public void onEnd(Outcome outcome, int written) {
                finish(jobs, outcome, written);
              }
            });
    enable();
    batch.start();
  }

  private void finish(List<Job> jobs, Outcome outcome, int written) {
    batch = null;
    enable();
    boolean heard = bar.cancel.isFocused();
    String in = String.valueOf(lastFolder);
    bar.showMessage(
        switch (outcome) {
          case Outcome.Done _ when jobs.size() == 1 ->
              texts.of("export.written", jobs.getFirst().target());
          case Outcome.Done _ -> texts.of("export.writtenAll", written, in);
          case Outcome.Stopped _ when written == 0 -> texts.of("export.cancelled");
          case Outcome.Stopped _ -> texts.of("export.stopped", written, jobs.size(), in);
          case Outcome.Failed(FileNotWritten failure) when failure != null ->
              NotWrittenWords.of(failure, texts);
          case Outcome.Failed _ -> texts.of("export.tooLarge");
          case Outcome.Broken _ -> texts.of("failure.notWritten", jobs.get(written).target());
        });
    bar.offerFolder(written > 0 && lastFolder != null);
    if (heard) {
      bar.message.requestFocus();
    }
  }
}
