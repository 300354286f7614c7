package org.sailau.present;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.sailau.lesson.LessonSession;
import org.sailau.lesson.Slide;
import org.sailau.text.Texts;

/// What only the presenter sees: the slide, the next one, notes, the time, the time since the
/// start, the list of slides, and the list of keys.
final class PresenterWindow {

  private static final double SECOND = 1000;

  /// Used while the audience's window has no size yet.
  private static final double USUAL_PROPORTIONS = 16 / 9.0;

  private final PresentationContext context;
  private final Presentation presentation;
  private final Texts texts;
  private final Stage stage = new Stage();
  private final SlideView currentView;
  private final SlideView nextView;
  private final Label notes = new Label();
  private final Label place = new Label();
  private final Label clock = new Label();
  private final Button elapsed = new Button();
  private final FadingLabel message;
  private final LessonClock lessonClock = new LessonClock(InstantSource.system());
  private final ToggleButton list;
  private final KeyList keys;
  private final SlidesPanel slidesPanel;
  private final PresenterPane center;
  private final Timeline ticking =
      new Timeline(new KeyFrame(javafx.util.Duration.millis(SECOND), _ -> tick()));

  PresenterWindow(PresentationContext context, Presentation presentation) {
    this.context = context;
    this.presentation = presentation;
    this.texts = context.texts();
    this.currentView = new SlideView(context.look(), false);
    this.nextView = new SlideView(context.look(), false);
    this.message = new FadingLabel(context.look().motion());
    this.list = new ToggleButton(texts.of("present.slides"));
    this.keys = new KeyList("presenter-keys-list", texts);
    this.slidesPanel = new SlidesPanel(presentation.slideFactory(), texts, presentation::rearrange);
    this.center = center();
    currentView.setId("presenter-now");
    nextView.setId("presenter-next");
    place.setId("presenter-place");
    clock.setId("presenter-clock");
    elapsed.setId("presenter-elapsed");
    elapsed.getStyleClass().add("presenter-elapsed");
    elapsed.setFocusTraversable(false);
    elapsed.setOnAction(_ -> presentation.toggleClock());
    elapsed.setTooltip(new Tooltip(texts.of("present.key.CLOCK") + " (T)"));
    message.setId("presenter-message");
    BorderPane parts = new BorderPane();
    parts.setTop(top());
    parts.setCenter(center);
    parts.setBottom(bottom());
    StackPane root = new StackPane(parts, keys);
    root.setId("presenter");
    root.getStyleClass().add("presenter");
    Scene scene = new Scene(root, 1000, 700);
    scene.getStylesheets().setAll(context.look().sheets());
    root.layoutBoundsProperty()
        .subscribe(bounds -> keys.fit(bounds.getWidth(), bounds.getHeight()));
    stage.setScene(scene);
    stage.setTitle(texts.of("present.presenter"));
    ticking.setCycleCount(Animation.INDEFINITE);
    stage
        .showingProperty()
        .subscribe(
            showing -> {
              tick();
              if (showing) {
                ticking.play();
              } else {
                ticking.stop();
              }
            });
  }

  Stage stage() {
    return stage;
  }

  private Node top() {
    for (Region large : new Region[] {clock, elapsed, place}) {
      large.getStyleClass().add("presenter-figure");
    }
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox top = new HBox(28, place, between, elapsed, clock);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("presenter-top");
    return top;
  }

  private PresenterPane center() {
    notes.setId("presenter-notes");
    notes.getStyleClass().add("presenter-notes");
    notes.setWrapText(true);
    Label nextTitle = new Label(texts.of("present.next"));
    Label notesTitle = new Label(texts.of("present.notes"));
    nextTitle.getStyleClass().add("section");
    notesTitle.getStyleClass().add("section");
    ScrollPane scrolled = new ScrollPane(notes);
    scrolled.setFitToWidth(true);
    scrolled.getStyleClass().add("edge-less");
    currentView.getStyleClass().add("framed");
    nextView.getStyleClass().add("framed");
    slidesPanel.onSave(context.lessons());
    Label nothingNext = new Label(texts.of("present.last"));
    nothingNext.setWrapText(true);
    PresenterPane pane =
        new PresenterPane(
            proportions(),
            currentView,
            nextView,
            nothingNext,
            nextTitle,
            notesTitle,
            scrolled,
            slidesPanel);
    pane.getStyleClass().add("presenter-center");
    return pane;
  }

