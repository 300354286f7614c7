package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// `sailau snapshot`, in a process in which JavaFX runs already.
@ExtendWith(ApplicationExtension.class)
class SnapshotCommandTest extends CommandTest {

  private BufferedImage image(String name) throws IOException {
    return ImageIO.read(folder.resolve(name).toFile());
  }

  @Test
  void everyTabIsDrawnUnderItsNameAndNamed() throws IOException {
    assertThat(run("snapshot", "--out", to("new/folder"))).isZero();
    assertThat(err()).isEmpty();
    assertThat(out().lines())
        .containsExactly(
            to("new/folder/results.png"),
            to("new/folder/turnout.png"),
            to("new/folder/day.png"),
            to("new/folder/places.png"),
            to("new/folder/observers.png"),
            to("new/folder/sources.png"),
            to("new/folder/checks.png"));
    assertThat(names(folder.resolve("new/folder"))).hasSize(7);
    BufferedImage results = image("new/folder/results.png");
    assertThat(results.getWidth()).isEqualTo(1280);
    assertThat(results.getHeight()).isEqualTo(800);
  }

  @Test
  void sizesLanguagesAndThemesAreInTheNamesWhereThereAreSeveral() throws IOException {
    assertThat(
            run(
                "snapshot",
                "--tab=checks",
                "--lang=kk,ru",
                "--theme=dark,high-contrast",
                "--size=800x600,1000x700",
                "--out=" + folder))
        .isZero();
    assertThat(names())
        .containsExactlyInAnyOrder(
            "checks-kk-dark-800x600.png",
            "checks-kk-dark-1000x700.png",
            "checks-kk-high-contrast-800x600.png",
            "checks-kk-high-contrast-1000x700.png",
            "checks-ru-dark-800x600.png",
            "checks-ru-dark-1000x700.png",
            "checks-ru-high-contrast-800x600.png",
            "checks-ru-high-contrast-1000x700.png");
    BufferedImage dark = image("checks-ru-dark-1000x700.png");
    assertThat(dark.getWidth()).isEqualTo(1000);
    assertThat(dark.getHeight()).isEqualTo(700);
    assertThat(new java.awt.Color(dark.getRGB(500, 690)).getRed()).isLessThan(60);
  }

  @Test
  void aPictureSaysWhatItIs() throws IOException {
    assertThat(run("snapshot", "--tab=turnout", "--lang=en", "--size=800x600", "--out=" + folder))
        .isZero();
    assertThat(run("check", to("turnout.png"))).isEqualTo(ExitCode.NOT_COMPARED);
    assertThat(out())
        .contains(
            "Chart: window-turnout, language en, theme light",
            "The picture is unchanged: its checksums match.",
            "The dataset is unchanged");
    assertThat(Files.readString(folder.resolve("turnout.png"), StandardCharsets.ISO_8859_1))
        .contains("Presidential election in Kazakhstan", "69.44%");
  }

  @Test
  void theFileThatIsNamedIsDrawn() throws IOException {
    Path data = folder.resolve("misprint.sailau.json");
    Files.writeString(data, bundled().replace("206206", "260206"));
    String[] options = {"--tab=results", "--size=800x600", "--out=" + folder};
    assertThat(run("snapshot", options[0], options[1], options[2])).isZero();
    byte[] right = Files.readAllBytes(folder.resolve("results.png"));
    assertThat(run("snapshot", data.toString(), options[0], options[1], options[2])).isZero();
    assertThat(Files.readAllBytes(folder.resolve("results.png"))).isNotEqualTo(right);
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bundled().getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("snapshot", "-", options[0], options[1], options[2])).isZero();
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --tab=pie          | the window has no tab pie; it has results, turnout, day, places, observers, sources, checks.
          --tab=all,checks   | the window has no tab all;
          --theme=print      | the window has no theme print; choose light, dark or high-contrast.
          --lang=en,fr       | unknown language fr; choose en, kk or ru.
          --size=799x600     | the window cannot have the size 799x600.
          --size=800x599     | from 800x600 to 7680x4320
          --size=7681x4320   | cannot have the size 7681x4320.
          --size=99999x99999 | cannot have the size
          --size=wide        | cannot have the size wide.
          --size=            | cannot have the size .
          --colour=red       | unknown option --colour=red
          """)
  void wrongWordsAreSaidAndNothingIsWritten(String word, String reason) throws IOException {
    assertThat(run("snapshot", "--out", to("none"), word)).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .startsWith("sailau: ")
        .contains(reason, "'sailau snapshot --help'")
        .hasLineCount(1);
    assertThat(out()).isEmpty();
    assertThat(names()).isEmpty();
  }

  @Test
  void whatCannotBeReadOrWrittenIsSaid() throws IOException {
    assertThat(run("snapshot", to("none.json"), "--out", to("a"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("none.json");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run("snapshot", "--out", file.toString())).isEqualTo(ExitCode.OUTPUT);
    assertThat(err()).contains("was not written: there is a file where its folder should be");
    assertThat(out()).isEmpty();
    assertThat(names()).containsExactly("file");
  }

  @ParameterizedTest
  @CsvSource({"en, Draws the window", "kk, Терезені", "ru, Сохраняет изображения окна"})
  void itExplainsItself(String language, String said) {
    assertThat(run("snapshot", "--help", "--lang", language)).isZero();
    assertThat(out()).contains(said, "--tab", "--size", "--theme", "--lang", "--out", "FILE");
  }
}
