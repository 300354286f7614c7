package org.sailau.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.DatasetReader;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.json.Limits;
import org.sailau.log.LogFile;
import org.sailau.problem.Problem;

class SessionTest {

  @TempDir Path folder;

  private final HeldBackExecutor background = new HeldBackExecutor();
  private final HeldBackExecutor fx = new HeldBackExecutor();

  private final Failures failures = new Failures(new LogFile(null), () -> "Sailau", Runnable::run);

  /// Half a second passes between any two looks at the clock.
  private final AtomicLong nanoTime = new AtomicLong();

  private final Session session =
      new Session(
          new DatasetReader(Limits.defaults()),
          () ->
              new ByteArrayInputStream(
                  SmallDatasets.named("bundled", "\"share\": 60.5")
                      .getBytes(StandardCharsets.UTF_8)),
          new Work(background, fx, failures),
          () -> nanoTime.addAndGet(500_000_000));

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path good(String name) throws IOException {
    return file(name, SmallDatasets.named(name, "\"share\": 60.5"));
  }

  private void work() {
    background.runAll();
    fx.runAll();
  }

  private void openAtOnce(Path file) {
    session.open(file);
    work();
  }

  private String title() {
    return session
        .election()
        .map(election -> election.title().in(Locale.ENGLISH))
        .orElse("nothing");
  }

  private String state() {
    return session.opened().get().getClass().getSimpleName();
  }

  private String contest() {
    return session.contest().get().map(Contest::id).orElse("none");
  }

  @Test
  void atFirstNothingIsOpen() {
    assertThat(state()).isEqualTo("Nothing");
    assertThat(session.election()).isEmpty();
    assertThat(session.contest().get()).isEmpty();
    assertThat(session.choice().get()).isEmpty();
    session.reload();
    session.cancel();
    session.dismiss();
    assertThat(state()).isEqualTo("Nothing");
    assertThat(background.waiting()).isZero();
  }

  @Test
  void openingReadsAsideAndShowsOnTheUsersThread() throws IOException {
    session.open(good("one"));
    assertThat(state()).isEqualTo("Loading");
    background.runAll();
    assertThat(state()).isEqualTo("Loading");
    fx.runAll();
    assertThat(state()).isEqualTo("Ready");
    assertThat(title()).isEqualTo("one");
    assertThat(contest()).isEqualTo("one-1");
    assertThat(session.choice().get()).contains("one-1-b");
    assertThat(session.measure().get()).isEqualTo(Measure.SHARE);
  }

  @Test
  void theBundledElectionHasNoFile() {
    session.openBundled();
    work();
    assertThat(session.opened().get())
        .isInstanceOfSatisfying(Opened.Ready.class, ready -> assertThat(ready.file()).isNull());
    assertThat(title()).isEqualTo("bundled");
  }

  @Test
  void aContestWithoutSharesIsReadByItsVotes() throws IOException {
    openAtOnce(file("votes", SmallDatasets.named("votes", "\"votes\": 60")));
    assertThat(session.measure().get()).isEqualTo(Measure.VOTES);
    openAtOnce(good("shares"));
    assertThat(session.measure().get()).isEqualTo(Measure.SHARE);
  }

  @Test
  void whileAFileIsReadWhatWasOpenStays() throws IOException {
    openAtOnce(good("one"));
    session.choice().set(Optional.of("one-1-a"));
    session.open(good("two"));
    assertThat(state()).isEqualTo("Loading");
    assertThat(title()).isEqualTo("one");
    assertThat(session.choice().get()).contains("one-1-a");
  }

