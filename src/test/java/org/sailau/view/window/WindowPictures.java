package org.sailau.view.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.handout.HandoutExporter;
import org.sailau.importer.ImportRequest;
import org.sailau.json.Limits;
import org.sailau.log.LogFile;
import org.sailau.session.Failures;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.settings.ExportChoice;
import org.sailau.settings.Preferences;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.FakePrinting;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.SystemPreferences;
import org.sailau.view.base.UserState;
import org.sailau.view.export.ExportForm;
import org.sailau.view.export.ExportModel;
import org.sailau.view.export.ExportWork;
import org.sailau.view.handout.HandoutForm;
import org.sailau.view.help.About;
import org.sailau.view.help.DatasetFormat;
import org.sailau.view.help.Shortcuts;
import org.sailau.view.imports.ImportForm;
import org.sailau.view.imports.ImportModel;
import org.sailau.view.lesson.FakeScreens;
import org.sailau.view.picture.CheckedPicture;
import org.sailau.view.picture.ExportedPictures;
import org.sailau.view.picture.PictureForm;
import org.sailau.view.print.PrintForm;
import org.sailau.view.settings.SettingsForm;
import org.sailau.view.snapshot.SceneImage;
import org.sailau.view.snapshot.WindowSnapshot;

/// Draws pictures of the window and of its dialogs without showing them.
final class WindowPictures {

  private static final double IMPORT_HEIGHT = 640;

  /// The views of which there are pictures.
  enum View {
    NOTHING,
    RESULTS,
    VOTES,
    TURNOUT,
    DAY,
    PLACES,
    OBSERVERS,
    SOURCES,
    CHECKS,
    CONTRADICTION,
    MARKED,
    TABLES,
    PROBLEMS,
    SETTINGS,
    SHORTCUTS,
    FORMAT,
    EXPORT,
    OWN_WORDS,
    HANDOUT,
    IMPORT,
    PICTURE,
    PRINT,
    ABOUT;

    String file() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private WindowPictures() {}

