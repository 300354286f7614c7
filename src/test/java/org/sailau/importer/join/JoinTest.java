package org.sailau.importer.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.Unit;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.TableLimits;

/// Several files of one election.
class JoinTest {

  private static final String VOTES =
      """
      section,party_no,votes
      001,1,10
      001,2,20
      002,1,30
      002,2,40
      003,1,50
      003,2,60
      """;

  /// As a spreadsheet leaves it: without the zeros before the codes, with a title and a note.
  private static final String SECTIONS =
      """
      Protocols;;;;
      region;section;registered voters;ballots cast;invalid
      North;1;100;33;3
      North;2;120;70;0
      South;3;150;111;1
      South;4;90;0;0
      Source: the commission;;;;
      """;

  private static final String PARTIES = "party_no,party\n1,Ana-Zher\n2,Birlik\n3,Not standing\n";

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Outcome<Imported> read(ImportRequest request, Path first, Path... others) {
    return new Importer(TableLimits.defaults())
        .read(
            first,
            request
                .with(request.table().joinedWith(List.of(others)))
                .withColumns(request.columns()),
            ReadProgress.NONE);
  }

  private static Imported joined(ImportRequest request, Path first, Path... others) {
    return switch (read(request, first, others)) {
      case Outcome.Done<Imported>(var imported) -> imported;
      case Outcome.Refused<Imported>(var problems) -> throw new AssertionError(problems);
      case Outcome.Cancelled<Imported> _ -> throw new AssertionError();
    };
  }

  private static final ImportRequest DATED =
      ImportRequest.NONE.with(Facts.NONE.withTitle("Town").withDate(LocalDate.of(2024, 6, 9)));

  private static ImportProblem refusal(Path first, Path... others) {
    return switch (read(DATED, first, others)) {
      case Outcome.Refused<Imported>(var problems) -> problems.getFirst();
      default -> throw new AssertionError("It was read");
    };
  }

  private static List<Kind> kinds(Imported imported) {
    return imported.notes().stream().map(ImportProblem::kind).toList();
  }

  /// Votes of a choice in a unit, both by their names.
  private static String votes(Election election, String unit, String choice) {
    Contest contest = election.contests().getFirst();
    for (int row = 0; row < contest.tallies().size(); row++) {
      Unit of = election.units().get(contest.tallies().unit(row));
      String name = contest.choices().get(contest.tallies().choice(row)).name().in(Locale.ENGLISH);
      if (of.name().in(Locale.ENGLISH).equals(unit) && name.equals(choice)) {
        return String.valueOf(contest.tallies().votes(row));
      }
    }
    return "none";
  }

