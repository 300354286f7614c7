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
import org.sailau.audit.Derived.Kind;
import org.sailau.audit.Derived.Value;
import org.sailau.audit.Truth.Line;
import org.sailau.election.Ratio;
import org.sailau.election.Rounding;
import org.sailau.election.Span;

/// Both ends of every interval are possible and nothing beyond them is, as trying everything shows.
class BruteForceTest {

  /// So many bases are tried at most.
  private static final int MANY = 5_000;

  @Provide
  Arbitrary<Truth> small() {
    return Truths.small();
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return Truths.roundings();
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theEndsAreWhatTryingEverythingFinds(@ForAll("small") Truth truth) {
    Report report = Audit.of(truth.election());
    @Nullable Long only = truth.statedBase();
    if (only == null && !Tried.isLimited(truth)) {
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
    Tried tried =
        only == null ? new Tried(truth, 0, end + end / 2 + 20) : new Tried(truth, only, only);
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

  private static void checkOutside(Report report, Truth truth, Tried tried) {
    Tried.@Nullable Ends outside = ends(report, Kind.OUTSIDE_BASE, Figure.NONE);
    if (outside != null) {
      Tried.Ends bases = Objects.requireNonNull(tried.bases());
      assertThat(outside)
          .isEqualTo(
              new Tried.Ends(truth.tookPart() - bases.most(), truth.tookPart() - bases.least()));
    }
  }

  @Property
  void theBasesOfOneChoiceAreWhatTryingEveryBaseFinds(
      @ForAll("roundings") Rounding rounding,
      @ForAll @LongRange(max = 300) long votes,
      @ForAll @LongRange(max = 300) long others,
      @ForAll boolean up) {
    String share = Printed.share(votes, votes + others, rounding, up);
    Report report =
        Stated.rounded(rounding.mode(), rounding.decimals()).choice(votes, share).audit();
    Tried.@Nullable Ends bases = ends(report, Kind.BASE_OF_CHOICE, 0);
    assertThat(bases != null).isEqualTo(!Printed.allows(votes, Tried.HUGE, share, rounding));
    if (bases != null && bases.most() < 10 * MANY) {
      assertThat(bases)
          .isEqualTo(
              tried(2 * bases.most() + 2, base -> Printed.allows(votes, base, share, rounding)));
    }
  }

  @Property
  void theCountsThatFitATurnoutAreWhatTryingEveryCountFinds(
      @ForAll("roundings") Rounding rounding,
      @ForAll @LongRange(max = 300) long tookPart,
      @ForAll @LongRange(max = 300) long stayed,
      @ForAll boolean up) {
    long eligible = tookPart + stayed;
    String share = Printed.share(tookPart, eligible, rounding, up);
    Report report =
        Stated.rounded(rounding.mode(), rounding.decimals())
            .turnout(eligible, tookPart, share)
            .audit();
    assertThat(report.consistent()).isTrue();
    Tried.@Nullable Ends bases = ends(report, Kind.ELIGIBLE_VOTERS, Figure.NONE, Figure.NONE);
    assertThat(bases != null).isEqualTo(!Printed.allows(tookPart, Tried.HUGE, share, rounding));
    if (bases != null && bases.most() < 10 * MANY) {
      assertThat(bases)
          .isEqualTo(
              tried(2 * bases.most() + 2, base -> Printed.allows(tookPart, base, share, rounding)));
    }
    if (eligible > 0) {
      assertThat(ends(report, Kind.TOOK_PART, Figure.NONE, Figure.NONE))
          .isEqualTo(tried(eligible, votes -> Printed.allows(votes, eligible, share, rounding)));
    }
  }

  private static Tried.Ends tried(long most, LongPredicate allows) {
    long[] all = LongStream.rangeClosed(0, most).filter(allows).toArray();
    return new Tried.Ends(all[0], all[all.length - 1]);
  }

  private static long end(Report report) {
    return Objects.requireNonNull(ends(report, Kind.BASE, Figure.NONE)).most();
  }

  private static Tried.@Nullable Ends ends(Report report, Kind kind, int choice) {
    return ends(report, kind, 0, choice);
  }

  private static Tried.@Nullable Ends ends(Report report, Kind kind, int contest, int choice) {
    Optional<Report.Derivation> derivation = report.derivation(kind, contest, 0, choice);
    if (derivation.isEmpty()) {
      return null;
    }
    Span span = ((Value.Whole) derivation.get().derived().value()).span();
    return new Tried.Ends(
        span.low().longValueExact(), Objects.requireNonNull(span.high()).longValueExact());
  }

  private static void checkShares(Report report, Tried tried) {
    Optional<Report.Derivation> share = report.derivation(Kind.REMAINDER_SHARE, 0, 0, Figure.NONE);
    Tried.@Nullable Ends bases = tried.bases();
    if (bases == null || bases.least() == 0) {
      assertThat(share).isEmpty();
      return;
    }
    assertThat(share.orElseThrow().derived().value())
        .isEqualTo(new Value.Percent(ratio(tried.least()), true, ratio(tried.most()), true));
  }

  private static Ratio ratio(Tried.@Nullable Part part) {
    Tried.Part known = Objects.requireNonNull(part);
    return Ratio.percent(BigInteger.valueOf(known.votes()), BigInteger.valueOf(known.base()));
  }
}
