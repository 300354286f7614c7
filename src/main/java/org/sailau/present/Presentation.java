package org.sailau.present;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.Slide;
import org.sailau.lesson.SlideOrder;
import org.sailau.lesson.Step;
import org.sailau.slide.SlideChart;
import org.sailau.slide.SlidePicture.Spot;
import org.sailau.slide.Slides;
import org.sailau.view.keyboard.KeyPlaces;

/// A lesson that is being given. The slides are on the audience's screen; if there is a second
/// screen, the presenter's window is on it. Call it on the JavaFX thread.
public final class Presentation {

  private static final Duration REVEAL = Duration.millis(600);
  private static final Duration DOT = Duration.millis(30);
  private static final Duration MAX_FOR_DOTS = Duration.millis(900);

  private final PresentationContext context;
  private final LessonSession lessonSession;
  private final SlideFactory slideFactory;
  private final AudienceWindow audienceWindow;
  private final Stage stage = new Stage();
  private final PresenterWindow presenterWindow;
  private final ScreenPlacement screenPlacement;
  private final Runnable ended;
  private final KeyPlaces keyboard = new KeyPlaces();
  private final GuessExport guessExport;
  private Subscription screens = Subscription.EMPTY;
  private LessonSession.@Nullable Position shownPosition;
  private @Nullable String zoom;
  private boolean penned;
  private double pointerX = -1;
  private double pointerY = -1;

  /// @param lessonSession the lesson to begin or to continue
  /// @param slideFactory makes the slides; the lesson asks it how much fits on one
  /// @param ended runs when the presentation has ended
  public Presentation(
      PresentationContext context,
      LessonSession lessonSession,
      SlideFactory slideFactory,
      Screens screens,
      Runnable ended) {
    this.context = context;
    this.lessonSession = lessonSession;
    this.slideFactory = slideFactory;
    this.ended = ended;
    this.audienceWindow = new AudienceWindow(context);
    this.guessExport = new GuessExport(context, this::say);
    Scene scene = new Scene(audienceWindow);
    scene.getStylesheets().setAll(context.look().sheets());
    stage.setScene(scene);
    this.presenterWindow = new PresenterWindow(context, this);
    this.screenPlacement = new ScreenPlacement(screens, stage, presenterWindow.stage());
    listen(scene);
    listen(presenterWindow.stage().getScene());
    audienceWindow.addEventHandler(MouseEvent.ANY, this::mouse);
    stage.setTitle(
        context
            .texts()
            .of("present.title", context.election().title().in(context.texts().locale())));
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(_ -> end());
    presenterWindow.stage().setOnCloseRequest(_ -> end());
  }

