package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.BundledDataset;
import org.sailau.session.Opened;
import org.sailau.text.Language;

/// What is read before there is a window, and what is left to the window.
class StartupPreloaderTest {

  @TempDir private Path folder;

  private static Optional<Opened.Ready> loaded(@Nullable Path file) throws InterruptedException {
    StartupPreloader preloader = StartupPreloader.of(Language.ENGLISH, file);
    try {
      return preloader.awaitElection(Duration.ofMinutes(1));
    } finally {
      preloader.toolkitIsUp();
    }
  }

  private Path dataset(String name) throws IOException {
    try (InputStream in = BundledDataset.open()) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  @Test
  void readsTheBundledElectionIfNoFileIsNamed() throws InterruptedException {
    Opened.Ready ready = loaded(null).orElseThrow();

    assertThat(ready.file()).isNull();
    assertThat(ready.election().date()).isEqualTo(LocalDate.of(2022, 11, 20));
  }

  @Test
  void readsANamedDataset() throws IOException, InterruptedException {
    Path file = dataset("named.json");

    assertThat(loaded(file).orElseThrow().file()).isEqualTo(file);
  }

  @Test
  void givesUpWhatTakesLong() throws IOException, InterruptedException {
    StartupPreloader preloader = StartupPreloader.of(Language.ENGLISH, dataset("named.json"));
    boolean soon = preloader.awaitElection(Duration.ZERO).isPresent();

    // Whether it was read by then depends on the machine, but once given up it stays so.
    assertThat(preloader.awaitElection(Duration.ofMinutes(1)).isPresent()).isEqualTo(soon);
    preloader.toolkitIsUp();
  }

  @Test
  void leavesEverythingElseToTheWindow() throws IOException, InterruptedException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    Path lesson = dataset("some.sailau-lesson.json");
    byte[] blanks = new byte[400_000];
    Arrays.fill(blanks, (byte) ' ');
    Path large = dataset("large.json");
    Files.write(
        large,
        (Files.readString(large) + new String(blanks, StandardCharsets.US_ASCII))
            .getBytes(StandardCharsets.UTF_8));

    assertThat(loaded(broken)).isEmpty();
    assertThat(loaded(lesson)).isEmpty();
    assertThat(loaded(large)).isEmpty();
    assertThat(loaded(folder)).isEmpty();
    assertThat(loaded(folder.resolve("missing.json"))).isEmpty();
  }
}
