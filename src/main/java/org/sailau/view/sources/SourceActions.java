package org.sailau.view.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.DatasetWriter;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.election.derive.MergedSources;
import org.sailau.io.FileEnding;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.FilePicker;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;
import org.sailau.view.control.ScrollPage;
import org.sailau.wording.NotWrittenWords;
import org.sailau.wording.ProblemReport;

/// Adds figures of further sources to the open election: one that the user types, or those of a
/// second dataset. Each addition can be undone; all are saved as a dataset. Use it on the JavaFX
/// thread.
public final class SourceActions {

  /// More names are counted.
  private static final int MOST_MISSED = 20;

  private static final double WIDTH = 480;

  private final Session session;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final ViewState viewState;
  private final Supplier<Texts> texts;

  /// @param texts in the language of the window
  public SourceActions(
      Session session,
      PlatformServices platform,
      DialogHost dialogHost,
      ViewState viewState,
      Supplier<Texts> texts) {
    this.session = session;
    this.platform = platform;
    this.dialogHost = dialogHost;
    this.viewState = viewState;
    this.texts = texts;
  }

  private Optional<Election> stated() {
    return session.opened().get().shown().map(ready -> ready.asStated().election());
  }

  /// Asks for a figure of a source.
  public void addFigure() {
    Optional<Election> election = stated();
    if (election.isEmpty()) {
      return;
    }
    AddFigureForm.Draft draft = new AddFigureForm.Draft();
    ViewState page = new ViewState();
    Dialog<?>[] dialog = new Dialog<?>[1];
    dialog[0] =
        dialogHost.show(
            "add-figure",
            "sources.add.title",
            look -> {
              AddFigureForm form =
                  new AddFigureForm(
                      election.get(),
                      look,
                      draft,
                      addition -> {
                        dialog[0].close();
                        Election with =
                            MergedSources.with(
                                election.get(), addition.source(), addition.statement());
                        session.amend(with);
                        viewState.tab().set("sources");
                      });
              ScrollPage scrolled =
                  new ScrollPage(
                      "add-figure-page",
                      look.texts().of("sources.add.title"),
                      form,
                      page,
                      new Subscriptions());
              scrolled.setPrefWidth(form.getPrefWidth());
              return scrolled;
            });
  }

  /// Shows all that is known of the sources.
  public void details() {
    Optional<Election> election = stated();
    if (election.isEmpty()) {
      return;
    }
    ViewState page = new ViewState();
    dialogHost.show(
        "sources-details",
        "sources.details",
        look -> {
          SourceDetails details = new SourceDetails(election.get(), look);
          String title = look.texts().of("sources.details");
          ScrollPage scrolled =
              new ScrollPage("sources-details-page", title, details, page, new Subscriptions());
          scrolled.setPrefWidth(details.getPrefWidth());
          return scrolled;
        });
  }

  /// Asks for a second dataset of the same election and adds its figures.
  public void addDataset(Window owner) {
    Optional<Election> election = stated();
    if (election.isEmpty()) {
      return;
    }
    platform
        .openPicker()
        .choose(owner, FilePicker.Wanted.ELECTION, null, texts.get())
        .ifPresent(
            file ->
                platform
                    .work()
                    .run(
                        () -> new DatasetReader(Limits.defaults()).read(file, Progress.NONE),
                        result -> addRead(election.get(), file, result),
                        () -> say(texts.get().of("failure.notDone"))));
  }

  private void addRead(Election first, Path file, ReadResult result) {
    switch (result) {
      case ReadResult.Done done -> {
        MergedSources merged = MergedSources.of(first, done.election());
        if (merged.added() > 0) {
          session.amend(merged.election());
          viewState.tab().set("sources");
        }
        say(summary(merged));
      }
      case ReadResult.Refused refused ->
          say(new ProblemReport(texts.get(), file).text(refused.problems()));
      case ReadResult.Cancelled _ -> {}
    }
  }

  private String summary(MergedSources merged) {
    Texts now = texts.get();
    String added = now.of("sources.added", merged.added());
    if (merged.missed().isEmpty()) {
      return added;
    }
    String names =
        merged.missed().stream()
            .limit(MOST_MISSED)
            .map(name -> name.in(now.locale()))
            .collect(Collectors.joining("; "));
    int more = merged.missed().size() - MOST_MISSED;
    return added
        + "\n"
        + now.of(
            "sources.missed",
            merged.missed().size(),
            more > 0 ? now.of("sources.andMore", names, more) : names);
  }

  private void say(String sentence) {
    dialogHost.show(
        "sources-said",
        "tab.sources",
        look -> {
          Label said = new Label(sentence);
          said.setId("sources-words");
          said.setWrapText(true);
          said.setPrefWidth(WIDTH * look.zoom());
          said.setMinHeight(Region.USE_PREF_SIZE);
          return new VBox(said);
        });
  }

  /// Takes back the last addition.
  public void undo() {
    session.undoAmendment();
  }

  /// Saves the election with all additions as a dataset, and opens that.
  public void save(Window owner) {
    save(owner, () -> {});
  }

  private void save(Window owner, Runnable after) {
    Optional<Opened.Ready> ready = session.opened().get().shown();
    if (ready.isEmpty()) {
      return;
    }
    @Nullable Path file = ready.get().file();
    @Nullable Path name = file == null ? null : file.getFileName();
    @Nullable Path folder = file == null ? null : file.toAbsolutePath().getParent();
    platform
        .savePicker()
        .choose(
            owner,
            name == null ? "election" + DatasetWriter.ENDING : name.toString(),
            folder,
            texts.get())
        .ifPresent(
            chosen -> {
              Path target = FileEnding.add(chosen, DatasetWriter.ENDING);
              Runnable write = () -> write(ready.get().asStated().election(), target, after);
              if (target.equals(chosen) || Files.notExists(target)) {
                write.run();
              } else {
                dialogHost.ask(
                    owner,
                    "sources-exists",
                    "sources.save.title",
                    texts.get().of("export.exists", target),
                    new Answer("sources-replace", "export.overwrite", ButtonData.YES, write),
                    new Answer("sources-keep", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
              }
            });
  }

  private void write(Election election, Path target, Runnable after) {
    platform
        .work()
        .run(
            () -> writeNow(election, target),
            failed -> {
              if (failed.isPresent()) {
                say(NotWrittenWords.of(failed.get(), texts.get()));
                return;
              }
              session.forgetAmendments();
              session.open(target);
              after.run();
            },
            () -> say(texts.get().of("failure.notWritten", target)));
  }

  /// Runs in the background.
  private static Optional<FileNotWritten> writeNow(Election election, Path target) {
    try {
      WholeFile.write(target, out -> DatasetWriter.write(election, out));
      return Optional.empty();
    } catch (FileNotWritten failed) {
      return Optional.of(failed);
    }
  }

  /// Runs an action that would lose the additions, after asking what becomes of them.
  public void beforeLosing(Window owner, Runnable action) {
    if (session.amendments().get() == 0) {
      action.run();
      return;
    }
    dialogHost.ask(
        owner,
        "sources-changed",
        "sources.save.title",
        texts.get().of("sources.unsaved", session.amendments().get()),
        new Answer("sources-save", "sources.save.do", ButtonData.YES, () -> save(owner, action)),
        new Answer(
            "sources-lose",
            "lesson.lose",
            ButtonData.NO,
            () -> {
              session.forgetAmendments();
              action.run();
            }),
        new Answer("sources-cancel", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
  }
}
