package org.sailau.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.election.Unit;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.TableLimits;
import org.sailau.json.StrictJson;

/// Reads tables with areas of several levels, and the codes of each.
class UnitLevelsTest {

  private static final String RIGHT_TO_LEFT =
      """
      Station,Region,Valid,Aman,Berik
      One,North,30,10,20
      Two,North,40,25,15
      One,South,70,30,40
      Two,South,90,45,45
      """;

  @TempDir private Path folder;

  private Imported read(String text, ImportRequest request) throws IOException {
    Path file = Files.writeString(folder.resolve("result 2024-05-12.csv"), text);
    Outcome<Imported> outcome =
        new Importer(TableLimits.defaults()).read(file, request, ReadProgress.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Imported>) outcome).value();
  }

  /// The areas in the form "South > One [S1]".
  private static List<String> areas(Imported imported) {
    List<Unit> units = imported.opened().units();
    return units.stream()
        .filter(unit -> unit.within() >= 0)
        .map(
            unit -> {
              Unit above = units.get(unit.within());
              String name =
                  unit.name().text()
                      + (unit.details().code() == null ? "" : " [" + unit.details().code() + "]");
              return above.within() < 0 ? name : above.name().text() + " > " + name;
            })
        .toList();
  }

  @Test
  void theAreaAboveMayStandBehindTheArea() throws IOException {
    ImportRequest said = ImportRequest.NONE.withColumns(Map.of(1, Role.UNIT_ABOVE));
    Imported imported = read(RIGHT_TO_LEFT, said);
    assertThat(areas(imported))
        .containsExactly(
            "North", "North > One", "North > Two", "South", "South > One", "South > Two");
    assertThat(ImportTrapTest.votes(imported.opened()))
        .isEqualTo(Map.of("Aman", 110L, "Berik", 120L));
  }

  @Test
  void codesBelongToTheNamesThatTheirHeaderSays() throws IOException {
    Imported imported =
        read(
            """
            Region,District,Region code,District code,Valid,Aman,Berik
            North,One,N9,N01,30,10,20
            North,Two,N9,N02,40,25,15
            South,One,S9,S01,70,30,40
            South,Two,S9,S02,90,45,45
            """,
            ImportRequest.NONE);
    assertThat(areas(imported))
        .containsExactly(
            "North [N9]",
            "North > One [N01]",
            "North > Two [N02]",
            "South [S9]",
            "South > One [S01]",
            "South > Two [S02]");
  }

  @Test
  void theUserSaysToWhichNamesCodesBelong() throws IOException {
    String text =
        """
        Region,District,Code,Id,Valid,Aman,Berik
        North,One,N9,N01,30,10,20
        North,Two,N9,N02,40,25,15
        South,One,S9,S01,70,30,40
        South,Two,S9,S02,90,45,45
        """;
    Map<Integer, Role> roles =
        Map.of(0, Role.UNIT, 1, Role.UNIT, 2, Role.UNIT_CODE, 3, Role.UNIT_CODE);
    ImportRequest said = ImportRequest.NONE.withColumns(roles).withCodes(Map.of(2, 0));
    Imported imported = read(text, said);
    List<String> right = areas(imported);
    assertThat(right).contains("North [N9]", "South > Two [S02]").hasSize(6);
    StrictJson.Outcome<Recipe> recipe =
        RecipeFile.read(new ByteArrayInputStream(RecipeFile.bytes(imported.recipe())));
    Recipe kept = ((StrictJson.Outcome.Done<Recipe>) recipe).value();
    assertThat(areas(read(text, ImportRequest.NONE.with(kept)))).isEqualTo(right);
  }

  /// Only one town has districts, and what comes from abroad stands below the sum of all.
  @Test
  void sumsOfSomeLinesAreFound() throws IOException {
    Imported imported =
        read(
            """
            Area,Valid,Aman,Berik,Dana
            Hill,4321,1234,2040,1047
            Old town,70104,30017,20045,20042
            New town,50221,25020,15101,10100
            The town,120325,55037,35146,30142
            Valley,3993,1001,2002,990
            """,
            ImportRequest.NONE);
    assertThat(areas(imported))
        .containsExactlyInAnyOrder(
            "Hill", "The town > Old town", "The town > New town", "The town", "Valley");
    assertThat(imported.addsUp()).isTrue();
    assertThat(imported.totals()).hasSize(1);
  }

  @Test
  void votesFromAbroadStandBelowTheSumOfAllOthers() throws IOException {
    Imported imported =
        read(
            """
            Area,Valid,Aman,Berik,Dana
            Hill,4321,1234,2040,1047
            Old town,70104,30017,20045,20042
            Valley,3993,1001,2002,990
            Mainland,78418,32252,24087,22079
            Embassies,7007,3003,2002,2002
            """,
            ImportRequest.NONE);
    assertThat(areas(imported)).contains("Mainland > Hill", "Mainland > Valley", "Embassies");
  }

  /// Small numbers add up by chance.
  @Test
  void aFewVotesAreNoProofOfASum() throws IOException {
    Imported imported =
        read(
            """
            Area,Valid,Aman,Berik
            One,7,3,4
            Two,9,5,4
            Three,16,8,8
            Four,30,11,19
            """,
            ImportRequest.NONE);
    assertThat(areas(imported)).contains("One", "Three");
    assertThat(imported.totals()).isEmpty();
  }
}
