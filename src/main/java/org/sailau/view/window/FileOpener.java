package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sailau.importer.Importer;
import org.sailau.lesson.LessonFile;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.shape.ShapesReader;
import org.sailau.verify.PictureCheck;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.UserState;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.imports.ImportActions;
import org.sailau.view.lesson.LessonActions;
import org.sailau.view.picture.CandidateDataset;
import org.sailau.view.picture.CheckedPicture;
import org.sailau.view.picture.NavigationTarget;
import org.sailau.view.picture.PictureForm;
import org.sailau.view.places.ShapeActions;

/// Opens the file that the user picks: shows a dataset, presents a lesson, checks a picture, draws
/// outlines, or imports what others made. Use it on the JavaFX thread.
final class FileOpener {

  private final Session session;
  private final ViewState viewState;
  private final Appearance appearance;
  private final UserState userState;
  private final DialogHost dialogHost;
  private final LessonActions lessonActions;
  private final ImportActions importActions;
  private final ShapeActions shapeActions;
  private final Work work;
  private final String version;

  /// The number of the latest request. Results of earlier requests are dropped.
  private int latestRequest;

  FileOpener(
      Session session,
      ViewState viewState,
      Appearance appearance,
      UserState userState,
      DialogHost dialogHost,
      LessonActions lessonActions,
      ImportActions importActions,
      ShapeActions shapeActions,
      Work work,
      String version) {
    this.session = session;
    this.viewState = viewState;
    this.appearance = appearance;
    this.userState = userState;
    this.dialogHost = dialogHost;
    this.lessonActions = lessonActions;
    this.importActions = importActions;
    this.shapeActions = shapeActions;
    this.work = work;
    this.version = version;
  }

  void open(Path file) {
    int ticket = ++latestRequest;
    work.run(
        () -> kind(file),
        kind -> {
          if (ticket != latestRequest) {
            return;
          }
          switch (kind) {
            case PICTURE -> check(file, ticket, () -> {});
            case LESSON -> lessonActions.open(file);
            case OTHER -> importActions.open(file);
            case SHAPES -> shapeActions.open(file);
            case DATASET -> session.open(file);
          }
        },
        () -> {}); // The window shows the failure.
  }

  /// Imports a file, whatever it is.
  void importFile(Path file) {
    latestRequest++;
    importActions.open(file);
  }

  /// Imports the table that was copied in another program.
  void paste() {
    latestRequest++;
    importActions.paste(appearance.look().get().texts(), viewState::say);
  }

  /// Opens files that were dropped together: tables as one election, pictures one after the other,
  /// of other files the first one. Says which.
  void open(List<Path> files) {
    if (files.size() == 1) {
      open(files.getFirst());
      return;
    }
    int ticket = ++latestRequest;
    work.run(
        () -> files.stream().map(FileOpener::kind).distinct().toList(),
        kinds -> {
          if (ticket != latestRequest) {
            return;
          }
          if (kinds.equals(List.of(FileKind.PICTURE))) {
            checkInTurn(files, 0);
          } else if (kinds.equals(List.of(FileKind.OTHER))) {
            importActions.open(files);
          } else {
            Path first = files.getFirst();
            open(first);
            say("drop.first", files.size(), name(first));
          }
        },
        () -> {}); // The window shows the failure.
  }

  /// Checks pictures one after the other: the next one when the dialog of the last one is closed.
  private void checkInTurn(List<Path> files, int index) {
    int ticket = ++latestRequest;
    say("drop.picture", index + 1, files.size(), name(files.get(index)));
    check(
        files.get(index),
        ticket,
        () -> {
          if (ticket == latestRequest && index + 1 < files.size()) {
            checkInTurn(files, index + 1);
          }
        });
  }

  private void say(String key, Object... values) {
    viewState.say(appearance.look().get().texts().of(key, values));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private enum FileKind {
    DATASET,
    LESSON,
    PICTURE,
    /// A table or a report of others.
    OTHER,
    /// Outlines of places.
    SHAPES
  }

  private static FileKind kind(Path file) {
    if (PictureCheck.looksLikePicture(file)) {
      return FileKind.PICTURE;
    }
    if (LessonFile.looksLikeLesson(file)) {
      return FileKind.LESSON;
    }
    if (ShapesReader.looksLikeShapes(file)) {
      return FileKind.SHAPES;
    }
    return Importer.isForImport(file) ? FileKind.OTHER : FileKind.DATASET;
  }

  /// @param closed runs when the user has closed the dialog
  private void check(Path file, int ticket, Runnable closed) {
    Optional<Opened.Ready> open = session.opened().get().shown();
    List<Path> recent = List.copyOf(userState.recent());
    work.run(
        () -> CheckedPicture.read(file, open, recent, version),
        checkedPicture -> {
          if (ticket == latestRequest) {
            show(checkedPicture, closed);
          }
        },
        () -> {}); // The window shows the failure.
  }

  private void show(CheckedPicture checkedPicture, Runnable closed) {
    dialogHost
        .show(
            "picture",
            "picture.title",
            look ->
                new PictureForm(
                    checkedPicture,
                    look,
                    () ->
                        checkedPicture
                            .dataset()
                            .ifPresent(
                                candidate ->
                                    checkedPicture
                                        .target()
                                        .ifPresent(target -> goTo(candidate, target)))))
        .showingProperty()
        .subscribe(
            (_, showing) -> {
              if (!showing) {
                closed.run();
              }
            });
  }

  /// Goes to the view that a picture shows, after its dataset is open.
  private void goTo(CandidateDataset candidate, NavigationTarget target) {
    boolean isOpen =
        session.opened().get().shown().stream()
            .anyMatch(open -> open.digest().isKnownToBe(candidate.digest()));
    if (isOpen) {
      target.show(session, viewState, appearance);
      return;
    }
    lessonActions.beforeLosing(() -> openAndGoTo(candidate, target));
  }

  private void openAndGoTo(CandidateDataset candidate, NavigationTarget target) {
    Subscriptions subscriptions = new Subscriptions();
    subscriptions.to(
        session.opened(),
        () -> {
          if (!(session.opened().get() instanceof Opened.Loading)) {
            subscriptions.end();
          }
          // If the user cancelled reading, the dataset that was open before is open again.
          if (session.opened().get() instanceof Opened.Ready ready
              && ready.digest().isKnownToBe(candidate.digest())) {
            target.show(session, viewState, appearance);
          }
        });
    Optional.ofNullable(candidate.file()).ifPresentOrElse(session::open, session::openBundled);
  }
}
