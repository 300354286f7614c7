package org.sailau.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.TableLimits;
import org.sailau.io.FileNotWritten;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// The table to fill in is saved, filled in, and read again.
class ImportTemplateTest {

  @TempDir private Path folder;

  private Path written(Language language, String name) throws FileNotWritten {
    return new ImportTemplate(Texts.in(language)).write(folder.resolve(name));
  }

  private static Imported read(Path file) {
    Outcome<Imported> outcome =
        new Importer(TableLimits.defaults()).read(file, ImportRequest.NONE, ReadProgress.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Imported>) outcome).value();
  }

  /// Changes figures as a person does in a spreadsheet, or in a text editor.
  private static void change(Path file, String... pairs) throws IOException {
    if (file.toString().endsWith(".csv")) {
      Files.writeString(file, changed(Files.readString(file), pairs));
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry; (entry = from.getNextEntry()) != null; ) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.write(changed(part, pairs).getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(file, bytes.toByteArray());
  }

  private static String changed(String text, String... pairs) {
    String now = text;
    for (int at = 0; at < pairs.length; at += 2) {
      now = now.replace(pairs[at], pairs[at + 1]);
    }
    return now;
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,.csv",
    "KAZAKH,.csv",
    "RUSSIAN,.csv",
    "ENGLISH,.xlsx",
    "KAZAKH,.xlsx",
    "RUSSIAN,.xlsx"
  })
  void whatIsFilledInIsReadAsItIs(Language language, String ending) throws Exception {
    Path file = written(language, "mine" + ending);
    Texts texts = Texts.in(language);
    change(
        file,
        texts.of("import.template.election"),
        "Mayor",
        texts.of("import.template.first"),
        "Ann",
        texts.of("import.template.second"),
        "Bob",
        "240",
        "250",
        "395",
        "405",
        "400",
        "410");
    Imported imported = read(file);
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.notes())
        .extracting(note -> note.kind())
        .doesNotContain(Kind.NOT_READ, Kind.GUESSED_ENCODING);
    assertThat(imported.addsUp()).isTrue();
    assertThat(imported.sums()).isNotEmpty();
    Election election = imported.opened();
    assertThat(election.title().text()).isEqualTo("Mayor");
    assertThat(election.date()).isEqualTo(LocalDate.of(2024, 10, 6));
    Contest contest = election.contests().getFirst();
    assertThat(contest.choices()).extracting(choice -> choice.name().text()).contains("Ann", "Bob");
    assertThat(contest.tallies().votes(0)).isEqualTo(250);
    assertThat(contest.tallies().votes(1)).isEqualTo(155);
    assertThat(election.units().getLast().name().text())
        .isEqualTo(texts.of("import.template.area"));
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleLineIsSeenToBeOne(Language language) throws Exception {
    for (String line : Files.readAllLines(written(language, "mine.csv")).subList(1, 3)) {
      assertThat(line.split("[;,]"))
          .filteredOn(cell -> cell.chars().anyMatch(Character::isLetter))
          .hasSize(3)
          .allMatch(cell -> cell.matches("\"?(Example|Мысал|Пример).*"));
    }
  }

  @Test
  void theWorkbookIsWellFormedAndItsBytesAreTheSameEachTime() throws Exception {
    byte[] bytes = Files.readAllBytes(written(Language.RUSSIAN, "a.xlsx"));
    assertThat(Files.readAllBytes(written(Language.RUSSIAN, "b.xlsx"))).isEqualTo(bytes);
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(zip.readAllBytes()));
        parts++;
      }
    }
    assertThat(parts).isEqualTo(6);
  }

  @Test
  void aFileWithoutAnEndingIsAWorkbook() throws FileNotWritten {
    assertThat(written(Language.ENGLISH, "mine")).isEqualTo(folder.resolve("mine.xlsx")).exists();
  }
}
