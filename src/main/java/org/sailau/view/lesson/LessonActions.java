package org.sailau.view.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.BundledDataset;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.io.FileDigest;
import org.sailau.io.FileEnding;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.lesson.Lesson;
import org.sailau.lesson.LessonFile;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.SlideOrder;
import org.sailau.present.Presentation;
import org.sailau.present.PresentationContext;
import org.sailau.present.SlideFactory;
import org.sailau.present.SlidesPanel;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.DialogHost.Answer;

/// Presents the open election, arranges its slides, and reads and writes lesson files. Use it on
/// the JavaFX thread.
public final class LessonActions {

  private Consumer<Runnable> alsoBefore = Runnable::run;
  private final Stage owner;
  private final Session session;
  private final Appearance appearance;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final LessonSaving saving;
  private final String version;

  /// The digest of the dataset that the slides belong to.
  private @Nullable FileDigest digest;

  private SlideOrder slideOrder = new SlideOrder(List.of());

  /// The slides as they were opened or last saved. The user is asked about other changes before
  /// they are lost.
  private SlideOrder kept = slideOrder;

  /// The file of the dataset that the slides belong to; null for the bundled one.
  private @Nullable Path file;

  private @Nullable Presentation presentation;
  private @Nullable LessonSession lastSession;

  public LessonActions(
      Stage owner,
      Session session,
      Appearance appearance,
      PlatformServices platform,
      DialogHost dialogHost,
      String version) {
    this.owner = owner;
    this.session = session;
    this.appearance = appearance;
    this.platform = platform;
    this.dialogHost = dialogHost;
    this.saving = new LessonSaving(appearance, platform, dialogHost);
    this.version = version;
    session.beforeReplacing(this::beforeLosing);
    owner.setOnCloseRequest(this::askBeforeClosing);
    owner
        .showingProperty()
        .addListener(
            (_, _, showing) -> {
              if (!showing) {
                end();
              }
            });
  }

  /// The presentation that is running; empty if there is none.
  public Optional<Presentation> presentation() {
    return Optional.ofNullable(presentation);
  }

  private Optional<Opened.Ready> ready() {
    Optional<Opened.Ready> ready = session.opened().get().shown();
    ready.ifPresent(
        open -> {
          if (!isOfSlides(open)) {
            SlideOrder defaultOrder = defaultOrder(open);
            if (isReadAgain(open)) {
              SlideOrder before = slideOrder;
              setSlides(open, defaultOrder.arrangedAs(kept.lesson(LessonSaving.dataset(open))));
              slideOrder = defaultOrder.arrangedAs(before.lesson(LessonSaving.dataset(open)));
            } else {
              setSlides(
                  open,
                  open.file() == null
                      ? defaultOrder.arrangedAs(LessonFile.bundled())
                      : defaultOrder);
            }
          }
        });
    return ready;
  }

  /// The slides as they are now, also while they are presented.
  private SlideOrder currentOrder() {
    return presentation == null ? slideOrder : presentation.lessonSession().slideOrder();
  }

  /// The open election, if its slides have changes that are not saved.
  private Optional<Opened.Ready> changed() {
    if (digest == null) {
      return Optional.empty(); // The slides have not been looked at.
    }
    return session
        .opened()
        .get()
        .shown()
        .filter(open -> isOfSlides(open) || isReadAgain(open))
        .flatMap(_ -> ready())
        .filter(_ -> !currentOrder().isArrangedLike(kept));
  }

  /// Whether an election is of the file that the slides belong to, which has changed since.
  private boolean isReadAgain(Opened.Ready open) {
    return file != null && file.equals(open.file()) && !isOfSlides(open);
  }

  /// Whether an election is the one that the slides belong to.
  private boolean isOfSlides(Opened.Ready open) {
    return digest != null && digest.isKnownToBe(open.digest());
  }

  /// Runs an action by which changes of the slides are lost. If there are any, the user is asked
  /// first, and the action runs after they have been saved, or if they are not wanted.
  public void beforeLosing(Runnable action) {
    alsoBefore.accept(() -> beforeLosingSlides(action));
  }

  /// What else asks before an action that would lose something.
  public void alsoBeforeLosing(Consumer<Runnable> asking) {
    alsoBefore = asking;
  }

  private void beforeLosingSlides(Runnable action) {
    Optional<Opened.Ready> open = changed();
    if (open.isEmpty()) {
      action.run();
      return;
    }
    SlideOrder slides = currentOrder();
    dialogHost.ask(
        owner,
        "lesson-changed",
        "lesson.title",
        appearance.look().get().texts().of("lesson.changed"),
        new Answer(
            "lesson-save",
            "slides.save",
            ButtonData.YES,
            () -> save(open.get(), slides, owner, this::sayNotSaved, _ -> action.run())),
        new Answer(
            "lesson-lose",
            "lesson.lose",
            ButtonData.NO,
            () -> {
              kept = slides;
              action.run();
            }),
        new Answer("lesson-cancel", "cancel", ButtonData.CANCEL_CLOSE, () -> {}));
  }

  private void sayNotSaved(String sentence) {
    dialogHost.ask(
        owner,
        "lesson-not-saved",
        "lesson.title",
        sentence,
        new Answer("lesson-close", "close", ButtonData.CANCEL_CLOSE, () -> {}));
  }

