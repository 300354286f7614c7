package org.sailau.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.DatasetWriter;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Source.ImportedFile;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.table.TableLimits;
import org.sailau.io.Sha256;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson;

/// Reads [ImportTrap] files as they come, without a word from the user: every vote is counted once.
class ImportTrapTest {

  @TempDir private Path folder;

  private Imported read(ImportTrap trap) throws IOException {
    Path file = Files.write(folder.resolve(trap.file), trap.bytes());
    Outcome<Imported> outcome =
        new Importer(TableLimits.defaults()).read(file, ImportRequest.NONE, ReadProgress.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Imported>) outcome).value();
  }

  /// The votes of each choice that stands, in the units without parts.
  static Map<String, Long> votes(Election election) {
    boolean[] hasParts = new boolean[election.units().size()];
    election.units().stream()
        .filter(unit -> unit.within() >= 0)
        .forEach(unit -> hasParts[unit.within()] = true);
    Map<String, Long> votes = new TreeMap<>();
    Contest contest = election.contests().getFirst();
    for (int row = 0; row < contest.tallies().size(); row++) {
      Choice choice = contest.choices().get(contest.tallies().choice(row));
      if (!hasParts[contest.tallies().unit(row)]
          && choice.stands()
          && contest.tallies().votes(row) >= 0) {
        votes.merge(choice.name().text(), contest.tallies().votes(row), Long::sum);
      }
    }
    votes.remove("#NULO#");
    return votes;
  }

  @ParameterizedTest
  @EnumSource
  void everyVoteIsCountedOnce(ImportTrap trap) throws IOException {
    Imported imported = read(trap);
    assertThat(imported.undecided()).isEmpty();
    assertThat(votes(imported.opened())).isEqualTo(trap.right());
  }

  @ParameterizedTest
  @EnumSource
  void theSumsInItAgree(ImportTrap trap) throws IOException {
    Imported imported = read(trap);
    assertThat(imported.addsUp()).isTrue();
    boolean statesSums = trap != ImportTrap.BRAZIL && trap != ImportTrap.INDIA;
    assertThat(imported.sums().isEmpty()).isNotEqualTo(statesSums);
  }

  @ParameterizedTest
  @EnumSource
  void stationsAreUnitsAndTotalsAreNone(ImportTrap trap) throws IOException {
    Election election = read(trap).opened();
    boolean[] hasParts = new boolean[election.units().size()];
    election.units().stream()
        .filter(unit -> unit.within() >= 0)
        .forEach(unit -> hasParts[unit.within()] = true);
    int stations = 0;
    for (boolean parts : hasParts) {
      stations += parts ? 0 : 1;
    }
    assertThat(stations).isEqualTo(trap.stations());
  }

  @ParameterizedTest
  @EnumSource
  void theDatasetThatIsWrittenIsReadAgain(ImportTrap trap) throws IOException {
    Election election = read(trap).opened();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(election, bytes);
    ReadResult again =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(bytes.toByteArray()), Progress.NONE);
    assertThat(again).isInstanceOf(ReadResult.Done.class);
    Election read = ((ReadResult.Done) again).election();
    assertThat(votes(read)).isEqualTo(trap.right());
    assertThat(read.units()).isEqualTo(election.units());
    assertThat(read.sources()).isEqualTo(election.sources());
  }

  @ParameterizedTest
  @EnumSource
  void theRecipeInADatasetReadsTheFileAgain(ImportTrap trap) throws IOException {
    Election election = read(trap).opened();
    ImportedFile origin = Objects.requireNonNull(election.source().imported());
    assertThat(origin.name()).isEqualTo(trap.file);
    assertThat(origin.sha256()).isEqualTo(Sha256.of(trap.bytes()));
    if (origin.recipe() == null) {
      return; // It says itself what it holds.
    }
    Outcome<Imported> again =
        new Importer(TableLimits.defaults())
            .read(
                folder.resolve(trap.file),
                ImportRequest.NONE.with(recipe(origin)),
                ReadProgress.NONE);
    assertThat(again).isInstanceOf(Outcome.Done.class);
    assertThat(votes(((Outcome.Done<Imported>) again).value().opened())).isEqualTo(trap.right());
  }

  private static Recipe recipe(ImportedFile origin) {
    byte[] recipe = Objects.requireNonNull(origin.recipe()).getBytes(UTF_8);
    StrictJson.Outcome<Recipe> read = RecipeFile.read(new ByteArrayInputStream(recipe));
    assertThat(read).isInstanceOf(StrictJson.Outcome.Done.class);
    return ((StrictJson.Outcome.Done<Recipe>) read).value();
  }

  @ParameterizedTest
  @EnumSource
  void theSameBytesGiveTheSameBytes(ImportTrap trap) throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    DatasetWriter.write(read(trap).opened(), first);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    DatasetWriter.write(read(trap).opened(), second);
    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }
}