  @Test
  void aRefusedFileLeavesWhatWasOpenAndSelected() throws IOException {
    openAtOnce(good("one"));
    session.select(session.election().orElseThrow().contests().get(1));
    session.choice().set(Optional.of("one-2-a"));
    session.measure().set(Measure.SHARE);
    openAtOnce(file("bad", "{\"format\": 1}"));
    assertThat(session.opened().get())
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused -> {
              assertThat(refused.file()).isEqualTo(folder.resolve("bad"));
              assertThat(refused.problems().listed()).isNotEmpty();
            });
    assertThat(title()).isEqualTo("one");
    assertThat(contest()).isEqualTo("one-2");
    assertThat(session.choice().get()).contains("one-2-a");
    assertThat(session.measure().get()).isEqualTo(Measure.SHARE);
    session.dismiss();
    assertThat(state()).isEqualTo("Ready");
    assertThat(title()).isEqualTo("one");
  }

  @Test
  void aRefusedFileLeavesNothingWhereNothingWasOpen() throws IOException {
    openAtOnce(folder.resolve("missing"));
    assertThat(state()).isEqualTo("Refused");
    assertThat(title()).isEqualTo("nothing");
    session.dismiss();
    assertThat(state()).isEqualTo("Nothing");
  }

  @Test
  void closingForgetsElectionAndSelection() throws IOException {
    openAtOnce(good("one"));
    session.close();
    assertThat(state()).isEqualTo("Nothing");
    assertThat(contest()).isEqualTo("none");
    assertThat(session.choice().get()).isEmpty();
  }

  @Test
  void whatIsStillReadWhenEverythingIsClosedNeverLands() throws IOException {
    session.open(good("one"));
    background.runAll();
    session.close();
    fx.runAll();
    assertThat(state()).isEqualTo("Nothing");
  }

  @Test
  void reloadingShowsWhatTheFileHasBecome() throws IOException {
    Path file = good("one");
    openAtOnce(file);
    Files.writeString(file, SmallDatasets.named("changed", "\"share\": 60.5"));
    session.reload();
    work();
    assertThat(title()).isEqualTo("changed");
    assertThat(contest()).isEqualTo("changed-1");
  }

  @Test
  void reloadingReadsARefusedFileAgain() throws IOException {
    openAtOnce(good("one"));
    Path file = file("two", "{");
    openAtOnce(file);
    assertThat(state()).isEqualTo("Refused");
    Files.writeString(file, SmallDatasets.named("mended", "\"share\": 60.5"));
    session.reload();
    work();
    assertThat(state()).isEqualTo("Ready");
    assertThat(title()).isEqualTo("mended");
  }

  @Test
  void reloadingReadsTheBundledElectionAgain() {
    session.openBundled();
    work();
    session.reload();
    assertThat(state()).isEqualTo("Loading");
    work();
    assertThat(title()).isEqualTo("bundled");
  }

  @Test
  void cancellingEndsReadingAndKeepsWhatWasOpen() throws IOException {
    openAtOnce(good("one"));
    session.open(good("two"));
    session.cancel();
    assertThat(state()).isEqualTo("Ready");
    work();
    assertThat(state()).isEqualTo("Ready");
    assertThat(title()).isEqualTo("one");
  }

  @Test
  void cancellingAfterReadingStillKeepsWhatWasOpen() throws IOException {
    session.open(good("two"));
    background.runAll();
    session.cancel();
    fx.runAll();
    assertThat(state()).isEqualTo("Nothing");
  }

  @Test
  void onlyTheNewestAnswerLandsInWhateverOrderTheyCome() throws IOException {
    session.open(good("one"));
    session.open(file("bad", "{"));
    session.open(good("three"));
    background.run(2);
    background.run(1);
    background.run(0);
    List<String> seen = new ArrayList<>();
    session.opened().subscribe(state -> seen.add(state.getClass().getSimpleName()));
    fx.runAll();
    assertThat(title()).isEqualTo("three");
    assertThat(seen).containsExactly("Loading", "Ready");
  }

  @Test
  void progressIsToldOnTheUsersThreadOnly() throws IOException {
    Path large =
        file("large", SmallDatasets.named("large", "\"share\": 60.5") + " ".repeat(200_000));
    List<Double> told = new ArrayList<>();
    session
        .progress()
        .subscribe(
            value -> {
              told.add(value.doubleValue());
              assertThat(told.size() == 1 || fx.isRunning()).isTrue();
            });
    session.open(large);
    background.runAll();
    assertThat(told).containsExactly(0.0);
    fx.runAll();
    assertThat(told).hasSizeGreaterThan(3).isSorted().allMatch(value -> value <= 1);
    assertThat(told.getLast()).isGreaterThan(0.5);
  }

  @Test
  void progressOfAnAbandonedFileIsNotTold() throws IOException {
    session.open(
        file("large", SmallDatasets.named("large", "\"share\": 60.5") + " ".repeat(200_000)));
    background.runAll();
    session.cancel();
    fx.runAll();
    assertThat(session.progress().get()).isZero();
  }

  @Test
  void selectingAContestSelectsItsLeaderAndAMeasureThatItHas() throws IOException {
    openAtOnce(good("one"));
    session.choice().set(Optional.of("one-1-a"));
    session.select(session.election().orElseThrow().contests().getFirst());
    assertThat(session.choice().get()).as("the same contest again").contains("one-1-a");
    session.select(session.election().orElseThrow().contests().get(1));
    assertThat(contest()).isEqualTo("one-2");
    assertThat(session.choice().get()).contains("one-2-b");
    assertThat(session.measure().get()).isEqualTo(Measure.VOTES);
  }

  @Test
  void whereMemoryEndsWhileReadingWhatWasOpenStays() throws IOException {
    openAtOnce(good("one"));
    AtomicReference<Supplier<InputStream>> source = new AtomicReference<>();
    Session tight =
        new Session(
            new DatasetReader(Limits.defaults()),
            () -> source.get().get(),
            new Work(background, fx, failures));
    source.set(() -> stream("one"));
    tight.openBundled();
    work();
    source.set(
        () -> {
          throw new IllegalStateException(new OutOfMemoryError());
        });
    tight.openBundled();
    work();
    assertThat(tight.opened().get())
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused ->
                assertThat(refused.problems().listed())
                    .extracting(Problem::kind)
                    .containsExactly(Problem.Kind.TOO_LITTLE_MEMORY));
    assertThat(tight.election().orElseThrow().title().in(Locale.ENGLISH)).isEqualTo("one");
    assertThat(failures.latest().get()).as("no error of the program").isEmpty();
  }

  @Test
  void anElectionThatIsTooLargeToShowIsRefusedAndTheOneBeforeIsOpenAgain() throws IOException {
    openAtOnce(good("one"));
    List<String> shown = new ArrayList<>();
    session
        .opened()
        .addListener(
            (_, _, now) -> {
              if (now instanceof Opened.Ready && title().equals("two")) {
                throw new OutOfMemoryError();
              }
              shown.add(state() + " " + title() + " " + contest());
            });
    openAtOnce(good("two"));
    assertThat(shown).containsExactly("Loading one one-1", "Ready one one-1", "Refused one one-1");
    assertThat(failures.latest().get()).isEmpty();
  }

  private static InputStream stream(String name) {
    return new ByteArrayInputStream(
        SmallDatasets.named(name, "\"share\": 60.5").getBytes(StandardCharsets.UTF_8));
  }
}
