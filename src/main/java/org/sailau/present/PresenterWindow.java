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

  private final PresentationContext classroom;
  private final Presentation given;
  private final Texts texts;
  private final Stage stage = new Stage();
  private final SlideView now;
  private final SlideView next;
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

  PresenterWindow(PresentationContext classroom, Presentation given) {
    this.classroom = classroom;
    this.given = given;
    this.texts = classroom.texts();
    this.now = new SlideView(classroom.look(), false);
    this.next = new SlideView(classroom.look(), false);
    this.list = new ToggleButton(texts.of("present.slides"));
    now.setId("presenter-now");
    next.setId("presenter-next");
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
    scene.getStylesheets().setAll(classroom.look().sheets());
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
        new VBox(8, nextTitle, new AspectRatioPane(next, nothingNext), notesTitle, scrolled);
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
    grid.add(new AspectRatioPane(now, new Label()), 0, 0);
    grid.add(side, 1, 0);
    grid.getStyleClass().add("presenter-center");
    SlidesPanel panel = new SlidesPanel(given.frames(), texts, given::rearrange);
    panel.show(given.show().deck());
    panel.onSave(classroom.lessons());
    list.setOnAction(
        _ -> {
          panel.show(given.show().deck());
          side.setCenter(list.isSelected() ? panel : aside);
        });
    return grid;
  }

  private Node bottom() {
    FlowPane buttons =
        new FlowPane(
            10,
            8,
            button("presenter-back", "present.key.BACK", () -> given.show().back()),
            button("presenter-forward", "present.key.NEXT", () -> given.show().forward()),
            plain("presenter-black", "present.key.BLACK", given::black),
            list,
            plain("presenter-keys", "present.key.KEYS", given::keys),
            plain("presenter-end", "present.key.END", given::end));
    list.setId("presenter-list");
    list.setFocusTraversable(false);
    buttons.getStyleClass().add("presenter-bottom");
    return buttons;
  }

  private Button button(String id, String key, Runnable action) {
    return plain(id, key, () -> given.change(action));
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
  void show(LessonSession.Position frame) {
    LessonSession show = given.show();
    now.show(given.frames().chart(show, frame, given.zoomed()), false, javafx.util.Duration.ZERO);
    show.next()
        .ifPresent(
            coming ->
                next.show(
                    given.frames().chart(show, coming, null), false, javafx.util.Duration.ZERO));
    next.setVisible(show.next().isPresent());
    nothingNext.setVisible(show.next().isEmpty());
    String said = frame.entry().notes().in(texts.language());
    notes.setText(said.isEmpty() ? texts.of("present.noNotes") : said);
    place.setText(
        texts.of(
            given.isBlack() ? "present.place.black" : "present.place",
            frame.number(),
            frame.total()));
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
