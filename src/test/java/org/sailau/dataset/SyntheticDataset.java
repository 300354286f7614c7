package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;

/// Writes a valid election of any size: for each unit a turnout and three tallies. As a program it
/// measures what reading it takes, beside Jackson's bare tokens of the same file.
public final class SyntheticDataset {

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

  public static void write(Path file, int units) throws IOException {
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
    List<Double> ratios = new ArrayList<>();
    @Nullable Election kept = null;
    for (int time = 0; time < times; time++) {
      kept = null;
      long start = System.nanoTime();
      kept = ReadingBenchmark.read(file);
      long read = System.nanoTime() - start;
      start = System.nanoTime();
      ReadingBenchmark.tokensOfCharacters(file);
      long bare = System.nanoTime() - start;
      ratios.add((double) read / bare);
      System.out.printf(
          "read in %.2f s, bare tokens in %.2f s, ratio %.2f%n",
          read / 1e9, bare / 1e9, ratios.getLast());
    }
    System.out.printf("median ratio %.2f%n", ratios.stream().sorted().toList().get(times / 2));
    System.out.printf("retained %.0f bytes per unit%n", (heap() - before) / (double) units);
    System.out.println("of " + Objects.requireNonNull(kept).units().size() + " units");
  }

  private static long heap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