  private static Unit unit(Election election, String name) {
    return election.units().stream()
        .filter(unit -> unit.name().in(Locale.ENGLISH).equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void votesAreJoinedWithWhatTheirCodesStandFor() throws IOException {
    Path votes = file("votes.csv", VOTES);
    Path sections = file("sections.csv", SECTIONS);
    Path parties = file("parties.csv", PARTIES);
    for (Imported imported :
        List.of(
            joined(DATED, votes, sections, parties),
            joined(DATED, parties, votes, sections),
            joined(DATED, sections, parties, votes))) {
      Election election = imported.opened();
      assertThat(imported.addsUp()).isTrue();
      assertThat(imported.sums()).extracting(sum -> sum.compared()).contains(3);
      assertThat(votes(election, "002", "Birlik")).isEqualTo("40");
      assertThat(Objects.requireNonNull(unit(election, "003").turnout()).eligibleVoters())
          .isEqualTo(150);
      Unit north = election.units().get(unit(election, "001").within());
      assertThat(north.name().in(Locale.ENGLISH)).isEqualTo("North");
      // A section without votes is not lost, nor is a party that does not stand made a choice.
      assertThat(Objects.requireNonNull(unit(election, "4").turnout()).eligibleVoters())
          .isEqualTo(90);
      assertThat(election.contests().getFirst().choices()).hasSize(2);
      assertThat(kinds(imported))
          .contains(Kind.JOINED_BESIDE, Kind.JOINED_MORE, Kind.JOINED_UNUSED)
          .doesNotContain(Kind.JOINED_BELOW, Kind.TEXT_LINE);
    }
  }

  /// Regions that are spelt differently do not keep sections apart that have one code.
  @Test
  void aLineOfItsOwnKeepsItsNames() throws IOException {
    Path votes =
        file(
            "votes.csv",
            "region,section,party,votes\nN.,1,Ann,10\nN.,1,Bob,20\nS.,2,Ann,30\nS.,2,Bob,40\n");
    Path sections =
        file(
            "sections.csv",
            "region,section,registered voters\nNorth,1,100\nSouth,2,200\nWest,3,300\n");
    Election election = joined(DATED, votes, sections).opened();
    assertThat(Objects.requireNonNull(unit(election, "2").turnout()).eligibleVoters())
        .isEqualTo(200);
    Unit west = election.units().get(unit(election, "3").within());
    assertThat(west.name().in(Locale.ENGLISH)).isEqualTo("West");
  }

  @Test
  void everyFigureNamesItsFileAndItsCell() throws IOException {
    Path votes = file("votes.csv", VOTES);
    Path sections = file("sections.csv", SECTIONS);
    Path parties = file("parties.csv", PARTIES);
    Imported imported = joined(DATED, votes, sections, parties);
    Election election = imported.opened();
    assertThat(election.sources()).extracting(Source::id).containsExactly("file", "file2", "file3");
    assertThat(election.sources())
        .extracting(source -> Objects.requireNonNull(source.imported()).below())
        .containsExactly(List.of(), List.of("Source: the commission"), List.of());
    assertThat(Objects.requireNonNull(unit(election, "002").turnout()).evidence().source())
        .isEqualTo("file2");
    assertThat(Objects.requireNonNull(unit(election, "002").turnout()).evidence().quote())
        .isEqualTo("C4: 120; D4: 70");
    Contest contest = election.contests().getFirst();
    assertThat(contest.tallies().of(contest.tallies().unit(0)).getFirst().evidence().source())
        .isNull();
    assertThat(contest.tallies().of(contest.tallies().unit(0)).getFirst().evidence().quote())
        .isEqualTo("C2: 10");
    JoinedFiles files =
        Objects.requireNonNull(Objects.requireNonNull(imported.read()).file().joined());
    // Column D of the joined table is the first that the sections add.
    assertThat(files.place(3, 4)).isEqualTo(new JoinedFiles.Place(1, 3, 1));
    assertThat(files.place(3, 1)).isEqualTo(new JoinedFiles.Place(0, 3, 1));
    assertThat(files.place(3, 0)).isEqualTo(new JoinedFiles.Place(0, 3, 0));
  }

  @Test
  void linesOfFilesWithTheSameColumnsStandBelowEachOther() throws IOException {
    Path east =
        file(
            "2024_town_east.csv", "Area,Valid,Ann,Bob\nE1,30,10,20\nE2,70,30,40\nNote: final,,,\n");
    Path west = file("2024_town_west.csv", "Title\n\nBob,Ann,Area,Valid\n60,45,W1,105\n");
    Imported imported = joined(DATED, east, west);
    Election election = imported.opened();
    assertThat(imported.addsUp()).isTrue();
    assertThat(votes(election, "E2", "Ann")).isEqualTo("30");
    assertThat(votes(election, "W1", "Bob")).isEqualTo("60");
    assertThat(unit(election, "W1").within()).isEqualTo(unit(election, "E1").within());
    assertThat(kinds(imported)).contains(Kind.JOINED_BELOW).doesNotContain(Kind.TEXT_LINE);
    JoinedFiles files =
        Objects.requireNonNull(Objects.requireNonNull(imported.read()).file().joined());
    int last = imported.read().file().table().rows() - 1;
    assertThat(files.place(imported.read().file().table().line(last), 2))
        .isEqualTo(new JoinedFiles.Place(1, 4, 4));
    assertThat(files.name()).isEqualTo("2024 town");
    assertThat(imported.read().file().table().ownLine(last)).isEqualTo(4);
  }

  @Test
  void theSameAreasTwiceAreNeverAddedInSilence() throws IOException {
    String table = "Area,Valid,Ann,Bob\nE1,30,10,20\nE2,70,30,40\n";
    Path evening = file("town evening.csv", table);
    Path night = file("town night.csv", table.replace("70,30", "71,31"));
    Imported imported = joined(DATED, evening, night);
    assertThat(imported.election()).isNull();
    assertThat(kinds(imported)).contains(Kind.SAME_IN_TWO_FILES);
    // Where these are areas of two places, the user says that the file is the area above.
    Imported apart = joined(DATED.withColumns(Map.of(4, Role.UNIT_ABOVE)), evening, night);
    assertThat(apart.addsUp()).isTrue();
    assertThat(unit(apart.opened(), "evening").within()).isNotNegative();
    assertThat(apart.opened().units()).hasSize(7);
  }

  @Test
  void countsOfTwoFilesAreHeldAgainstEachOther() throws IOException {
    Path votes = file("votes.csv", "Area,Valid,Ann,Bob\nE1,30,10,20\nE2,70,30,40\n");
    String turnout = "Area,Registered voters,Valid\nE1,50,30\nE2,90,70\n";
    Imported same = joined(DATED, votes, file("turnout.csv", turnout));
    assertThat(same.addsUp()).isTrue();
    assertThat(same.opened().units()).hasSize(3);
    Imported other = joined(DATED, votes, file("turnout.csv", turnout.replace("90,70", "90,69")));
    assertThat(other.notes())
        .anySatisfy(
            note -> {
              assertThat(note.kind()).isEqualTo(Kind.SAME_IN_TWO_FILES);
              assertThat(note.found()).isEqualTo("69");
            });
  }

  @Test
  void areasOfTwoLevelsAreHeldAgainstEachOther() throws IOException {
    StringBuilder precincts = new StringBuilder("county,precinct,office,party,candidate,votes\n");
    StringBuilder counties = new StringBuilder("county,office,party,candidate,votes\n");
    for (int county = 1; county <= 2; county++) {
      for (int choice = 1; choice <= 4; choice++) {
        int wrong = county == 2 && choice == 4 ? 1 : 0;
        precincts.append("C%d,P1,Mayor,,Choice %d,%d\n".formatted(county, choice, 3 * choice));
        precincts.append("C%d,P2,Mayor,,Choice %d,%d\n".formatted(county, choice, 40 + county));
        counties.append(
            "C%d,Mayor,,Choice %d,%d\n"
                .formatted(county, choice, 3 * choice + 40 + county + wrong));
      }
    }
    Imported imported =
        joined(
            DATED,
            file("precincts.csv", precincts.toString()),
            file("counties.csv", counties.toString()));
    assertThat(imported.addsUp()).isFalse();
    assertThat(imported.sums())
        .flatExtracting(sum -> sum.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.unit()).isEqualTo("C2");
              assertThat(difference.added()).isEqualTo(54);
              assertThat(difference.stated()).isEqualTo(55);
            });
  }

