package org.sailau.view;

import java.io.File;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// The program's window.
public final class MainWindow {

  private final Stage stage;
  private final Session session;
  private final Texts texts;
  private final Remembered remembered;
  private final TabPane tabs = new TabPane();
  private final BorderPane root = new BorderPane();

  /// @param version of the program
  public MainWindow(
      Stage stage,
      Session session,
      Texts texts,
      Remembered remembered,
      FilePicker picker,
      String version) {
    this.stage = stage;
    this.session = session;
    this.texts = texts;
    this.remembered = remembered;
    loadFonts();
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    ResultsTab results = new ResultsTab(session, texts);
    tabs.getTabs()
        .addAll(results, new TurnoutTab(session, texts), new ObserversTab(session, texts));
    MeasureSwitch measure = new MeasureSwitch(session, texts);
    measure.visibleProperty().bind(results.selectedProperty());
    Actions actions =
        new Actions(
            stage,
            session,
            texts,
            remembered,
            picker,
            tabs,
            () -> About.show(stage, session, texts, version));
    ProblemPanel problems = new ProblemPanel(session, texts);
    NothingOpen nothing = new NothingOpen(texts, actions::open, session::openBundled);
    StackPane tabsAndSwitch = new StackPane(tabs, measure);
    StackPane.setAlignment(measure, Pos.TOP_RIGHT);
    root.setTop(new VBox(actions.menus(), new Header(session, texts)));
    root.setCenter(new StackPane(tabsAndSwitch, nothing));
    root.setBottom(new VBox(problems, new StatusLine(session, texts, problems::showWarnings)));
    showEither(tabsAndSwitch, nothing);
    session.opened().addListener(_ -> showEither(tabsAndSwitch, nothing));
    root.getStyleClass().add("sailau");
    root.getStylesheets().setAll(sheet("light.css"), sheet("sailau.css"));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    root.addEventHandler(DragEvent.DRAG_OVER, MainWindow::acceptFiles);
    root.addEventHandler(DragEvent.DRAG_DROPPED, this::openDropped);
  }

  /// The window's content, for whoever draws it without a window.
  public Parent root() {
    return root;
  }

  public void show() {
    Scene scene = new Scene(root);
    scene.getStylesheets().setAll(root.getStylesheets());
    stage.setScene(scene);
    stage.setMinWidth(800);
    stage.setMinHeight(600);
    session.opened().addListener(_ -> nameWindow());
    nameWindow();
    remembered.place(stage);
    remembered.follow(stage);
    stage.show();
  }

  private void nameWindow() {
    stage.setTitle(
        session
            .election()
            .map(election -> texts.of("window.title", election.title().in(texts.locale())))
            .orElse(texts.of("window.title.nothing")));
  }

  private void showEither(StackPane some, NothingOpen nothing) {
    boolean empty = session.opened().get().shown().isEmpty();
    boolean loading = session.opened().get() instanceof Opened.Loading;
    some.setVisible(!empty);
    nothing.setVisible(empty && !loading);
  }

  private void cancelOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && session.opened().get() instanceof Opened.Loading) {
      session.cancel();
      event.consume();
    }
  }

  private static void acceptFiles(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void openDropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      session.open(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private static String sheet(String name) {
    String path = "/assets/css/" + name;
    return Objects.requireNonNull(MainWindow.class.getResource(path), path).toExternalForm();
  }

  /// The bundled typeface, for style sheets.
  private static void loadFonts() {
    for (String file : List.of("IBMPlexSans-Regular.ttf", "IBMPlexSans-Bold.ttf")) {
      String path = "/assets/fonts/" + file;
      Font.loadFont(
          Objects.requireNonNull(MainWindow.class.getResource(path), path).toExternalForm(), 13);
    }
  }
}
