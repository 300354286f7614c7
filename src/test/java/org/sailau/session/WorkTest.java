package org.sailau.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.log.LogFile;

/// Where failures of background jobs land.
class WorkTest {

  @TempDir Path folder;

  private final HeldBackExecutor background = new HeldBackExecutor();
  private final HeldBackExecutor fx = new HeldBackExecutor();
  private final List<String> heard = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Failures failures;

  @SuppressWarnings("NullAway.Init")
  private Work work;

  @BeforeEach
  void begin() {
    failures = new Failures(new LogFile(log()), () -> "Sailau 1.2.3", Runnable::run);
    work = new Work(background, fx, failures);
  }

  private Path log() {
    return folder.resolve("sailau.log");
  }

  private String logged() throws IOException {
    return Files.exists(log()) ? Files.readString(log()) : "";
  }

  private static String fail(String message) {
    throw new IllegalStateException(message);
  }

  private void runAll() {
    background.runAll();
    fx.runAll();
  }

  @Test
  void aResultIsDeliveredOnTheJavaFxThread() throws IOException {
    work.run(() -> "found", heard::add, () -> heard.add("failed"));
    background.runAll();
    assertThat(heard).isEmpty();
    fx.runAll();
    assertThat(heard).containsExactly("found");
    assertThat(logged()).isEmpty();
  }

  @Test
  void aJobThatThrowsEndsOnTheJavaFxThreadAndIsSaidAndLogged() throws IOException {
    work.run(() -> fail("broken job"), heard::add, () -> heard.add("failed"));
    background.runAll();
    assertThat(heard).isEmpty();
    fx.runAll();
    assertThat(heard).containsExactly("failed");
    assertThat(failures.latest().get().orElseThrow().details())
        .startsWith("Sailau 1.2.3, Java ")
        .contains("IllegalStateException: broken job", "WorkTest.fail(");
    assertThat(logged()).contains("ERROR Sailau 1.2.3", "broken job", "WorkTest.fail(");
  }

  @Test
  void anErrorLandsAsAnExceptionDoes() throws IOException {
    Supplier<String> deep =
        () -> {
          throw new StackOverflowError("too deep");
        };
    work.run(deep, heard::add, () -> heard.add("failed"));
    runAll();
    assertThat(heard).containsExactly("failed");
    assertThat(logged()).contains("too deep");
  }

  @Test
  void aDeliveryThatThrowsLandsInTheSamePlace() throws IOException {
    work.run(() -> "found", _ -> fail("broken delivery"), () -> heard.add("failed"));
    runAll();
    assertThat(heard).containsExactly("failed");
    assertThat(logged()).contains("broken delivery");
  }

  @Test
  void aJobThatCannotBeStartedLandsInTheSamePlace() throws IOException {
    Work full =
        new Work(
            _ -> {
              throw new RejectedExecutionException("no more threads");
            },
            fx,
            failures);
    full.run(() -> "found", heard::add, () -> heard.add("failed"));
    fx.runAll();
    assertThat(heard).containsExactly("failed");
    assertThat(logged()).contains("no more threads");
  }

  @Test
  void whatThrowsWhileItEndsIsLoggedToo() throws IOException {
    work.run(() -> fail("first"), _ -> {}, () -> fail("second"));
    runAll();
    assertThat(logged()).contains("first", "second");
  }

  @Test
  void everyFailureOfAJobIsSaidButLoggedOnce() throws IOException {
    for (int i = 0; i < 3; i++) {
      work.run(() -> fail("again"), _ -> {}, () -> heard.add("failed"));
      runAll();
      assertThat(failures.latest().get()).isPresent();
      failures.dismiss();
    }
    assertThat(heard).hasSize(3);
    assertThat(logged().lines().filter(line -> line.contains(": again"))).hasSize(1);
  }

  @Test
  void whatNoThreadCaughtIsSaidOnce() throws IOException {
    int said = 0;
    for (int pulse = 0; pulse < 1000; pulse++) {
      failures.reportUncaught(new IllegalStateException("frame " + pulse));
      said += failures.latest().get().isPresent() ? 1 : 0;
      failures.dismiss();
    }
    assertThat(said).isEqualTo(1);
    assertThat(logged().lines().filter(line -> line.contains(": frame"))).hasSize(1);
    failures.reportUncaught(new IllegalStateException("another"));
    assertThat(failures.latest().get()).as("elsewhere").isPresent();
  }

  @Test
  void afterAFailureTheLatestRequestIsServed() {
    LatestOnly<String> latest = new LatestOnly<>(work);
    request(latest, () -> fail("first"));
    request(latest, () -> "second");
    request(latest, () -> "third");
    runAll();
    runAll();
    assertThat(heard).as("of requests that nobody waits for nothing").containsExactly("third");
    request(latest, () -> fail("fourth"));
    runAll();
    request(latest, () -> "fifth");
    runAll();
    assertThat(heard).containsExactly("third", "failed", "fifth");
  }

  @Test
  void aDeliveryThatThrowsLeavesOneJobAtATime() {
    LatestOnly<String> latest = new LatestOnly<>(work);
    latest.request(() -> "first", _ -> fail("delivery"), () -> heard.add("failed"));
    runAll();
    request(latest, () -> "second");
    request(latest, () -> "third");
    assertThat(background.waiting()).isEqualTo(1);
    runAll();
    runAll();
    assertThat(heard).containsExactly("failed", "third");
  }

  private void request(LatestOnly<String> latest, Supplier<String> job) {
    latest.request(job, found -> heard.add(found.orElse("")), () -> heard.add("failed"));
  }

  @Test
  void tooLittleMemoryIsNoFailure() {
    LatestOnly<String> latest = new LatestOnly<>(work);
    List<Optional<String>> found = new ArrayList<>();
    latest.request(
        () -> {
          throw new OutOfMemoryError();
        },
        found::add,
        () -> heard.add("failed"));
    runAll();
    assertThat(found).containsExactly(Optional.empty());
    assertThat(failures.latest().get()).isEmpty();
  }

  @Test
  void memoryThatEndsIsSaidAsThatEachTime() throws IOException {
    for (int time = 0; time < 2; time++) {
      work.run(
          () -> {
            throw new IllegalStateException(new OutOfMemoryError("planted"));
          },
          _ -> heard.add("found"),
          () -> heard.add("failed"));
      runAll();
      assertThat(failures.latest().get()).contains(new Failures.Failure("", true));
      failures.dismiss();
    }
    assertThat(heard).containsExactly("failed", "failed");
    assertThat(logged()).containsOnlyOnce("ERROR");
  }

  /// Handing the failure on needs a little memory, too.
  @Test
  void memoryThatEndsWhileAFailureIsHandedOnDoesNotLoseIt() {
    AtomicInteger refusals = new AtomicInteger(1);
    Work tight =
        new Work(
            background,
            task -> {
              if (refusals.getAndDecrement() > 0) {
                throw new OutOfMemoryError();
              }
              fx.execute(task);
            },
            failures);
    tight.run(() -> fail("broken job"), heard::add, () -> heard.add("failed"));
    runAll();
    assertThat(heard).containsExactly("failed");
  }

  @Test
  void whatAThreadDidNotCatchOfMemoryIsSaid() {
    failures.reportUncaught(new OutOfMemoryError());
    assertThat(failures.latest().get().orElseThrow().memoryEnded()).isTrue();
  }
}
