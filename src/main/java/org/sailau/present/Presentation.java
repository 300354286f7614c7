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

  private final PresentationContext classroom;
  private final LessonSession show;
  private final SlideFactory frames;
  private final AudienceWindow audience;
  private final Stage stage = new Stage();
  private final PresenterWindow presenter;
  private final ScreenPlacement placing;
  private final Runnable ended;
  private final KeyPlaces keyboard = new KeyPlaces();
  private final GuessExport saving;
  private Subscription screens = Subscription.EMPTY;
  private LessonSession.@Nullable Position seen;
  private @Nullable String zoom;
  private boolean penned;
  private double pointerX = -1;
  private double pointerY = -1;

  /// @param show the lesson to begin or to continue
  /// @param frames the room of which the show knows
  /// @param ended runs when the presentation has ended
  public Presentation(
      PresentationContext classroom,
      LessonSession show,
      SlideFactory frames,
      Screens screens,
      Runnable ended) {
    this.classroom = classroom;
    this.show = show;
    this.frames = frames;
    this.ended = ended;
    this.audience = new AudienceWindow(classroom);
    this.saving = new GuessExport(classroom, audience::say);
    this.presenter = new PresenterWindow(classroom, this);
    this.placing = new ScreenPlacement(screens, stage, presenter.stage());
    Scene scene = new Scene(audience);
    scene.getStylesheets().setAll(classroom.look().sheets());
    listen(scene);
    listen(presenter.stage().getScene());
    audience.addEventHandler(MouseEvent.ANY, this::mouse);
    stage.setScene(scene);
    stage.setTitle(
        classroom
            .texts()
            .of("present.title", classroom.election().title().in(classroom.texts().locale())));
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(_ -> end());
    presenter.stage().setOnCloseRequest(_ -> end());
  }

  private void listen(Scene scene) {
    keyboard.giveKeys(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // In a text or in the list of slides, keys belong to that control.
          boolean writing =
              scene.getFocusOwner() instanceof TextInputControl
                  || scene.getFocusOwner() instanceof ListView;
          if (PresentationKeys.press(event, this, writing)) {
            event.consume();
          }
        });
  }

  /// Opens the windows.
  ///
  /// @param main the window from which the presentation was started
  public void start(Stage main) {
    placing.place(main);
    screens = placing.listen(this::refreshAll);
    refreshAll();
    audience.slide().requestFocus();
  }

  private void refreshAll() {
    seen = null;
    refresh();
  }

  public LessonSession show() {
    return show;
  }

  SlideFactory frames() {
    return frames;
  }

  AudienceWindow audience() {
    return audience;
  }

  /// The window that the audience sees.
  public Stage stage() {
    return stage;
  }

  /// The screen that the audience looks at.
  public Rectangle2D screen() {
    return placing.screen();
  }

  /// The window that only the presenter sees; hidden while there is one screen.
  public Stage presenterStage() {
    return presenter.stage();
  }

  /// The window that receives the keys.
  Window window() {
    return presenter.stage().isShowing() ? presenter.stage() : stage;
  }

  GuessExport saving() {
    return saving;
  }

  /// Shows a message.
  public void say(String sentence) {
    audience.say(sentence);
  }

  /// Does something with the show and shows what came of it.
  void change(Runnable action) {
    action.run();
    refresh();
  }

  private void refresh() {
    LessonSession.Position now = show.current();
    LessonSession.@Nullable Position before = seen;
    boolean other = before == null || !isSame(before, now);
    boolean forward = other && (before == null || !goesBack(before, now));
    if (other && (before == null || !before.entry().slide().equals(now.entry().slide()))) {
      zoom = null;
    }
    seen = now;
    SlideChart chart = frames.chart(show, now, zoom);
    boolean fades = other && !(now.step() instanceof Step.Rows(int rows) && rows > 0 && forward);
    audience.slide().show(chart, fades, forward ? growth(now) : Duration.ZERO);
    audience.ink().turnTo(inkKey(now));
    audience.showTyped(show.openQuestion().isPresent() ? "" : show.typed());
    presenter.show(now);
  }

  private static Object inkKey(LessonSession.Position frame) {
    return List.of(frame.entry().slide().id(), frame.step());
  }

  private static boolean isSame(LessonSession.Position one, LessonSession.Position other) {
    return one.entry().slide().equals(other.entry().slide()) && one.step().equals(other.step());
  }

  /// Back to fewer rows nothing grows.
  private static boolean goesBack(LessonSession.Position before, LessonSession.Position now) {
    return before.entry().slide().equals(now.entry().slide())
        && before.step() instanceof Step.Rows(int had)
        && now.step() instanceof Step.Rows(int has)
        && has < had;
  }

  private Duration growth(LessonSession.Position frame) {
    return switch (frame.step()) {
      case Step.Rows(int revealed)
          when revealed > 0 && frame.entry().slide() instanceof Slide.Results ->
          REVEAL;
      case Step.Answer _ -> REVEAL;
      case Step.Ask ask -> {
        Duration all = DOT.multiply(show.guesses(ask.question()).percents().size());
        yield all.lessThan(MAX_FOR_DOTS) ? all : MAX_FOR_DOTS;
      }
      default -> Duration.ZERO;
    };
  }

  /// Other slides or another order.
  void rearrange(SlideOrder deck) {
    if (LessonSession.isPossible(deck)) {
      change(() -> show.rearrange(deck));
    }
  }

  // What keys do that the show knows nothing of

  void black() {
    audience.black().setVisible(!audience.black().isVisible());
    presenter.show(show.current());
  }

  boolean isBlack() {
    return audience.black().isVisible();
  }

  void halo() {
    audience.halo().setVisible(!audience.halo().isVisible());
    placeHalo();
  }

  void pen() {
    penned = !penned;
    audience.setCursor(penned ? Cursor.CROSSHAIR : null);
    say(classroom.texts().of(penned ? "present.pen.on" : "present.pen.off"));
  }

  boolean isPenned() {
    return penned;
  }

  void keys() {
    audience.keys().setVisible(!audience.keys().isVisible());
  }

  void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /// Into the bar under the pointer, else the one revealed last; and out again.
  void zoom() {
    if (zoom != null) {
      zoom = null;
    } else if (show.current().step() instanceof Step.Rows(int revealed)
        && show.current().entry().slide() instanceof Slide.Results results
        && revealed > 0) {
      List<String> rows = frames.rows(results.contest());
      zoom = audience.slide().at(pointerX, pointerY).map(Spot::key).orElse(rows.get(revealed - 1));
    }
    refresh();
  }

  @Nullable String zoomed() {
    return zoom;
  }

  /// Closes what is in front of the slide, or else ends the presentation: the key Esc.
  void escape() {
    if (audience.keys().isVisible()) {
      keys();
    } else if (isBlack()) {
      black();
    } else if (show.eraseAll()) {
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
    presenter.end();
    audience.end();
    stage.close();
    ended.run();
  }

  // The mouse

  private void mouse(MouseEvent event) {
    pointerX = event.getX();
    pointerY = event.getY();
    placeHalo();
    if (penned && event.getButton() == MouseButton.PRIMARY) {
      ink(event);
    } else if (show.openQuestion().isPresent() && event.getButton() == MouseButton.PRIMARY) {
      guess(event);
    } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.isStillSincePress()) {
      change(event.getButton() == MouseButton.PRIMARY ? show::forward : show::back);
    }
  }

  private void ink(MouseEvent event) {
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      audience.ink().begin(event.getX(), event.getY());
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      audience.ink().goOn(event.getX(), event.getY());
    }
  }

  /// Along the axis a guess is dragged; where it is let go, it is taken.
  private void guess(MouseEvent event) {
    boolean moves =
        event.getEventType() == MouseEvent.MOUSE_PRESSED
            || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
    Optional<Spot> axis = audience.slide().spot(Slides.AXIS);
    if (moves && axis.isPresent()) {
      double part = (event.getX() - axis.get().x()) / axis.get().width();
      long percent = Math.clamp(Math.round(100 * part), 0, 100);
      change(() -> show.placeMarker(BigDecimal.valueOf(percent)));
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      change(show::enter);
    }
  }

  private void placeHalo() {
    audience.halo().setCenterX(pointerX);
    audience.halo().setCenterY(pointerY);
  }
}