  private void askBeforeClosing(WindowEvent event) {
    if (changed().isPresent()) {
      event.consume();
      beforeLosing(owner::hide);
    }
  }

  private SlideOrder defaultOrder(Opened.Ready open) {
    Texts texts = appearance.look().get().texts();
    return new SlideFactory(open.audited(), texts).defaultOrder();
  }

  private void setSlides(Opened.Ready open, SlideOrder newOrder) {
    digest = open.digest();
    file = open.file();
    slideOrder = newOrder;
    kept = newOrder;
    lastSession = null;
  }

  /// Presents from the first slide, without any guesses.
  public void present() {
    lastSession = null;
    resume();
  }

  /// Continues where the last presentation ended, with its guesses.
  public void resume() {
    ready().ifPresent(this::start);
  }

  private void start(Opened.Ready open) {
    if (presentation != null || !LessonSession.isPossible(slideOrder)) {
      return;
    }
    Texts texts = appearance.look().get().texts();
    SlideFactory slideFactory = new SlideFactory(open.audited(), texts);
    LessonSession lessonSession = new LessonSession(slideOrder, slideFactory);
    if (lastSession != null) {
      lastSession.continueWith(slideOrder, slideFactory);
      lessonSession = lastSession;
    }
    Presentation presentation =
        new Presentation(
            presentationContext(open),
            lessonSession,
            slideFactory,
            platform.screens(),
            this::onEnd);
    this.presentation = presentation;
    lastSession = lessonSession;
    presentation.start(owner);
  }

  private void onEnd() {
    if (presentation != null) {
      slideOrder = presentation.lessonSession().slideOrder();
      presentation = null;
      owner.toFront();
      owner.requestFocus();
    }
  }

  private void end() {
    if (presentation != null) {
      presentation.end();
    }
  }

  private PresentationContext presentationContext(Opened.Ready open) {
    Look look = appearance.look().get();
    return new PresentationContext(
        open.election(),
        look.texts(),
        new PresentationContext.Look(look.theme(), look.sheets(), look.patterns(), look.motion()),
        new Exporter(new DatasetFile(LessonSaving.dataset(open), open.digest()), version),
        (asking, suggested, chosen) ->
            saving.choose(open, asking, suggested, FileEnding.of(suggested), chosen),
        (slides, asking, said) -> save(open, slides, asking, said, said),
        platform.work());
  }

  /// Opens the dialog with the list of slides.
  public void arrange() {
    ready()
        .ifPresent(
            open ->
                dialogHost.show(
                    "lesson",
                    "lesson.title",
                    look -> {
                      SlidesPanel slidesPanel =
                          new SlidesPanel(
                              new SlideFactory(open.audited(), look.texts()),
                              look.texts(),
                              other -> slideOrder = other);
                      slidesPanel.onSave(presentationContext(open).lessons());
                      slidesPanel.show(slideOrder);
                      slidesPanel.setPrefWidth(560 * look.zoom());
                      return slidesPanel;
                    }));
  }

  private void save(
      Opened.Ready open,
      SlideOrder slides,
      Window asking,
      Consumer<String> failed,
      Consumer<String> saved) {
    saving.save(
        open,
        slides,
        asking,
        failed,
        sentence -> {
          if (isOfSlides(open)) {
            kept = slides;
          }
          saved.accept(sentence);
        });
  }

  /// Opens the dataset of a lesson file, and presents the lesson.
  public void open(Path file) {
    platform
        .work()
        .run(
            () -> LessonFile.read(file),
            outcome -> {
              switch (outcome) {
                case Outcome.Done<Lesson> done -> beforeLosing(() -> open(file, done.value()));
                case Outcome.Refused<Lesson> refused -> session.refuse(file, refused.problems());
                case Outcome.Cancelled<Lesson> _ -> {}
              }
            },
            () -> {}); // The window shows the failure.
  }

  private void open(Path file, Lesson lesson) {
    end();
    Path beside = file.resolveSibling(lesson.dataset());
    boolean bundled = lesson.dataset().equals(BundledDataset.NAME) && !beside.toFile().isFile();
    @Nullable Path dataset = bundled ? null : beside;
    Subscriptions subscriptions = new Subscriptions();
    subscriptions.to(
        session.opened(),
        () -> {
          Opened opened = session.opened().get();
          if (opened instanceof Opened.Loading) {
            return;
          }
          subscriptions.end();
          // If the user cancelled reading, the dataset that was open before is open again.
          if (opened instanceof Opened.Ready ready && Objects.equals(ready.file(), dataset)) {
            start(ready, lesson);
          }
        });
    if (dataset == null) {
      session.openBundled();
    } else {
      session.open(dataset);
    }
  }

  private void start(Opened.Ready ready, Lesson lesson) {
    SlideOrder all = defaultOrder(ready);
    SlideOrder arranged = all.arrangedAs(lesson);
    // If the lesson hides all slides, all are shown.
    setSlides(ready, LessonSession.isPossible(arranged) ? arranged : all);
    start(ready);
    long missing = all.countMissing(lesson);
    if (missing > 0 && presentation != null) {
      presentation.say(appearance.look().get().texts().of("present.missing", missing));
    }
  }
}
