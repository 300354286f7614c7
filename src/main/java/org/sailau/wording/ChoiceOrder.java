package org.sailau.wording;

import java.util.Comparator;
import java.util.List;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.text.Texts;

/// The order in which choices stand where the result must not be given away: that of the ballot, if
/// the dataset states it, or else that of the alphabet.
public final class ChoiceOrder {

  private ChoiceOrder() {}

  /// The choices of a contest that stand, in that order.
  public static List<Choice> of(Contest contest, Texts texts) {
    if (contest.inBallotOrder()) {
      return contest.standing();
    }
    return contest.standing().stream()
        .sorted(Comparator.comparing(choice -> choice.name().in(texts.locale()), texts.collator()))
        .toList();
  }

  /// Names the order.
  public static String name(Contest contest, Texts texts) {
    return texts.of(contest.inBallotOrder() ? "choice.order.ballot" : "choice.order.alphabet");
  }
}
