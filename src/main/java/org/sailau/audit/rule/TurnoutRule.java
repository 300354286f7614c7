package org.sailau.audit.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.Turnout;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// Checks a published turnout against its two counts: 100 · took part ÷ eligible must be printed as
/// the turnout. A turnout up to an hour of which no count is stated is held against nothing.
public final class TurnoutRule {

  private TurnoutRule() {}

  public static void check(Election election, FindingCollector findings) {
    Rounding rounding = election.turnoutRounding();
    for (int unit = 0; unit < election.units().size(); unit++) {
      @Nullable Turnout turnout = election.units().get(unit).turnout();
      // [TookPartRule] reports that more took part than could, with one figure fewer.
      if (turnout != null
          && turnout.share() != null
          && !isOfAnHourOnly(turnout)
          && !TookPartRule.isContradicted(turnout)) {
        check(turnout, turnout.share(), rounding, unit, findings);
      }
    }
  }

  private static boolean isOfAnHourOnly(Turnout turnout) {
    return turnout.asOf() != null && turnout.tookPart() == null && turnout.eligibleVoters() == null;
  }

  private static void check(
      Turnout turnout, Share share, Rounding rounding, int unit, FindingCollector findings) {
    @Nullable Long tookPart = turnout.tookPart();
    @Nullable Long eligible = turnout.eligibleHere();
    ShareRange range = ShareRange.of(share.steps(), rounding);
    List<Figure> conflict = conflict(turnout, range, unit);
    Outcome outcome =
        !conflict.isEmpty()
            ? Outcome.CONTRADICTS
            : tookPart == null || eligible == null ? Outcome.CANNOT_TELL : Outcome.AGREES;
    findings.add(
        Rule.TURNOUT,
        outcome,
        () -> {
          List<Figure> figures = figures(turnout, unit, true);
          List<Derived> derived = derived(turnout, range, unit);
          return new Finding(
              Rule.TURNOUT, outcome, Figure.NONE, unit, figures, conflict, derived, 0);
        });
  }

  /// A smallest set of figures that exclude each other; empty if all can be true. The share and one
  /// count are sometimes enough: of three voters nobody has 50 percent, and if nobody took part the
  /// turnout is 0.
  private static List<Figure> conflict(Turnout turnout, ShareRange range, int unit) {
    @Nullable Long tookPart = turnout.tookPart();
    @Nullable Long eligible = turnout.eligibleHere();
    List<Figure> figures = figures(turnout, unit, true);
    if (eligible != null && !isPossibleOf(eligible, range)) {
      figures.removeIf(figure -> figure.kind() == Figure.Kind.TOOK_PART);
      return figures;
    }
    if (tookPart != null && range.basesFor(tookPart) == null) {
      figures.removeIf(figure -> figure.kind() == Figure.Kind.ELIGIBLE_VOTERS);
      return figures;
    }
    boolean fits = tookPart == null || eligible == null || range.fits(tookPart, eligible);
    return fits ? List.of() : figures;
  }

  private static boolean isPossibleOf(long eligible, ShareRange range) {
    return eligible == 0 ? range.fits(0, 0) : range.votesOf(BigInteger.valueOf(eligible)) != null;
  }

  /// The stated figures of a turnout: took part, eligible, and the published share if `withShare`.
  static List<Figure> figures(Turnout turnout, int unit, boolean withShare) {
    List<Figure> figures = new ArrayList<>();
    if (turnout.tookPart() != null) {
      figures.add(Figure.ofUnit(Figure.Kind.TOOK_PART, unit, turnout.tookPart()));
    }
    if (turnout.eligibleHere() != null) {
      figures.add(Figure.ofUnit(Figure.Kind.ELIGIBLE_VOTERS, unit, turnout.eligibleHere()));
    }
    if (withShare && turnout.share() != null) {
      figures.add(
          new Figure(
              Figure.Kind.TURNOUT,
              Figure.NONE,
              unit,
              Figure.NONE,
              new Figure.Value.Amount(turnout.share().percent())));
    }
    return figures;
  }

  private static List<Derived> derived(Turnout turnout, ShareRange range, int unit) {
    List<Derived> derived = new ArrayList<>();
    @Nullable Long tookPart = turnout.tookPart();
    @Nullable Long eligible = turnout.eligibleHere();
    if (tookPart != null && eligible != null && eligible > 0) {
      derived.add(
          Derived.ofUnit(
              Derived.Kind.TURNOUT, unit, Derived.exactly(Ratio.percent(tookPart, eligible))));
    }
    @Nullable Long not = turnout.didNotVote();
    if (not != null) {
      derived.add(Derived.ofUnit(Derived.Kind.DID_NOT_VOTE, unit, Derived.exactly(not)));
    }
    if (eligible != null && eligible > 0) {
      add(Derived.Kind.TOOK_PART, unit, range.votesOf(BigInteger.valueOf(eligible)), derived);
    }
    if (tookPart != null) {
      add(Derived.Kind.ELIGIBLE_VOTERS, unit, range.basesFor(tookPart), derived);
    }
    return derived;
  }

  /// Adds a range, unless it has no upper limit: such a range tells a reader nothing.
  private static void add(
      Derived.Kind kind, int unit, @Nullable CountRange range, List<Derived> derived) {
    if (range != null && range.high() != null) {
      derived.add(Derived.ofUnit(kind, unit, new Derived.Value.Whole(range)));
    }
  }
}
