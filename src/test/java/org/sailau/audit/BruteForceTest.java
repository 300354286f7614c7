package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.RandomElection.Line;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Derived.Kind;
import org.sailau.audit.finding.Derived.Value;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Report;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;

/// Tests by brute force that both ends of every derived range are possible and nothing outside is.
class BruteForceTest {

  /// The largest number of bases that are tried.
  private static final int MANY = 5_000;

  @Provide
  Arbitrary<RandomElection> small() {
    return RandomElections.small();
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return RandomElections.roundings();
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theEndsAreWhatTryingEverythingFinds(@ForAll("small") RandomElection truth) {
    Report report = Audit.of(truth.election());
    @Nullable Long only = truth.statedBase();
    if (only == null && !BruteForceElection.isLimited(truth)) {
      Statistics.label("bases").collect("no end");
      assertThat(report.derived().map(Derived::kind))
          .doesNotContain(Kind.BASE, Kind.VOTES, Kind.REMAINDER_VOTES);
      return;
    }
    long end = only == null ? end(report) : only;
    if (end > MANY) {
      Statistics.label("bases").collect("too many to try");
      return;
    }
    Statistics.label("bases").collect(only == null ? "all tried" : "stated");
    Statistics.label("bases")
        .coverage(bases -> bases.check("all tried").percentage(percent -> percent > 40));
    BruteForceElection bruteForce =
        only == null
            ? new BruteForceElection(truth, 0, end + end / 2 + 20)
            : new BruteForceElection(truth, only, only);
    assertThat(ends(report, Kind.BASE, Figure.NONE))
        .isEqualTo(only == null ? bruteForce.bases() : null);
    for (int i = 0; i < truth.lines().size(); i++) {
      Line line = truth.lines().get(i);
      assertThat(ends(report, Kind.VOTES, i)).isEqualTo(bruteForce.votes(line));
    }
    checkOutside(report, truth, bruteForce);
    if (report.derivation(Kind.REMAINDER, 0, 0, Figure.NONE).isPresent()) {
      assertThat(ends(report, Kind.REMAINDER_VOTES, Figure.NONE))
          .isEqualTo(bruteForce.remainders());
      checkShares(report, bruteForce);
    }
  }

  private static void checkOutside(
      Report report, RandomElection truth, BruteForceElection bruteForce) {
    BruteForceElection.@Nullable Extremes outside = ends(report, Kind.OUTSIDE_BASE, Figure.NONE);
    if (outside != null) {
      BruteForceElection.Extremes bases = Objects.requireNonNull(bruteForce.bases());
      assertThat(outside)
          .isEqualTo(
              new BruteForceElection.Extremes(
                  truth.tookPart() - bases.max(), truth.tookPart() - bases.min()));
    }
  }

  @Property
  void theBasesOfOneChoiceAreWhatTryingEveryBaseFinds(
      @ForAll("roundings") Rounding rounding,
      @ForAll @LongRange(max = 300) long votes,
      @ForAll @LongRange(max = 300) long others,
      @ForAll boolean up) {
    String share = PrintedShares.share(votes, votes + others, rounding, up);
    Report report =
        ElectionBuilder.withRounding(rounding.mode(), rounding.decimals())
            .choice(votes, share)
            .audit();
    BruteForceElection.@Nullable Extremes bases = ends(report, Kind.BASE_OF_CHOICE, 0);
    assertThat(bases != null)
        .isEqualTo(!PrintedShares.allows(votes, BruteForceElection.HUGE, share, rounding));
    if (bases != null && bases.max() < 10 * MANY) {
      assertThat(bases)
          .isEqualTo(
              tried(
                  2 * bases.max() + 2, base -> PrintedShares.allows(votes, base, share, rounding)));
    }
  }

  @Property
  void theCountsThatFitATurnoutAreWhatTryingEveryCountFinds(
      @ForAll("roundings") Rounding rounding,
      @ForAll @LongRange(max = 300) long tookPart,
      @ForAll @LongRange(max = 300) long stayed,
      @ForAll boolean up) {
    long eligible = tookPart + stayed;
    String share = PrintedShares.share(tookPart, eligible, rounding, up);
    Report report =
        ElectionBuilder.withRounding(rounding.mode(), rounding.decimals())
            .turnout(eligible, tookPart, share)
            .audit();
    assertThat(report.isConsistent()).isTrue();
    BruteForceElection.@Nullable Extremes bases =
        ends(report, Kind.ELIGIBLE_VOTERS, Figure.NONE, Figure.NONE);
    assertThat(bases != null)
        .isEqualTo(!PrintedShares.allows(tookPart, BruteForceElection.HUGE, share, rounding));
    if (bases != null && bases.max() < 10 * MANY) {
      assertThat(bases)
          .isEqualTo(
              tried(
                  2 * bases.max() + 2,
                  base -> PrintedShares.allows(tookPart, base, share, rounding)));
    }
    if (eligible > 0) {
      assertThat(ends(report, Kind.TOOK_PART, Figure.NONE, Figure.NONE))
          .isEqualTo(
              tried(eligible, votes -> PrintedShares.allows(votes, eligible, share, rounding)));
    }
  }

  private static BruteForceElection.Extremes tried(long max, LongPredicate allows) {
    long[] all = LongStream.rangeClosed(0, max).filter(allows).toArray();
    return new BruteForceElection.Extremes(all[0], all[all.length - 1]);
  }

  private static long end(Report report) {
    return Objects.requireNonNull(ends(report, Kind.BASE, Figure.NONE)).max();
  }

  private static BruteForceElection.@Nullable Extremes ends(Report report, Kind kind, int choice) {
    return ends(report, kind, 0, choice);
  }

  private static BruteForceElection.@Nullable Extremes ends(
      Report report, Kind kind, int contest, int choice) {
    Optional<Report.Derivation> derivation = report.derivation(kind, contest, 0, choice);
    if (derivation.isEmpty()) {
      return null;
    }
    CountRange range = ((Value.Whole) derivation.get().derived().value()).range();
    return new BruteForceElection.Extremes(
        range.low().longValueExact(), Objects.requireNonNull(range.high()).longValueExact());
  }

  private static void checkShares(Report report, BruteForceElection bruteForce) {
    Optional<Report.Derivation> share = report.derivation(Kind.REMAINDER_SHARE, 0, 0, Figure.NONE);
    BruteForceElection.@Nullable Extremes bases = bruteForce.bases();
    if (bases == null || bases.min() == 0) {
      assertThat(share).isEmpty();
      return;
    }
    assertThat(share.orElseThrow().derived().value())
        .isEqualTo(
            new Value.Percent(
                ratio(bruteForce.minRemainder()), true, ratio(bruteForce.maxRemainder()), true));
  }

  private static Ratio ratio(BruteForceElection.@Nullable Part part) {
    BruteForceElection.Part known = Objects.requireNonNull(part);
    return Ratio.percent(BigInteger.valueOf(known.votes()), BigInteger.valueOf(known.base()));
  }
}
