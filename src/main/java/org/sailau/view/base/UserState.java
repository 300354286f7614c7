package org.sailau.view.base;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.settings.ExportChoice;
import org.sailau.settings.Preferences;
import org.sailau.settings.Settings;
import org.sailau.settings.SettingsStore;
import org.sailau.settings.SettingsStore.Loaded;
import org.sailau.text.Texts;

/// The settings while the program runs: size and position of the window, recent files, preferences.
/// Each change is kept in the settings file. Belongs to the JavaFX thread.
public final class UserState {

  private final @Nullable SettingsStore store;
  private final Loaded loaded;
  private Settings settings;
  private boolean kept = true;

  /// @param store null to start with the default settings and keep nothing
  public UserState(@Nullable SettingsStore store) {
    this.store = store;
    this.loaded = store == null ? new Loaded.Read(Settings.none()) : store.load();
    this.settings = loaded.settings();
  }

  /// Says why the settings could not be loaded; empty if they were.
  public Optional<Function<Texts, String>> loadWarning() {
    if (loaded instanceof Loaded.Read) {
      return Optional.empty(); // Spares the start the class of the switch.
    }
    return switch (loaded) {
      case Loaded.Read _ -> Optional.empty();
      case Loaded.MovedAside(Path to) -> Optional.of(texts -> texts.of("settings.movedAside", to));
      case Loaded.Unreadable(Path file) ->
          Optional.of(texts -> texts.of("settings.unreadable", file));
    };
  }

  /// Says why the settings cannot be saved; empty if they can.
  public Optional<Function<Texts, String>> saveWarning() {
    if (store == null) {
      return Optional.of(texts -> texts.of("settings.ignored"));
    }
    return kept
        ? Optional.empty()
        : Optional.of(texts -> texts.of("settings.notKept", store.file()));
  }

  /// The folder in which recipes are kept, beside the settings; null if nothing is kept.
  public @Nullable Path recipes() {
    return store == null ? null : SettingsStore.recipes(store.file());
  }

  public Preferences preferences() {
    return settings.preferences();
  }

  public void prefer(Preferences preferences) {
    if (!preferences.equals(settings.preferences())) {
      change(settings -> settings.with(preferences));
    }
  }

  public ExportChoice exportChoice() {
    return settings.exportChoice();
  }

  public void exported(ExportChoice exportChoice) {
    if (!exportChoice.equals(settings.exportChoice())) {
      change(settings -> settings.with(exportChoice));
    }
  }

  public List<Path> recent() {
    return settings.recent();
  }

  public void opened(Path file) {
    change(settings -> settings.withRecent(file));
  }

  public void forgetRecent() {
    change(Settings::withoutRecent);
  }

  /// Places the window where it was when it was last closed, within a screen.
  public void place(Stage stage) {
    WindowBounds.place(stage, settings.window());
  }

  /// Follows the position and size of the window while it is neither maximised nor full screen, and
  /// saves them when the window is hidden.
  public void follow(Stage stage) {
    double[] place = new double[4];
    Runnable note =
        () -> {
          if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            place[0] = stage.getX();
            place[1] = stage.getY();
            place[2] = stage.getWidth();
            place[3] = stage.getHeight();
          }
        };
    stage.xProperty().addListener(_ -> note.run());
    stage.yProperty().addListener(_ -> note.run());
    stage.widthProperty().addListener(_ -> note.run());
    stage.heightProperty().addListener(_ -> note.run());
    stage.setOnHidden(
        _ -> {
          if (place[2] > 0 && place[3] > 0) {
            Settings.Window window =
                new Settings.Window(place[0], place[1], place[2], place[3], stage.isMaximized());
            change(settings -> settings.with(window));
          }
        });
  }

  /// Changes one setting here and in the file. Other settings that another window has changed in
  /// the file stay. If the file cannot be written, the change holds until the program ends.
  private void change(UnaryOperator<Settings> one) {
    settings = one.apply(settings);
    if (store == null) {
      return;
    }
    try {
      store.update(one);
      kept = true;
    } catch (IOException notWritable) {
      kept = false;
    }
  }
}
