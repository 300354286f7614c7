package org.sailau.election.derive;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.ContestDetails.Method;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.ShareBase;
import org.sailau.election.number.Share;

/// Who won a contest, as far as the source says so or its figures prove it. Immutable.
///
/// @param winners those who are elected, in the order of the ranking; choices without figures come
///   last. Empty if that is open
public record Decision(List<Choice> winners, Basis basis) {

  public Decision {
    winners = List.copyOf(winners);
  }

  /// How it is known who won.
  public enum Basis {
    /// Nothing proves it: to lead is not to win.
    OPEN,
    /// The source says who is elected.
    STATED,
    /// A candidate or ticket has more than half, and nothing is stated of the method.
    MORE_THAN_HALF,
    /// Derived: the figures are final, and the most votes win the only seat.
    PLURALITY,
    /// Derived: the figures are final, and more than half of the votes wins.
    MAJORITY;

    /// Whether this is a conclusion from the stated method, which the source does not draw.
    public boolean isDerived() {
      return this == PLURALITY || this == MAJORITY;
    }
  }

  private static final Decision OPEN = new Decision(List.of(), Basis.OPEN);

  /// Who won a contest of an election. Open where the contest is seen in another unit than the one
  /// that decides it: to be ahead in a part is not to win.
  public static Decision in(Election election, Contest contest) {
    boolean decides =
        election.contest(contest.id()).filter(whole -> whole.unit() != contest.unit()).isEmpty();
    return decides ? of(contest, election.status()) : OPEN;
  }

  /// Decides by the figures in the unit that decides the contest.
  ///
  /// @param status whether the figures are final
  public static Decision of(Contest contest, Election.Status status) {
    List<Choice> elected =
        contest.choices().stream().filter(choice -> choice.details().isElected()).toList();
    if (!elected.isEmpty()) {
      return new Decision(inOrder(elected, contest.ranking()), Basis.STATED);
    }
    List<Line> standing = contest.ranking().standing();
    if (standing.isEmpty() || isUnfinished(contest)) {
      return OPEN;
    }
    Line first = standing.getFirst();
    Basis basis = basis(contest, status, first);
    boolean wins =
        first.choice().details().elected() == null
            && contest.ranking().lines().stream()
                .filter(line -> !line.choice().id().equals(first.choice().id()))
                .allMatch(line -> Ranking.isAhead(first, line));
    return basis == Basis.OPEN || !wins ? OPEN : new Decision(List.of(first.choice()), basis);
  }

  /// Whether votes are still to come, or may be: some are not counted, withheld, or from units that
  /// the file does not list.
  private static boolean isUnfinished(Contest contest) {
    return contest.counts().isUnfinished(contest.unit())
        || contest.ranking().lines().stream()
            .map(Line::tally)
            .anyMatch(tally -> tally.votesDerived() && !tally.ofAll());
  }

  private static List<Choice> inOrder(List<Choice> elected, Ranking ranking) {
    Map<String, Choice> left = new LinkedHashMap<>();
    elected.forEach(choice -> left.put(choice.id(), choice));
    List<Choice> ranked =
        ranking.lines().stream()
            .map(line -> left.remove(line.choice().id()))
            .filter(Objects::nonNull)
            .toList();
    return Stream.concat(ranked.stream(), left.values().stream()).toList();
  }

  /// What would prove that the first of the ranking has won, if it is ahead of all others.
  private static Basis basis(Contest contest, Election.Status status, Line first) {
    @Nullable Method method = contest.details().method();
    @Nullable Long seats = contest.details().seats();
    boolean finalFigures = status == Election.Status.FINAL && isComplete(contest);
    if (method == null) {
      boolean persons =
          contest.kind() == ChoiceKind.CANDIDATE || contest.kind() == ChoiceKind.TICKET;
      boolean one = (seats == null || seats == 1) && contest.votesPerVoter() == 1;
      return persons && one && hasHalfOfShares(contest, first) ? Basis.MORE_THAN_HALF : Basis.OPEN;
    }
    return switch (method) {
      case PLURALITY ->
          finalFigures && seats != null && seats == 1 && leadsTheRemainder(contest, first)
              ? Basis.PLURALITY
              : Basis.OPEN;
      case MAJORITY ->
          finalFigures && (seats == null || seats == 1) && hasHalf(contest, first)
              ? Basis.MAJORITY
              : Basis.OPEN;
      case LIST, RANKED, APPROVAL, ANSWER, OTHER -> Basis.OPEN;
    };
  }

  /// Whether every choice has a figure, so that none can be ahead unseen.
  private static boolean isComplete(Contest contest) {
    return contest.ranking().complete()
        && contest.ranking().lines().size() == contest.choices().size();
  }

  /// Whether what the shares leave to 100 percent, which may be somebody's, is less than the share
  /// of the first.
  private static boolean leadsTheRemainder(Contest contest, Line first) {
    @Nullable Share remainder = contest.ranking().remainder();
    @Nullable Share share = first.tally().share();
    return remainder == null
        || (share != null && share.percent().compareTo(remainder.percent()) > 0);
  }

  /// A derived share proves nothing if it is a share of the votes that happen to be listed.
  private static boolean hasHalfOfShares(Contest contest, Line line) {
    @Nullable Share share = line.tally().share();
    return share != null
        && (!line.tally().shareDerived() || DerivedShares.isBaseStated(contest))
        && 2 * share.steps() > Share.hundred(share.decimals());
  }

  /// Whether a line has more than half of the valid votes: by its share, since no base of shares is
  /// smaller than the valid votes, or by its votes.
  private static boolean hasHalf(Contest contest, Line line) {
    @Nullable ShareBase base = contest.base();
    @Nullable Long valid =
        base != null && base.kind() == ShareBase.Kind.VALID_VOTES ? base.count() : null;
    @Nullable BigDecimal votes = line.tally().votes();
    boolean byVotes =
        valid != null && votes != null && votes.add(votes).compareTo(BigDecimal.valueOf(valid)) > 0;
    return contest.votesPerVoter() == 1 && (hasHalfOfShares(contest, line) || byVotes);
  }
}
