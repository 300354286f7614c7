package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.view.window.PlaceDatasets;

/// `--contest` and `--unit` of exports, and the question before many files.
class PlaceExportTest extends CommandTest {

  @TempDir Path place;

  private String country = "";

  @BeforeEach
  void write() throws IOException {
    country =
        Files.writeString(place.resolve("country.sailau.json"), PlaceDatasets.country()).toString();
  }

  @Test
  void aContestInAUnitIsNamedByIdCodeOrName() throws IOException {
    for (String unit : new String[] {"south", "S-2", "South"}) {
      assertThat(
              run(
                  "export",
                  country,
                  "--contest",
                  "head",
                  "--unit",
                  unit,
                  "--chart",
                  "results",
                  "--format",
                  "csv",
                  "--out",
                  folder.toString()))
          .isEqualTo(ExitCode.DONE);
      assertThat(names()).containsExactly("country-results@south.csv");
    }
    assertThat(Files.readString(folder.resolve("country-results@south.csv")))
        .contains("60.00", "90");
  }

  @Test
  void allUnitsWithFiguresAreListed() {
    assertThat(run("export", country, "--unit", "all", "--chart", "list")).isEqualTo(ExitCode.DONE);
    assertThat(out().lines())
        .contains("results", "votes", "results@n1", "votes@n2", "results@south", "turnout@south")
        .contains("results-mayor", "votes-mayor")
        .doesNotContain("results-mayor@north", "results-mayor@n1");
  }

  @Test
  void whereNothingIsStatedThatIsSaid() {
    assertThat(
            run(
                "export",
                country,
                "--contest",
                "mayor",
                "--unit",
                "n1",
                "--out",
                folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("nothing is stated of these contests in these units");
  }

  @Test
  void aUnitThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(run("export", country, "--unit", "nort")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("nort").contains("north");
  }

  @Test
  void manyFilesAreWrittenOnlyIfThatIsConfirmed() throws IOException {
    String[] many = {
      "export",
      country,
      "--unit",
      "all",
      "--format",
      "csv,svg",
      "--theme",
      "light,dark,print",
      "--lang",
      "en,kk,ru",
      "--out",
      folder.toString(),
      "--chart",
      "results,votes"
    };
    assertThat(run(many)).isEqualTo(ExitCode.OUTPUT);
    assertThat(err()).contains("files. Add --yes to write them");
    assertThat(names()).isEmpty();
  }

  @Test
  void aFileOfAPlaceIsCheckedAgainstTheDataset() {
    assertThat(
            run(
                "export",
                country,
                "--contest",
                "head",
                "--unit",
                "n2",
                "--chart",
                "results",
                "--format",
                "svg",
                "--out",
                to("p.svg")))
        .isEqualTo(ExitCode.DONE);
    assertThat(run("check", to("p.svg"), country)).isEqualTo(ExitCode.DONE);
  }

  private void figures(String... options) {
    Stream<String> all = Stream.of("export", country, "--chart", "figures", "--format", "csv");
    assertThat(run(Stream.concat(all, Stream.of(options)).toArray(String[]::new)))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void allFiguresOfAllUnitsAreOneTable() throws IOException {
    figures("--out", folder.toString());
    assertThat(names()).containsExactly("country-figures.csv");
    List<String> lines = Files.readAllLines(folder.resolve("country-figures.csv"));
    assertThat(lines.getFirst())
        .isEqualTo(
            "contest,contestName,unit,unitCode,unitName,unitKind,within,choice,choiceName,"
                + "figure,value,evidence,asOf,source");
    assertThat(lines)
        .as("a stated figure of a unit, with its code and the unit above")
        .anyMatch(line -> line.matches("head,.*,south,S-2,South,.*,votes,90,stated,,.*"))
        .as("a sum over parts is marked, and has no source")
        .anyMatch(line -> line.matches("head,.*,north,.*,votes,\\d+,derived,,"));
  }

  @Test
  void theTableOfFiguresIsOfTheContestsAndUnitsThatAreAskedFor() {
    figures("--contest", "head", "--unit", "south", "--out", "-");
    assertThat(out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",south,"));
  }

  @Test
  void theTableOfFiguresIsNoPicture() {
    assertThat(run("export", country, "--chart", "figures")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("figures is one table, not a chart").contains("--format csv");
  }
}
