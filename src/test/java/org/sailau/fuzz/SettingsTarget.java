package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.settings.ExportChoice;
import org.sailau.settings.Preferences;
import org.sailau.settings.Settings;
import org.sailau.settings.SettingsStore;

/// Settings: read, always to something that can be used, written and read again.
final class SettingsTarget implements Target {

  private final Path folder;

  /// @param folder where the files may be written; what is in it is deleted
  SettingsTarget(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public String ending() {
    return ".json";
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(
        """
        {"window": {"x": 10.5, "y": -20, "width": 1280, "height": 800, "maximised": false},
         "recent": ["/home/a/one.sailau.json", "two.sailau.json"],
         "preferences": {"language": "kk", "colours": "DARK", "textSize": 125, "motion": "REDUCED",
           "patterns": true},
         "export": {"format": "png", "width": "1600", "height": "900", "unit": "px", "dpi": "144",
           "theme": "light", "transparent": true, "patterns": false, "outlines": false,
           "paper": "chart", "folder": "/home/a"},
         "later": {"unknown": [1, {"x": null}]}}
        """
            .getBytes(UTF_8),
        "{}".getBytes(UTF_8));
  }

  @Override
  public byte[] changed(byte[] file, Random random) {
    return JsonChanges.changed(file, random);
  }

  @Override
  public String read(byte[] file) throws IOException {
    Files.createDirectories(folder);
    try {
      Path path = folder.resolve("settings.json");
      Files.write(path, file);
      SettingsStore.Loaded loaded = new SettingsStore(path).load();
      if (loaded instanceof SettingsStore.Loaded.MovedAside(var to)) {
        assertThat(Files.readAllBytes(to)).as("what was moved aside").isEqualTo(file);
      }
      usable(loaded.settings());
      // Half a character in a text is written as a question mark, the first time only.
      Settings once = again(path, loaded.settings());
      assertThat(again(path, once)).isEqualTo(once);
      assertThat(once.preferences()).isEqualTo(loaded.settings().preferences());
      assertThat(once.window()).isEqualTo(loaded.settings().window());
      return loaded instanceof SettingsStore.Loaded.Read ? "accepted" : "refused";
    } finally {
      clear();
    }
  }

  private static Settings again(Path path, Settings settings) throws IOException {
    SettingsStore store = new SettingsStore(path);
    store.save(settings);
    assertThat(store.load()).isInstanceOf(SettingsStore.Loaded.Read.class);
    return store.load().settings();
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static void usable(Settings settings) {
    Settings.@Nullable Window window = settings.window();
    if (window != null) {
      assertThat(
              Stream.of(window.x(), window.y(), window.width(), window.height())
                  .allMatch(Double::isFinite))
          .isTrue();
    }
    Preferences preferences = settings.preferences();
    assertThat(preferences.textSize())
        .isBetween(Preferences.MIN_TEXT_SIZE, Preferences.MAX_TEXT_SIZE);
    assertThat(preferences.colours()).isNotNull();
    assertThat(preferences.motion()).isNotNull();
    ExportChoice choice = settings.exportChoice();
    assertThat(choice.withFormat("svg").format()).isEqualTo("svg");
    assertThat(settings.recent()).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
  }
}
