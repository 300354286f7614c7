package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
            "Agrees: 13",
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
  void theJsonSaysWhatIsWorkedOutAndHow() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("stations.sailau.json"),
            """
            {"format": "sailau-election/1", "title": {"en": "T"}, "date": "2024-03-10",
             "status": "final", "sources": [{"id": "s", "publisher": {"en": "S"}}],
             "units": [
               {"id": "all", "name": {"en": "All"}, "partsComplete": true,
                "turnout": {"eligibleVoters": 17140354, "tookPart": 13619916}},
               {"id": "x", "name": {"en": "X"}, "within": "all"},
               {"id": "y", "name": {"en": "Y"}, "within": "all"}],
             "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate",
               "unit": "all", "counts": [{"valid": 160}],
               "choices": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}],
               "tallies": [
                 {"unit": "x", "choice": "a", "votes": 34}, {"unit": "y", "choice": "a", "votes": 57},
                 {"unit": "x", "choice": "b", "votes": 20},
                 {"unit": "y", "choice": "b", "withheld": true}]}]}
            """);
    assertThat(run("check", file.toString(), "--json")).isZero();
    assertThat(new PublishedSchema(SCHEMA).complaints(out())).isEmpty();
    String json = out().replaceAll("\\s+", " ");
    assertThat(json.substring(json.indexOf("\"workedOut\"")))
        .isEqualTo(
            "\"workedOut\" : [ { \"figure\" : \"votes\", \"contest\" : \"c\", \"unit\" : \"all\","
                + " \"choice\" : \"a\", \"formula\" : \"sum-of-parts\", \"parts\" : 2,"
                + " \"complete\" : true, \"low\" : \"91\", \"high\" : \"91\" },"
                + " { \"figure\" : \"share\", \"contest\" : \"c\", \"unit\" : \"all\","
                + " \"choice\" : \"a\", \"formula\" : \"votes-by-base\","
                + " \"percent\" : \"56.88\", \"part\" : \"91\", \"base\" : \"160\" },"
                + " { \"figure\" : \"votes\", \"contest\" : \"c\", \"unit\" : \"all\","
                + " \"choice\" : \"b\", \"formula\" : \"sum-of-parts\", \"parts\" : 2,"
                + " \"complete\" : false, \"low\" : \"20\" },"
                + " { \"figure\" : \"turnout\", \"unit\" : \"all\","
                + " \"formula\" : \"took-part-by-eligible\", \"percent\" : \"79.46\","
                + " \"part\" : \"13619916\", \"base\" : \"17140354\" } ] } ");
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
              case ENGLISH -> "Agrees: 13";
              case KAZAKH -> "Сәйкес: 13";
              case RUSSIAN -> "Сходится: 13";
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

  /// A land of so many precincts, of which some have more voters than eligible ones, one more in
  /// each.
  private String precincts(int count, int wrong) throws IOException {
    List<String> units = new ArrayList<>();
    List<String> tallies = new ArrayList<>();
    units.add("{'id': 'land', 'name': {'en': 'Land'}, 'kind': 'electorate'}");
    for (int i = 0; i < count; i++) {
      units.add(
          ("{'id': 'p%d', 'name': {'en': 'Precinct %d'}, 'turnout':"
                  + " {'eligibleVoters': 100, 'tookPart': %d, 'share': 80}}")
              .formatted(i, i, i < wrong ? 101 + i : 80));
      tallies.add("{'unit': 'p%d', 'choice': 'ann', 'votes': 50}".formatted(i));
    }
    String text =
        """
        {'format': 'sailau-election/1', 'title': {'en': 'Election'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
         'turnoutRounding': {'decimals': 0, 'mode': 'half-up', 'stated': true},
         'units': [%s],
         'contests': [{'id': 'mayor', 'name': {'en': 'Mayor'}, 'choiceKind': 'candidate',
           'unit': 'land', 'rounding': {'decimals': 0, 'mode': 'half-up', 'stated': true},
           'choices': [{'id': 'ann', 'name': {'en': 'Ann'}}, {'id': 'bob', 'name': {'en': 'Bob'}}],
           'tallies': [%s]}]}
        """
            .formatted(String.join(",\n", units), String.join(",\n", tallies));
    Path file = folder.resolve("precincts.sailau.json");
    Files.writeString(file, text.replace('\'', '"'));
    return file.toString();
  }

  @Test
  void contradictionsAreUnderTheirCheckTheWorstFirstAndWhatAgreesIsCounted() throws IOException {
    assertThat(run("check", precincts(200, 3))).isEqualTo(ExitCode.CONTRADICTION);
    assertThat(out().lines())
        .containsSequence(
            "Contradicts: 3",
            "  T20  No more took part than were eligible: 3",
            "    Precinct 2: More took part than were eligible – 103 took part, 100 were eligible",
            "      - Precinct 2: Took part: 103",
            "      - Precinct 2: Eligible voters: 100",
            "    Precinct 1: More took part than were eligible – 102 took part, 100 were eligible")
        .containsSequence(
            "  T10  Turnout follows from its counts: 197",
            "  V10  Votes within what is possible: 200",
            "  T20  Turnout never exceeds eligible voters – 197 of 197 areas")
        .contains(
            "Not everything is listed here. --all lists it; --rule, --unit and --contest choose a"
                + " part.")
        .endsWith("Contradictions: 3");
  }

  @Test
  void allListsEachPlaceAndCountsTheSame() throws IOException {
    String file = precincts(200, 3);
    assertThat(run("check", file, "--all")).isEqualTo(ExitCode.CONTRADICTION);
    assertThat(out().lines().filter(line -> line.startsWith("  T10  ")))
        .hasSize(197)
        .startsWith("  T10  Turnout: Precinct 3 – 80 of 100 is 80%")
        .endsWith("  T10  Turnout: Precinct 199 – 80 of 100 is 80%");
    assertThat(out().lines().filter(line -> line.startsWith("  V10  "))).hasSize(200);
    assertThat(out()).doesNotContain("More places like this", "Not everything is listed");
    assertThat(err()).isEmpty();
  }

  @Test
  void allContradictionsAreListedIfAllAreAskedFor() throws IOException {
    String file = precincts(1200, 1100);
    run("check", file, "--rule", "T20");
    assertThat(out().lines()).contains("    More places like this: 100");
    run("check", file, "--rule", "T20", "--all");
    assertThat(out().lines().filter(line -> line.contains(": More took part"))).hasSize(1100);
    assertThat(out()).doesNotContain("More places like this");
  }

  /// The land has no figures of its own, so that its precincts are checked for themselves. That no
  /// more took part than were eligible is one finding for the first thirty places.
  @ParameterizedTest
  @CsvSource({
    "--rule T20,                    1, 3, 168",
    "--rule t20,                    1, 3, 168",
    "--rule took-part,              1, 3, 168",
    "--rule T10,                    0, 0, 197",
    "'--rule T10,T20',              1, 3, 365",
    "--rule T10 --rule T20,         1, 3, 365",
    "--unit p1,                     1, 1, 1",
    "--unit p1 --rule V10,          0, 0, 1",
    "--unit p50,                    0, 0, 3",
    "--unit p150,                   0, 0, 3",
    "--unit land,                   0, 0, 0",
    "--contest mayor,               0, 0, 200",
    "--contest mayor --unit p9,     0, 0, 1",
    "--contest mayor --rule T20,    0, 0, 0",
  })
  void countsAndExitCodeAreAboutWhatIsAskedFor(
      String options, int exit, int contradicts, int agrees) throws IOException {
    String file = precincts(200, 3);
    assertThat(run(("check " + file + " " + options).split(" "))).isEqualTo(exit);
    assertThat(out().lines()).contains("Contradicts: " + contradicts, "Agrees: " + agrees);
    assertThat(out().strip())
        .endsWith(
            contradicts > 0
                ? "Contradictions in what was asked for: " + contradicts
                : agrees > 0
                    ? "No contradiction in what was asked for"
                    : "these checks have no figures there");
    assertThat(run(("check " + file + " --json " + options).split(" "))).isEqualTo(exit);
    assertThat(new PublishedSchema(SCHEMA).complaints(out())).isEmpty();
    assertThat(out())
        .contains(
            "\"agrees\" : " + agrees,
            "\"contradicts\" : " + contradicts,
            "\"asked\"",
            "\"consistent\" : " + (exit == 0));
  }

  @ParameterizedTest
  @CsvSource({
    "--rule T11,      'there is no check T11. Similar: T10.'",
    "--rule turnot,   'there is no check turnot. Similar: turnout.'",
    "--rule Z9999,    'there is no check Z9999. There are: D10, D20, E10,'",
    "--unit P1,       'no area with the id P1. Similar: p1, p0, p2, p3, p4.'",
    "--unit nowhere,  'no area with the id nowhere. Its ids are in the file, such as land, p0,'",
    "--contest major, 'no contest with the id major. Similar: mayor.'",
    "--contest x9,    'no contest with the id x9. There are: mayor.'",
  })
  void whatIsNotThereIsSaidWithSimilarNames(String options, String said) throws IOException {
    assertThat(run(("check " + precincts(9, 0) + " " + options).split(" ")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).contains(said, "sailau check --help").hasLineCount(1);
  }

  /// A word with a typing error is said before a large file is read.
  @Test
  void anUnknownCheckIsSaidBeforeAMissingFile() {
    assertThat(run("check", "missing.json", "--rule", "T11")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("there is no check T11");
  }

  @Test
  void theJsonHasGroupsWithTheirWorstPlaces() throws IOException {
    run("check", precincts(200, 25), "--json");
    assertThat(new PublishedSchema(SCHEMA).complaints(out())).isEmpty();
    String json = out().replaceAll("\\s+", " ");
    assertThat(json)
        .contains(
            "\"groups\" : [ { \"rule\" : \"took-part\", \"code\" : \"T20\","
                + " \"outcome\" : \"contradicts\", \"count\" : 25, \"further\" : 0, \"worst\" : ["
                + " { \"unit\" : \"p24\", \"count\" : 1, \"discrepancyPercent\" : \"20.000000000\","
                + " \"discrepancyExact\" : \"20/1\" },"
                + " { \"unit\" : \"p23\", \"count\" : 1, \"discrepancyPercent\" : \"19.354838709\","
                + " \"discrepancyExact\" : \"600/31\" },",
            "{ \"rule\" : \"turnout\", \"code\" : \"T10\", \"outcome\" : \"agrees\","
                + " \"count\" : 175, \"further\" : 145 }",
            "\"findings\" : [ { \"rule\" : \"took-part\", \"code\" : \"T20\","
                + " \"outcome\" : \"contradicts\", \"unit\" : \"p24\",")
        .doesNotContain("\"asked\"");
    assertThat(json.split("\"code\" : \"T10\"", -1)).hasSize(1 + 1 + 30);
    assertThat(json.split("\"discrepancyExact\"", -1)).hasSize(1 + 5 + 25);
  }

  @Test
  void theJsonHasEachFindingIfAllAreAskedFor() throws IOException {
    run("check", precincts(200, 25), "--json", "--all", "--rule", "T10");
    assertThat(new PublishedSchema(SCHEMA).complaints(out())).isEmpty();
    String json = out().replaceAll("\\s+", " ");
    assertThat(json)
        .contains("\"asked\" : { \"codes\" : [ \"T10\" ] }", "\"count\" : 175, \"further\" : 0 }");
    assertThat(json.split("\"title\" : \"Turnout: ", -1)).hasSize(1 + 175);
  }

  @Test
  void aConflictOfManyFiguresTakesAFewLines() throws IOException {
    String file = precincts(50, 0);
    String text = Files.readString(Path.of(file));
    Files.writeString(
        Path.of(file),
        text.replace("\"kind\": \"electorate\"", "\"turnout\": {\"tookPart\": 3990}")
            .replace(
                "\"share\": 80}}",
                "\"share\": 80, \"countedAbove\": true}, \"within\": \"land\"}"));
    assertThat(run("check", file, "--rule", "P10")).isEqualTo(ExitCode.CONTRADICTION);
    assertThat(out().lines().filter(line -> line.contains("- Precinct"))).hasSize(9);
    assertThat(out().lines()).contains("      - 41 more figures");
    run("check", file, "--rule", "P10", "--all");
    assertThat(out().lines().filter(line -> line.contains("- Precinct"))).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--all", "--rule=T10", "--unit=a", "--contest=a"})
  void whatChoosesAmongFindingsIsNotForPictures(String option) {
    String picture = folder.resolve("results.png").toString();
    run("export", "--chart", "results", "--size", "320x180", "--out", picture);
    assertThat(run("check", picture, option)).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .startsWith("sailau: " + option.replaceAll("=.*", "") + " works with datasets");
  }
}
