package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// `sailau export`, and `sailau check` of what it wrote.
class ExportCommandTest extends CommandTest {

  @Test
  void everyChartIsWrittenUnderItsNameAndNamed() throws IOException {
    assertThat(run("export", "--out", to("new/folder"), "--size", "320x180")).isZero();
    List<String> names = names(folder.resolve("new/folder"));
    assertThat(names)
        .containsExactly(
            "kazakhstan-president-2022-bases.png",
            "kazakhstan-president-2022-day.png",
            "kazakhstan-president-2022-observers.png",
            "kazakhstan-president-2022-organisations.png",
            "kazakhstan-president-2022-places.png",
            "kazakhstan-president-2022-results.png",
            "kazakhstan-president-2022-stations.png",
            "kazakhstan-president-2022-turnout-abroad.png",
            "kazakhstan-president-2022-turnout-electorate.png",
            "kazakhstan-president-2022-turnout.png",
            "kazakhstan-president-2022-votes.png");
    assertThat(out().lines().map(line -> Path.of(line).getFileName().toString()).sorted())
        .isEqualTo(names);
    assertThat(err()).contains("too small to read in: results, votes,");
  }

  @Test
  void aShapeHasAName() throws IOException {
    assertThat(run("export", "--chart=votes", "--size=4:5", "--out", to("a.png"))).isZero();
    var image = javax.imageio.ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1080);
    assertThat(image.getHeight()).isEqualTo(1350);
    assertThat(err()).isEmpty();
  }

  @Test
  void theUsersOwnWordsAreSaidByACheckAndDrawnAgain() throws IOException {
    String picture = to("own.png");
    assertThat(
            run(
                "export",
                "--chart=votes",
                "--lang=en",
                "--headline=My headline",
                "--note=My note",
                "--alt=My words",
                "--out",
                picture))
        .as(err())
        .isZero();
    assertThat(run("check", picture, "--lang", "en")).as(out()).isZero();
    assertThat(out())
        .contains("Headline: changed by the user. It reads: My headline")
        .contains("Drawn again from the dataset with the user’s words");
  }

  @Test
  void ownWordsAreForOneChart() {
    assertThat(run("export", "--headline=Mine", "--out", to("a"))).isEqualTo(2);
  }

  @Test
  void severalLanguagesAndThemesAreInTheNames() throws IOException {
    assertThat(
            run(
                "export",
                "--chart=results,turnout",
                "--format=svg,csv",
                "--lang=kk,ru",
                "--theme=dark,high-contrast",
                "--out=" + folder))
        .isZero();
    assertThat(names(folder))
        .containsExactly(
            "kazakhstan-president-2022-results-kk-dark.svg",
            "kazakhstan-president-2022-results-kk-high-contrast.svg",
            "kazakhstan-president-2022-results-kk.csv",
            "kazakhstan-president-2022-results-ru-dark.svg",
            "kazakhstan-president-2022-results-ru-high-contrast.svg",
            "kazakhstan-president-2022-results-ru.csv",
            "kazakhstan-president-2022-turnout-kk-dark.svg",
            "kazakhstan-president-2022-turnout-kk-high-contrast.svg",
            "kazakhstan-president-2022-turnout-kk.csv",
            "kazakhstan-president-2022-turnout-ru-dark.svg",
            "kazakhstan-president-2022-turnout-ru-high-contrast.svg",
            "kazakhstan-president-2022-turnout-ru.csv");
    assertThat(folder.resolve("kazakhstan-president-2022-results-kk-dark.svg"))
        .content()
        .contains("lang=\"kk\"", "Жигули Дайрабаев");
  }

  @Test
  void noChartIsLostWhereIdsAreAlike() throws IOException {
    String contests =
        Stream.of("first", "a:b", "a_b", "A_b")
            .map(
                id ->
                    """
                    {"id": "%s", "name": {"en": "C"}, "choiceKind": "candidate", "unit": "u",
                     "rounding": {"decimals": 1, "mode": "half-up", "stated": true},
                     "choices": [{"id": "x", "name": {"en": "X"}}, {"id": "y", "name": {"en": "Y"}}],
                     "tallies": [{"choice": "x", "votes": 3, "share": 60.0},
                                 {"choice": "y", "votes": 2, "share": 40.0}]}
                    """
                        .formatted(id))
            .collect(java.util.stream.Collectors.joining(","));
    Path data =
        Files.writeString(
            folder.resolve("alike.json"),
            """
            {"$schema": "https://sailau.org/schema/sailau-election-1.schema.json",
             "format": "sailau-election/1", "title": {"en": "T"}, "date": "2024-10-06",
             "status": "final",
             "sources": [{"id": "s", "publisher": {"en": "G"}, "date": "2024-10-08"}],
             "units": [{"id": "u", "name": {"en": "U"}, "kind": "electorate"}],
             "contests": [%s]}
            """
                .formatted(contests));
    String charts = "--chart=results,results-a:b,results-a_b,results-A_b";
    assertThat(run("export", data.toString(), charts, "--format=csv,svg", "--out", to("o")))
        .as(err())
        .isZero();
    assertThat(names(folder.resolve("o")))
        .containsExactlyInAnyOrder(
            "alike-results.csv",
            "alike-results.svg",
            "alike-results-a+b.csv",
            "alike-results-a+b.svg",
            "alike-results-a_b.csv",
            "alike-results-a_b.svg",
            "alike-results-A_b-2.csv",
            "alike-results-A_b-2.svg");
  }

  @Test
  void oneChartInOneFormatGoesWhereItIsToldTo() throws IOException {
    assertThat(
            run("export", "--chart", "votes", "--format", "pdf", "--paper", "a4", "--out", to("a")))
        .isZero();
    assertThat(out()).isEqualTo(to("a") + System.lineSeparator());
    assertThat(Files.readString(folder.resolve("a"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .contains("paper: a4\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --chart=pie         | has no chart pie; it has results, votes, turnout, turnout-electorate, turnout-abroad, day, places, stations, organisations, observers, bases.
          --format=png,gif    | unknown format gif; choose png, svg, pdf or csv.
          --theme=pink        | unknown theme pink; choose light, dark, high-contrast or print.
          --lang=en,fr        | unknown language fr; choose en, kk or ru.
          --csv=excel         | unknown kind of CSV excel; choose plain or spreadsheet.
          --paper=a3          | unknown paper a3; choose chart, a4 or letter.
          --size=99x500       | size 99x500 at scale 1 and 144 dpi is not possible.
          --size=20000x20000  | size 20000x20000 at scale 1 and 144 dpi is not possible.
          --size=wide         | wide is not a size
          --size=1x2x3        | 1x2x3 is not a size
          --scale=1000        | size 1920x1080 at scale 1000 and 144 dpi is not possible.
          --scale=Infinity    | size 1920x1080 at scale Infinity and 144 dpi is not possible.
          --scale=1e300       | size 1920x1080 at scale 1e300 and 144 dpi is not possible.
          --scale=-1          | size 1920x1080 at scale -1 and 144 dpi is not possible.
          --scale=            | is not possible.
          --size=x            | x is not a size
          --size=800x450.5    | 800x450.5 is not a size
          --size=99999999999x500 | is not possible.
          --dpi=4801          | size 1920x1080 at scale 1 and 4801 dpi is not possible.
          --format=           | unknown format ;
          --chart=all,results | has no chart all;
          --chart=Results     | has no chart Results;
          --scale=NaN         | size 1920x1080 at scale NaN and 144 dpi is not possible.
          --dpi=0             | size 1920x1080 at scale 1 and 0 dpi is not possible.
          --colour=red        | unknown option --colour
          """)
  void wrongWordsAreSaidAndNothingIsWritten(String word, String reason) throws IOException {
    assertThat(run("export", "--out", to("none"), word)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("sailau: ").contains(reason).hasLineCount(1);
    assertThat(out()).isEmpty();
    assertThat(names(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en", "kk", "ru"})
  void theWrongWordIsNamedInTheLanguageSpoken(String language) {
    assertThat(run("export", "--lang", language, "--chart", "pie")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .contains("pie", "results, votes, turnout")
        .contains(
            Texts.in(Language.tagged(language).orElseThrow())
                .of("cli.hint", "", "sailau export")
                .strip())
        .hasLineCount(1);
  }

  @Test
  void whatIsAskedForTwiceIsWrittenOnce() throws IOException {
    assertThat(
            run(
                "export",
                "--chart=votes,votes",
                "--format=csv,CSV,csv",
                "--theme=light,dark,light",
                "--lang=ru,ru",
                "--out=" + folder))
        .isZero();
    assertThat(names(folder)).containsExactly("kazakhstan-president-2022-votes.csv");
    assertThat(out()).isEqualTo(to("kazakhstan-president-2022-votes.csv") + System.lineSeparator());
  }

  @Test
  void oneChartGoesIntoAFolderThatIsThere() throws IOException {
    assertThat(run("export", "--chart=votes", "--format=csv", "--out=" + folder)).isZero();
    assertThat(names(folder)).containsExactly("kazakhstan-president-2022-votes.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "/dev/stdout"})
  void oneFileGoesToStandardOutputAndNothingElse(String target) throws IOException {
    assertThat(run("export", "--chart=votes", "--format=csv", "--out", target)).isZero();
    String written = out();
    assertThat(written).startsWith("Candidate,").endsWith("\r\n");
    assertThat(err()).isEmpty();
    assertThat(run("export", "--chart=votes", "--format=csv", "--out", to("a.csv"))).isZero();
    assertThat(folder.resolve("a.csv")).hasContent(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--chart=all", "--format=csv,svg", "--lang=en,kk"})
  void severalFilesDoNotGoToStandardOutput(String more) {
    String chart = more.startsWith("--chart") ? more : "--chart=votes";
    String format = more.startsWith("--format") ? more : "--format=csv";
    String language = more.startsWith("--lang") ? more : "--lang=en";
    assertThat(run("export", chart, format, language, "--out", "-")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("only one file can go to standard output").hasLineCount(1);
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kk | "Үлес, %"? | Жигули Дайрабаев;"3,42";271641;;;
          ru | "Доля, %"? | Жигули Дайрабаев;"3,42";271641;;;
          en | "Share, %" | Zhiguli Dairabayev,3.42,271641,,,
          """)
  void aSpreadsheetReadsNumbersAsNumbersInItsLanguage(String language, String title, String row) {
    String[] words = {
      "export", "--chart=results", "--format=csv", "--csv=spreadsheet", "--lang=" + language
    };
    assertThat(run(Stream.concat(Stream.of(words), Stream.of("--out=-")).toArray(String[]::new)))
        .isZero();
    List<String> rows = out().lines().toList();
    assertThat(rows.getFirst())
        .startsWith("\ufeff")
        .contains(title.replaceAll("[\"?]", ""))
        .as("votes have columns for the least and the largest number")
        .satisfiesAnyOf(
            first -> assertThat(first.split(";", -1)).hasSize(7),
            first -> assertThat(first).contains(",\"Votes, from\",\"Votes, to\","));
    assertThat(rows.get(1))
        .contains(language.equals("en") ? ",6455848,6461518," : ";6455848;6461518;");
    assertThat(rows).anySatisfy(line -> assertThat(line).startsWith(row));
    // Calc offers to split at all of these at once, outside of quotes.
    String anySeparator = "[,;\t](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    assertThat(rows).allSatisfy(line -> assertThat(line.split(anySeparator, -1)).hasSize(7));
    BigDecimal sum =
        rows.subList(1, 7).stream()
            .map(line -> line.split(anySeparator, -1)[1].replace("\"", "").replace(',', '.'))
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualTo("94.20");
  }

  @Test
  void theHelpNamesTheCharts() {
    assertThat(run("export", "--help")).isZero();
    String help = out().replaceAll("\\s+", " ");
    assertThat(run("export", "--chart=none")).isEqualTo(ExitCode.USAGE);
    String names = err().replaceAll("(?s).* it has ([^.]*)\\..*", "$1");
    assertThat(names.split(", "))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            name -> assertThat(help).contains(name.startsWith("turnout-") ? "turnout-UNIT" : name));
  }

  @Test
  void placesAreNamedByIdsInAnyScript() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("dala.json"),
            Files.readString(Path.of("assets/datasets/kazakhstan-president-2022.sailau.json"))
                .replace("\"id\": \"abroad\"", "\"id\": \"шетелде\"")
                .replace("\"unit\": \"abroad\"", "\"unit\": \"шетелде\""));
    assertThat(
            run(
                "export",
                file.toString(),
                "--chart=turnout-шетелде",
                "--format=csv",
                "--out",
                folder.toString()))
        .as(err())
        .isZero();
    assertThat(folder.resolve("dala-turnout-шетелде.csv")).exists();
  }

  @Test
  void ofVeryManyChartsTheFirstAreNamedAndAllAreListed() throws IOException {
    String contest =
        """
        {"id":"c%1$d","name":{"en":"Contest %1$d"},"choiceKind":"candidate","unit":"u",
        "rounding":{"decimals":0,"mode":"half-up","stated":false},
        "choices":[{"id":"a","name":{"en":"A"}}],"tallies":[{"choice":"a","votes":7}]}\
        """;
    String contests =
        IntStream.range(0, 300).mapToObj(contest::formatted).collect(Collectors.joining(","));
    Path many =
        Files.writeString(
            folder.resolve("many.json"),
            """
            {"format":"sailau-election/1","title":{"en":"Many"},"date":"2024-03-10","status":"final",
            "sources":[{"id":"s","publisher":{"en":"Nobody"},"date":"2024-03-10"}],
            "units":[{"id":"u","name":{"en":"All"},"kind":"electorate"}],
            "contests":[%s]}\
            """
                .formatted(contests));
    assertThat(run("export", many.toString(), "--chart=pie")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .contains("no chart pie; it has results, votes, results-c1, votes-c1, ")
        .contains("votes-c5 and 588 more. --chart list prints all names.")
        .hasSizeLessThan(400);
    assertThat(run("export", many.toString(), "--chart=list")).as(err()).isZero();
    assertThat(out().lines())
        .hasSize(600)
        .startsWith("results", "votes")
        .endsWith("results-c299", "votes-c299");
    assertThat(names(folder)).containsExactly("many.json");
    assertThat(run("export", many.toString(), "--chart=votes-c299", "--out", to("v.png"))).isZero();
  }

  @Test
  void ofAChartThatIsTooSmallToReadThatIsSaidAndItsTableIsWhole() throws IOException {
    String name = "Word ".repeat(120);
    String choices =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "{\"id\":\"a%d\",\"name\":{\"en\":\"%s%d\"},\"nominator\":{\"name\":{\"en\":\"%s\"}}}"
                        .formatted(i, name, i, name))
            .collect(Collectors.joining(","));
    String tallies =
        IntStream.range(0, 30)
            .mapToObj(i -> "{\"choice\":\"a%d\",\"votes\":%d}".formatted(i, i + 1))
            .collect(Collectors.joining(","));
    Path high =
        Files.writeString(
            folder.resolve("high.json"),
            """
            {"format":"sailau-election/1","title":{"en":"High"},"date":"2024-03-10","status":"final",
            "sources":[{"id":"s","publisher":{"en":"Nobody"}}],
            "units":[{"id":"u","name":{"en":"All"},"kind":"electorate"}],
            "contests":[{"id":"c","name":{"en":"Contest"},"choiceKind":"candidate","unit":"u",
            "choices":[%s],"tallies":[%s]}]}\
            """
                .formatted(choices, tallies));
    assertThat(run("export", high.toString(), "--chart=votes", "--out", to("v.png"))).isZero();
    assertThat(err()).contains("the smallest text is too small to read in: votes");
    assertThat(run("export", high.toString(), "--chart=votes", "--format=csv", "--out=-")).isZero();
    assertThat(err()).isEmpty();
    assertThat(out().lines()).as("a header and every choice").hasSize(31);
  }

  @Test
  void aNewExportReplacesTheOldOne() throws IOException {
    Path file = Files.writeString(folder.resolve("votes.csv"), "old".repeat(10_000));
    assertThat(run("export", "--chart=votes", "--format=csv", "--out=" + file)).isZero();
    assertThat(file).content().startsWith("Candidate,").doesNotContain("old");
    assertThat(names(folder)).containsExactly("votes.csv");
  }

  @Test
  void aMissingDatasetIsSaidAndNothingIsWritten() throws IOException {
    assertThat(run("export", to("none.json"), "--out", to("new"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("none.json");
    assertThat(run("export", to("a.json"), to("b.json"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("b.json").hasLineCount(1);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void anInvalidDatasetIsRefusedWithItsProblems() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": 5}");
    assertThat(run("export", bad.toString(), "--out", to("none"))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("Error: bad.json, line 1");
    assertThat(names(folder)).containsExactly("bad.json");
  }

  @Test
  void whereNothingCanBeWrittenTheReasonIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThat(run("export", "--out", file.resolve("in").toString())).isEqualTo(ExitCode.OUTPUT);
    assertThat(err()).contains("was not written").hasLineCount(1);
    assertThat(run("export", "--chart", "votes", "--out", to("no/such/a.png")))
        .isEqualTo(ExitCode.OUTPUT);
    assertThat(err()).contains("a.png was not written: its folder does not exist").hasLineCount(1);
    assertThat(file).hasContent("old");
    assertThat(names(folder)).containsExactly("file");
  }

  @Test
  void theSamePictureIsLargerByScale() throws IOException {
    run("export", "--chart=votes", "--size=300x200", "--scale=2.5", "--out", to("a.png"));
    var image = javax.imageio.ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(image.getWidth()).isEqualTo(750);
    assertThat(image.getHeight()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({"png", "svg", "pdf"})
  void aPictureIsCheckedAgainstItsDataset(String format) throws IOException {
    Path data = Files.writeString(folder.resolve("mine.sailau.json"), bundled());
    String picture = to("a." + format);
    assertThat(
            run("export", data.toString(), "--chart=votes", "--format", format, "--out", picture))
        .isZero();
    assertThat(run("check", picture)).isZero();
    assertThat(out())
        .contains(
            "The picture is unchanged: its checksums match.",
            "The dataset is unchanged",
            "the picture is identical.");
    Files.writeString(data, bundled().replace("271641", "271642"));
    assertThat(run("check", picture)).isEqualTo(ExitCode.CONTRADICTION);
    assertThat(out())
        .contains("The picture is unchanged: its checksums match.", "The dataset has changed");
    Files.delete(data);
    assertThat(run("check", picture)).isEqualTo(ExitCode.NOT_COMPARED);
    assertThat(out()).contains("The dataset was not found.", "mine.sailau.json");
    assertThat(run("check", picture, data.toString())).isEqualTo(ExitCode.USAGE);
    byte[] bytes = Files.readAllBytes(Path.of(picture));
    bytes[bytes.length - 40]++;
    Files.write(Path.of(picture), bytes);
    assertThat(run("check", picture)).isIn(ExitCode.CONTRADICTION, ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none.png  |                | does not exist.
          text.png  | {}             | is not a PNG, SVG or PDF, or it is damaged.
          plain.svg | <svg></svg>    | has no Sailau metadata
          """)
  void whatIsNoPictureOfSailausIsSaid(String name, String content, String reason)
      throws IOException {
    if (content != null) {
      Files.writeString(folder.resolve(name), content);
    }
    assertThat(run("check", to(name))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains(name).contains(reason).hasLineCount(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void bothCommandsExplainThemselvesInTheLanguageAskedFor() {
    assertThat(run("export", "--lang=kk", "--help")).isZero();
    assertThat(out()).contains("Қолданылуы", "--transparent", "Диаграммаларды");
    assertThat(run("check", "--lang=ru", "--help")).isZero();
    assertThat(out()).contains("Использование", "PICTURE", "не подпись");
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("Commands:", "export", "check");
  }

  @Test
  void chartsThatAreNotAmongAllAreMadeIfTheyAreNamed() throws IOException {
    assertThat(
            run(
                "export",
                "--chart=distribution,places-lead-president",
                "--format=csv",
                "--out=" + folder))
        .isZero();
    assertThat(names(folder))
        .containsExactlyInAnyOrder(
            "kazakhstan-president-2022-distribution.csv",
            "kazakhstan-president-2022-places-lead-president.csv");
  }
}
