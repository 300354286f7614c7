package org.sailau.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
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
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.election.derive.Derivation;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The whole way of a file of polling stations with ten figures each, in three sizes: reading,
/// deriving and auditing, beside Jackson's bare tokens of the same characters. A figure that grows
/// faster than the tokens is not linear.
///
/// `mvn test-compile exec:exec@bench -Dbench.args=WholeWayBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g"})
public class WholeWayBenchmark {

  private static final int PER_COUNTY = 100;

  @Param({"100000", "300000", "1000000"})
  int units;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("stations", ".json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          """
          {"format":"sailau-election/1","title":{"en":"Stations"},"date":"2024-03-10",
          "status":"final","sources":[{"id":"s","publisher":{"en":"Nobody"}}],
          "units":[{"id":"all","name":{"en":"All"},"partsComplete":true}\
          """);
      for (int county = 0; county < units / PER_COUNTY; county++) {
        out.write(
            """
            ,
            {"id":"c%1$d","name":{"en":"County %1$d"},"within":"all","partsComplete":true}\
            """
                .formatted(county));
      }
      for (int unit = 0; unit < units; unit++) {
        out.write(
            """
            ,
            {"id":"u%1$d","name":{"en":"Station %1$d"},"within":"c%2$d"}\
            """
                .formatted(unit, unit / PER_COUNTY));
      }
      out.write(
          """
          ],
          "contests":[{"id":"c","name":{"en":"Contest"},"choiceKind":"candidate","unit":"all",
          "choicesComplete":true,"choices":[{"id":"a","name":{"en":"A"}},{"id":"b","name":{"en":"B"}},
          {"id":"d","name":{"en":"D"}},{"id":"e","name":{"en":"E"}}],
          "counts":[\
          """);
      for (int unit = 0; unit < units; unit++) {
        int vote = 10 + unit % 90;
        out.write(
            """
            %s
            {"unit":"u%d","eligible":%d,"tookPart":%d,"ballots":%d,"valid":%d,"invalid":%d,"blank":0}\
            """
                .formatted(
                    unit == 0 ? "" : ",", unit, 20 * vote, 12 * vote, 12 * vote, 11 * vote, vote));
      }
      out.write("],\n\"tallies\":[");
      for (int unit = 0; unit < units; unit++) {
        int vote = 10 + unit % 90;
        out.write(
            """
            %1$s
            {"unit":"u%2$d","choice":"a","votes":%3$d},{"unit":"u%2$d","choice":"b","votes":%4$d},
            {"unit":"u%2$d","choice":"d","votes":%5$d},{"unit":"u%2$d","choice":"e","votes":%6$d}\
            """
                .formatted(unit == 0 ? "" : ",", unit, 5 * vote, 3 * vote, 2 * vote, vote));
      }
      out.write("]}]}\n");
    }
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  private Election election() {
    ReadResult read = new DatasetReader(Limits.defaults()).read(file, Progress.NONE);
    if (read instanceof ReadResult.Done done) {
      return done.election();
    }
    throw new IllegalStateException(read.toString());
  }

  @Benchmark
  public Election read() {
    return election();
  }

  @Benchmark
  public Audited readDerivedAndAudited() {
    return Audited.of(election());
  }

  @Benchmark
  public Election readAndDerived() {
    return Derivation.of(election());
  }

  @Benchmark
  public long bareTokens() throws IOException {
    try (InputStreamReader text = new InputStreamReader(Files.newInputStream(file), UTF_8);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      long tokens = 0;
      while (parser.nextToken() != null) {
        tokens++;
      }
      return tokens;
    }
  }
}
