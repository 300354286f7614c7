package org.sailau.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.TableLimits;
import org.sailau.json.StrictJson;

/// Reads tables in which several columns belong to each choice: votes and share, votes, share and
/// seats, or name, party and votes. What is proposed is right, or something is to be decided.
class ColumnGroupsTest {

  private static final List<String> NAMES = List.of("Aman", "Berik", "Saule");
  private static final int STATIONS = 4;

  @TempDir private Path folder;

  /// A header, and the cells that belong to each choice: `v` its votes, `p` its share in whole
  /// percent, `f` its share with decimals, `s` its seats, `n` its name, `P` its party.
  enum Table {
    PERCENT_BESIDE("Station,Valid,Aman,%,Berik,%,Saule,%", "vp"),
    PERCENT_FIRST("Station,Valid,Aman %,Aman,Berik %,Berik,Saule %,Saule", "pv"),
    WORDS_BEHIND(
        "Station,Valid,Aman votes,Aman percent,Berik votes,Berik percent,Saule votes,Saule percent",
        "vp"),
    PERCENT_OF(
        "Station,Valid,Aman,Aman in % of valid votes,Berik,Berik in % of valid votes,Saule,"
            + "Saule in % of valid votes",
        "vp"),
    WORDS_BEFORE("Station,Valid,Votes Aman,% Aman,Votes Berik,% Berik,Votes Saule,% Saule", "vf"),
    UNDERSCORES(
        "station,valid,Aman_votes,Aman_pct,Berik_votes,Berik_pct,Saule_votes,Saule_pct", "vp"),
    TWO_LINES("Station,Valid,Aman,,Berik,,Saule,\n,,votes,%,votes,%,votes,%", "vp"),
    TRIPLES(
        "Station,Valid,Aman,,,Berik,,,Saule,,\n,,Votes,%,Seats,Votes,%,Seats,Votes,%,Seats", "vps"),
    TRIPLES_IN_ONE_LINE("Station,Valid,Aman,%,Seats,Berik,%,Seats,Saule,%,Seats", "vps"),
    RUSSIAN(
        "Участок,Действительных,Aman,,Berik,,Saule,\n,,голосов,в %,голосов,в %,голосов,в %", "vp"),
    RUSSIAN_SEATS(
        "Участок,Действительных,Aman,,,Berik,,,Saule,,\n"
            + ",,голосов,%,мест,голосов,%,мест,голосов,%,мест",
        "vps"),
    KAZAKH("Учаске,Жарамды,Aman,,Berik,,Saule,\n,,дауыс,пайыз,дауыс,пайыз,дауыс,пайыз", "vp"),
    UNNAMED_SHARES("Station,Valid,Aman,,Berik,,Saule,", "vp"),
    NAMES_IN_CELLS(
        "Station,Valid,Candidate,Party,Votes,%,Candidate,Party,Votes,%,Candidate,Party,Votes,%",
        "nPvp"),
    NUMBERED("Station,Valid,Candidate 1,Votes 1,Candidate 2,Votes 2,Candidate 3,Votes 3", "nv"),
    VOTES_FIRST("Station,Valid,Votes,Candidate,Votes,Candidate,Votes,Candidate", "vn"),
    FIRST_GROUP_NAMED("Station,Valid,Candidate,Party,Votes,Share,,,,,,,,", "nPvf"),
    NAMES_BELOW("Station,Valid,Winner,,Second,,Third,\n,,Name,Votes,Name,Votes,Name,Votes", "nv");

    private final String header;
    private final String cells;

    Table(String header, String cells) {
      this.header = header;
      this.cells = cells;
    }

    private String text(boolean valid, String behind) {
      return lines(header, cells, valid, behind);
    }
  }

