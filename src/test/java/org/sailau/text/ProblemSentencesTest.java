package org.sailau.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.Problem.Severity;
import org.sailau.problem.Problems;
import org.sailau.shape.ShapesReader;
import org.sailau.wording.ProblemReport;

/// Tests the sentence for each kind of problem, in a file that has the problem.
class ProblemSentencesTest {

  private static final Limits LIMITS = new Limits(10, 200, 30, 40, 3, 10_000, 20_000);
  private static final Texts TEXTS = Texts.in(Language.ENGLISH);
  private static final ProblemReport REPORT =
      new ProblemReport(TEXTS, Path.of("folder", "results.json"));

  private static final String GOOD =
      """
      {"format": "sailau-election/1", "title": {"en": "T"}, "date": "2022-11-20",
       "status": "final",
       "sources": [{"id": "s", "publisher": {"en": "Gazette"}, "date": "2022-11-21"}],
       "units": [{"id": "u", "name": {"en": "All"}}, {"id": "v", "name": {"en": "V"}, "within": "u"}],
       "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate", "unit": "u",
         "rounding": {"decimals": 2, "mode": "half-up", "stated": true},
         "choices": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}],
         "tallies": [{"choice": "a", "votes": 7}, {"choice": "b", "share": 41.25}]}],
       "observation": {"observers": {"moreThan": 614}}}
      """;

