package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.dataset.BundledDataset;

/// `sailau handout`, and `sailau check` of what it wrote.
class HandoutCommandTest extends CommandTest {

  private static String text(String file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Path.of(file).toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Kassym-Jomart Tokayev, Guess first",
    "kk, Қасым-Жомарт Тоқаев,   Алдымен болжаңыз",
    "ru, Касым-Жомарт Токаев,   Сначала предположите"
  })
  void itIsWrittenInTheLanguageAskedForAndNamed(String language, String name, String words)
      throws IOException {
    assertThat(run("handout", "--lang", language, "--out", to("a.pdf"))).as(err()).isZero();
    assertThat(out()).isEqualTo(to("a.pdf") + System.lineSeparator());
    assertThat(err()).isEmpty();
    assertThat(text(to("a.pdf"))).contains(name, words);
    assertThat(names()).containsExactly("a.pdf");
  }

  @Test
  void itGoesToStandardOutputAndNothingElse() throws IOException {
    assertThat(run("handout", "--out", "-")).isZero();
    assertThat(out()).startsWith("%PDF-").endsWith("%%EOF\n");
    assertThat(err()).isEmpty();
    assertThat(names()).isEmpty();
  }

  @Test
  void inAFolderItHasItsUsualName() throws IOException {
    assertThat(run("handout", "--out", folder.toString())).isZero();
    assertThat(run("handout", "--answers", "--paper=letter", "--out", folder.toString())).isZero();
    assertThat(names()).containsExactly("handout-answers.pdf", "handout.pdf");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("handout-answers.pdf").toFile())) {
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --paper=chart | unknown paper chart for a handout; choose a4 or letter.
          --paper=      | unknown paper  for a handout;
          --lang=fr     | unknown language fr; choose en, kk or ru.
          --lang=en,kk  | unknown language en,kk;
          --theme=dark  | unknown option --theme
          """)
  void wrongWordsAreSaidAndNothingIsWritten(String word, String reason) throws IOException {
    assertThat(run("handout", "--out", to("none.pdf"), word)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("sailau: ").contains(reason).hasLineCount(1);
    assertThat(out()).isEmpty();
    assertThat(names()).isEmpty();
  }

  @Test
  void whatCannotBeReadOrWrittenIsSaid() throws IOException {
    assertThat(run("handout", to("none.json"), "--out", to("a.pdf"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("none.json");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": 5}");
    assertThat(run("handout", bad.toString(), "--out", to("a.pdf"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("Error: bad.json, line 1");
    assertThat(run("handout", "--out", to("no/such/a.pdf"))).isEqualTo(ExitCode.OUTPUT);
    assertThat(err()).contains("a.pdf was not written: its folder does not exist").hasLineCount(1);
    assertThat(names()).containsExactly("bad.json");
  }

  @Test
  void whetherItIsUntouchedCanBeChecked() throws IOException {
    Path data;
    try (InputStream in = BundledDataset.open()) {
      data = Files.write(folder.resolve("mine.sailau.json"), in.readAllBytes());
    }
    String file = to("a.pdf");
    assertThat(run("handout", data.toString(), "--answers", "--lang=kk", "--out", file)).isZero();
    assertThat(run("check", file)).isZero();
    assertThat(out())
        .contains(
            "The picture is unchanged: its checksums match.",
            "The dataset is unchanged",
            "the picture is identical.");
    byte[] bytes = Files.readAllBytes(Path.of(file));
    bytes[bytes.length / 2]++;
    Files.write(Path.of(file), bytes);
    assertThat(run("check", file)).isEqualTo(ExitCode.CONTRADICTION);
  }

  @Test
  void noMisleadingChartCanBeExported() throws IOException {
    assertThat(run("export", "--chart=trick-axis", "--out", to("a.png"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("no chart trick-axis").doesNotContain("; it has trick");
    assertThat(names()).isEmpty();
  }

  @Test
  void itExplainsItself() {
    assertThat(run("handout", "--lang=kk", "--help")).isZero();
    assertThat(out()).contains("Қолданылуы", "--answers", "--paper", "Сыныпқа");
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("handout");
  }
}
