package org.sailau.view.snapshot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.election.Contest;
import org.sailau.election.derive.DayReadings;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.PictureDescription;
import org.sailau.export.picture.Provenance;
import org.sailau.export.png.PngFile;
import org.sailau.json.Limits;
import org.sailau.log.LogFile;
import org.sailau.session.Failures;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.settings.Preferences;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.SystemPreferences;
import org.sailau.view.base.UserState;
import org.sailau.view.base.WindowBounds;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.window.MainWindow;
import org.sailau.wording.MoreMemory;
import org.sailau.wording.SourceWords;

/// The main window with one tab open, as a picture and what the picture says of itself. The
/// settings file is neither read nor written. For the JavaFX thread, unless something else is said.
public final class WindowSnapshot {

  /// The smallest size that the window can have, and the largest common screen.
  public static final int MIN_WIDTH = WindowBounds.MIN_WIDTH;

  public static final int MIN_HEIGHT = WindowBounds.MIN_HEIGHT;
  public static final int MAX_WIDTH = 7680;
  public static final int MAX_HEIGHT = 4320;

  private static final long MEMORY_PER_PIXEL = 20;

  /// The tab with the turnout, and the name of a picture of it through the day.
  private static final String TURNOUT = "turnout";

  private static final String DAY = "day";

  private final Opened.Ready election;
  private final BufferedImage image;
  private final PictureDescription description;
  private final Look look;
  private final String tab;

  private WindowSnapshot(
      Opened.Ready election,
      BufferedImage image,
      PictureDescription description,
      Look look,
      String tab) {
    this.election = election;
    this.image = image;
    this.description = description;
    this.look = look;
    this.tab = tab;
  }

  /// Whether the window can have this size. For any thread.
  public static boolean isPossible(int width, int height) {
    return width >= MIN_WIDTH && height >= MIN_HEIGHT && width <= MAX_WIDTH && height <= MAX_HEIGHT;
  }

  /// How many pixels a picture may have with the memory that this program may use. For any thread.
  public static long pixelsThatFit() {
    long rest = Runtime.getRuntime().maxMemory() - MoreMemory.OF_WINDOW;
    return Math.max(0, rest / MEMORY_PER_PIXEL);
  }

  /// The ids of the tabs that the window has for an election, in their order; `day` for the turnout
  /// through the day.
  public static List<String> tabs(Opened.Ready election) {
    Session session = session();
    MainWindow window = window(session, look(Preferences.defaults()), "");
    session.open(election);
    List<String> tabs =
        new ArrayList<>(tabs(window.root()).getTabs().stream().map(Tab::getId).toList());
    if (DayReadings.isFor(election.election())) {
      tabs.add(tabs.indexOf(TURNOUT) + 1, DAY);
    }
    return tabs;
  }

  /// What is selected in the window.
  ///
  /// @param contest of the election that is open
  /// @param unit the position of a unit in the election
  public record Selection(Contest contest, int unit) {}

  /// Draws the window.
  ///
  /// @param election what is open
  /// @param selection what is selected in it
  /// @param tab the id of the tab that is selected
  /// @param preferences language, colours, size of text
  /// @param width of the window's content, in pixels
  /// @param height likewise
  /// @param program its version
  public static WindowSnapshot take(
      Opened.Ready election,
      Selection selection,
      String tab,
      Preferences preferences,
      int width,
      int height,
      String program) {
    Session session = session();
    Appearance appearance = look(preferences);
    MainWindow window = window(session, appearance, program);
    Region root = (Region) window.root();
    BufferedImage image =
        SceneImage.of(
            root,
            width,
            height,
            _ -> {
              session.open(election);
              session.select(selection.contest(), selection.unit());
              window.viewState().throughDay().set(tab.equals(DAY));
              window.viewState().tab().set(tab.equals(DAY) ? TURNOUT : tab);
            });
    Look look = appearance.look().get();
    return new WindowSnapshot(
        election, image, description(root, election, look.texts()), look, tab);
  }

  private static Session session() {
    return new Session(new DatasetReader(Limits.defaults()), BundledDataset::open, work());
  }

  /// Jobs run on the JavaFX thread, since a picture is taken of what is finished. Failures are told
  /// on standard error.
  private static Work work() {
    return Work.direct(new Failures(new LogFile(null), () -> "Sailau", Runnable::run));
  }

  private static Appearance look(Preferences preferences) {
    UserState userState = new UserState(null);
    userState.prefer(preferences);
    SystemPreferences systemPreferences = new SystemPreferences(Locale.ENGLISH, false, false, true);
    return new Appearance(userState, new SimpleObjectProperty<>(systemPreferences), null);
  }

  private static MainWindow window(Session session, Appearance appearance, String program) {
    // Nothing of it is used: nobody is there to press a button.
    PlatformServices services = PlatformServices.ofSystem(_ -> {}, work());
    return new MainWindow(new Stage(), session, appearance, new UserState(null), services, program);
  }

  private static TabPane tabs(Node root) {
    return (TabPane) root.lookup("#tabs");
  }

  /// For those who cannot see it: the tab's name, and what its charts say to a screen reader.
  private static PictureDescription description(Parent root, Opened.Ready election, Texts texts) {
    Tab tab = tabs(root).getSelectionModel().getSelectedItem();
    String charts =
        tab.getContent().lookupAll("*").stream()
            .filter(ChartPane.class::isInstance)
            .map(Node::getAccessibleText)
            .collect(Collectors.joining("\n"));
    return new PictureDescription(
        texts.of("window.title", election.election().title().in(texts.locale())),
        (tab.getText() + "\n" + charts).strip(),
        SourceWords.line(election.election(), texts),
        texts.language().tag());
  }

  public BufferedImage image() {
    return image;
  }

  /// The picture as a PNG that says what it was made from. For any thread.
  ///
  /// @param dataset the file that the election was read from
  /// @param program its version
  public byte[] png(DatasetFile dataset, String program) {
    Provenance provenance =
        Provenance.of(election.election(), dataset, program)
            .with("chart", Provenance.windowChart(tab))
            .with("language", description.language())
            .with("size", image.getWidth() + "x" + image.getHeight())
            .with("theme", FileNames.theme(look.theme()));
    return PngFile.write(image, Picture.Size.SCREEN_DPI, description, provenance);
  }
}
