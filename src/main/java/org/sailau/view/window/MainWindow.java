package org.sailau.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.FontFiles;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.ChartActions;
import org.sailau.view.base.Context;
import org.sailau.view.base.FocusKeeper;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.UserState;
import org.sailau.view.base.ViewState;
import org.sailau.view.chart.ChartImage;
import org.sailau.view.chart.FirstChartPainted;
import org.sailau.view.control.DialogHost;
import org.sailau.view.keyboard.KeyPlaces;
import org.sailau.view.lesson.LessonActions;
import org.sailau.view.print.ChartPrinter;

/// The program's window. Its content is made anew for another language or another look; what is
/// open and where the user is in it stay.
public final class MainWindow {

  private final Stage stage;
  private final Session session;
  private final Appearance appearance;
  private final UserState remembered;
  private final PlatformServices outside;
  private final Dialogs dialogs;
  private final LessonActions lessons;
  private final FileOpener opening;
  private final ChartPrinter prints;
  private final ViewState place = new ViewState();
  private final BorderPane root = new BorderPane();
  private Subscriptions listening = new Subscriptions();
  private WindowContent content;
  private boolean completed;
  private Runnable onFirstChart = this::complete;

  /// @param version of the program
  public MainWindow(
      Stage stage,
      Session session,
      Appearance appearance,
      UserState remembered,
      PlatformServices outside,
      String version) {
    this.stage = stage;
    this.session = session;
    this.appearance = appearance;
    this.remembered = remembered;
    this.outside = outside;
    DialogHost host = new DialogHost(stage, appearance.look(), outside.work().failures());
    this.dialogs = new Dialogs(host, session, appearance, remembered, outside, version);
    this.lessons = new LessonActions(stage, session, appearance, outside, host, version);
    this.opening =
        new FileOpener(
            session, place, appearance, remembered, host, lessons, outside.work(), version);
    this.prints = new ChartPrinter(outside.printing(), host, outside.work());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    root.addEventHandler(DragEvent.DRAG_OVER, MainWindow::acceptFiles);
    root.addEventHandler(DragEvent.DRAG_DROPPED, this::openDropped);
    content = fill(appearance.look().get());
    appearance.look().addListener((_, _, look) -> content = fill(look));
  }

  /// The window's content, for whoever draws it without a window.
  public Parent root() {
    complete();
    return root;
  }

  /// What can be presented.
  public LessonActions lessons() {
    return lessons;
  }

  /// Where the user is in it.
  public ViewState place() {
    return place;
  }

  /// The menus of the present language.
  public List<Menu> menus() {
    return content.menus();
  }

  /// Makes the whole content, in place of what there was.
  private WindowContent fill(Look look) {
    listening.end();
    listening = new Subscriptions();
    @Nullable Node focused = stage.getScene() == null ? null : stage.getScene().getFocusOwner();
    if (!look.userAgentSheet().equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(look.userAgentSheet());
    }
    ChartActions actions =
        new ChartActions(
            chart -> ChartImage.copy(chart, look, outside.work()),
            prints::print,
            chart -> session.opened().get().shown().ifPresent(now -> dialogs.export(now, chart)));
    Context context = new Context(session, look, place, actions, listening);
    WindowContent made =
        new WindowContent(
            context, stage, appearance, remembered, outside, dialogs, lessons, opening::open);
    if (completed) {
      made.results().complete();
    }
    root.getStylesheets().setAll(look.sheets());
    root.setTop(made.top());
    root.setCenter(made.center());
    root.setBottom(made.bottom());
    root.setOnKeyPressed(made.onKey());
    if (stage.getScene() != null) {
      stage.getScene().getStylesheets().setAll(look.sheets());
      nameWindow();
      FocusKeeper.again(root, focused);
    }
    return made;
  }

  public void show() {
    content.results().hold(true);
    remembered.place(stage);
    // A scene that is told no size is laid out twice, first as large as it would like to be.
    Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
    scene.getStylesheets().setAll(root.getStylesheets());
    new KeyPlaces().giveShortcuts(scene);
    stage.setScene(scene);
    session.opened().addListener(_ -> nameWindow());
    nameWindow();
    remembered.follow(stage);
    FirstChartPainted.whenSeen(scene, onFirstChart);
    stage.show();
    content.results().hold(false);
    content.first().requestFocus();
  }

  /// Runs something once when the first chart is on the screen, instead of [#complete]. To be
  /// called before [#show].
  public void whenFirstChartIsSeen(Runnable action) {
    onFirstChart = action;
  }

  /// Puts what the first frame can do without into its place: together, both would come later.
  private void complete() {
    completed = true;
    content.results().complete();
  }

  /// Shows everything that there is to be shown, one after the other, and says when that is done.
  public void walk(Runnable arrived) {
    complete();
    new UiWarmUp(stage, menus()).start(arrived);
  }

  /// Opens a dataset, or checks a picture.
  public void open(Path file) {
    opening.open(file);
  }

  private void nameWindow() {
    Look look = appearance.look().get();
    stage.setFullScreenExitHint(look.texts().of("window.fullScreen"));
    stage.setTitle(
        session
            .election()
            .map(
                election ->
                    look.texts().of("window.title", election.title().in(look.texts().locale())))
            .orElse(look.texts().of("window.title.nothing")));
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
      open(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  /// Makes the bundled typeface known to style sheets. To be called once, before any window.
  public static void loadFonts() {
    for (boolean bold : new boolean[] {false, true}) {
      Font.loadFont(FontFiles.place(bold).toExternalForm(), 13);
    }
  }
}
