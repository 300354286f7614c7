package org.sailau.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.ColumnRule;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.FileLayout;
import org.sailau.importer.table.TableLimits;

/// Files that have no line with the names of their columns.
class NoHeaderTest {

  private static final String FIGURES =
      """
      North,30,10,20
      South,70,30,40
      East,50,25,25
      Total,150,65,85
      """;

  private static final ImportRequest DATED =
      ImportRequest.NONE.with(Facts.NONE.withTitle("E").withDate(LocalDate.of(2024, 6, 9)));

  private static final ImportRequest NO_HEADER =
      DATED
          .with(DATED.table().laidOut(List.of(FileLayout.NO_HEADER)))
          .withColumns(Map.of(2, Role.CHOICE_VOTES, 3, Role.CHOICE_VOTES));

  @TempDir private Path folder;

  private Path file(String name, String content, Charset encoding) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(encoding));
  }

  private Outcome<Imported> outcome(ImportRequest request, Path file, Path... others) {
    return new Importer(TableLimits.defaults())
        .read(file, request.with(request.table().joinedWith(List.of(others))), ReadProgress.NONE);
  }

  private Imported read(ImportRequest request, Path file) {
    Outcome<Imported> outcome =
        new Importer(TableLimits.defaults()).read(file, request, ReadProgress.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Imported>) outcome).value();
  }

  private static List<Kind> kinds(List<ImportProblem> problems) {
    return problems.stream().map(ImportProblem::kind).toList();
  }

  /// Votes by area and choice, in the form "North A: 3".
  private static List<String> votes(Imported imported) {
    Election election = imported.opened();
    Contest contest = election.contests().getFirst();
    return IntStream.range(0, contest.tallies().size())
        .mapToObj(
            row ->
                election.units().get(contest.tallies().unit(row)).name().in(Locale.ENGLISH)
                    + " "
                    + contest.choices().get(contest.tallies().choice(row)).name().in(Locale.ENGLISH)
                    + ": "
                    + contest.tallies().votes(row))
        .toList();
  }

  /// The first area would be taken for names of columns, and its votes would be lost.
  @Test
  void figuresInTheFirstLineAreNoNamesUnlessSomebodySaysSo() throws IOException {
    Path file = file("town.csv", FIGURES, UTF_8);
    Imported found = read(DATED, file);
    assertThat(kinds(found.undecided())).contains(Kind.HEADER_OR_FIGURES);
    assertThat(found.election()).isNull();
    Imported imported = read(NO_HEADER, file);
    assertThat(imported.addsUp()).isTrue();
    assertThat(votes(imported)).contains("North C: 10", "North D: 20", "East D: 25");
    Imported named = read(DATED.withHeader(1).withColumns(NO_HEADER.columns()), file);
    assertThat(kinds(named.notes())).doesNotContain(Kind.HEADER_OR_FIGURES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Area,1,2,3",
        "Gemeinde,2019,2024,1999",
        "x,11,12,13",
        "Town,Valid,Aman,Berik",
        "Place,30,Aman,20"
      })
  void numbersInNamesOfColumnsAreAllowed(String header) throws IOException {
    Imported found = read(DATED, file("town.csv", header + "\n" + FIGURES, UTF_8));
    assertThat(kinds(found.notes())).doesNotContain(Kind.HEADER_OR_FIGURES);
  }

  @Test
  void eachFigureIsFoundInItsLine() throws IOException {
    Imported imported = read(NO_HEADER, file("town.csv", FIGURES, UTF_8));
    Imported.ReadTable table = Objects.requireNonNull(imported.read());
    assertThat(table.file().table().text(1, 0)).isEqualTo("North");
    assertThat(table.file().table().line(1)).isEqualTo(1);
    assertThat(table.file().table().line(2)).isEqualTo(2);
  }

  /// How a file was read once is how the next one with such a name is read.
  @Test
  void aRecipeKnowsSuchFilesByTheirNames() throws IOException {
    Imported imported = read(NO_HEADER, file("votes_12.06.2024.csv", FIGURES, UTF_8));
    Recipe kept = imported.recipe().named("mine", imported.headers());
    assertThat(kept.files()).containsExactly(new FileLayout("votes_??.??.????.csv", List.of()));
    Path next = file("votes_09.06.2029.csv", FIGURES.replace("North", "West"), UTF_8);
    Imported again = read(DATED.withKnown(List.of(kept)), next);
    assertThat(again.recipe().name()).isEqualTo("mine");
    assertThat(votes(again)).contains("West C: 10");
    Imported other = read(DATED.withKnown(List.of(kept)), file("town.csv", FIGURES, UTF_8));
    assertThat(kinds(other.undecided())).contains(Kind.HEADER_OR_FIGURES);
  }

  @Test
  void aRecipeNamesTheColumnsOfFilesWithDelimiters() throws IOException {
    Recipe recipe =
        Recipe.of(
                "sections",
                List.of(
                    ColumnRule.of(ColumnRule.By.HEADER, "Place", Role.UNIT),
                    ColumnRule.of(ColumnRule.By.HEADER, "All", Role.VALID),
                    ColumnRule.of(ColumnRule.By.HEADER, "Aman", Role.CHOICE_VOTES),
                    ColumnRule.of(ColumnRule.By.COLUMN, "D", Role.CHOICE_VOTES)))
            .ofFiles(
                List.of(
                    new FileLayout(
                        "",
                        List.of(
                            new FileLayout.Column("Place", 0),
                            new FileLayout.Column("All", 0),
                            new FileLayout.Column("Aman", 0)))));
    Imported imported = read(DATED.with(recipe), file("town.csv", FIGURES, UTF_8));
    assertThat(imported.addsUp()).isTrue();
    assertThat(votes(imported)).contains("North Aman: 10", "North D: 20");
  }

  /// The layout is that of Spain's Ministry of the Interior, the figures are made up. A large city
  /// has districts, and its own line. The voters of its districts are not those of the city, as in
  /// some of the Ministry's files.
  @Test
  void spainsFilesOfFixedWidthAreOneElection() throws IOException {
    String parties =
        party("000001", "PN", "Partido del Norte")
            + party("000002", "ÑÚ", "Agrupación de Ñuble")
            + party("000003", "X", "No se presenta");
    String towns =
        town("0100199", "Alegría", 900, 10, 5, 800)
            + town("2807901", "Centro", 90_000, 300, 200, 70_000)
            + town("2807902", "Arganzuela", 80_000, 250, 150, 50_000)
            + town("2807999", "Madrid", 169_990, 550, 350, 120_000)
            + town("2808099", "Villa", 1_000, 7, 3, 700);
    String votes =
        votes("0100199", "000001", 500)
            + votes("0100199", "000002", 300)
            + votes("2807901", "000001", 40_123)
            + votes("2807901", "000002", 29_877)
            + votes("2807902", "000001", 30_321)
            + votes("2807902", "000002", 19_679)
            + votes("2807999", "000001", 70_444)
            + votes("2807999", "000002", 49_556)
            + votes("2808099", "000001", 123)
            + votes("2808099", "000002", 577);
    Outcome<Imported> outcome =
        outcome(
            DATED,
            file("06021911.DAT", votes, ISO_8859_1),
            file("03021911.DAT", parties, ISO_8859_1),
            file("05021911.DAT", towns, ISO_8859_1));
    Imported imported = ((Outcome.Done<Imported>) outcome).value();
    assertThat(imported.recipe().name()).contains("España");
    assertThat(imported.undecided()).isEmpty();
    assertThat(votes(imported))
        .contains("Alegría Partido del Norte: 500", "Centro Agrupación de Ñuble: 29877");
    Map<String, Unit> units =
        imported.opened().units().stream()
            .collect(Collectors.toMap(unit -> unit.name().in(Locale.ENGLISH), unit -> unit));
    List<Unit> all = imported.opened().units();
    Unit city = Objects.requireNonNull(units.get("Madrid"));
    assertThat(all.get(Objects.requireNonNull(units.get("Centro")).within())).isEqualTo(city);
    assertThat(all.get(Objects.requireNonNull(units.get("Villa")).within())).isNotEqualTo(city);
    assertThat(imported.sums().stream().filter(sum -> !sum.agrees()))
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.differences()).hasSize(1);
              assertThat(sum.differences().getFirst().stated()).isEqualTo(169_990);
            });
  }

  private static String party(String code, String letters, String name) {
    return "02201911" + code + "%-50s%-150s".formatted(letters, name) + "0".repeat(18) + "\n";
  }

  private static String town(
      String code, String name, int voters, int blank, int invalid, int valid) {
    return "02201911112"
        .concat(code)
        .concat("%-100s".formatted(name))
        .concat("0".repeat(31))
        .concat("%08d".formatted(voters))
        .concat("0".repeat(32))
        .concat("%08d%08d%08d".formatted(blank, invalid, valid))
        .concat("0".repeat(19) + "S\n");
  }

  private static String votes(String town, String party, int votes) {
    return "022019111" + town + party + "%08d000\n".formatted(votes);
  }

  /// A line that is cut would have another number in it.
  @ParameterizedTest
  @ValueSource(
      strings = {"02201911101001990000010000050\n", "022019111010019900000100000500000 7\n"})
  void aLineOfAnotherLengthIsRefused(String line) throws IOException {
    Path file = file("06021911.DAT", votes("0100199", "000001", 500) + line, ISO_8859_1);
    Outcome<Imported> outcome = outcome(DATED, file);
    ImportProblem problem = ((Outcome.Refused<Imported>) outcome).problems().getFirst();
    assertThat(problem.kind()).isEqualTo(Kind.LINE_LENGTH);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.expected()).containsExactly("33");
  }
}
