package org.sailau.audit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.sailau.audit.RandomElection.Line;
import org.sailau.audit.RandomElection.Published;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Rounding;

/// Generates random elections.
final class RandomElections {

  private RandomElections() {}

  static Arbitrary<Rounding> roundings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.of(Rounding.Mode.values()))
        .as((decimals, mode) -> new Rounding(decimals, mode, true));
  }

  /// True in that many of ten cases.
  private static Arbitrary<Boolean> likely(int cases) {
    return Arbitraries.frequency(Tuple.of(cases, true), Tuple.of(10 - cases, false));
  }

  private static Arbitrary<Long> counts(long maxVotes) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0L)), Tuple.of(5, Arbitraries.longs().between(0, maxVotes)));
  }

  private static Arbitrary<Line> lines(long maxVotes) {
    return Combinators.combine(counts(maxVotes), likely(7), likely(8), likely(5)).as(Line::new);
  }

  private static Arbitrary<Published> published() {
    return Combinators.combine(likely(5), likely(2), likely(5), likely(5), likely(5))
        .as(Published::new);
  }

  /// Elections with up to five choices.
  ///
  /// @param maxVotes of each choice
  static Arbitrary<RandomElection> withVotesUpTo(long maxVotes) {
    return Combinators.combine(
            roundings(),
            lines(maxVotes).list().ofMinSize(1).ofMaxSize(5),
            counts(maxVotes),
            counts(maxVotes),
            counts(maxVotes),
            Arbitraries.of(ShareBase.Kind.values()),
            published())
        .as(RandomElection::new)
        .withoutEdgeCases();
  }

  /// Between a handful and some hundreds of voters.
  static Arbitrary<RandomElection> small() {
    return Arbitraries.oneOf(withVotesUpTo(3), withVotesUpTo(12), withVotesUpTo(120))
        .withoutEdgeCases();
  }
}
