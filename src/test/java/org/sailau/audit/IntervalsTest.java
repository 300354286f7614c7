package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sailau.audit.RandomElection.Line;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Derived.Value;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// Tests that the truth is always inside the ranges that the audit derives.
class IntervalsTest {

  @Provide
  Arbitrary<RandomElection> small() {
    return RandomElections.small();
  }

  @Provide
  Arbitrary<RandomElection> large() {
    return RandomElections.withVotesUpTo(Long.MAX_VALUE / 8);
  }

  @Property
  void theTruthOfASmallElectionIsInEveryInterval(@ForAll("small") RandomElection truth) {
    theTruthIsInEveryInterval(truth);
  }

  @Property
  void theTruthOfALargeElectionIsInEveryInterval(@ForAll("large") RandomElection truth) {
    theTruthIsInEveryInterval(truth);
  }

  private static void theTruthIsInEveryInterval(RandomElection truth) {
    Report report = Audit.of(truth.election());
    assertThat(report.of(Outcome.CONTRADICTS)).isEmpty();
    assertThat(report.derived()).allSatisfy(derived -> check(truth, derived));
  }

  private static void check(RandomElection truth, Derived derived) {
    List<Line> lines = truth.lines();
    long rest = truth.extra() + unpublished(truth);
    switch (derived.kind()) {
      case BASE, BASE_OF_CHOICE -> has(derived, truth.base());
      case VOTES -> has(derived, lines.get(derived.choice()).votes());
      case VOTES_SUM ->
          is(derived, lines.stream().filter(Line::votesStated).mapToLong(Line::votes).sum());
      case REMAINDER_VOTES -> has(derived, rest);
      case REMAINDER, REMAINDER_SHARE -> has(derived, rest, truth.base());
      case OUTSIDE_BASE -> has(derived, truth.tookPart() - truth.base());
      case OUTSIDE_BASE_SHARE -> has(derived, truth.tookPart() - truth.base(), truth.tookPart());
      case TOOK_PART -> has(derived, truth.tookPart());
      case ELIGIBLE_VOTERS -> has(derived, truth.eligible());
      case DID_NOT_VOTE -> is(derived, truth.eligible() - truth.tookPart());
      case TURNOUT -> has(derived, truth.tookPart(), truth.eligible());
      case SHARES_SUM -> {}
      default -> throw new AssertionError(derived.toString());
    }
  }

  /// The votes of choices without published figures.
  private static long unpublished(RandomElection truth) {
    return truth.lines().stream()
        .filter(line -> !line.votesStated() && !line.shareStated())
        .mapToLong(Line::votes)
        .sum();
  }

  private static void is(Derived derived, long count) {
    assertThat(derived.value()).isEqualTo(new Value.Whole(CountRange.exactly(count)));
  }

  private static void has(Derived derived, long count) {
    assertThat(derived.value())
        .isInstanceOfSatisfying(
            Value.Whole.class,
            whole -> assertThat(whole.range().contains(BigInteger.valueOf(count))).isTrue());
  }

  private static void has(Derived derived, long part, long all) {
    if (all == 0) {
      return;
    }
    Ratio really =
        new Ratio(
            BigInteger.valueOf(part).multiply(BigInteger.valueOf(100)), BigInteger.valueOf(all));
    assertThat(derived.value())
        .isInstanceOfSatisfying(
            Value.Percent.class,
            percent -> {
              int low = percent.low().compareTo(really);
              int high = really.compareTo(percent.high());
              assertThat(low < 0 || (low == 0 && percent.lowIncluded())).isTrue();
              assertThat(high < 0 || (high == 0 && percent.highIncluded())).isTrue();
            });
  }
}
