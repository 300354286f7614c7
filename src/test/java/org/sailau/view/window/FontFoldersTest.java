package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.chart.draw.FontFiles;
import org.testfx.api.FxToolkit;

/// The program may be unpacked into a folder of any name, and has its letters all the same.
class FontFoldersTest {

  @TempDir Path folder;

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two words", "Мұғалімнің таспасы (USB)", "50% #1?"})
  void theTypefaceIsLoadedFromAFolderOfAnyName(String name) throws IOException {
    Path file = Files.createDirectory(folder.resolve(name)).resolve("font.ttf");
    try (InputStream in = FontFiles.place(true).openStream()) {
      Files.copy(in, file);
    }
    Font font = Objects.requireNonNull(MainWindow.loadFont(file.toUri().toURL()));
    assertThat(font.getFamily()).isEqualTo("IBM Plex Sans");
  }
}
