package org.sailau.present;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.sailau.lesson.LessonSession;
import org.sailau.text.Texts;

/// What only the presenter sees: the slide, the next one, notes, the time, the time since the
/// start, and the list of slides.
final class PresenterWindow {

  private static final double SECOND = 1000;

  private final PresentationContext context;
  private final Presentation presentation;
  private final Texts texts;
  private final Stage stage = new Stage();
  private final SlideView currentView;
  private final SlideView nextView;
  private final Label notes = new Label();
  private final Label place = new Label();
  private final Label clock = new Label();
  private final Label elapsed = new Label();
  private final Label nothingNext = new Label();
  private final Instant begun = Instant.now();
  private final BorderPane side = new BorderPane();
  private final ToggleButton list;
  private final Timeline ticking =
      new Timeline(new KeyFrame(javafx.util.Duration.millis(SECOND), _ -> tick()));

  PresenterWindow(PresentationContext context, Presentation presentation) {
    this.context = context;
    this.presentation = presentation;
    this.texts = context.texts();
    this.currentView = new SlideView(context.look(), false);
    this.nextView = new SlideView(context.look(), false);
    this.list = new ToggleButton(texts.of("present.slides"));
    currentView.setId("presenter-now");
    nextView.setId("presenter-next");
    notes.setId("presenter-notes");
    notes.getStyleClass().add("presenter-notes");
    notes.setWrapText(true);
    place.setId("presenter-place");
    clock.setId("presenter-clock");
    elapsed.setId("presenter-elapsed");
    nothingNext.setText(texts.of("present.last"));
    BorderPane root = new BorderPane();
    root.setId("presenter");
    root.getStyleClass().add("presenter");
    root.setTop(top());
    root.setCenter(center());
    root.setBottom(bottom());
    Scene scene = new Scene(root, 1000, 700);
    scene.getStylesheets().setAll(context.look().sheets());
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
    for (Label large : new Label[] {clock, elapsed, place}) {
      large.getStyleClass().add("presenter-figure");
    }
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox top = new HBox(28, place, between, elapsed, clock);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("presenter-top");
    return top;
  }

  private Node center() {
    Label nextTitle = new Label(texts.of("present.next"));
    Label notesTitle = new Label(texts.of("present.notes"));
    nextTitle.getStyleClass().add("section");
    notesTitle.getStyleClass().add("section");
    ScrollPane scrolled = new ScrollPane(notes);
    scrolled.setFitToWidth(true);
    scrolled.getStyleClass().add("edge-less");
    VBox.setVgrow(scrolled, Priority.ALWAYS);
    VBox aside =
        new VBox(8, nextTitle, new AspectRatioPane(nextView, nothingNext), notesTitle, scrolled);
    side.setCenter(aside);
    side.setMinSize(0, 0);
    GridPane grid = new GridPane();
    grid.setHgap(20);
    ColumnConstraints large = new ColumnConstraints();
    large.setPercentWidth(58);
    ColumnConstraints small = new ColumnConstraints();
    small.setPercentWidth(42);
    grid.getColumnConstraints().addAll(large, small);
    RowConstraints whole = new RowConstraints();
    whole.setPercentHeight(100);
    grid.getRowConstraints().add(whole);
    grid.add(new AspectRatioPane(currentView, new Label()), 0, 0);
    grid.add(side, 1, 0);
    grid.getStyleClass().add("presenter-center");
    SlidesPanel slidesPanel =
        new SlidesPanel(presentation.slideFactory(), texts, presentation::rearrange);
    slidesPanel.show(presentation.lessonSession().slideOrder());
    slidesPanel.onSave(context.lessons());
    list.setOnAction(
        _ -> {
          slidesPanel.show(presentation.lessonSession().slideOrder());
          side.setCenter(list.isSelected() ? slidesPanel : aside);
        });
    return grid;
  }

  private Node bottom() {
    FlowPane buttons =
        new FlowPane(
            10,
            8,
            button("presenter-back", "present.key.BACK", () -> presentation.lessonSession().back()),
            button(
                "presenter-forward",
                "present.key.NEXT",
                () -> presentation.lessonSession().forward()),
            plain("presenter-black", "present.key.BLACK", presentation::black),
            list,
            plain("presenter-keys", "present.key.KEYS", presentation::keys),
            plain("presenter-end", "present.key.END", presentation::end));
    list.setId("presenter-list");
    list.setFocusTraversable(false);
    buttons.getStyleClass().add("presenter-bottom");
    return buttons;
  }

  private Button button(String id, String key, Runnable action) {
    return plain(id, key, () -> presentation.change(action));
  }

  private Button plain(String id, String key, Runnable action) {
    Button button = new Button(texts.of(key));
    button.setId(id);
    button.setFocusTraversable(
        false); // Clickers send Space and Enter, which must not press a button.
    button.setOnAction(_ -> action.run());
    return button;
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
    nextView.setVisible(lessonSession.next().isPresent());
    nothingNext.setVisible(lessonSession.next().isEmpty());
    String said = position.entry().notes().in(texts.language());
    notes.setText(said.isEmpty() ? texts.of("present.noNotes") : said);
    place.setText(
        texts.of(
            presentation.isBlack() ? "present.place.black" : "present.place",
            position.number(),
            position.total()));
  }

  private void tick() {
    clock.setText(
        texts.of(
            "present.clock",
            LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES).toString()));
    Duration taken = Duration.between(begun, Instant.now());
    elapsed.setText(
        texts.of(
            "present.elapsed",
            String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                taken.toHours(),
                taken.toMinutesPart(),
                taken.toSecondsPart())));
  }

  void end() {
    ticking.stop();
    stage.close();
  }
}