  private void listen(Scene scene) {
    keyboard.giveKeys(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // A key that `keyboard` has fired again with its code comes a second time.
          if (!event.isConsumed() && PresentationKeys.press(event, this, focus(scene))) {
            event.consume();
          }
        });
  }

  private static PresentationKeys.Focus focus(Scene scene) {
    return switch (scene.getFocusOwner()) {
      case TextInputControl _ -> PresentationKeys.Focus.TEXT;
      case ListView<?> _ -> PresentationKeys.Focus.LIST;
      case null, default -> PresentationKeys.Focus.SLIDE;
    };
  }

  /// Opens the windows.
  ///
  /// @param main the window from which the presentation was started
  public void start(Stage main) {
    screenPlacement.place(main);
    screens = screenPlacement.listen(this::refreshAll);
    refreshAll();
    audienceWindow.slideView().requestFocus();
  }

  private void refreshAll() {
    audienceWindow.keys().setVisible(false);
    presenterWindow.keys().setVisible(false);
    shownPosition = null;
    refresh();
  }

  public LessonSession lessonSession() {
    return lessonSession;
  }

  SlideFactory slideFactory() {
    return slideFactory;
  }

  AudienceWindow audienceWindow() {
    return audienceWindow;
  }

  /// The window that the audience sees.
  public Stage stage() {
    return stage;
  }

  /// The screen that the audience looks at.
  public Rectangle2D screen() {
    return screenPlacement.screen();
  }

  /// The window that only the presenter sees; hidden while there is one screen.
  public Stage presenterStage() {
    return presenterWindow.stage();
  }

  /// The window that receives the keys.
  Window window() {
    return hasPresenterWindow() ? presenterWindow.stage() : stage;
  }

  private boolean hasPresenterWindow() {
    return presenterWindow.stage().isShowing();
  }

  GuessExport guessExport() {
    return guessExport;
  }

  /// Shows a message, to the presenter alone if there are two screens.
  public void say(String sentence) {
    if (hasPresenterWindow()) {
      presenterWindow.say(sentence);
    } else {
      audienceWindow.hints().say(sentence);
    }
  }

  /// Goes one step forward. A black screen only becomes bright again.
  void forward() {
    unlessBlack(() -> change(lessonSession::forward));
  }

  /// Goes one step back, likewise.
  void back() {
    unlessBlack(() -> change(lessonSession::back));
  }

  private void unlessBlack(Runnable action) {
    if (isBlack()) {
      black();
    } else {
      action.run();
    }
  }

  /// Changes the lesson and shows the step that is current afterwards.
  void change(Runnable action) {
    action.run();
    refresh();
  }

  private void refresh() {
    LessonSession.Position current = lessonSession.current();
    LessonSession.@Nullable Position previous = shownPosition;
    boolean other = previous == null || !isSame(previous, current);
    boolean forward = other && (previous == null || !goesBack(previous, current));
    if (other && (previous == null || !previous.entry().slide().equals(current.entry().slide()))) {
      zoom = null;
    }
    shownPosition = current;
    SlideChart chart = slideFactory.chart(lessonSession, current, zoom);
    boolean fades =
        other && !(current.step() instanceof Step.Rows(int rows) && rows > 0 && forward);
    audienceWindow.slideView().show(chart, fades, forward ? growth(current) : Duration.ZERO);
    audienceWindow.penStrokes().turnTo(inkKey(current));
    audienceWindow
        .hints()
        .showTyped(lessonSession.openQuestion().isPresent() ? "" : lessonSession.typed());
    presenterWindow.show(current);
  }

  private static Object inkKey(LessonSession.Position position) {
    return List.of(position.entry().slide().id(), position.step());
  }

  private static boolean isSame(LessonSession.Position one, LessonSession.Position other) {
    return one.entry().slide().equals(other.entry().slide()) && one.step().equals(other.step());
  }

  /// Back to fewer rows nothing grows.
  private static boolean goesBack(LessonSession.Position previous, LessonSession.Position current) {
    return previous.entry().slide().equals(current.entry().slide())
        && previous.step() instanceof Step.Rows(int had)
        && current.step() instanceof Step.Rows(int has)
        && has < had;
  }

  private Duration growth(LessonSession.Position position) {
    return switch (position.step()) {
      case Step.Rows(int revealed)
          when revealed > 0 && position.entry().slide() instanceof Slide.Results ->
          REVEAL;
      case Step.Answer _ -> REVEAL;
      case Step.Ask ask -> {
        Duration all = DOT.multiply(lessonSession.guesses(ask.question()).percents().size());
        yield all.lessThan(MAX_FOR_DOTS) ? all : MAX_FOR_DOTS;
      }
      default -> Duration.ZERO;
    };
  }

  /// Other slides or another order.
  void rearrange(SlideOrder slideOrder) {
    if (LessonSession.isPossible(slideOrder)) {
      change(() -> lessonSession.rearrange(slideOrder));
    }
  }

  // Commands of keys that do not change the lesson

  void black() {
    audienceWindow.black().setVisible(!audienceWindow.black().isVisible());
    presenterWindow.show(lessonSession.current());
  }

  boolean isBlack() {
    return audienceWindow.black().isVisible();
  }

  void halo() {
    audienceWindow.halo().setVisible(!audienceWindow.halo().isVisible());
    placeHalo();
  }

  void pen() {
    penned = !penned;
    audienceWindow.setCursor(penned ? Cursor.CROSSHAIR : null);
    say(context.texts().of(penned ? "present.pen.on" : "present.pen.off"));
  }

  /// Shows the list of keys or hides it, in the presenter's window if there is one.
  void keys() {
    keyList().toggle();
  }

  private KeyList keyList() {
    return hasPresenterWindow() ? presenterWindow.keys() : audienceWindow.keys();
  }

  void toggleClock() {
    presenterWindow.toggleClock();
  }

  void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /// Enlarges the bar under the pointer, or the bar revealed last. Enlarged already, it returns to
  /// the whole slide.
  void zoom() {
    if (zoom != null) {
      zoom = null;
    } else if (lessonSession.current().step() instanceof Step.Rows(int revealed)
        && lessonSession.current().entry().slide() instanceof Slide.Results results
        && revealed > 0) {
      List<String> rows = slideFactory.rows(results.contest());
      zoom =
          audienceWindow
              .slideView()
              .at(pointerX, pointerY)
              .map(Spot::key)
              .orElse(rows.get(revealed - 1));
    }
    refresh();
  }

  @Nullable String zoomed() {
    return zoom;
  }

  /// Closes what is in front of the slide, or else ends the presentation: the key Esc.
  void escape() {
    if (keyList().isVisible()) {
      keys();
    } else if (isBlack()) {
      black();
    } else if (presenterWindow.isListShown()) {
      presenterWindow.showList(false);
    } else if (lessonSession.eraseAll()) {
      refresh();
    } else if (zoom != null) {
      zoom();
    } else if (penned) {
      pen();
    } else {
      end();
    }
  }

  /// Ends the presentation. The guesses stay in the lesson session.
  public void end() {
    screens.unsubscribe();
    presenterWindow.end();
    audienceWindow.hints().end();
    stage.close();
    ended.run();
  }

  // The mouse

  private void mouse(MouseEvent event) {
    pointerX = event.getX();
    pointerY = event.getY();
    placeHalo();
    if (isBlack()) {
      if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
        black();
      }
    } else if (penned && event.getButton() == MouseButton.PRIMARY) {
      ink(event);
    } else if (lessonSession.openQuestion().isPresent()
        && event.getButton() == MouseButton.PRIMARY) {
      guess(event);
    } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.isStillSincePress()) {
      if (event.getButton() == MouseButton.PRIMARY) {
        if (!choosePlace()) {
          forward();
        }
      } else {
        back();
      }
    }
  }

  /// On a map, chooses the place under the pointer. Returns whether there is one.
  private boolean choosePlace() {
    Optional<Spot> spot = audienceWindow.slideView().at(pointerX, pointerY);
    if (!lessonSession.isOnMap() || spot.isEmpty()) {
      return false;
    }
    change(() -> lessonSession.choosePlace(context.election().unitOf(spot.get().key())));
    return true;
  }

  private void ink(MouseEvent event) {
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      audienceWindow.penStrokes().begin(event.getX(), event.getY());
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      audienceWindow.penStrokes().goOn(event.getX(), event.getY());
    }
  }

  /// Along the axis a guess is dragged; where it is let go, it is taken.
  private void guess(MouseEvent event) {
    boolean moves =
        event.getEventType() == MouseEvent.MOUSE_PRESSED
            || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
    Optional<Spot> axis = audienceWindow.slideView().spot(Slides.AXIS);
    Optional<Spot> upright = audienceWindow.slideView().spot(Slides.UPRIGHT_AXIS);
    if (moves && (axis.isPresent() || upright.isPresent())) {
      double part =
          axis.map(spot -> (event.getX() - spot.x()) / spot.width())
              .or(() -> upright.map(spot -> 1 - (event.getY() - spot.y()) / spot.height()))
              .orElseThrow();
      long percent = Math.clamp(Math.round(100 * part), 0, 100);
      change(() -> lessonSession.placeMarker(BigDecimal.valueOf(percent)));
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      change(lessonSession::enter);
    }
  }

  private void placeHalo() {
    audienceWindow.halo().setCenterX(pointerX);
    audienceWindow.halo().setCenterY(pointerY);
  }
}
