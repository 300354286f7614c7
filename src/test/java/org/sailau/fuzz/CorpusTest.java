package org.sailau.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.export.picture.Format;

/// Has every file of the corpus read, and tests that the fuzzer would notice.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CorpusTest {

  private static final String ENDS = "ends.txt";

  @TempDir Path folder;

  /// What becomes of each file, as the table beside the files says.
  @Test
  void eachFileOfTheCorpusComesToItsEnd() throws Exception {
    Map<String, String> ends = new TreeMap<>();
    for (Target target : Corpus.targets(folder.resolve("work"))) {
      for (Path file : Corpus.files(target)) {
        ends.put(
            file.getFileName().toString(), Fuzzer.readQuietly(target, Files.readAllBytes(file)));
      }
    }
    List<String> table = Files.readAllLines(Corpus.FOLDER.resolve(ENDS));
    assertThat(ends.entrySet().stream().map(end -> end.getKey() + " | " + end.getValue()))
        .containsExactlyElementsOf(table);
  }

  @Test
  void noFileOfTheCorpusIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.list(Corpus.FOLDER)) {
      List<String> table = Files.readAllLines(Corpus.FOLDER.resolve(ENDS));
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(ENDS)))
          .containsExactlyInAnyOrderElementsOf(
              table.stream().map(line -> line.substring(0, line.indexOf(" | "))).toList());
    }
  }

  @Test
  void theSeedsAreReadWell() throws Exception {
    for (Target target : Corpus.targets(folder.resolve("work"))) {
      for (byte[] seed : target.seeds()) {
        assertThat(Fuzzer.readQuietly(target, seed)).as(target.name()).isIn("accepted", "same");
      }
    }
  }

  /// As many as take a moment; `Fuzz` reads more.
  @Test
  void someFilesOfEachKindAreRead() throws IOException {
    for (Target target : Corpus.targets(folder.resolve("work"))) {
      try (Fuzzer fuzzer = new Fuzzer(target, folder)) {
        for (int seed = 0; seed < 12; seed++) {
          Optional<Fuzzer.Failure> failure = fuzzer.run(seed);
          assertThat(failure.map(found -> found.message(target) + "\n" + found.why())).isEmpty();
        }
        assertThat(fuzzer.ends().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
      }
    }
  }

  @Test
  void theSameNumberMakesTheSameFile() throws IOException {
    for (Target target : Corpus.targets(folder.resolve("work"))) {
      try (Fuzzer one = new Fuzzer(target, folder);
          Fuzzer other = new Fuzzer(target, folder)) {
        for (int seed = 0; seed < 20; seed++) {
          assertThat(one.input(seed)).isEqualTo(other.input(seed));
        }
      }
    }
  }

  /// A target on which every file fails that is not as its seed.
  private static final class Failing implements Target {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public String ending() {
      return ".txt";
    }

    @Override
    public List<byte[]> seeds() {
      return List.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    @Override
    public byte[] changed(byte[] file, Random random) {
      return new byte[] {9};
    }

    @Override
    public String read(byte[] file) {
      throw new IllegalStateException("fails with " + file.length);
    }
  }

  @Test
  void aFailingFileIsKeptAndNamedWithItsNumber() throws IOException {
    Target target = new Failing();
    try (Fuzzer fuzzer = new Fuzzer(target, folder)) {
      Fuzzer.Failure failure = fuzzer.run(42).orElseThrow();
      assertThat(Files.readAllBytes(failure.file())).isEqualTo(fuzzer.input(42));
      assertThat(failure.message(target))
          .contains(failure.file().toString(), "-Dfuzz.kind=failing -Dfuzz.seed=42");
      assertThat(failure.kind())
          .contains("IllegalStateException in ", "org.sailau.fuzz.CorpusTest$Failing.read");
    }
  }

  /// The fuzzer's own eyes: a picture that shows something else and still counts as the same is
  /// found, and so is a sentence with a character that acts.
  @Test
  void whatShouldNotHoldIsNoticed() throws IOException {
    PictureTarget other = new PictureTarget(Format.PNG);
    byte[] untouched = other.seeds().getFirst();
    assertThat(other.read(untouched)).isEqualTo("same");
    other.forget();
    assertThatThrownBy(() -> other.read(untouched))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shows something else");
    assertThatThrownBy(() -> Sentences.areSafe(List.of("a\u001Bb")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Sentences.areSafe(List.of("\u2068a")))
        .isInstanceOf(AssertionError.class);
    Sentences.areSafe(List.of("\u2068אב\u2069 and more"));
  }
}
