package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.Problem.Kind;

/// What is no file, or no file that can be read to its end.
class FilesTest {

  private static final Duration HANGS = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static Reading read(Path file) {
    return assertTimeoutPreemptively(
        HANGS, () -> new DatasetReader(Limits.usual()).read(file, Progress.unheard()));
  }

  private Path town() throws IOException {
    return Files.writeString(folder.resolve("town.json"), Town.TEXT);
  }

  @Test
  void aFileIsRead() throws IOException {
    assertThat(read(town())).isInstanceOf(Reading.Done.class);
  }

  @Test
  void aLinkToAFileIsRead() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), town());
    assertThat(read(link)).isInstanceOf(Reading.Done.class);
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(Town.error(read(folder)).kind()).isEqualTo(Kind.FILE_IS_FOLDER);
  }

  @Test
  void aMissingFileIsMissing() {
    Problem error = Town.error(read(folder.resolve("nowhere.json")));
    assertThat(error).isEqualTo(new Problem(Kind.FILE_MISSING, 0, 0, "", "", List.of()));
  }

  @Test
  void aLinkToNowhereIsMissing() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere.json"));
    assertThat(Town.error(read(link)).kind()).isEqualTo(Kind.FILE_MISSING);
  }

  @Test
  void aCircleOfLinksIsUnreadable() throws IOException {
    Path a = folder.resolve("a");
    Path b = Files.createSymbolicLink(folder.resolve("b"), a);
    Files.createSymbolicLink(a, b);
    assertThat(Town.error(read(a)).kind()).isEqualTo(Kind.FILE_UNREADABLE);
  }

  @Test
  void aForbiddenFileIsUnreadable() throws IOException {
    Path file = town();
    boolean forbidden = file.toFile().setReadable(false, false) && !Files.isReadable(file);
    if (forbidden) {
      assertThat(Town.error(read(file)).kind()).isEqualTo(Kind.FILE_UNREADABLE);
    } else {
      // To root nothing is forbidden, but the first page of a process's memory is there for nobody.
      assertThat(Town.error(read(Path.of("/proc/self/mem"))).kind()).isEqualTo(Kind.READ_FAILED);
    }
  }

  @Test
  void evenABugIsAProblemAndPassesNoBoundary() {
    InputStream bug =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("bug");
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            throw new IllegalStateException("bug");
          }
        };
    Reading reading = new DatasetReader(Limits.usual()).read(bug, Progress.unheard());
    assertThat(Town.error(reading).kind()).isEqualTo(Kind.READER_FAILED);
    assertThat(Town.error(reading).expected().getFirst()).contains("bug");
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(canRun("mkfifo", pipe.toString()));
    assertThat(Town.error(read(pipe)).kind()).isEqualTo(Kind.FILE_NOT_REGULAR);
  }

  private static boolean canRun(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Test
  void aDeviceIsNotRead() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertThat(Town.error(read(device)).kind()).isEqualTo(Kind.FILE_NOT_REGULAR);
  }

  @Test
  void aFileOverTheLimitIsNotBegun() throws IOException {
    Path file = town();
    Limits tight = Limits.usual().withBytes(Files.size(file) - 1);
    Problem error = Town.error(new DatasetReader(tight).read(file, Progress.unheard()));
    assertThat(error.kind()).isEqualTo(Kind.FILE_TOO_LARGE);
    assertThat(error.expected()).containsExactly(Long.toString(Files.size(file) - 1));
    Limits wide = Limits.usual().withBytes(Files.size(file));
    assertThat(new DatasetReader(wide).read(file, Progress.unheard()))
        .isInstanceOf(Reading.Done.class);
  }

  @Test
  void aStreamOverTheLimitIsLeftThere() {
    DatasetReader reader = new DatasetReader(Limits.usual().withBytes(1_000_000));
    Reading reading =
        assertTimeoutPreemptively(HANGS, () -> reader.read(new Blanks(), Progress.unheard()));
    assertThat(Town.error(reading).kind()).isEqualTo(Kind.FILE_TOO_LARGE);
  }

  /// Blanks without an end.
  private static final class Blanks extends InputStream {
    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) ' ');
      return length;
    }
  }

  @Test
  void aStreamThatFailsEndsReadingAndKeepsWhatWasFound() {
    String half = Town.with("\"final\"", "\"official\"").substring(0, 300);
    InputStream failing =
        new SequenceInputStream(new ByteArrayInputStream(half.getBytes(UTF_8)), new Broken());
    Reading reading = new DatasetReader(Limits.usual()).read(failing, Progress.unheard());
    assertThat(Town.errors(reading))
        .extracting(Problem::kind)
        .containsExactlyInAnyOrder(Kind.NOT_ONE_OF, Kind.READ_FAILED);
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk was pulled out");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }

  @Test
  void aStreamStaysOpen() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream watched =
        new ByteArrayInputStream(Town.TEXT.getBytes(UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    new DatasetReader(Limits.usual()).read(watched, Progress.unheard());
    assertThat(closed).isFalse();
  }

  @Test
  void theCallerHearsHowFarReadingHasComeAndMayEndIt() {
    List<Long> heard = new ArrayList<>();
    DatasetReader reader = new DatasetReader(Limits.usual());
    Reading reading =
        reader.read(
            new Blanks(),
            bytes -> {
              heard.add(bytes);
              return bytes < 100_000;
            });
    assertThat(reading).isEqualTo(new Reading.Cancelled());
    assertThat(heard).isSorted().hasSizeGreaterThan(2);
    assertThat(heard.getLast()).isBetween(100_000L, 200_000L);
  }
}
