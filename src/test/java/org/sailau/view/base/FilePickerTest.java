package org.sailau.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePickerTest {

  @TempDir Path home;

  @Test
  void aDialogStartsNearTheFileOrElseInTheUsersFolder() throws IOException {
    Path none = home.resolve("none");
    Path folder = Files.createDirectory(home.resolve("folder"));
    assertThat(FilePicker.start(folder, home.toString())).isEqualTo(folder.toFile());
    assertThat(FilePicker.start(none, home.toString())).isEqualTo(home.toFile());
    assertThat(FilePicker.start(null, home.toString())).isEqualTo(home.toFile());
    assertThat(FilePicker.start(null, none.toString())).isNull();
    assertThat(FilePicker.start(null, "")).isNull();
  }
}