  @Test
  void figuresOfAChoiceAreNotThoseOfAnArea() throws IOException {
    Path votes =
        file("votes.csv", "station,candidate,votes\nS1,Ann,10\nS1,Bob,20\nS2,Ann,30\nS2,Bob,40\n");
    Path candidates = file("candidates.csv", "candidate,party,valid\nAnn,Red,40\nBob,Blue,60\n");
    Imported imported = joined(DATED, votes, candidates);
    Election election = imported.opened();
    assertThat(election.parties()).hasSize(2);
    assertThat(election.contests().getFirst().counts().isEmpty()).isTrue();
  }

  @Test
  void whatCannotBeJoinedIsNamed() throws IOException {
    Path votes = file("votes.csv", VOTES);
    Path budget = file("budget.csv", "Year,Money\n2023,4\n2024,5\n");
    for (String more : List.of("", "2025,6\n2026,7\n2027,8\n2028,9\n2029,9\n")) {
      Files.writeString(budget, more, StandardOpenOption.APPEND);
      ImportProblem none = refusal(votes, budget);
      assertThat(none.kind()).isEqualTo(Kind.NOT_JOINED);
      assertThat(none.found()).isEqualTo("budget.csv");
    }
    assertThat(refusal(votes, file("texts.csv", "a\nb\n")).kind()).isEqualTo(Kind.JOIN_NO_HEADER);
    ImportProblem broken = refusal(votes, file("broken.csv", "a,b\n\"x,1\n"));
    assertThat(broken.kind()).isEqualTo(Kind.QUOTES);
    assertThat(broken.file()).isEqualTo("broken.csv");
    assertThat(refusal(votes, folder.resolve("missing.csv")).file()).isEqualTo("missing.csv");
    ImportProblem report = refusal(votes, file("report.xml", "<ElectionReport/>"));
    assertThat(report.kind()).isEqualTo(Kind.REPORT_NOT_JOINED);
  }

