package org.sailau.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Reads files of every kind, made at random, for as long as it is told. Says how many of each kind
/// it read and what became of them. Ends with exit code 1 if something did not hold, or if no file
/// of a kind was read.
///
/// Properties: `fuzz.seconds`, `fuzz.seed` (of the first file; else the time), `fuzz.kind` (only
/// this one, and with a seed only that file).
public final class Fuzz {

  private static final Path FOLDER = Path.of("target", "fuzz");

  /// More kinds of failures than anybody reads at once.
  private static final int MAX_FAILURES = 20;

  private Fuzz() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    String kind = System.getProperty("fuzz.kind", "");
    Optional<Long> seed = Optional.ofNullable(Long.getLong("fuzz.seed"));
    List<Fuzzer> fuzzers = new ArrayList<>();
    for (Target target : Corpus.targets(FOLDER.resolve("work"))) {
      if (kind.isEmpty() || kind.equals(target.name())) {
        fuzzers.add(new Fuzzer(target, FOLDER));
      }
    }
    boolean one = !kind.isEmpty() && seed.isPresent();
    long seconds = one ? 0 : Math.max(1, Long.getLong("fuzz.seconds", 60));
    boolean good = run(fuzzers, seed.orElseGet(System::currentTimeMillis), seconds);
    System.exit(good ? 0 : 1);
  }

  /// Reads one kind after the other, each for its share of the time.
  private static boolean run(List<Fuzzer> fuzzers, long first, long seconds) throws IOException {
    System.out.println("fuzz.seed=" + first);
    Set<String> failures = new HashSet<>();
    boolean good = !fuzzers.isEmpty();
    long shares = fuzzers.stream().mapToInt(fuzzer -> fuzzer.target().share()).sum();
    for (Fuzzer fuzzer : fuzzers) {
      long end =
          System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) * fuzzer.target().share() / shares;
      long seed = first;
      do {
        Optional<Fuzzer.Failure> failure = fuzzer.run(seed);
        seed++;
        if (failure.isPresent() && failures.add(failure.get().kind())) {
          System.out.println(failure.get().message(fuzzer.target()));
          failure.get().why().printStackTrace(System.out);
        }
      } while (System.nanoTime() < end && failures.size() < MAX_FAILURES);
      int read = fuzzer.ends().values().stream().mapToInt(Integer::intValue).sum();
      good &= read > 0;
      System.out.printf("fuzz %s: %d read, %s%n", fuzzer.target().name(), read, fuzzer.ends());
      fuzzer.close();
    }
    return good && failures.isEmpty();
  }
}
