package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

/// What is no file, or no file that can be read to its end.
class FilesTest {

  private static final Duration HANGS = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static ReadResult read(Path file) {
    return assertTimeoutPreemptively(
        HANGS, () -> new DatasetReader(Limits.defaults()).read(file, Progress.NONE));
  }

  private Path town() throws IOException {
    return Files.writeString(folder.resolve("town.json"), TownDocument.TEXT);
  }

  @Test
  void aFileIsRead() throws IOException {
    assertThat(read(town())).isInstanceOf(ReadResult.Done.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1 << 18, 1_000_000})
  void theDigestIsThatOfAllBytes(int length) throws IOException, NoSuchAlgorithmException {
    StringBuilder text = new StringBuilder(TownDocument.TEXT);
    for (int line = 0; text.length() < length; line++) {
      text.append(" ".repeat(Math.min(line, length - text.length() - 1))).append('\n');
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(TownDocument.read(bytes))
        .isInstanceOfSatisfying(
            ReadResult.Done.class, done -> assertThat(done.digest().sha256()).isEqualTo(expected));
  }

  @Test
  void aLinkToAFileIsRead() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), town());
    assertThat(read(link)).isInstanceOf(ReadResult.Done.class);
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(TownDocument.error(read(folder)).kind()).isEqualTo(Kind.FILE_IS_FOLDER);
  }

  @Test
  void aMissingFileIsMissing() {
    Problem error = TownDocument.error(read(folder.resolve("nowhere.json")));
    assertThat(error).isEqualTo(new Problem(Kind.FILE_MISSING, 0, 0, "", "", List.of()));
  }

  @Test
  void aLinkToNowhereIsMissing() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere.json"));
    assertThat(TownDocument.error(read(link)).kind()).isEqualTo(Kind.FILE_MISSING);
  }

  @Test
  void aCircleOfLinksIsUnreadable() throws IOException {
    Path a = folder.resolve("a");
    Path b = Files.createSymbolicLink(folder.resolve("b"), a);
    Files.createSymbolicLink(a, b);
    assertThat(TownDocument.error(read(a)).kind()).isEqualTo(Kind.FILE_UNREADABLE);
  }

  @Test
  void aForbiddenFileIsUnreadable() throws IOException {
    Path file = town();
    boolean forbidden = file.toFile().setReadable(false, false) && !Files.isReadable(file);
    if (forbidden) {
      assertThat(TownDocument.error(read(file)).kind()).isEqualTo(Kind.FILE_UNREADABLE);
    } else {
      // To root nothing is forbidden, but the first page of a process's memory is there for nobody.
      assertThat(TownDocument.error(read(Path.of("/proc/self/mem"))).kind())
          .isEqualTo(Kind.READ_FAILED);
    }
  }

  @Test
  void aBugIsNoProblemOfTheFileAndKeepsItsTrace() {
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
    assertThatThrownBy(() -> new DatasetReader(Limits.defaults()).read(bug, Progress.NONE))
        .hasMessage("bug")
        .hasStackTraceContaining("FilesTest");
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(canRun("mkfifo", pipe.toString()));
    assertThat(TownDocument.error(read(pipe)).kind()).isEqualTo(Kind.FILE_NOT_REGULAR);
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
    assertThat(TownDocument.error(read(device)).kind()).isEqualTo(Kind.FILE_NOT_REGULAR);
  }

  @Test
  void aFileOverTheLimitIsNotBegun() throws IOException {
    Path file = town();
    Limits tight = Limits.defaults().withBytes(Files.size(file) - 1);
    Problem error = TownDocument.error(new DatasetReader(tight).read(file, Progress.NONE));
    assertThat(error.kind()).isEqualTo(Kind.FILE_TOO_LARGE);
    assertThat(error.expected()).containsExactly(Long.toString(Files.size(file) - 1));
    Limits wide = Limits.defaults().withBytes(Files.size(file));
    assertThat(new DatasetReader(wide).read(file, Progress.NONE))
        .isInstanceOf(ReadResult.Done.class);
  }

  @Test
  void aStreamOverTheLimitIsLeftThere() {
    DatasetReader reader = new DatasetReader(Limits.defaults().withBytes(1_000_000));
    ReadResult result =
        assertTimeoutPreemptively(HANGS, () -> reader.read(new Blanks(), Progress.NONE));
    assertThat(TownDocument.error(result).kind()).isEqualTo(Kind.FILE_TOO_LARGE);
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
    String half = TownDocument.with("\"final\"", "\"official\"").substring(0, 300);
    InputStream failing =
        new SequenceInputStream(new ByteArrayInputStream(half.getBytes(UTF_8)), new Broken());
    ReadResult result = new DatasetReader(Limits.defaults()).read(failing, Progress.NONE);
    assertThat(TownDocument.errors(result))
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
        new ByteArrayInputStream(TownDocument.TEXT.getBytes(UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    new DatasetReader(Limits.defaults()).read(watched, Progress.NONE);
    assertThat(closed).isFalse();
  }

  @Test
  void theCallerHearsHowFarReadingHasComeAndMayEndIt() {
    List<Long> heard = new ArrayList<>();
    DatasetReader reader = new DatasetReader(Limits.defaults());
    ReadResult result =
        reader.read(
            new Blanks(),
            bytes -> {
              heard.add(bytes);
              return bytes < 100_000;
            });
    assertThat(result).isEqualTo(new ReadResult.Cancelled());
    assertThat(heard).isSorted().hasSizeGreaterThan(2);
    assertThat(heard.getLast()).isBetween(100_000L, 200_000L);
  }
}