  @Test
  void severalLinesForOneCodeAreNoNames() throws IOException {
    Path votes = file("votes.csv", VOTES);
    Path twice = file("parties.csv", "party_no,party\n1,Ana-Zher\n1,Birlik\n2,Other\n");
    assertThat(refusal(votes, twice).kind()).isEqualTo(Kind.NOT_JOINED);
  }

  /// A table that is cut into files, each with its columns in another order, is the same election.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTableCutIntoFilesIsTheSame(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> header = List.of("Area", "Valid", "Invalid", "Ann", "Bob", "Cid");
    List<List<String>> lines = new ArrayList<>();
    for (int area = 0; area < 40; area++) {
      int ann = random.nextInt(500);
      int bob = random.nextInt(500);
      int cid = 1 + random.nextInt(500);
      lines.add(
          Stream.of("A" + area, ann + bob + cid, random.nextInt(20), ann, bob, cid)
              .map(String::valueOf)
              .toList());
    }
    List<Path> files = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      int end = Math.min(lines.size(), at + 2 + random.nextInt(15));
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
      Collections.shuffle(order, random);
      files.add(file("part %d.csv".formatted(files.size()), table(header, lines, at, end, order)));
      at = end;
    }
    Path all = file("all.csv", table(header, lines, 0, lines.size(), List.of(0, 1, 2, 3, 4, 5)));
    Path[] others = files.subList(1, files.size()).toArray(Path[]::new);
    Imported cut = joined(DATED, files.getFirst(), others);
    Imported whole = joined(DATED, all);
    assertThat(cut.addsUp()).isTrue();
    for (List<String> line : lines) {
      for (String choice : List.of("Ann", "Bob", "Cid")) {
        assertThat(votes(cut.opened(), line.getFirst(), choice))
            .isEqualTo(line.get(header.indexOf(choice)))
            .isEqualTo(votes(whole.opened(), line.getFirst(), choice));
      }
    }
  }

  private static String table(
      List<String> header, List<List<String>> lines, int from, int to, List<Integer> order) {
    return Stream.concat(Stream.of(header), lines.subList(from, to).stream())
        .map(line -> order.stream().map(line::get).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  /// Each of so many columns may be the sum of the others, and have its own rule.
  @Test
  @Timeout(60)
  void sixteenThousandColumnsAreNoHang() throws IOException {
    String header =
        IntStream.range(0, 16_000).mapToObj(at -> ",c" + at).collect(Collectors.joining());
    String ones = ",1".repeat(16_000);
    Path one = file("one.csv", "Area" + header + "\nA" + ones + "\nB" + ones + "\n");
    Path two = file("two.csv", "Area" + header + "\nC" + ones + "\nD" + ones + "\n");
    assertThat(kinds(joined(DATED, one, two))).contains(Kind.NO_PROOF, Kind.JOINED_BELOW);
  }

  @Test
  void namesOfFilesDifferInWords() {
    assertThat(FileNames.apart(List.of("2024__or__baker.csv", "2024__or__hood_river.csv")))
        .containsExactly("baker", "hood river");
    assertThat(FileNames.apart(List.of("a.csv", "a.csv"))).containsExactly("a", "a");
    assertThat(FileNames.apart(new ArrayList<>(List.of("x y.csv", "x.csv"))))
        .containsExactly("y", "x");
    assertThat(FileNames.common(List.of("2024-05-12 east part.csv", "2024-05-12 west part.csv")))
        .isEqualTo("2024-05-12 part");
  }
}