  /// Runs something on the JavaFX thread, then ends JavaFX.
  static void run(Work work) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    Platform.startup(
        () -> {
          try {
            MainWindow.loadFonts();
            work.run();
          } catch (Exception failure) {
            failed.set(failure);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
    @Nullable Exception failure = failed.get();
    if (failure != null) {
      throw failure;
    }
  }

  /// Something that may throw.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static BufferedImage take(View view, Preferences preferences, int width, int height) {
    UserState userState = new UserState(null);
    userState.prefer(preferences);
    Appearance appearance =
        new Appearance(
            userState,
            new SimpleObjectProperty<>(new SystemPreferences(Locale.UK, false, false, true)),
            null);
    // Each picture has a session of its own: a window that is never shown does not follow changes
    // after its first one.
    Session session =
        new Session(
            new DatasetReader(Limits.defaults()),
            BundledDataset::open,
            org.sailau.session.Work.direct(failures()));
    MainWindow window =
        new MainWindow(new Stage(), session, appearance, userState, outside(), "0.1.0");
    Region root = (Region) window.root();
    Consumer<Scene> nothing = _ -> {};
    return switch (view) {
      case NOTHING -> SceneImage.of(root, width, height, nothing);
      case RESULTS -> snapshot("results", preferences, width, height);
      case VOTES ->
          SceneImage.of(
              root,
              width,
              height,
              _ -> {
                session.openBundled();
                session.measure().set(Measure.VOTES);
              });
      case TURNOUT -> snapshot("turnout", preferences, width, height);
      case DAY -> snapshot("day", preferences, width, height);
      case PLACES -> snapshot("places", preferences, width, height);
      case OBSERVERS -> snapshot("observers", preferences, width, height);
      case SOURCES -> snapshot("sources", preferences, width, height);
      case CHECKS -> snapshot("checks", preferences, width, height);
      case CONTRADICTION ->
          SceneImage.of(
              root,
              width,
              height,
              scene -> {
                tab(session, scene, 5);
                openWithAnError(session);
              });
      case MARKED -> SceneImage.of(root, width, height, _ -> openWithAnError(session));
      case TABLES ->
          SceneImage.of(
              root,
              width,
              height,
              scene -> {
                window.viewState().asTables().set(true);
                tab(session, scene, 1);
              });
      case PROBLEMS ->
          SceneImage.of(
              root,
              width,
              height,
              _ -> {
                session.openBundled();
                session.open(Path.of("assets/datasets/SOURCES.md"));
              });
      case SETTINGS -> dialog(new SettingsForm(appearance, userState), appearance, nothing);
      case SHORTCUTS ->
          dialog(new Shortcuts(window.menus(), look(appearance)), appearance, nothing);
      case EXPORT -> {
        session.openBundled();
        yield dialog(exportForm(session, appearance, userState), appearance, nothing);
      }
      case FORMAT -> dialog(new DatasetFormat(look(appearance)), appearance, nothing);
      case OWN_WORDS -> {
        session.openBundled();
        yield dialog(
            exportForm(session, appearance, userState),
            appearance,
            scene -> {
              ((CheckBox) scene.lookup("#export-transparent")).setSelected(true);
              ((TitledPane) scene.lookup("#export-words")).setExpanded(true);
            });
      }
      case HANDOUT -> {
        session.openBundled();
        yield dialog(handoutForm(session, look(appearance)), appearance, nothing);
      }
      case IMPORT -> dialog(importForm(look(appearance)), appearance, nothing);
      case PICTURE -> dialog(picture(session, look(appearance)), appearance, nothing);
      case PRINT -> {
        session.openBundled();
        yield dialog(print(session, look(appearance)), appearance, nothing);
      }
      case ABOUT -> {
        session.openBundled();
        yield dialog(
            new About(
                session, look(appearance), "0.1.0", Path.of("/home/me/.config/sailau/sailau.log")),
            appearance,
            nothing);
      }
    };
  }

  private static BufferedImage snapshot(
      String tab, Preferences preferences, int width, int height) {
    Session session =
        new Session(
            new DatasetReader(Limits.defaults()),
            BundledDataset::open,
            org.sailau.session.Work.direct(failures()));
    session.openBundled();
    Opened.Ready bundled = session.opened().get().shown().orElseThrow();
    return WindowSnapshot.take(
            bundled, selection(bundled), tab, preferences, width, height, "0.1.0")
        .image();
  }

  private static WindowSnapshot.Selection selection(Opened.Ready opened) {
    Contest first = opened.election().contests().getFirst();
    return new WindowSnapshot.Selection(first, first.unit());
  }

  /// Services that ask nobody and run every job at once.
  static PlatformServices outside() {
    return new PlatformServices(
        (_, _, _, _) -> Optional.empty(),
        (_, _, _, _) -> Optional.empty(),
        PlatformServices.DraggedFiles.ofSystem(),
        _ -> {},
        new FakePrinting(),
        new FakeScreens(),
        org.sailau.session.Work.direct(failures()));
  }

  private static Failures failures() {
    return new Failures(new LogFile(null), () -> "Sailau 0.1.0", Runnable::run);
  }

  /// Opens the bundled election with two digits of one vote count exchanged.
  private static void openWithAnError(Session session) {
    try {
      Path file = Files.createTempDirectory("sailau").resolve("misprint.sailau.json");
      String text =
          new String(BundledDataset.open().readAllBytes(), StandardCharsets.UTF_8)
              .replace("206206", "260206");
      Files.writeString(file, text);
      session.open(file);
      Files.delete(file);
      Files.delete(file.getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Region exportForm(Session session, Appearance appearance, UserState userState) {
    Look look = look(appearance);
    Audited audited = session.audited().orElseThrow();
    ExportModel model = new ExportModel("results", ExportChoice.none(), look);
    ExportWork exportWork =
        new ExportWork(
            model, audited, new Exporter(dataset(), "0.1.0"), outside(), userState, look.texts());
    ExportForm form = new ExportForm(model, audited, look, exportWork);
    return new VBox(12, form, exportWork.bar(look.texts()));
  }

  private static DatasetFile dataset() {
    return new DatasetFile(BundledDataset.NAME, "0".repeat(64));
  }

  private static HandoutForm handoutForm(Session session, Look look) {
    return new HandoutForm(
        session.audited().orElseThrow(),
        new HandoutExporter(dataset(), "0.1.0"),
        outside(),
        new HandoutForm.Choices(look.texts().language()),
        look);
  }

  /// A table with title lines and totals, with figures that say that they are made up.
  private static Region importForm(Look look) {
    StringBuilder table =
        new StringBuilder("Mayor of Springfield, made-up example\n6 October 2024, final results\n");
    table.append("District,Ward,Electors,Voted,Rejected,Valid,Ann Brook,Bob Hill,Cem Ay\n");
    long[] whole = new long[7];
    for (int district = 1; district <= 4; district++) {
      long[] sums = new long[7];
      for (int ward = 1; ward <= 5; ward++) {
        long ann = 240 + 31L * ward + 17L * district;
        long bob = 180 + 13L * ward + 29L * district;
        long cem = 60 + 7L * ward * district;
        long valid = ann + bob + cem;
        long[] own = {valid + 420, valid + ward, ward, valid, ann, bob, cem};
        Arrays.setAll(sums, at -> sums[at] + own[at]);
        line(table, "District " + district, "Ward " + district + ward, own);
      }
      Arrays.setAll(whole, at -> whole[at] + sums[at]);
      line(table, "District " + district, "District total", sums);
    }
    line(table, "Springfield", "", whole);
    try {
      Path file = Files.createTempDirectory("sailau").resolve("springfield.csv");
      Files.writeString(file, table);
      ImportModel model = new ImportModel(file, ImportRequest.NONE, outside().work());
      ImportForm form = new ImportForm(model, look, new Subscriptions(), _ -> {});
      form.setMinHeight(IMPORT_HEIGHT * look.zoom());
      Files.delete(file);
      Files.delete(file.getParent());
      return form;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void line(StringBuilder table, String district, String ward, long[] figures) {
    table.append(district).append(',').append(ward);
    for (long figure : figures) {
      table.append(',').append(figure);
    }
    table.append('\n');
  }

  private static PictureForm picture(Session session, Look look) {
    try {
      session.openBundled();
      Path file = Files.createTempDirectory("sailau").resolve("results.png");
      ExportedPictures.write(file, session, "results", look.texts().language());
      CheckedPicture checkedPicture =
          CheckedPicture.read(file, session.opened().get().shown(), List.of(), "1.2.3");
      Files.delete(file);
      Files.delete(file.getParent());
      return new PictureForm(checkedPicture, look, () -> {});
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static PrintForm print(Session session, Look look) {
    Chart chart = Gallery.of(session.audited().orElseThrow(), look.texts()).getFirst();
    return new PrintForm(chart, List.of("HP LaserJet"), look, (_, _) -> {});
  }

  private static Look look(Appearance appearance) {
    return appearance.look().get();
  }

  private static void tab(Session session, Scene scene, int tab) {
    session.openBundled();
    scene.getRoot().applyCss();
    ((TabPane) scene.lookup("#tabs")).getSelectionModel().select(tab);
  }

  private static BufferedImage dialog(
      Region content, Appearance appearance, Consumer<Scene> steps) {
    StackPane pane = new StackPane(content);
    pane.getStyleClass().add("dialog-content");
    pane.getStylesheets().setAll(look(appearance).sheets());
    return SceneImage.of(pane, -1, -1, steps);
  }

  static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(image, "png", out);
    }
  }
}
