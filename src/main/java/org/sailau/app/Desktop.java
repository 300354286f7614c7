package org.sailau.app;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.settings.SettingsStore;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.FilePicker;
import org.sailau.view.MainWindow;
import org.sailau.view.Remembered;

/// The application with a window. Its one raw parameter, if any, is the file to open.
public final class Desktop extends Application {

  private static final String BUNDLED = "/assets/datasets/kazakhstan-president-2022.sailau.json";

  /// The election that comes with the program.
  public static InputStream bundled() {
    return Objects.requireNonNull(Desktop.class.getResourceAsStream(BUNDLED), BUNDLED);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Texts texts = Texts.in(Language.ENGLISH);
    Session session =
        new Session(
            new DatasetReader(Limits.usual()), Desktop::bundled, Work.aside(Platform::runLater));
    Remembered remembered = new Remembered(settings());
    new MainWindow(stage, session, texts, remembered, FilePicker.ofSystem(texts), Version.number())
        .show();
    List<String> files = getParameters().getRaw();
    if (files.isEmpty()) {
      session.openBundled();
    } else {
      session.open(Path.of(files.getFirst()));
    }
  }

  private static SettingsStore settings() {
    return new SettingsStore(
        SettingsStore.usualPlace(
            System.getenv(),
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "."))));
  }
}
