package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.dataset.PublishedSchema;

/// `sailau import`: what it says, what it writes, and its exit codes.
class ImportCommandTest extends CommandTest {

  private static final String TABLE =
      "Area,Valid,Ann,Bob\nNorth,30,10,20\nSouth,70,30,40\nTotal,100,40,60\n";

  private String table(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void aTableIsProvenAndWritten() throws IOException {
    String file = table("town 2024-05-12.csv", TABLE);
    assertThat(run("import", file, "--out", to("a.sailau.json"))).as(err()).isZero();
    assertThat(out())
        .contains("B Valid: valid, since its header says so")
        .contains("Votes of all choices = valid votes (3 sums): 200 = 200")
        .contains("1 total line is compared, not counted.")
        .contains("Dataset: ");
    assertThat(run("check", to("a.sailau.json"))).as(out()).isZero();
  }

  @Test
  void sumsThatDifferAreSaidAndTheDatasetIsWritten() throws IOException {
    String file = table("town 2024-05-12.csv", TABLE.replace("70,30", "71,30"));
    assertThat(run("import", file, "--recipe", recipe(), "--out", to("a.sailau.json")))
        .isEqualTo(ExitCode.CONTRADICTION);
    assertThat(out()).contains("South: 70 ≠ 71 (line 3, column B)");
    assertThat(folder.resolve("a.sailau.json")).exists();
  }

  private String recipe() throws IOException {
    String file = table("right 2024-05-12.csv", TABLE);
    assertThat(run("import", file, "--save-recipe", to("town.sailau-recipe.json"))).isZero();
    return to("town.sailau-recipe.json");
  }

  @Test
  void whatIsUndecidedIsSaidWithTheOption() throws IOException {
    String file = table("town.csv", TABLE);
    assertThat(run("import", file, "--out", to("a.sailau.json"))).isEqualTo(ExitCode.USAGE);
    assertThat(out()).contains("The file does not say when the election was. Give it with '--date");
    assertThat(folder.resolve("a.sailau.json")).doesNotExist();
    assertThat(run("import", file, "--date", "2024-05-12")).isZero();
  }

  @Test
  void aTableWithoutAHeaderIsATable() throws IOException {
    assertThat(run("import", table("town.csv", "North\nSouth\n"))).isEqualTo(ExitCode.USAGE);
    assertThat(out())
        .contains("town.csv: 2 lines, 1 column", "No line with names of columns was found.");
  }

  @Test
  void columnsAndTextsAreGivenAsOptions() throws IOException {
    String file = table("town.csv", "Area,Ann,Bob\nA,1,n/k\nB,2,5\nC,1,1\nD,2,2\n");
    String[] decided = {
      "import",
      file,
      "--date=2024-05-12",
      "--column=A=unit",
      "--column=B-C=choice-votes",
      "--not-stated=n/k",
      "--title=The town",
      "--status=final",
      "--source=The clerk",
      "--out=-"
    };
    assertThat(run(decided)).as(err()).isZero();
    assertThat(out()).contains("\"The town\"", "\"final\"", "\"The clerk\"").startsWith("{");
    assertThat(err()).contains("“n/k” is read as: not stated (1 cell)");
  }

  @Test
  void theReportForProgramsIsAsItsSchemaSays() throws IOException {
    PublishedSchema schema =
        new PublishedSchema(Path.of("assets/schema/sailau-import-1.schema.json"));
    assertThat(run("import", table("town 2024-05-12.csv", TABLE), "--json")).isZero();
    assertThat(schema.complaints(out())).isEmpty();
    assertThat(run("import", table("town.csv", TABLE.replace("100", "x")), "--json"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(schema.complaints(out())).isEmpty();
    assertThat(run("import", to("missing.csv"), "--json")).isEqualTo(ExitCode.USAGE);
    assertThat(schema.complaints(out())).isEmpty();
  }

  @Test
  void aChoiceThatIsTheSumOfTheOthersIsNone() throws IOException {
    StringBuilder lines = new StringBuilder("county,office,district,candidate,party,votes\n");
    for (int county = 1; county <= 4; county++) {
      lines.append("C%1$d,Mayor,,Ann,,%1$d\n".formatted(county));
      lines.append("C%d,Mayor,,Bob,,%d\n".formatted(county, 2 * county));
      lines.append("C%d,Mayor,,Alle zusammen,,%d\n".formatted(county, 3 * county));
    }
    assertThat(run("import", table("town 2024-05-12.csv", lines.toString()), "--out=-")).isZero();
    assertThat(out()).contains("\"Ann\"", "\"Bob\"").doesNotContain("\"Alle zusammen\"");
    assertThat(err())
        .contains("Votes of all choices = their total in the file (4 sums): 30 = 30")
        .contains("“Alle zusammen” is the sum of the other choices everywhere");
  }

  @Test
  void manyLinesOfTextHideNothingThatIsToBeDecided() throws IOException {
    StringBuilder lines = new StringBuilder("Area,Valid,Ann,Bob\n");
    for (int district = 1; district <= 150; district++) {
      lines.append("District %d,,,\nNorth,30,10,20\nSouth,7,3,4\n".formatted(district));
    }
    lines.append("North,31,11,20\n");
    String file = table("town 2024-05-12.csv", lines.toString());
    assertThat(run("import", file)).isEqualTo(ExitCode.USAGE);
    assertThat(out()).contains("11 is a second figure for the same choice and area");
  }

  @Test
  void aRecipeThatTheUserKeepsIsUsedAndNamed() throws IOException {
    String file = table("town 2024-05-12.csv", "Place,x,Ann,Bob\nNorth,30,10,20\nSouth,70,30,40\n");
    Path recipes = Files.createDirectory(folder.resolve("recipes"));
    Files.writeString(
        recipes.resolve("towns.sailau-recipe.json"),
        """
        {"format": "sailau-recipe/1", "name": "Towns", "headers": ["Place", "x", "Ann", "Bob"],
         "columns": [{"header": "Place", "role": "unit"}, {"header": "x", "role": "eligible"},
           {"header": "Ann", "role": "choice-votes"}, {"header": "Bob", "role": "choice-votes"}]}
        """);
    String kept = "Read by a recipe that you keep.";
    assertThat(run("import", file)).isZero();
    assertThat(out()).contains("read as “Towns”", kept);
    assertThat(run("import", file, "--recipe", "Towns")).isZero();
    assertThat(out()).contains("read as “Towns”").doesNotContain(kept);
    // Two columns with a sum may be two choices, or votes that are valid and votes that are not.
    assertThat(run("import", file, "--no-settings")).isEqualTo(ExitCode.USAGE);
    assertThat(out())
        .contains(
            "as its header, its cells and its sums suggest", "Columns C, D add up to column B")
        .doesNotContain(kept);
    assertThat(run("import", file, "--no-settings", "--recipe", "Towns")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void eachFigureHasItsCell() throws IOException {
    String file = table("town 2024-05-12.csv", TABLE);
    assertThat(run("import", file, "--out=-")).isZero();
    assertThat(out()).contains("\"quote\":\"C2: 10\"", "\"quote\":\"D4: 60\"");
  }

  /// The picture names the file of others and has the digest of the dataset, as one does that is
  /// made of an election that was opened without saving.
  @Test
  void aPictureOfAnImportIsCheckedWithTheSavedDataset() throws IOException {
    String file = table("town 2024-05-12.csv", TABLE);
    Path saved = Files.createDirectory(folder.resolve("saved")).resolve("town 2024-05-12.csv");
    assertThat(run("import", file, "--out", saved.toString())).isZero();
    String picture = to("results.png");
    assertThat(run("export", saved.toString(), "--chart", "results", "--out", picture)).isZero();
    assertThat(run("check", picture)).isEqualTo(ExitCode.NOT_COMPARED);
    assertThat(err()).isEmpty();
    assertThat(out()).contains("Import that file in the same way and save it as a dataset");
    assertThat(run("check", picture, saved.toString())).isZero();
  }

  @Test
  void namesThatAreAlikeArePointedOutAndJoined() throws IOException {
    String file =
        table(
            "town 2024-05-12.csv",
            """
            county,office,district,candidate,party,votes
            N,Mayor,,Ann B. Brook,,5
            N,Mayor,,Bob Hill,,3
            S,Mayor,,Ann Brook,,7
            S,Mayor,,Bob Hill,,1
            W,Mayor,,Ann B. Brook,,2
            """);
    assertThat(run("import", file)).isZero();
    assertThat(out()).contains("“Ann Brook” and “Ann B. Brook” are read as two choices");
    assertThat(run("import", file, "--same=Ann Brook=Ann B. Brook", "--out=-")).isZero();
    assertThat(out())
        .contains("\"en\" : \"Ann B. Brook\"", "\"names\":{\"Ann Brook\":\"Ann B. Brook\"}")
        .doesNotContain("\"en\" : \"Ann Brook\"");
    assertThat(run("import", file, "--same=Ann Brook")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("“Ann Brook” is no pair of names");
  }

  @Test
  void severalFilesAreReadAndTheWorstCounts() throws IOException {
    String right = table("a 2024-05-12.csv", TABLE);
    String broken = table("b.csv", "a,b\n\"x,1\n");
    assertThat(run("import", right, broken)).isEqualTo(ExitCode.USAGE);
    assertThat(out()).contains("a 2024-05-12.csv: 4 lines");
    assertThat(err()).contains("b.csv: line 2: a quotation mark");
    assertThat(run("import", right, broken, "--out", to("x"))).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .contains("--out and --save-recipe are for one file, or for several that --join");
  }

  @Test
  void filesWithTheSameColumnsAreOneElection() throws IOException {
    String east = table("2024-05-12 east.csv", TABLE.replace("Total,100,40,60\n", ""));
    String west =
        table(
            "2024-05-12 west.csv",
            "Bob,Ann,Valid,Area\n30,71,101,West 1\n40,60,100,West 2\nSource: the office,,,\n");
    assertThat(run("import", "--join", east, west, "--out", to("both.json"))).isZero();
    assertThat(out())
        .contains("2024-05-12 east.csv, 2024-05-12 west.csv: ")
        .contains("The lines of 2 files stand below each other: east, west.");
    assertThat(Files.readString(Path.of(to("both.json"))))
        .contains("\"file\" : \"2024-05-12 east.csv\"", "\"file\" : \"2024-05-12 west.csv\"")
        .contains("\"source\":\"file2\",\"quote\":\"B2: 71\"");
    assertThat(run("check", to("both.json"))).isZero();
    PublishedSchema schema =
        new PublishedSchema(Path.of("assets/schema/sailau-import-1.schema.json"));
    assertThat(run("import", "--join", east, west, "--json")).isZero();
    assertThat(schema.complaints(out())).isEmpty();
    assertThat(out()).contains("\"files\"");
  }

  @Test
  void filesWithNothingInCommonAreNotJoined() throws IOException {
    String east = table("2024-05-12 east.csv", TABLE);
    String other = table("budget.csv", "Year,Money\n2023,4\n2024,5\n");
    assertThat(run("import", "--join", east, other, "--out", to("x.json")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("budget.csv cannot be joined");
    assertThat(run("import", "--join", east, table("broken.csv", "a,b\n\"x,1\n"), "--json"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(out()).contains("\"file\" : \"broken.csv\"");
    assertThat(Path.of(to("x.json"))).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    String file = table("town 2024-05-12.csv", TABLE);
    assertThat(run("import", file, "--out", to("none/at/all.json"))).isEqualTo(ExitCode.OUTPUT);
    assertThat(err()).contains("all.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --recipe=none       | no recipe “none”; there are: openelections
          --encoding=martian  | no encoding “martian”
          --delimiter=xx      | a delimiter is one character, or tab.
          --header=first      | “first” is no line number and not 'none'.
          --column=B          | “B” does not say what columns hold.
          --column=C-A=unit   | “C-A=unit” does not say
          --column=B=king     | “B=king” does not say
          --date=someday      | “someday” is no day
          --status=maybe      | “maybe” is neither preliminary nor final.
          """)
  void wrongWordsAreSaid(String option, String reason) throws IOException {
    assertThat(run("import", table("town.csv", TABLE), option)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains(reason);
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ru, Сходятся ли суммы?", "kk, Сандар жиыны сәйкес пе?"})
  void itSpeaksOtherLanguages(String language, String words) throws IOException {
    assertThat(run("import", table("a 2024-05-12.csv", TABLE), "--lang", language)).isZero();
    assertThat(out()).contains(words);
  }

  @Test
  void aTableToFillInIsWritten() throws IOException {
    assertThat(run("import", "--template", to("mine.xlsx"))).as(err()).isZero();
    assertThat(out()).contains("The table was saved as " + to("mine.xlsx"));
    assertThat(run("import", to("mine.xlsx"))).as(err()).isZero();
    assertThat(out()).contains("395 = 395");
    assertThat(run("import", "--template", to("none/mine.csv"))).isEqualTo(ExitCode.OUTPUT);
    assertThat(run("import")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("no file is named");
  }

  @Test
  void aTotalUnderAnotherNameIsFoundBesideItsParts() throws IOException {
    String file =
        table(
            "town 2024-05-12.csv",
            """
            District,Station,Valid,Ann,Bob
            North,1,30,10,20
            North,2,70,30,40
            The nort,Total,100,40,60
            South,3,7,3,4
            South,4,9,4,5
            South,Total,16,7,9
            """);
    assertThat(run("import", file, "--out", to("a.sailau.json"))).as(err()).isZero();
    assertThat(out()).contains("2 total lines are compared, not counted.");
    assertThat(folder.resolve("a.sailau.json")).content().doesNotContain("The nort");
  }
}
