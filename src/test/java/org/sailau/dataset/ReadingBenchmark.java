package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reading a dataset of a million units beside Jackson's bare tokens of the same file: of its
/// characters, as the reader gets them, and of its bytes. [SyntheticDataset] as a program measures
/// the ratio in pairs, which a busy machine disturbs less, and the memory.
///
/// `mvn test-compile exec:exec@bench -Dbench.args=ReadingBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g"})
public class ReadingBenchmark {

  @Param("1000000")
  int units;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("synthetic", ".json");
    SyntheticDataset.write(file, units);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public Election read() {
    return read(file);
  }

  @Benchmark
  public long bareTokensOfCharacters() throws IOException {
    return tokensOfCharacters(file);
  }

  @Benchmark
  public long bareTokensOfBytes() throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      return tokens(parser);
    }
  }

  static Election read(Path file) {
    return TownDocument.election(new DatasetReader(Limits.defaults()).read(file, Progress.NONE));
  }

  static long tokensOfCharacters(Path file) throws IOException {
    try (InputStreamReader text = new InputStreamReader(Files.newInputStream(file), UTF_8);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      return tokens(parser);
    }
  }

  private static long tokens(JsonParser parser) {
    long tokens = 0;
    while (parser.nextToken() != null) {
      tokens++;
    }
    return tokens;
  }
}
