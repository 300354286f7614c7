package org.sailau.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEndingTest {

  @ParameterizedTest
  @CsvSource({
    "town, .sailau-lesson.json, town.sailau-lesson.json",
    "town.json, .sailau-lesson.json, town.sailau-lesson.json",
    "town.sailau-lesson, .sailau-lesson.json, town.sailau-lesson.json",
    "town.sailau-lesson.json, .sailau-lesson.json, town.sailau-lesson.json",
    "Town.SAILAU-LESSON.JSON, .sailau-lesson.json, Town.SAILAU-LESSON.JSON",
    "town 1.2, .sailau-lesson.json, town 1.2.sailau-lesson.json",
    "sheet, .pdf, sheet.pdf",
    "sheet., .pdf, sheet.pdf",
    "sheet.PDF, .pdf, sheet.PDF",
    "sheet.png, .pdf, sheet.png.pdf",
    "guesses, '', guesses",
  })
  void everyNameGetsItsEndingOnce(String typed, String ending, String name) {
    assertThat(FileEnding.add(Path.of("folder", typed), ending)).isEqualTo(Path.of("folder", name));
  }

  @ParameterizedTest
  @CsvSource({"guesses.csv, .csv", "guesses.2.png, .png", "guesses, ''"})
  void theEndingOfASuggestedNameIsKnown(String name, String ending) {
    assertThat(FileEnding.of(name)).isEqualTo(ending);
  }
}
