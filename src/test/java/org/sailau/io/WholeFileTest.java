package org.sailau.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.io.FileNotWritten.Reason;

class WholeFileTest {

  private static final byte[] NEW = {4, 5, 6};

  @TempDir Path folder;

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static void refused(Reason reason, ThrowingCallable writing) {
    assertThatThrownBy(writing)
        .isInstanceOfSatisfying(
            FileNotWritten.class, not -> assertThat(not.reason()).isEqualTo(reason));
  }

  @Test
  void aFileIsMadeOrReplacedAndNothingElseIsLeft() throws Exception {
    Path file = folder.resolve("Әуесбаев №1.png");
    WholeFile.write(file, new byte[] {1});
    WholeFile.write(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("Әуесбаев №1.png");
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path real = Files.write(folder.resolve("real.png"), new byte[] {1});
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), real);
    WholeFile.write(link, NEW);
    assertThat(link).isSymbolicLink();
    assertThat(real).hasBinaryContent(NEW);
  }

  @Test
  void aLinkToAFileThatIsNotThereYetStaysALink() throws Exception {
    Files.createDirectory(folder.resolve("in"));
    Path real = folder.resolve("in").resolve("real.png");
    Path near = Files.createSymbolicLink(folder.resolve("near.png"), Path.of("in", "real.png"));
    Path far = Files.createSymbolicLink(folder.resolve("far.png"), Path.of("near.png"));
    WholeFile.write(far, NEW);
    assertThat(far).isSymbolicLink();
    assertThat(near).isSymbolicLink();
    assertThat(real).isRegularFile().hasBinaryContent(NEW);
  }

  @Test
  void aLinkIntoAFolderThatIsNotThereStaysALinkAndTheReasonIsTold() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("none", "real.png"));
    refused(Reason.FOLDER_MISSING, () -> WholeFile.write(link, NEW));
    assertThat(link).isSymbolicLink();
    assertThat(names()).containsExactly("link");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsWrittenToAndStays() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    WholeFile.write(pipe, NEW);
    assertThat(reader.getInputStream().readAllBytes()).isEqualTo(NEW);
    assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther()).isTrue();
    assertThat(names()).containsExactly("pipe");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenToAndIsNoFullDisk() throws Exception {
    WholeFile.write(Path.of("/dev/null"), NEW);
    assertThat(Files.readAttributes(Path.of("/dev/null"), BasicFileAttributes.class).isOther())
        .isTrue();
    refused(Reason.NOT_TAKEN, () -> WholeFile.write(Path.of("/dev/full"), NEW));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAProcessHasOpenIsWrittenToAndNotReplaced() throws Exception {
    Path file = Files.write(folder.resolve("log"), new byte[] {1});
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      Path opened = openFile(file);
      WholeFile.write(opened, NEW);
      assertThat(open.length()).isEqualTo(1 + NEW.length);
    }
    assertThat(file).hasBinaryContent(new byte[] {1, 4, 5, 6});
    assertThat(names()).containsExactly("log");
  }

  /// The name by which this process has a file open.
  private static Path openFile(Path file) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      for (Path one : open.toList()) {
        if (Files.exists(one) && Files.isSameFile(one, file)) {
          return one;
        }
      }
    }
    throw new AssertionError("not open: " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "r--r-----", "rwxr-xr-x"})
  @DisabledOnOs(OS.WINDOWS)
  void aReplacedFileKeepsWhoMayReadAndWriteIt(String mode) throws Exception {
    Path file = Files.write(folder.resolve("a.png"), new byte[] {1});
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    WholeFile.write(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
  }

  @Test
  void aFolderThatMayNotBeWrittenIntoKeepsItsFile() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("Read-only, by quota"));
    Path file = Files.write(locked.resolve("a.png"), new byte[] {1});
    assertThat(locked.toFile().setWritable(false)).isTrue();
    try {
      assumeFalse(Files.isWritable(locked), "root may write anywhere");
      refused(Reason.NOT_ALLOWED, () -> WholeFile.write(file, NEW));
      refused(Reason.NOT_ALLOWED, () -> WholeFile.makeFolder(locked.resolve("b").resolve("c")));
      assertThat(file).hasBinaryContent(new byte[] {1});
      assertThat(locked).isDirectoryNotContaining("glob:**part");
    } finally {
      assertThat(locked.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void whatIsLeftOfAFileWithALongNameIsRemovedToo() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.write(folder.resolve(".sailau." + ended.pid() + "-1.sailau-part"), NEW);
    String name = "a".repeat(251) + ".png";
    WholeFile.write(folder.resolve(name), NEW);
    assertThat(names()).containsExactly(name);
  }

  @Test
  void whatOthersCallLikeAFragmentStays() throws Exception {
    String[] others = {
      ".a.png.1-.sailau-part",
      ".a.png.sailau-part",
      "a.png.1-1.sailau-part",
      ".a.png.99999999999999999999-1.sailau-part"
    };
    for (String other : others) {
      Files.write(folder.resolve(other), NEW);
    }
    WholeFile.write(folder.resolve("a.png"), NEW);
    assertThat(names()).hasSize(5).contains(others).contains("a.png");
  }

  @Test
  void whatAnEndedProcessLeftIsRemovedAndWhatALivingOneWritesIsNot() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    String gone = ".a.png." + ended.pid() + "-1.sailau-part";
    String living = ".a.png." + ProcessHandle.current().pid() + "-9999.sailau-part";
    String other = ".b.png." + ended.pid() + "-1.sailau-part";
    for (String part : new String[] {gone, living, other}) {
      Files.write(folder.resolve(part), NEW);
    }
    WholeFile.write(folder.resolve("a.png"), NEW);
    assertThat(names()).containsExactlyInAnyOrder("a.png", living, other);
  }

  @Test
  void everyReasonIsTold() throws Exception {
    refused(Reason.FOLDER_MISSING, () -> WholeFile.write(folder.resolve("none").resolve("a"), NEW));
    refused(Reason.FILE_IS_FOLDER, () -> WholeFile.write(folder, NEW));
    Path file = Files.write(folder.resolve("file"), new byte[] {1});
    refused(Reason.FOLDER_IS_FILE, () -> WholeFile.write(file.resolve("a"), NEW));
    refused(Reason.FOLDER_IS_FILE, () -> WholeFile.makeFolder(file));
    refused(Reason.NAME_IMPOSSIBLE, () -> WholeFile.write(folder.resolve("a".repeat(300)), NEW));
    assertThat(file).hasBinaryContent(new byte[] {1});
    assertThat(names()).containsExactly("file");
  }

  @Test
  void aLongNameThatIsPossibleIsWritten() throws Exception {
    Path file = folder.resolve("a".repeat(251) + ".png");
    WholeFile.write(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void foldersAreMade() throws Exception {
    WholeFile.makeFolder(folder.resolve("a").resolve("b"));
    WholeFile.makeFolder(folder.resolve("a").resolve("b"));
    assertThat(folder.resolve("a").resolve("b")).isDirectory();
  }
}
