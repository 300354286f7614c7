package org.sailau.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Makes files of one target by changing its seeds at random, and has them read. The same number
/// makes the same file. For one thread.
final class Fuzzer implements AutoCloseable {

  /// What reading one file may take; far more than any takes.
  private static final int MAX_SECONDS = 10;

  private static final int MAX_CHANGES = 6;

  /// A file on which something does not hold.
  record Failure(Path file, long seed, Throwable why) {
    /// What failed and how to see it again.
    String message(Target target) {
      return "%s: input %d fails, kept as %s; again: -Dfuzz.again='-Dfuzz.kind=%s -Dfuzz.seed=%d'"
          .formatted(target.name(), seed, file, target.name(), seed);
    }

    /// The kind of failure: what was thrown, and where in the program.
    String kind() {
      return why.getClass().getName()
          + Arrays.stream(why.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith("org.sailau."))
              .findFirst()
              .map(frame -> " in " + frame)
              .orElse("");
    }
  }

  private final Target target;
  private final List<byte[]> seeds;
  private final Path folder;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

  /// How many files came to each end.
  private final Map<String, Integer> ends = new TreeMap<>();

  /// @param folder where failing files are kept
  Fuzzer(Target target, Path folder) throws IOException {
    this.target = target;
    this.folder = folder;
    this.seeds = new ArrayList<>(target.seeds());
    for (Path kept : Corpus.files(target)) {
      seeds.add(Files.readAllBytes(kept));
    }
  }

  Target target() {
    return target;
  }

  Map<String, Integer> ends() {
    return ends;
  }

  /// The file of a number.
  byte[] input(long seed) {
    Random random = new Random(seed);
    byte[] file = seeds.get(random.nextInt(seeds.size()));
    // Most files only have changes of their kind, which a reader looks at more deeply.
    boolean bytesToo = random.nextInt(6) == 0;
    for (int i = random.nextInt(1 + random.nextInt(MAX_CHANGES)) / 2; i >= 0; i--) {
      file =
          bytesToo && random.nextBoolean()
              ? Bytes.changed(file, seeds.get(random.nextInt(seeds.size())), random)
              : target.changed(file, random);
    }
    return file;
  }

  /// Has the file of a number read.
  ///
  /// @return what failed; empty if all holds
  Optional<Failure> run(long seed) throws IOException {
    byte[] file = input(seed);
    try {
      String end =
          reading.submit(() -> readQuietly(target, file)).get(MAX_SECONDS, TimeUnit.SECONDS);
      ends.merge(end, 1, Integer::sum);
      return Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.of(kept(file, seed, Objects.requireNonNull(failed.getCause())));
    } catch (TimeoutException hangs) {
      return Optional.of(kept(file, seed, new AssertionError("takes over 10 s", hangs)));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Has a file read, and nothing printed, which would be in the middle of what a command prints.
  static String readQuietly(Target target, byte[] file) throws Exception {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String end = target.read(file);
      if (printed.size() > 0) {
        throw new AssertionError("printed: " + printed.toString(StandardCharsets.UTF_8));
      }
      return end;
    } finally {
      System.setErr(err);
    }
  }

  private Failure kept(byte[] file, long seed, Throwable why) throws IOException {
    Files.createDirectories(folder);
    Path kept = folder.resolve(target.name() + '-' + seed + target.ending());
    Files.write(kept, file);
    return new Failure(kept, seed, why);
  }

  @Override
  public void close() {
    reading.shutdownNow();
  }
}
