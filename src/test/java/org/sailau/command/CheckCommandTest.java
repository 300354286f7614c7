package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.dataset.PublishedSchema;
import org.sailau.text.Language;

/// `sailau check` of datasets.
class CheckCommandTest extends CommandTest {

  private static final Path SCHEMA = Path.of("assets/schema/sailau-check-2.schema.json");

  /// The bundled election with something else in one place.
  private String file(String before, String after) throws IOException {
    assertThat(bundled()).contains(before);
    Path file = folder.resolve("election.sailau.json");
    Files.writeString(file, bundled().replace(before, after));
    return file.toString();
  }

  @Test
  void theBundledElectionAgrees() {
    assertThat(run("check")).isEqualTo(ExitCode.DONE);
    assertThat(out().lines())
        .startsWith(
            "Election: Presidential election in Kazakhstan, 20 November 2022, preliminary result")
        .contains(
            "Agrees: 9",
            "Not stated: 6",
            "Contradicts: 0",
            "  T10  Turnout: All voters – 8,300,046 of 11,953,465 is 69.44%",
            "  S10  Votes match shares (5 candidates) – one base fits all of them",
            "  S20  Missing share (shares do not add up to 100) – 94.20% stated, 5.80% missing",
            "  V20  Votes: Kassym-Jomart Tokayev – 6,455,848 to 6,461,518, derived")
        .endsWith("No contradiction found");
    assertThat(err()).isEmpty();
  }

  @Test
  void aContradictionIsNamedWithItsFiguresAndIsTheExitCode() throws IOException {
    assertThat(run("check", file("206206", "260206"))).isEqualTo(ExitCode.CONTRADICTION);
    assertThat(out().lines())
        .containsSequence(
            "Contradicts: 1",
            "  S10  Votes match shares: 1",
            "    Votes do not match shares – Karakat Abden fits no base that fits the others",
            "      - Karakat Abden: Votes: 260,206",
            "      - Karakat Abden: Share: 2.60%")
        .endsWith("Contradictions: 1");
    assertThat(err()).isEmpty();
  }

  /// Every place of every kind of finding fits the schema: of the article and of its misprints.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '"announced"',      '"announced"',      0
          206206,             260206,             1
          88.47,              88.46,              1
          '"count": 68',      '"count": 10102',   1
          '"countries": 53',  '"countries": 69',  1
          '"counted": false', '"counted": true',  1
          81.31,              91.31,              1
          2022-11-20,         2022-11-23,         1
          """)
  void theJsonFitsItsSchema(String before, String after, int exit) throws IOException {
    assertThat(run("check", file(before, after), "--json")).isEqualTo(exit);
    assertThat(new PublishedSchema(SCHEMA).complaints(out())).isEmpty();
    assertThat(out())
        .contains("\"format\" : \"sailau-check/2\"", "\"consistent\" : " + (exit == 0));
    assertThat(err()).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNotInIt() throws IOException {
    run("check", "--json");
    assertThat(
            new PublishedSchema(SCHEMA)
                .complaints(out().replace("\"common-base\"", "\"any-base\"")))
        .isNotEmpty();
  }

  @Test
  void theJsonHasTheIntervalsAsTexts() {
    run("check", "--json");
    assertThat(out().replaceAll("\\s+", " "))
        .contains(
            "{ \"figure\" : \"votes\", \"contest\" : \"president\", \"unit\" : \"electorate\","
                + " \"choice\" : \"tokayev\", \"low\" : \"6455848\", \"high\" : \"6461518\" }",
            "\"lowPercent\" : \"5.770000000\", \"lowExact\" : \"577/100\","
                + " \"lowIncluded\" : false");
  }

  @Test
  void standardInputIsRead() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bundled().getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("check", "-")).isEqualTo(ExitCode.DONE);
    } finally {
      System.setIn(before);
    }
    assertThat(out()).endsWith("No contradiction found\n");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itSpeaksTheLanguageAskedFor(Language language) {
    assertThat(run("check", "--lang", language.tag())).isZero();
    assertThat(out())
        .contains(
            switch (language) {
              case ENGLISH -> "Agrees: 9";
              case KAZAKH -> "Сәйкес: 9";
              case RUSSIAN -> "Сходится: 9";
            });
  }

  @ParameterizedTest
  @CsvSource({
    "missing.json,            there is no such file",
    "missing.png,             missing.png does not exist",
    "empty.json,              the file is empty",
  })
  void whatCannotBeReadIsSaid(String name, String said) throws IOException {
    Files.createFile(folder.resolve("empty.json"));
    assertThat(run("check", folder.resolve(name).toString())).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).contains(said);
  }

  @Test
  void aPictureHasNoJson() throws IOException {
    String picture = folder.resolve("results.png").toString();
    run("export", "--chart", "results", "--size", "320x180", "--out", picture);
    assertThat(run("check", picture, "--json")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("sailau: --json works with datasets");
    assertThat(run("check", picture)).isZero();
  }

  @Test
  void twoDatasetsAreOneTooMany() throws IOException {
    String file = file("206206", "206206");
    assertThat(run("check", file, file)).isEqualTo(ExitCode.USAGE);
    assertThat(List.of(out(), err())).first().asString().isEmpty();
    assertThat(err()).contains("one too many", "sailau check --help");
  }
}
