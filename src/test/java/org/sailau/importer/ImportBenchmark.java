package org.sailau.importer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;
import org.sailau.importer.table.TableReader;
import org.sailau.importer.table.TableRequest;

/// A table of a million lines: read by FastCSV alone, into columns, and all the way to an election.
///
/// `mvn test-compile exec:exec@bench -Dbench.args=ImportBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ImportBenchmark {

  private static final int PRECINCTS = 10_000;
  private static final int OFFICES = 10;
  private static final int CANDIDATES = 10;

  @SuppressWarnings("NullAway.Init") // JMH calls the method below first.
  private Path file;

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("million 2024-11-05 ", ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("county,precinct,office,district,candidate,party,votes\n");
      for (int precinct = 0; precinct < PRECINCTS; precinct++) {
        for (int line = 0; line < OFFICES * CANDIDATES; line++) {
          int office = line / CANDIDATES;
          out.write(
              "County %d,Precinct %d,Office %d,,Candidate %d,P%d,%d%n"
                  .formatted(
                      precinct / 200, precinct, office, line, line % 4, line * 7 + precinct % 90));
        }
      }
    }
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public long fastCsvAlone() throws IOException {
    long fields = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord each : records) {
        fields += each.getFieldCount();
      }
    }
    return fields;
  }

  @Benchmark
  public Outcome<TableFile> intoColumns() {
    return new TableReader(TableLimits.defaults()).read(file, TableRequest.NONE, ReadProgress.NONE);
  }

  @Benchmark
  public Outcome<Imported> toAnElection() {
    return new Importer(TableLimits.defaults()).read(file, ImportRequest.NONE, ReadProgress.NONE);
  }
}