  private static String lines(String header, String cells, boolean valid, String behind) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int station = 0; station < STATIONS; station++) {
      StringJoiner line = new StringJoiner(",");
      line.add("Station " + (char) ('A' + station));
      if (valid) {
        line.add(Long.toString(valid(station)));
      }
      for (int place = 0; place < NAMES.size(); place++) {
        // Where cells have the names, each line has the choices in an order of its own.
        int choice = cells.indexOf('n') < 0 ? place : (place + station) % NAMES.size();
        for (int at = 0; at < cells.length(); at++) {
          line.add(cell(cells.charAt(at), station, choice));
        }
      }
      text.append(line).append(behind).append('\n');
    }
    return text.toString();
  }

  private static String cell(char cell, int station, int choice) {
    long percent = votes(station, choice) * 100 / valid(station);
    return switch (cell) {
      case 'v' -> Long.toString(votes(station, choice));
      case 'p' -> Long.toString(percent);
      case 'f' -> percent + ".25";
      case 's' -> Integer.toString(choice + station);
      case 'n' -> NAMES.get(choice);
      default -> "Party of " + NAMES.get(choice);
    };
  }

  private static long votes(int station, int choice) {
    return 100 + 40L * station + 45L * choice + 7L * station * choice;
  }

  private static long valid(int station) {
    long all = 0;
    for (int choice = 0; choice < NAMES.size(); choice++) {
      all += votes(station, choice);
    }
    return all;
  }

  private static Map<String, Long> right() {
    Map<String, Long> right = new TreeMap<>();
    for (int choice = 0; choice < NAMES.size(); choice++) {
      for (int station = 0; station < STATIONS; station++) {
        right.merge(NAMES.get(choice), votes(station, choice), Long::sum);
      }
    }
    return right;
  }

  private Imported read(String text, ImportRequest request) throws IOException {
    Path file = Files.writeString(folder.resolve("result 2024-05-12.csv"), text);
    Outcome<Imported> outcome =
        new Importer(TableLimits.defaults()).read(file, request, ReadProgress.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Imported>) outcome).value();
  }

  @ParameterizedTest
  @EnumSource
  void votesAreCountedAndSharesAreNot(Table table) throws IOException {
    Imported imported = read(table.text(true, ""), ImportRequest.NONE);
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    assertThat(ImportTrapTest.votes(imported.opened())).isEqualTo(right());
    assertThat(imported.opened().units()).hasSize(1 + STATIONS);
  }

  @ParameterizedTest
  @EnumSource
  void theRecipeReadsTheFileAgain(Table table) throws IOException {
    Imported first = read(table.text(true, ""), ImportRequest.NONE);
    StrictJson.Outcome<Recipe> recipe =
        RecipeFile.read(new ByteArrayInputStream(RecipeFile.bytes(first.recipe())));
    assertThat(recipe).isInstanceOf(StrictJson.Outcome.Done.class);
    Recipe read = ((StrictJson.Outcome.Done<Recipe>) recipe).value();
    Imported again = read(table.text(true, ""), ImportRequest.NONE.with(read));
    assertThat(ImportTrapTest.votes(again.opened())).isEqualTo(right());
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheirSumVotesAreRightOrUndecided(Table table) throws IOException {
    String text = table.text(false, "").replaceFirst("(?m)^([^,]*),[^,]*,", "$1,");
    Imported imported =
        read(
            table.header.indexOf('\n') < 0 ? text : text.replaceFirst("(?m)^,,", ","),
            ImportRequest.NONE);
    if (imported.undecided().isEmpty()) {
      assertThat(ImportTrapTest.votes(imported.opened())).isEqualTo(right());
    } else {
      assertThat(imported.undecided()).extracting(ImportProblem::kind).contains(Kind.NO_PROOF);
    }
  }

  @Test
  void aColumnBehindTheGroupsBelongsToNone() throws IOException {
    String header = Table.NAMES_IN_CELLS.header + ",Rejected,Took part";
    Imported imported =
        read(lines(header, Table.NAMES_IN_CELLS.cells, true, ",5,900"), ImportRequest.NONE);
    assertThat(imported.undecided()).isEmpty();
    assertThat(ImportTrapTest.votes(imported.opened())).isEqualTo(right());
    assertThat(roles(imported)).endsWith(Role.INVALID, Role.TOOK_PART);
  }

  private static List<Role> roles(Imported imported) {
    return Objects.requireNonNull(imported.read()).reasons().stream().map(Reason::role).toList();
  }

  @Test
  void sharesInBlocksThatAddUpTo100AreNoVotes() throws IOException {
    String text =
        """
        Station,Aman,Berik,Saule,A,B,C,All
        North,120,50,70,50,20,30,100
        South,90,50,10,60,33,7,100
        West,10,20,30,16,34,50,100
        """;
    Imported imported = read(text, ImportRequest.NONE);
    assertThat(imported.undecided()).extracting(ImportProblem::kind).contains(Kind.NO_PROOF);
  }

  @Test
  void sharesAloneAreNoVotes() throws IOException {
    Imported imported =
        read("Station,Aman %,Berik %\nNorth,60,40\nSouth,55,45\nWest,30,70\n", ImportRequest.NONE);
    assertThat(imported.undecided()).extracting(ImportProblem::kind).contains(Kind.NO_VOTES);
  }

  @Test
  void itIsAskedWhichVotesBelongToWhichNameWhereThatIsNotClear() throws IOException {
    String text =
        """
        Station,Candidate,Votes,Candidate,Share,Votes
        North,Aman,60,Berik,40,40
        South,Berik,55,Aman,45,45
        West,Aman,30,Berik,70,70
        """;
    Imported asked = read(text, ImportRequest.NONE);
    assertThat(asked.undecided()).extracting(ImportProblem::kind).contains(Kind.UNCLEAR_GROUPS);
    Map<Integer, Role> without = Map.of(3, Role.IGNORED, 5, Role.IGNORED);
    Imported decided = read(text, ImportRequest.NONE.withColumns(without));
    assertThat(decided.undecided()).isEmpty();
  }

  @Test
  void kindsOfVotesInPairsWithSharesAreKindsOfVotes() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("Station,Candidate,Early votes,Early %,Postal votes,Postal %");
    lines.add("North,Aman,60,60,5,50");
    lines.add("North,Berik,40,40,5,50");
    lines.add("South,Aman,30,30,9,90");
    lines.add("South,Berik,70,70,1,10");
    Imported imported = read(String.join("\n", lines), ImportRequest.NONE);
    assertThat(roles(imported))
        .containsExactly(
            Role.UNIT, Role.CHOICE, Role.VOTES, Role.IGNORED, Role.VOTES, Role.IGNORED);
  }
}
