package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sailau.election.Election;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a valid election of any size: for each unit a turnout and three tallies. As a program it
/// measures what reading it takes, beside Jackson's bare tokens of the same file.
final class SyntheticDataset {

  private static final String HEAD =
      """
      {"format":"sailau-election/1","title":{"en":"Synthetic"},"date":"2024-03-10","status":"final",
      "sources":[{"id":"none","publisher":{"en":"Nobody"},"date":"2024-03-10"}],
      "units":[
      {"id":"u0","name":{"en":"All"},"kind":"electorate"}\
      """;
  private static final String CONTEST =
      """
      ],
      "contests":[{"id":"c","name":{"en":"Contest"},"choiceKind":"candidate","unit":"u0",
      "rounding":{"decimals":2,"mode":"half-up","stated":false},
      "choices":[{"id":"a","name":{"en":"A"}},{"id":"b","name":{"en":"B"}},{"id":"c","name":{"en":"C"}}],
      "tallies":[
      {"choice":"a","share":50.00}\
      """;

  private SyntheticDataset() {}

  static void write(Path file, int units) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(HEAD.getBytes(UTF_8));
      for (int unit = 1; unit <= units; unit++) {
        int eligible = 500 + unit % 2_000;
        out.write(
            """
            ,
            {"id":"u%1$d","name":{"en":"Station %1$d"},"kind":"polling-station","within":"u0",\
            "turnout":{"eligibleVoters":%2$d,"tookPart":%3$d,"share":%4$d.%5$02d}}\
            """
                .formatted(unit, eligible, eligible / 2, unit % 100, unit % 97)
                .getBytes(UTF_8));
      }
      out.write(CONTEST.getBytes(UTF_8));
      for (int unit = 1; unit <= units; unit++) {
        int votes = (500 + unit % 2_000) / 8;
        out.write(
            """
            ,
            {"unit":"u%1$d","choice":"a","votes":%2$d,"share":50.25},
            {"unit":"u%1$d","choice":"b","votes":%3$d,"share":25.50},
            {"unit":"u%1$d","choice":"c","votes":%4$d}\
            """
                .formatted(unit, votes * 2, votes, votes / 2)
                .getBytes(UTF_8));
      }
      out.write("\n]}]}\n".getBytes(UTF_8));
    }
  }

  /// @param arguments the file to write, how many units, how many times to measure
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int units = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    write(file, units);
    System.out.printf("%,d units, %,d bytes%n", units, Files.size(file));
    long before = heap();
    List<Election> kept = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      kept.clear();
      long start = System.nanoTime();
      ReadResult reading = new DatasetReader(Limits.defaults()).read(file, Progress.NONE);
      long read = System.nanoTime() - start;
      if (!(reading instanceof ReadResult.Done done)) {
        throw new IllegalStateException(Excerpt.text(reading.toString()));
      }
      kept.add(done.election());
      start = System.nanoTime();
      long tokens = tokens(file);
      long bare = System.nanoTime() - start;
      System.out.printf(
          "read %.3f s, %.2f µs per unit; %,d bare tokens %.3f s, %.2f µs per unit%n",
          read / 1e9, read / 1e3 / units, tokens, bare / 1e9, bare / 1e3 / units);
    }
    System.out.printf("retained %.0f bytes per unit%n", (heap() - before) / (double) units);
    System.out.println("of " + kept.getFirst().units().size() + " units");
  }

  private static long tokens(Path file) throws IOException {
    long tokens = 0;
    try (InputStreamReader text = new InputStreamReader(Files.newInputStream(file), UTF_8);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  private static long heap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
