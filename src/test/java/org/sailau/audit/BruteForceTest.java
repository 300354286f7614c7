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
import org.sailau.election.CountRange;
import org.sailau.election.Ratio;
import org.sailau.election.Rounding;

/// Both ends of every interval are possible and nothing beyond them is, as trying everything shows.
class BruteForceTest {

  /// So many bases are tried at most.
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
    BruteForceElection tried =
        only == null
            ? new BruteForceElection(truth, 0, end + end / 2 + 20)
            : new BruteForceElection(truth, only, only);
    assertThat(ends(report, Kind.BASE, Figure.NONE)).isEqualTo(only == null ? tried.bases() : null);
    for (int i = 0; i < truth.lines().size(); i++) {
      Line line = truth.lines().get(i);
      assertThat(ends(report, Kind.VOTES, i)).isEqualTo(tried.votes(line));
    }
    checkOutside(report, truth, tried);
    if (report.derivation(Kind.REMAINDER, 0, 0, Figure.NONE).isPresent()) {
      assertThat(ends(report, Kind.REMAINDER_VOTES, Figure.NONE)).isEqualTo(tried.remainders());
      checkShares(report, tried);
    }
  }

  private static void checkOutside(Report report, RandomElection truth, BruteForceElection tried) {
    BruteForceElection.@Nullable Ends outside = ends(report, Kind.OUTSIDE_BASE, Figure.NONE);
    if (outside != null) {
      BruteForceElection.Ends bases = Objects.requireNonNull(tried.bases());
      assertThat(outside)
          .isEqualTo(
              new BruteForceElection.Ends(
                  truth.tookPart() - bases.most(), truth.tookPart() - bases.least()));
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
        ElectionBuilder.rounded(rounding.mode(), rounding.decimals()).choice(votes, share).audit();
    BruteForceElection.@Nullable Ends bases = ends(report, Kind.BASE_OF_CHOICE, 0);
    assertThat(bases != null)
        .isEqualTo(!PrintedShares.allows(votes, BruteForceElection.HUGE, share, rounding));
    if (bases != null && bases.most() < 10 * MANY) {
      assertThat(bases)
          .isEqualTo(
              tried(
                  2 * bases.most() + 2,
                  base -> PrintedShares.allows(votes, base, share, rounding)));
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
        ElectionBuilder.rounded(rounding.mode(), rounding.decimals())
            .turnout(eligible, tookPart, share)
            .audit();
    assertThat(report.isConsistent()).isTrue();
    BruteForceElection.@Nullable Ends bases =
        ends(report, Kind.ELIGIBLE_VOTERS, Figure.NONE, Figure.NONE);
    assertThat(bases != null)
        .isEqualTo(!PrintedShares.allows(tookPart, BruteForceElection.HUGE, share, rounding));
    if (bases != null && bases.most() < 10 * MANY) {
      assertThat(bases)
          .isEqualTo(
              tried(
                  2 * bases.most() + 2,
                  base -> PrintedShares.allows(tookPart, base, share, rounding)));
    }
    if (eligible > 0) {
      assertThat(ends(report, Kind.TOOK_PART, Figure.NONE, Figure.NONE))
          .isEqualTo(
              tried(eligible, votes -> PrintedShares.allows(votes, eligible, share, rounding)));
    }
  }

  private static BruteForceElection.Ends tried(long most, LongPredicate allows) {
    long[] all = LongStream.rangeClosed(0, most).filter(allows).toArray();
    return new BruteForceElection.Ends(all[0], all[all.length - 1]);
  }

  private static long end(Report report) {
    return Objects.requireNonNull(ends(report, Kind.BASE, Figure.NONE)).most();
  }

  private static BruteForceElection.@Nullable Ends ends(Report report, Kind kind, int choice) {
    return ends(report, kind, 0, choice);
  }

  private static BruteForceElection.@Nullable Ends ends(
      Report report, Kind kind, int contest, int choice) {
    Optional<Report.Derivation> derivation = report.derivation(kind, contest, 0, choice);
    if (derivation.isEmpty()) {
      return null;
    }
    CountRange span = ((Value.Whole) derivation.get().derived().value()).span();
    return new BruteForceElection.Ends(
        span.low().longValueExact(), Objects.requireNonNull(span.high()).longValueExact());
  }

  private static void checkShares(Report report, BruteForceElection tried) {
    Optional<Report.Derivation> share = report.derivation(Kind.REMAINDER_SHARE, 0, 0, Figure.NONE);
    BruteForceElection.@Nullable Ends bases = tried.bases();
    if (bases == null || bases.least() == 0) {
      assertThat(share).isEmpty();
      return;
    }
    assertThat(share.orElseThrow().derived().value())
        .isEqualTo(new Value.Percent(ratio(tried.least()), true, ratio(tried.most()), true));
  }

  private static Ratio ratio(BruteForceElection.@Nullable Part part) {
    BruteForceElection.Part known = Objects.requireNonNull(part);
    return Ratio.percent(BigInteger.valueOf(known.votes()), BigInteger.valueOf(known.base()));
  }
}