  private static final String POLYGON =
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},
       "geometry": {"type": "Polygon", "coordinates": [[%s, [0, 0], [1, 0]]]}}]}\
      """;

  @TempDir Path folder;

  private static ReadResult read(String document) {
    return read(new ByteArrayInputStream(document.getBytes(UTF_8)), LIMITS);
  }

  private static ReadResult read(InputStream in, Limits limits) {
    return new DatasetReader(limits).read(in, Progress.NONE);
  }

  /// The correct document with one thing changed.
  private static ReadResult with(String good, String wrong) {
    assertThat(GOOD).containsOnlyOnce(good);
    return read(GOOD.replace(good, wrong));
  }

  /// What a file holds is cut to what can be read at a glance, in statements, too.
  @Test
  void aLongTextIsCut() {
    String text = "ё".repeat(150);
    ReadResult result =
        with(
            "\"contests\"",
            "\"statements\": [{\"figure\": \"observers\", \"source\": \"s\", \"value\": \""
                + text
                + "\"}], \"contests\"");
    Problem error = ((ReadResult.Refused) result).problems().listed().getFirst();
    assertThat(error.kind()).isEqualTo(Kind.NOT_A_COUNT);
    assertThat(error.found()).endsWith("…\"").hasSizeLessThan(60);
  }

  /// A word far down in a file with a long name, where the words that may stand there are many.
  @ParameterizedTest
  @EnumSource(Language.class)
  void aSentenceWithAllPossibleWordsIsReadAtAGlance(Language language) {
    ReadResult result =
        with(
            "\"contests\"",
            "\"statements\": [{\"source\": \"s\", \"figure\": \""
                + "ё".repeat(150)
                + "\", \"value\": 7}], \"contests\"");
    Problem error = ((ReadResult.Refused) result).problems().listed().getFirst();
    assertThat(error.kind()).isEqualTo(Kind.NOT_ONE_OF);
    Problem farDown =
        new Problem(
            error.kind(), 123_456, 20_000, error.pointer(), error.found(), error.expected());
    Path longName = Path.of("n".repeat(60) + ".json");
    assertThat(new ProblemReport(Texts.in(language), longName).line(farDown))
        .hasSizeLessThanOrEqualTo(300)
        .contains("\"" + "ё".repeat(11) + "…\" ")
        .contains("organisation-count")
        .contains("123456");
  }

  /// What is wrong with a file of outlines.
  private ReadResult shapes(String document) throws IOException {
    Path file = Files.writeString(folder.resolve("shapes.geojson"), document);
    return new ShapesReader(LIMITS).read(file, Progress.NONE) instanceof Outcome.Refused<?> refused
        ? new ReadResult.Refused(refused.problems())
        : new ReadResult.Cancelled();
  }

  private ReadResult file(Path file) {
    return new DatasetReader(LIMITS).read(file, Progress.NONE);
  }

  private ReadResult provoke(Kind kind) throws IOException {
    return switch (kind) {
      case FILE_MISSING -> file(folder.resolve("missing"));
      case FILE_IS_FOLDER -> file(folder);
      // Not every system has such files, and not every user is refused one.
      case FILE_NOT_REGULAR, FILE_UNREADABLE, NOT_IMPORTED -> new ReadResult.Refused(one(kind));
      case FILE_TOO_LARGE -> file(Files.writeString(folder.resolve("large"), " ".repeat(10_001)));
      case FILE_EMPTY -> read("");
      case READ_FAILED -> read(new FailingStream(), LIMITS);
      case NOT_UTF8 ->
          read(new ByteArrayInputStream("{\"title\": \"Wahl für\"".getBytes(ISO_8859_1)), LIMITS);
      case UTF16 -> read(new ByteArrayInputStream(GOOD.getBytes(UTF_16)), LIMITS);
      case OTHER_FILE -> read("%PDF-1.7 a report");
      case NOT_A_DIGEST ->
          with(
              "\"publisher\"",
              "\"imported\": {\"file\": \"a.csv\", \"sha256\": \"x\"}, \"publisher\"");
      case TRUNCATED -> read(GOOD.substring(0, GOOD.indexOf("Gazette")));
      case SYNTAX -> with("\"votes\": 7", "\"votes\": 7,,");
      case TEXT_AFTER_END -> read(GOOD + "more");
      case TOO_DEEP -> with("{\"en\": \"T\"}", "[".repeat(20) + "]".repeat(20));
      case STRING_TOO_LONG -> with("\"T\"", '"' + "T".repeat(300) + '"');
      case NUMBER_TOO_LONG -> with("\"votes\": 7", "\"votes\": " + "7".repeat(40));
      case NAME_TOO_LONG -> with("\"votes\"", '"' + "v".repeat(300) + '"');
      case TOO_MANY_FIELDS -> with("\"votes\": 7", fields(50) + "\"votes\": 7");
      case TOO_MANY_CHOICES ->
          with(
              "{\"id\": \"b\",",
              "{\"id\":\"x\",\"name\":{\"en\":\"X\"}},{\"id\":\"y\",\"name\":{\"en\":\"Y\"}},{\"id\":"
                  + " \"b\",");
      case TOO_LITTLE_MEMORY ->
          read(new ByteArrayInputStream(GOOD.getBytes(UTF_8)), LIMITS.withMemory(100));
      case UNKNOWN_FORMAT -> with("election/1", "election/2");
      case DUPLICATE_FIELD -> with("\"votes\": 7", "\"votes\": 7, \"votes\": 8");
      case UNKNOWN_FIELD -> with("\"votes\": 7", "\"votes\": 7, \"colour\": \"red\"");
      case MISSING_FIELD -> with("\"status\": \"final\",", "");
      case WRONG_TYPE -> with("\"votes\": 7", "\"votes\": true");
      case NOT_A_COUNT -> with("\"votes\": 7", "\"votes\": -120");
      case NOT_ONE_COUNT -> with("\"moreThan\": 614", "\"moreThan\": 614, \"exactly\": 615");
      case NOT_ONE_VALUE ->
          with(
              "\"contests\"",
              "\"statements\": [{\"figure\": \"observers\", \"source\": \"g\"}], \"contests\"");
      case NOT_A_SHARE -> with("41.25", "141.25");
      case NOT_DECIMALS -> with("\"decimals\": 2", "\"decimals\": 12");
      case NOT_VOTES_PER_VOTER -> with("\"rounding\"", "\"votesPerVoter\": 0, \"rounding\"");
      case NOT_FROM_ONE -> with("\"rounding\"", "\"seats\": 0, \"rounding\"");
      case NOT_ELECTED -> with("{\"en\": \"A\"}", "{\"en\": \"A\"}, \"elected\": \"yes\"");
      case NOT_A_COLOUR ->
          with(
              "\"units\"",
              "\"parties\": [{\"id\": \"p\", \"name\": {\"en\": \"P\"}, \"colour\": \"red\"}],"
                  + " \"units\"");
      case NOT_A_FILE_NAME -> with("\"units\"", "\"shapesFile\": \"../a.json\", \"units\"");
      case NOT_A_LANGUAGE -> with("\"units\"", "\"language\": \"Қазақ\", \"units\"");
      case TOO_PRECISE -> with("41.25", "41.255");
      case BLANK_TEXT -> with("\"T\"", "\" \"");
      case CONTROL_CHARACTER -> with("\"T\"", "\"T\\u0007\"");
      case LONE_SURROGATE -> with("\"T\"", "\"T\\ud800\"");
      case NOT_AN_ID -> with("\"id\": \"v\"", "\"id\": \"№ 5\"");
      case DUPLICATE_ID -> with("\"id\": \"b\"", "\"id\": \"a\"");
      case UNRESOLVED -> with("\"choice\": \"b\"", "\"choice\": \"z\"");
      case WITHIN_ITSELF -> with("\"within\": \"u\"", "\"within\": \"v\"");
      case MISSING_LETTERS -> with("\"T\"", "\"T☃\"");
      case SIMILAR_ID -> with("\"id\": \"b\"", "\"id\": \"\u0430\"");
      case SAME_NAME -> with("\"B\"", "\" a\"");
      case NOT_A_DATE -> with("2022-11-20", "20.11.2022");
      case NOT_ONE_OF -> with("\"candidate\"", "\"person\"");
      case EMPTY_LIST ->
          with(
              "[{\"id\": \"u\", \"name\": {\"en\": \"All\"}},"
                  + " {\"id\": \"v\", \"name\": {\"en\": \"V\"}, \"within\": \"u\"}]",
              "[]");
      case NO_LANGUAGE -> with("{\"en\": \"T\"}", "{}");
      case FRACTION_OF_VOTES -> with("\"votes\": 7", "\"votes\": 7.5");
      case NOT_ONE_DATE -> with("\"date\": \"2022-11-20\",", "");
      case NOT_IN_ORDER ->
          with(
              "\"date\": \"2022-11-20\"",
              "\"dates\": {\"from\": \"2022-11-20\", \"to\": \"2022-11-20\"}");
      case NOT_AN_HOUR -> with("\"tallies\"", "\"counts\": [{\"asOf\": \"21:00\"}], \"tallies\"");
      case NOT_A_TILE -> with("\"within\": \"u\"", "\"within\": \"u\", \"place\": {\"tile\": [7]}");
      case NOT_SHAPES -> shapes("{\"type\": \"Feature\"}");
      case NO_SHAPES -> shapes("{\"type\": \"FeatureCollection\", \"features\": []}");
      case NOT_WGS_84 ->
          shapes(
              """
              {"type": "FeatureCollection",
               "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}}\
              """);
      case NOT_DEGREES -> shapes(POLYGON.formatted("[8500000.5, 5300000]"));
      case NOT_COORDINATES -> shapes(POLYGON.formatted("[\"east\", 5]"));
      case NOT_AN_ARC ->
          shapes(
              """
              {"type": "Topology", "objects": {"all": {"type": "Polygon", "arcs": [[7]]}},
               "arcs": [[[0, 0], [1, 1], [1, 0]]]}\
              """);
      case NESTED_TOO_DEEP ->
          read(
              new ByteArrayInputStream(
                  GOOD.replace("\"within\": \"u\"}", "\"within\": \"u\"}" + nested(70))
                      .getBytes(UTF_8)),
              LIMITS.withMemory(100_000));
      case DUPLICATE_COUNT ->
          with("\"tallies\"", "\"counts\": [{\"valid\": 7}, {\"valid\": 8}], \"tallies\"");
      case NOT_WITHHELD -> with("\"votes\": 7", "\"votes\": 7, \"withheld\": true");
      case DUPLICATE_TALLY -> with("\"choice\": \"b\"", "\"choice\": \"a\"");
      case EMPTY_TALLY -> with(", \"votes\": 7", "");
    };
  }

  private static String nested(int depth) {
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      units
          .append(", {\"id\": \"n%d\", \"name\": {\"en\": \"N%d\"}".formatted(i, i))
          .append(", \"within\": \"%s\"}".formatted(i == 0 ? "v" : "n" + (i - 1)));
    }
    return units.toString();
  }

  private static String fields(int count) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < count; i++) {
      fields.append("\"f").append(i).append("\": 1, ");
    }
    return fields.toString();
  }

  private static Problems one(Kind kind) {
    return new Problems(List.of(new Problem(kind, 0, 0, "", "", List.of())), 0, false);
  }

  private static final class FailingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }

  private static List<Problem> problems(ReadResult result) {
    return switch (result) {
      case ReadResult.Done done -> done.warnings().listed();
      case ReadResult.Refused refused -> refused.problems().listed();
      case ReadResult.Cancelled _ -> List.of();
    };
  }

  private Problem problem(Kind kind) throws IOException {
    return problems(provoke(kind)).stream()
        .filter(problem -> problem.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " was not found"));
  }

  @Test
  void theDocumentWithNothingWrongIsOpened() {
    assertThat(read(GOOD)).isInstanceOf(ReadResult.Done.class);
    assertThat(problems(read(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eachKindIsSaidInWholeSentences(Kind kind) throws IOException {
    Problem problem = problem(kind);
    String line = REPORT.line(problem);
    Set<Kind> ofBraces = EnumSet.of(Kind.WRONG_TYPE, Kind.NOT_ONE_OF);
    assertThat(line)
        .as("no place is left empty")
        .doesNotContain("  ", ": .", " ,", "\"\"", "null", "[]")
        .doesNotContainPattern(ofBraces.contains(kind) ? "\\{\\d" : "[{}]");
    assertThat(line)
        .matches("(Error|Warning): results\\.json(, line \\d+, column \\d+( \\(/.*\\))?)?: .*\\.");
    assertThat(line)
        .endsWith(
            problem.severity() == Severity.ERROR
                ? " Nothing was opened."
                : switch (kind) {
                  case SAME_NAME, SIMILAR_ID -> " Both were opened.";
                  case MISSING_LETTERS, FRACTION_OF_VOTES -> " Everything was opened.";
                  default -> " The field was ignored; everything else was opened.";
                });
    // Of these the value found says nothing that the sentence does not.
    Set<Kind> withoutFound =
        EnumSet.of(Kind.EMPTY_LIST, Kind.NOT_A_TILE, Kind.DUPLICATE_COUNT, Kind.DUPLICATE_TALLY);
    if (!withoutFound.contains(kind)) {
      assertThat(line).as("what was found").contains(problem.found());
    }
    for (String expected :
        kind == Kind.WRONG_TYPE || kind == Kind.OTHER_FILE
            ? List.<String>of()
            : problem.expected()) {
      boolean number = expected.chars().allMatch(Character::isDigit);
      assertThat(line)
          .as("what was expected")
          .contains(number ? shown(kind, Long.parseLong(expected)) : expected);
    }
  }

  private static String shown(Kind kind, long expected) {
    return kind == Kind.FILE_TOO_LARGE || kind == Kind.TOO_LITTLE_MEMORY
        ? TEXTS.size(expected)
        : TEXTS.count(expected);
  }

  @Test
  void aLineSaysWhereWhatWasFoundWhatWasExpectedAndWhatBecameOfTheFile() throws IOException {
    assertThat(REPORT.line(problem(Kind.NOT_A_COUNT)))
        .isEqualTo(
            "Error: results.json, line 8, column 41 (/contests/0/tallies/0/votes): -120 is not a"
                + " count; a count is a whole number in digits, from 0 to"
                + " 9,223,372,036,854,775,807. Nothing was opened.");
    assertThat(REPORT.line(problem(Kind.FILE_TOO_LARGE)))
        .isEqualTo(
            "Error: results.json: the file is larger than 10\u00a0KB, the most that Sailau reads."
                + " Nothing was opened.");
    assertThat(REPORT.line(problem(Kind.NOT_ONE_OF)))
        .contains("\"person\"", "one of: candidate, party, ticket, answer.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60,5         | 60,5: write a decimal point instead of the comma.
          1 651        | 1 651: write the digits together.
          12 345 678   | 12 345 678: write the digits together.
          1\u00a0651  | 1 651: write the digits together.
          """)
  void theCommonestMistakesAreCalledWhatTheyAre(String number, String sentence) throws IOException {
    Problem problem = problems(with("41.25", number)).getFirst();
    assertThat(REPORT.line(problem))
        .isEqualTo(
            "Error: results.json, line 8, column 70 (/contests/0/tallies/1/share): "
                + sentence
                + " Nothing was opened.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x10", "0123", "1_200", "7e", "12x"})
  void aBrokenNumberIsPointedTo(String number) {
    assertThat(problems(with("\"votes\": 7", "\"votes\": " + number)).getFirst().pointer())
        .isEqualTo("/contests/0/tallies/0/votes");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noLineIsLongerThanThreeHundredCharacters(Language language) throws IOException {
    ProblemReport report =
        new ProblemReport(Texts.in(language), Path.of("\u202e".repeat(40) + ".json"));
    for (Kind kind : Kind.values()) {
      Problem problem = problem(kind);
      // What breaks the syntax is one character.
      int longest = kind == Kind.SYNTAX ? "\"\\u202E\"".length() : 52;
      String found = problem.found().isEmpty() ? "" : "m".repeat(longest);
      assertThat(
              report.line(
                  new Problem(
                      kind, 1_000_000, 1_000_000, "/" + "p".repeat(59), found, problem.expected())))
          .as("%s", kind)
          .hasSizeLessThanOrEqualTo(300);
    }
  }

  @Test
  void whatIsFoundIsShortenedAfterItIsEscaped() {
    Problem problem = problems(with("\"T\"", '"' + "\\u202e".repeat(30) + '"')).getFirst();
    assertThat(problem.kind()).isEqualTo(Kind.CONTROL_CHARACTER);
    assertThat(problem.found()).startsWith("\"\\u202E\\u202E").hasSizeLessThan(60);
    assertThat(problem.pointer()).isEqualTo("/title/en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          "votes": 7     | "votes": "387"   | 387 must be a number: remove the quotes.
          41.25          | "41.25"          | 41.25 must be a number: remove the quotes.
          {"en": "T"}    | {"en": 2022}     | 2022 must be a text: put it in quotes.
          "votes": 7     | "votes": true    | true is not allowed here; write a whole number in digits.
          41.25          | "most"           | "most" is not allowed here; write a number from 0 to 100.
          """)
  void quotesThatAreMissingOrTooManyAreNamed(String good, String wrong, String sentence) {
    assertThat(REPORT.line(problems(with(good, wrong)).getFirst())).contains("): " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xl/workbook.xml                                | a spreadsheet, not a dataset. Import it
          mimetypeapplication/vnd.oasis.opendocument.spreadsheet | a spreadsheet, not a dataset. Import it
          [Content_Types].xml                            | an office document, not a dataset. Save an example dataset
          results.json                                   | a ZIP archive, not a dataset. Unpack it
          """)
  void archivesAreCalledWhatTheyAre(String firstName, String sentence) {
    ReadResult read =
        read(
            new ByteArrayInputStream(
                ("PK\u0003\u0004\u0014" + "\u0000".repeat(25) + firstName).getBytes(ISO_8859_1)),
            LIMITS);
    assertThat(REPORT.text(refused(read))).startsWith("Error: results.json: this is " + sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "D0CF11E0A1B11AE1, an office document", "89504E470D0A1A0A, a picture", "FFD8FFE0, a picture",
    "474946383961, a picture", "49492A00, a picture", "255044462D312E37, a PDF"
  })
  void otherFilesAreCalledWhatTheyAre(String bytes, String what) {
    ReadResult read = read(new ByteArrayInputStream(HexFormat.of().parseHex(bytes)), LIMITS);
    assertThat(REPORT.text(refused(read)))
        .startsWith("Error: results.json: this is " + what + ", not a dataset. Save an example");
  }

  @Test
  void problemsAreInTheOrderOfTheFileWhichIsNamedOnce() {
    String report =
        REPORT.text(
            refused(
                read(
                    GOOD.replace("\"choice\": \"a\"", "\"choice\": \"z\"")
                        .replace("41.25", "141.25")
                        .replace("2022-11-21", "yesterday"))));
    assertThat(report).containsOnlyOnce("results.json");
    assertThat(report.lines().map(line -> line.replaceAll(", column.*", "")))
        .containsExactly("Error: results.json, line 3", "Error: line 8", "Error: line 8");
    assertThat(report.lines().skip(1))
        .first()
        .asString()
        .contains("no choice of this contest has the id \"z\"");
  }

  private static Problems refused(ReadResult reading) {
    return ((ReadResult.Refused) reading).problems();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachKindIsSaidInEveryLanguage(Language language) throws IOException {
    ProblemReport report = new ProblemReport(Texts.in(language), Path.of("folder", "results.json"));
    for (Kind kind : Kind.values()) {
      Problem problem = problem(kind);
      assertThat(report.line(problem))
          .as("%s", kind)
          .contains("results.json")
          .doesNotContain("  ", ": .", " ,", "null", "[]", "|")
          .endsWith(".");
    }
  }
}
