package org.sailau.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;

/// Measures the audit of a contest with 2,000 choices in up to 10,000 units. Votes, shares and
/// turnouts are stated in every unit and are all correct, so that no check ends early.
///
/// `mvn test-compile exec:exec@bench -Dbench.args=AuditBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class AuditBenchmark {

  private static final int CHOICES = 2_000;
  private static final Rounding ROUNDING = new Rounding(2, Rounding.Mode.HALF_UP, true);

  @Param({"2500", "5000", "10000"})
  int units;

  /// How many choices have a figure in each unit. With 2,000 there are 20 million tallies.
  @Param({"10", "2000"})
  int inEachUnit;

  private @Nullable Election election;

  @Setup
  public void election() {
    Random random = new Random(1);
    Tallies.Builder tallies = new Tallies.Builder(ROUNDING.decimals());
    long[] votes = new long[CHOICES];
    List<Unit> all = new ArrayList<>();
    long voters = 0;
    for (int unit = 1; unit <= units; unit++) {
      int[] choices =
          inEachUnit == CHOICES
              ? IntStream.range(0, CHOICES).toArray()
              : random.ints(0, CHOICES).distinct().limit(inEachUnit).toArray();
      long[] here = random.longs(choices.length, 1, 40).toArray();
      long base = IntStream.range(0, here.length).mapToLong(i -> here[i]).sum();
      for (int i = 0; i < choices.length; i++) {
        votes[choices[i]] += here[i];
        tallies.add(unit, choices[i], here[i], share(here[i], base), Evidence.DEFAULT);
      }
      voters += base;
      all.add(unit("u" + unit, 0, base));
    }
    for (int choice = 0; choice < CHOICES; choice++) {
      tallies.add(0, choice, votes[choice], share(votes[choice], voters), Evidence.DEFAULT);
    }
    all.addFirst(unit("all", Unit.TOP, voters));
    election = election(all, tallies.build(all.size()));
  }

  private static Share share(long votes, long base) {
    return new Share((votes * 20_000 + base) / (2 * base), ROUNDING.decimals());
  }

  private static Unit unit(String id, int within, long tookPart) {
    long eligible = tookPart * 2;
    Turnout turnout =
        new Turnout(
            Turnout.Electorate.ELIGIBLE,
            eligible,
            tookPart,
            share(tookPart, eligible),
            true,
            Evidence.DEFAULT);
    return new Unit(id, LocalizedText.of(id), Unit.Kind.POLLING_STATION, within, turnout, null);
  }

  private static Election election(List<Unit> units, Tallies tallies) {
    LocalDate day = LocalDate.of(2024, 3, 10);
    List<Choice> choices =
        IntStream.range(0, CHOICES)
            .mapToObj(i -> new Choice("c" + i, LocalizedText.of("C" + i), null, false))
            .toList();
    Contest contest =
        new Contest(
            "contest",
            LocalizedText.of("Contest"),
            Contest.ChoiceKind.CANDIDATE,
            0,
            null,
            1,
            ROUNDING,
            choices,
            false,
            tallies);
    return new Election(
        LocalizedText.of("Election"),
        day,
        Election.Status.FINAL,
        null,
        null,
        List.of(new Source("source", LocalizedText.of("Source"), day, null, null)),
        ROUNDING,
        units,
        List.of(contest),
        null);
  }

  @Benchmark
  public Report audit() {
    if (election == null) {
      throw new IllegalStateException();
    }
    Report report = Audit.of(election);
    if (!report.isConsistent()) {
      throw new IllegalStateException(report.of(Outcome.CONTRADICTS).getFirst().toString());
    }
    return report;
  }
}
