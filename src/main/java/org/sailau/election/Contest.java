package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.ContestSums;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Rounding;

/// One question that the voters decide: an office, seats or a referendum. Immutable.
///
/// @param id unique among the election's contests
/// @param kind what the choices are
/// @param unit the position in [Election#units] of the unit that decides the contest
/// @param base what the shares are shares of; null if the source does not state it
/// @param votesPerVoter how many votes one voter has at most; [#ANY_NUMBER] if that is not limited
/// @param rounding how all shares of the contest were rounded
/// @param choices in the order of the file
/// @param inBallotOrder whether the source says that the file has the choices in the order of the
///   ballot
/// @param tallies the votes and shares of the choices in each unit
/// @param counts what else was counted in each unit
/// @param byType the figures of each kind of votes, in the order of [Election#voteTypes]; those
///   kinds at the end that have none are left out
/// @param choicesComplete whether every valid vote is for one of the choices or for none
/// @param round null if the contest is no round of another
/// @param sums what the figures of parts sum to where a unit has no figure of its own
/// @param details what few sources state; [ContestDetails#NONE] if this one does not
public record Contest(
    String id,
    LocalizedText name,
    ChoiceKind kind,
    int unit,
    @Nullable ShareBase base,
    int votesPerVoter,
    Rounding rounding,
    List<Choice> choices,
    boolean inBallotOrder,
    Tallies tallies,
    Counts counts,
    List<OfType> byType,
    boolean choicesComplete,
    @Nullable Round round,
    ContestSums sums,
    ContestDetails details) {

  /// Voters have as many votes as they like.
  public static final int ANY_NUMBER = 0;

  public Contest {
    choices = List.copyOf(choices);
    byType = List.copyOf(byType);
  }

  /// A contest of which only the most common facts are stated.
  public Contest(
      String id,
      LocalizedText name,
      ChoiceKind kind,
      int unit,
      @Nullable ShareBase base,
      int votesPerVoter,
      Rounding rounding,
      List<Choice> choices,
      boolean inBallotOrder,
      Tallies tallies) {
    this(
        id,
        name,
        kind,
        unit,
        base,
        votesPerVoter,
        rounding,
        choices,
        inBallotOrder,
        tallies,
        Counts.NONE,
        List.of(),
        false,
        null,
        ContestSums.NONE,
        ContestDetails.NONE);
  }

  /// The figures of one kind of votes.
  public record OfType(Tallies tallies, Counts counts) {}

  /// Which round of another contest a contest is.
  ///
  /// @param of the position in [Election#contests] of the contest that the round belongs to
  /// @param number from 1; null if not stated
  public record Round(int of, @Nullable Integer number) {}

  /// What the choices of a contest are. The names are part of the dataset format.
  public enum ChoiceKind {
    CANDIDATE,
    PARTY,
    TICKET,
    ANSWER
  }

  /// The same contest with its derived sums.
  public Contest withSums(ContestSums derived) {
    return derived.equals(sums) ? this : copy(unit, base, derived);
  }

  /// The same contest as it is seen in another unit: its ranking, its headline and its base are
  /// those of that unit. The base that the source states is that of the deciding unit only.
  ///
  /// @param place the position of a unit in [Election#units]
  public Contest at(int place) {
    return place == unit
        ? this
        : copy(place, base == null ? null : new ShareBase(base.kind(), null), sums);
  }

  private Contest copy(int otherUnit, @Nullable ShareBase otherBase, ContestSums otherSums) {
    return new Contest(
        id,
        name,
        kind,
        otherUnit,
        otherBase,
        votesPerVoter,
        rounding,
        choices,
        inBallotOrder,
        tallies,
        counts,
        byType,
        choicesComplete,
        round,
        otherSums,
        details);
  }

  /// Whether any figure of the contest is stated for a unit, or derived.
  public boolean hasFigures(int place) {
    return tallies.firstRow(place) < tallies.firstRow(place + 1)
        || sums.votes().hasRows(place)
        || counts.hasRows(place)
        || sums.counts().hasRows(place);
  }

  /// The first unit from `place` on that has any figure of the contest; not below the number of
  /// units if there is none. So all such units are met without meeting the others.
  public int nextWithFigures(int place) {
    int next = tallies.nextUnit(place);
    if (!sums.votes().isEmpty()) {
      next = Math.min(next, sums.votes().nextUnit(place));
    }
    if (!counts.isEmpty()) {
      next = Math.min(next, counts.nextUnit(place));
    }
    return sums.counts().isEmpty() ? next : Math.min(next, sums.counts().nextUnit(place));
  }

  /// A count of the contest in a unit, stated or else derived; [Counts#NOT_STATED] if it is
  /// neither.
  public long count(int unit, Counts.Kind kind) {
    long stated = counts.value(unit, kind);
    return stated == Counts.NOT_STATED ? sums.counts().value(unit, kind.place()) : stated;
  }

  /// The figures of the choices in a unit: what is stated, and what follows from that.
  public List<Tally> figures(int unit) {
    return Figures.of(this, unit);
  }

  /// Whether the figures of the contest in a unit say that nobody voted: the base of the shares is
  /// stated as 0, or the votes of every choice that is named there, and no figure is more than 0.
  /// Then the shares are shares of nothing, and leave no remainder.
  public boolean isWithoutVotes(int unit) {
    @Nullable Long count = unit == this.unit && base != null ? base.count() : null;
    boolean allVotes = count == null && tallies.firstRow(unit) < tallies.firstRow(unit + 1);
    for (int row = tallies.firstRow(unit); row < tallies.firstRow(unit + 1); row++) {
      if (tallies.votes(row) > 0 || tallies.steps(row) > 0) {
        return false;
      }
      allVotes &= tallies.votes(row) == 0;
    }
    return allVotes || (count != null && count == 0);
  }

  /// The choices that the ballot offers: neither what was written in nor votes for none of them.
  public List<Choice> standing() {
    return choices.stream().filter(Choice::stands).toList();
  }

  /// Ranks the choices by their figures in the unit that decides the contest. Ranks ten thousand
  /// choices once, however often it is called.
  public Ranking ranking() {
    return tallies.ranking(this);
  }

  /// A choice by its position among the choices and, after them, those of which only other sources
  /// than the first state figures.
  public Choice choiceOrElsewhere(int position) {
    return position < choices.size()
        ? choices.get(position)
        : details.elsewhere().get(position - choices.size());
  }
}
