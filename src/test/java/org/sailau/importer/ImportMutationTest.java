package org.sailau.importer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.TableLimits;

/// Damages [ImportTrap] files at random: nothing is thrown, and where a digit is another one, sums
/// say so or something is to be decided, in files that state sums.
class ImportMutationTest {

  private static final int TRIES = Integer.getInteger("sailau.tries", 1000) / 10;

  @TempDir private Path folder;

  private Outcome<Imported> read(ImportTrap trap, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(trap.file), bytes);
    return new Importer(TableLimits.defaults()).read(file, ImportRequest.NONE, ReadProgress.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsInAFileNothingIsThrown(ImportTrap trap) throws IOException {
    byte[] right = trap.bytes();
    Random random = new Random(trap.file.hashCode());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      byte[] wrong = right.clone();
      for (int change = 0; change <= random.nextInt(5); change++) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
      }
      if (attempt % 4 == 0) {
        wrong = Arrays.copyOf(wrong, random.nextInt(wrong.length));
      }
      assertThat(read(trap, wrong)).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"BRAZIL", "INDIA", "ODS", "KAZAKH_BOOK"},
      mode = EnumSource.Mode.EXCLUDE)
  void aDigitThatIsAnotherOneIsNoticedOrChangesNoVotes(ImportTrap trap) throws IOException {
    byte[] right = trap.bytes();
    Map<String, Long> votes = trap.right();
    Random random = new Random(trap.file.hashCode());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      byte[] wrong = right.clone();
      int at = random.nextInt(wrong.length);
      while (wrong[at] < '0' || wrong[at] > '9') {
        at = random.nextInt(wrong.length);
      }
      wrong[at] = (byte) ('0' + (wrong[at] - '0' + 1 + random.nextInt(9)) % 10);
      if (read(trap, wrong) instanceof Outcome.Done<Imported>(var imported)
          && imported.election() != null
          && imported.addsUp()) {
        assertThat(ImportTrapTest.votes(imported.opened()))
            .as("byte %d of %s", at, trap)
            .isEqualTo(votes);
      }
    }
  }

  /// Damages what is in the archive, whose own sums would refuse it otherwise.
  @ParameterizedTest
  @EnumSource(names = {"ODS", "KAZAKH_BOOK"})
  void whateverIsInTheSheetsOfAWorkbookNothingIsThrown(ImportTrap trap) throws IOException {
    Map<String, byte[]> right = parts(trap.bytes());
    List<String> names = List.copyOf(right.keySet());
    Random random = new Random(trap.file.hashCode());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] wrong = requireNonNull(right.get(name)).clone();
      for (int change = 0; change <= random.nextInt(5); change++) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
      }
      if (attempt % 4 == 0) {
        wrong = Arrays.copyOf(wrong, random.nextInt(wrong.length));
      }
      assertThat(read(trap, with(right, name, wrong))).isNotNull();
    }
  }

  /// A digit may also tell which text a cell has: a choice or a place is then called differently,
  /// which no sum can show.
  @ParameterizedTest
  @EnumSource(names = {"ODS", "KAZAKH_BOOK"})
  void aDigitInASheetIsNoticedOrChangesNoVotes(ImportTrap trap) throws IOException {
    Map<String, byte[]> right = parts(trap.bytes());
    List<String> names = List.copyOf(right.keySet());
    Collection<Long> votes = trap.right().values();
    Random random = new Random(trap.file.hashCode());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] wrong = requireNonNull(right.get(name)).clone();
      int at = random.nextInt(wrong.length);
      if (wrong[at] < '0' || wrong[at] > '9') {
        continue;
      }
      wrong[at] = (byte) ('0' + (wrong[at] - '0' + 1 + random.nextInt(9)) % 10);
      if (read(trap, with(right, name, wrong)) instanceof Outcome.Done<Imported>(var imported)
          && imported.election() != null
          && imported.addsUp()) {
        assertThat(ImportTrapTest.votes(imported.opened()).values())
            .as("byte %d of %s in %s: %s", at, name, trap, around(wrong, at))
            .containsExactlyInAnyOrderElementsOf(votes);
      }
    }
  }

  private static String around(byte[] part, int at) {
    int from = Math.max(0, at - 60);
    return new String(part, from, Math.min(120, part.length - from), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] with(Map<String, byte[]> parts, String name, byte[] other) {
    Map<String, byte[]> changed = new TreeMap<>(parts);
    changed.put(name, other);
    return Archives.of(changed);
  }
}
