package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.help.ExampleDataset;

class ExampleDatasetTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @TempDir Path folder;

  @Test
  void theExampleIsADatasetAndItsSchemaLiesBesideIt() throws IOException {
    Path file = folder.resolve("mine.sailau.json");
    assertThat(ExampleDataset.save(file, TEXTS))
        .startsWith("The example was saved as " + file + ", and the description of the format");
    ReadResult read = new DatasetReader(Limits.defaults()).read(file, Progress.NONE);
    assertThat(read).isInstanceOf(ReadResult.Done.class);
    assertThat(((ReadResult.Done) read).warnings().listed()).isEmpty();
    assertThat(Files.readString(file)).contains("\"$schema\": \"sailau-election-1.schema.json\"");
    assertThat(folder.resolve("sailau-election-1.schema.json"))
        .hasSameTextualContentAs(Path.of("assets/schema/sailau-election-1.schema.json"));
  }

  @Test
  void aSchemaThatIsThereIsLeftAlone() throws IOException {
    Path schema = folder.resolve("sailau-election-1.schema.json");
    Files.writeString(schema, "mine");
    ExampleDataset.save(folder.resolve("a.sailau.json"), TEXTS);
    assertThat(schema).hasContent("mine");
  }

  @Test
  void itSaysWhyNothingWasWritten() {
    assertThat(ExampleDataset.save(folder.resolve("none").resolve("a.json"), TEXTS))
        .contains("was not written: its folder does not exist");
  }

  /// What the README shows is what users get, but for the line that names the schema.
  @Test
  void itIsTheExampleOfTheReadme() throws IOException {
    Path file = folder.resolve("a.sailau.json");
    ExampleDataset.save(file, TEXTS);
    String withoutSchema =
        Files.readString(file).replace("  \"$schema\": \"sailau-election-1.schema.json\",\n", "");
    assertThat(Files.readString(Path.of("README.md"))).contains(withoutSchema);
  }
}
