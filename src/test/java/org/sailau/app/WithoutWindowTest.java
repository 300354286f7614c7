package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.command.CommandTest;
import org.sailau.command.ExitCode;
import org.sailau.command.SnapshotCommand;
import org.sailau.command.StartOptions;
import org.sailau.log.LogFile;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is done where no window can be opened, in a process in which JavaFX runs already.
@ExtendWith(ApplicationExtension.class)
class WithoutWindowTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(@Nullable Path file) throws IOException {
    return new WithoutWindow(
            Language.ENGLISH,
            folder,
            new LogFile(null),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .here(new StartOptions(file == null ? null : file.toString(), null, true, false));
  }

  private List<String> out() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> err() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String drawn() {
    return TEXTS.of("display.drawn", folder.resolve(SnapshotCommand.FOLDER));
  }

  @Test
  void ofALessonTheElectionIsDrawn() throws IOException {
    Path lesson = Path.of("assets/datasets/kazakhstan-president-2022.sailau-lesson.json");
    assertThat(run(lesson)).isZero();
    assertThat(out()).hasSize(7);
    assertThat(err()).containsExactly(TEXTS.of("display.lesson"), drawn());
  }

  @Test
  void ofAPictureItIsSaidWhatItIs() throws IOException {
    Path picture = folder.resolve("results.png");
    CommandTest.quiet("export", "--chart=results", "--size=320x180", "--out=" + picture);
    assertThat(run(picture)).isZero();
    assertThat(out()).contains("The picture is unchanged: its checksums match.");
    assertThat(folder.resolve(SnapshotCommand.FOLDER)).doesNotExist();
  }

  @Test
  void aFileThatIsRefusedLeavesNothingBehind() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
    assertThat(run(broken)).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).contains(drawn()).anyMatch(line -> line.contains("broken.json, line 1"));
    assertThat(folder).isDirectoryNotContaining("glob:**" + SnapshotCommand.FOLDER);
  }

  @Test
  void whereTheFolderCannotBeMadeATemporaryOneIs() throws IOException {
    Files.createFile(folder.resolve(SnapshotCommand.FOLDER));
    assertThat(run(null)).isZero();
    assertThat(out()).hasSize(7);
    Path first = Path.of(out().getFirst());
    Path made = Objects.requireNonNull(first.getParent());
    assertThat(err()).containsExactly(TEXTS.of("display.drawn", made));
    for (String picture : out()) {
      Files.delete(Path.of(picture));
    }
    Files.delete(made);
  }
}