  /// The proportions of what the audience sees.
  private DoubleBinding proportions() {
    Scene audience = presentation.stage().getScene();
    return Bindings.createDoubleBinding(
        () ->
            audience.getWidth() > 0 && audience.getHeight() > 0
                ? audience.getWidth() / audience.getHeight()
                : USUAL_PROPORTIONS,
        audience.widthProperty(),
        audience.heightProperty());
  }

  private Node bottom() {
    FlowPane buttons =
        new FlowPane(
            10,
            8,
            plain("presenter-back", "present.key.BACK", presentation::back),
            plain("presenter-forward", "present.key.NEXT", presentation::forward),
            plain("presenter-black", "present.key.BLACK", presentation::black),
            list,
            plain("presenter-keys", "present.key.KEYS", presentation::keys),
            plain("presenter-end", "present.key.END", presentation::end));
    list.setId("presenter-list");
    list.setFocusTraversable(false);
    list.setOnAction(_ -> showList(list.isSelected()));
    VBox bottom = new VBox(4, message, buttons);
    bottom.getStyleClass().add("presenter-bottom");
    return bottom;
  }

  private Button plain(String id, String key, Runnable action) {
    Button button = new Button(texts.of(key));
    button.setId(id);
    button.setFocusTraversable(
        false); // Clickers send Space and Enter, which must not press a button.
    button.setOnAction(_ -> action.run());
    return button;
  }

  boolean isListShown() {
    return center.isListShown();
  }

  /// Shows the list of slides, which begins at the current slide, or hides it.
  void showList(boolean shown) {
    list.setSelected(shown);
    center.showList(shown);
    if (shown) {
      LessonSession lessonSession = presentation.lessonSession();
      slidesPanel.show(lessonSession.slideOrder(), lessonSession.current().entry());
    }
  }

  /// The list of keys in this window.
  KeyList keys() {
    return keys;
  }

  /// Shows a message for some seconds.
  void say(String sentence) {
    message.say(sentence);
  }

  /// Pauses the time since the start, or lets it go on.
  void toggleClock() {
    lessonClock.toggle();
    tick();
  }

  /// Shows the current slide and the next one.
  void show(LessonSession.Position position) {
    LessonSession lessonSession = presentation.lessonSession();
    currentView.show(
        presentation.slideFactory().chart(lessonSession, position, presentation.zoomed()),
        false,
        javafx.util.Duration.ZERO);
    lessonSession
        .next()
        .ifPresent(
            next ->
                nextView.show(
                    presentation.slideFactory().chart(lessonSession, next, null),
                    false,
                    javafx.util.Duration.ZERO));
    center.showNext(lessonSession.next().isPresent());
    String said = position.entry().notes().in(texts.language());
    notes.setText(said.isEmpty() ? texts.of("present.noNotes") : said);
    place.setText(
        texts.of(
            presentation.isBlack()
                ? "present.place.black"
                : position.entry().slide() instanceof Slide.End ? "slide.end" : "present.place",
            position.number(),
            position.total()));
  }

  private void tick() {
    clock.setText(
        texts.of(
            "present.clock",
            LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES).toString()));
    Duration taken = lessonClock.elapsed();
    elapsed.setText(
        texts.of(
            lessonClock.isPaused() ? "present.paused" : "present.elapsed",
            String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                taken.toHours(),
                taken.toMinutesPart(),
                taken.toSecondsPart())));
  }

  void end() {
    ticking.stop();
    message.hide();
    stage.close();
  }
}
