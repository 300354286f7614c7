package org.sailau.view.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.FontFiles;
import org.sailau.importer.recipe.RecipeFolder;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.ChartActions;
import org.sailau.view.base.Context;
import org.sailau.view.base.FocusKeeper;
import org.sailau.view.base.Look;
import org.sailau.view.base.NavigationHistory;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.UserState;
import org.sailau.view.base.ViewState;
import org.sailau.view.chart.ChartImage;
import org.sailau.view.chart.FirstChartPainted;
import org.sailau.view.control.DialogHost;
import org.sailau.view.imports.ImportActions;
import org.sailau.view.keyboard.KeyPlaces;
import org.sailau.view.lesson.LessonActions;
import org.sailau.view.places.ShapeActions;
import org.sailau.view.print.ChartPrinter;
import org.sailau.view.sources.SourceActions;

/// The main window of the program. A new language or look replaces all of its content. The open
/// election and the [ViewState] stay. Use it on the JavaFX thread.
public final class MainWindow {

  /// Any size will do to make a typeface known.
  private static final double FONT_SIZE = 13;

  private final Stage stage;
  private final Session session;
  private final Appearance appearance;
  private final UserState userState;
  private final PlatformServices platform;
  private final Dialogs dialogs;
  private final LessonActions lessonActions;
  private final FileOpener fileOpener;
  private final ChartPrinter chartPrinter;
  private final SourceActions sourceActions;
  private final ShapeActions shapeActions;
  private final ViewState viewState = new ViewState();
  private final NavigationHistory history;
  private final BorderPane root = new BorderPane();
  private Subscriptions subscriptions = new Subscriptions();
  private WindowContent content;
  private boolean completed;
  private Runnable onFirstChart = this::complete;

  /// @param version the version of the program
  public MainWindow(
      Stage stage,
      Session session,
      Appearance appearance,
      UserState userState,
      PlatformServices platform,
      String version) {
    this.stage = stage;
    this.session = session;
    this.appearance = appearance;
    this.userState = userState;
    this.platform = platform;
    this.history = new NavigationHistory(session, viewState);
    DialogHost dialogHost = new DialogHost(stage, appearance.look(), platform.work().failures());
    this.dialogs = new Dialogs(dialogHost, session, appearance, userState, platform, version);
    this.lessonActions =
        new LessonActions(stage, session, appearance, platform, dialogHost, version);
    this.sourceActions =
        new SourceActions(
            session, platform, dialogHost, viewState, () -> appearance.look().get().texts());
    lessonActions.alsoBeforeLosing(action -> sourceActions.beforeLosing(stage, action));
    this.shapeActions =
        new ShapeActions(
            session, platform, dialogHost, viewState, () -> appearance.look().get().texts());
    this.fileOpener =
        new FileOpener(
            session,
            viewState,
            appearance,
            userState,
            dialogHost,
            lessonActions,
            new ImportActions(session, platform, dialogHost, new RecipeFolder(userState.recipes())),
            shapeActions,
            platform.work(),
            version);
    this.chartPrinter = new ChartPrinter(platform.printing(), dialogHost, platform.work());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    new FileDrops(
        root, platform.draggedFiles(), () -> appearance.look().get().texts(), fileOpener::open);
    content = fill(appearance.look().get());
    appearance.look().addListener((_, _, look) -> content = fill(look));
  }

  /// The complete content of the window, for drawing it without a window.
  public Parent root() {
    complete();
    return root;
  }

  /// The actions for lessons.
  public LessonActions lessonActions() {
    return lessonActions;
  }

  /// What the user has selected, sorted and scrolled.
  public ViewState viewState() {
    return viewState;
  }

  /// The menus in the current language.
  public List<Menu> menus() {
    return content.menus();
  }

  /// Replaces all content of the window.
  private WindowContent fill(Look look) {
    subscriptions.end();
    subscriptions = new Subscriptions();
    @Nullable Node focused = stage.getScene() == null ? null : stage.getScene().getFocusOwner();
    if (!look.userAgentSheet().equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(look.userAgentSheet());
    }
    ChartActions actions =
        new ChartActions(
            chart ->
                ChartImage.copy(
                    chart,
                    look,
                    platform.work(),
                    () -> viewState.say(look.texts().of("copied.chart", chart.name()))),
            chartPrinter::print,
            chart ->
                session.opened().get().shown().ifPresent(ready -> dialogs.export(ready, chart)));
    Context context =
        new Context(session, look, viewState, history, actions, platform.work(), subscriptions);
    WindowContent content =
        new WindowContent(
            context,
            stage,
            appearance,
            userState,
            platform,
            dialogs,
            lessonActions,
            new MainMenu.Opening(
                fileOpener::open,
                fileOpener::importFile,
                fileOpener::paste,
                sourceActions,
                () -> shapeActions.choose(stage)));
    if (completed) {
      content.resultsTab().complete();
    }
    root.getStylesheets().setAll(look.sheets());
    root.setTop(content.top());
    root.setCenter(content.center());
    root.setBottom(content.bottom());
    root.setOnKeyPressed(content.onKey());
    if (stage.getScene() != null) {
      stage.getScene().getStylesheets().setAll(look.sheets());
      updateTitle();
      FocusKeeper.again(root, focused);
    }
    return content;
  }

  public void show() {
    content.resultsTab().pausePainting(true);
    userState.place(stage);
    // A scene without a size is laid out twice, first at the preferred size of its content.
    Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
    scene.getStylesheets().setAll(root.getStylesheets());
    new KeyPlaces().giveShortcuts(scene);
    stage.setScene(scene);
    session.opened().addListener(_ -> updateTitle());
    updateTitle();
    userState.follow(stage);
    FirstChartPainted.whenSeen(scene, onFirstChart);
    stage.show();
    content.resultsTab().pausePainting(false);
    content.firstFocus().requestFocus();
  }

  /// Runs an action once when the first chart is on the screen, instead of [#complete]. Call it
  /// before [#show].
  public void whenFirstChartIsSeen(Runnable action) {
    onFirstChart = action;
  }

  /// Adds the parts and the icon, which the first frame does not need, so that the first frame is
  /// earlier. Remembers what is open, if it was before there was a window.
  private void complete() {
    completed = true;
    content.resultsTab().complete();
    content.noteRecent();
    if (stage.isShowing() && stage.getIcons().isEmpty()) {
      stage.getIcons().setAll(WindowIcon.load());
    }
  }

  /// Shows every view and dialog of the window, one after the other.
  ///
  /// @param onFinished runs afterwards, on the JavaFX thread
  public void warmUp(Runnable onFinished) {
    complete();
    new UiWarmUp(stage, menus()).start(onFinished);
  }

  /// Opens a dataset or a lesson, or checks a picture.
  public void open(Path file) {
    fileOpener.open(file);
  }

  private void updateTitle() {
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

  /// Makes the bundled font known to style sheets. Call it once, before the first window is made.
  public static void loadFonts() {
    for (boolean bold : new boolean[] {false, true}) {
      loadFont(FontFiles.place(bold));
    }
  }

  /// Loads a font file, from a folder of any name. JavaFX reads a file by its address quickly, but
  /// finds none in a folder whose address has escapes, such as "%20" for a blank.
  ///
  /// @throws UncheckedIOException if the file cannot be read
  static @Nullable Font loadFont(URL place) {
    @Nullable Font font = Font.loadFont(place.toExternalForm(), FONT_SIZE);
    if (font != null) {
      return font;
    }
    try (InputStream in = place.openStream()) {
      return Font.loadFont(in, FONT_SIZE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
