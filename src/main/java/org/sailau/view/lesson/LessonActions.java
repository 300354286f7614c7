package org.sailau.view.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.BundledDataset;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
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
import org.sailau.wording.NotWrittenWords;

/// Presents the open election, arranges its slides, and reads and writes lesson files. Use it on
/// the JavaFX thread.
public final class LessonActions {

  private final Stage owner;
  private final Session session;
  private final Appearance appearance;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final String version;

  /// The digest of the dataset that the slides belong to.
  private String sha256 = "";

  private SlideOrder slideOrder = new SlideOrder(List.of());
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
    this.version = version;
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
          if (!open.sha256().equals(sha256)) {
            SlideOrder defaultOrder = defaultOrder(open);
            setSlides(
                open,
                open.file() == null ? defaultOrder.arrangedAs(LessonFile.bundled()) : defaultOrder);
          }
        });
    return ready;
  }

  private SlideOrder defaultOrder(Opened.Ready open) {
    Texts texts = appearance.look().get().texts();
    return new SlideFactory(open.audited(), texts).defaultOrder();
  }

  private void setSlides(Opened.Ready open, SlideOrder newOrder) {
    sha256 = open.sha256();
    slideOrder = newOrder;
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
    @Nullable Path file = open.file();
    String name = file == null ? BundledDataset.NAME : String.valueOf(file.getFileName());
    return new PresentationContext(
        open.election(),
        look.texts(),
        new PresentationContext.Look(look.theme(), look.sheets(), look.patterns(), look.motion()),
        new Exporter(new DatasetFile(name, open.sha256()), version),
        (asking, suggested) -> choose(open, asking, suggested),
        (slides, asking, said) -> save(open, slides, asking, said),
        platform.work());
  }

  private Optional<Path> choose(Opened.Ready open, Window asking, String suggested) {
    @Nullable Path folder = open.file() == null ? null : open.file().toAbsolutePath().getParent();
    Texts texts = appearance.look().get().texts();
    return platform.savePicker().choose(asking, suggested, folder, texts);
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

  private void save(Opened.Ready open, SlideOrder slides, Window asking, Consumer<String> said) {
    Texts texts = appearance.look().get().texts();
    @Nullable Path dataset = open.file();
    String name = dataset == null ? BundledDataset.NAME : String.valueOf(dataset.getFileName());
    String suggested = name.replaceFirst("(\\.sailau)?\\.json$", "") + LessonFile.ENDING;
    Optional<Path> chosen = choose(open, asking, suggested);
    if (chosen.isEmpty()) {
      return;
    }
    Path target = chosen.get().toAbsolutePath();
    @Nullable Path folder = dataset == null ? null : dataset.toAbsolutePath().getParent();
    if (folder != null && !folder.equals(target.getParent())) {
      said.accept(texts.of("lesson.notBeside", folder));
      return;
    }
    byte[] bytes = LessonFile.bytes(slides.lesson(name));
    platform
        .work()
        .run(
            () -> writeFile(target, bytes, texts),
            said,
            () -> said.accept(texts.of("failure.notWritten", target)));
  }

  private static String writeFile(Path target, byte[] bytes, Texts texts) {
    try {
      WholeFile.write(target, bytes);
      return texts.of("export.written", target);
    } catch (FileNotWritten failed) {
      return NotWrittenWords.of(failed, texts);
    }
  }

  /// Opens the dataset of a lesson file, and presents the lesson.
  public void open(Path file) {
    platform
        .work()
        .run(
            () -> LessonFile.read(file),
            outcome -> {
              switch (outcome) {
                case Outcome.Done<Lesson> done -> open(file, done.value());
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
