package org.sailau.audit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.sailau.audit.RandomElection.Line;
import org.sailau.audit.RandomElection.Published;
import org.sailau.election.Rounding;
import org.sailau.election.ShareBase;

/// Random elections.
final class RandomElections {

  private RandomElections() {}

  static Arbitrary<Rounding> roundings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.of(Rounding.Mode.values()))
        .as((decimals, mode) -> new Rounding(decimals, mode, true));
  }

  /// True in so many of ten cases.
  private static Arbitrary<Boolean> often(int cases) {
    return Arbitraries.frequency(Tuple.of(cases, true), Tuple.of(10 - cases, false));
  }

  private static Arbitrary<Long> counts(long most) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0L)), Tuple.of(5, Arbitraries.longs().between(0, most)));
  }

  private static Arbitrary<Line> lines(long most) {
    return Combinators.combine(counts(most), often(7), often(8), often(5)).as(Line::new);
  }

  private static Arbitrary<Published> published() {
    return Combinators.combine(often(5), often(2), often(5), often(5), often(5)).as(Published::new);
  }

  /// With up to so many votes for each of up to five choices.
  static Arbitrary<RandomElection> upTo(long most) {
    return Combinators.combine(
            roundings(),
            lines(most).list().ofMinSize(1).ofMaxSize(5),
            counts(most),
            counts(most),
            counts(most),
            Arbitraries.of(ShareBase.Kind.values()),
            published())
        .as(RandomElection::new)
        .withoutEdgeCases();
  }

  /// From a handful of voters to some hundreds.
  static Arbitrary<RandomElection> small() {
    return Arbitraries.oneOf(upTo(3), upTo(12), upTo(120)).withoutEdgeCases();
  }
}
