package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Tally;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// Words about a contest that several views use.
public final class ContestWords {

  private ContestWords() {}

  /// The name of a contest, after that of its group if it has one.
  public static String name(Contest contest, Texts texts) {
    String name = contest.name().in(texts.locale());
    @Nullable LocalizedText group = contest.details().group();
    return group == null ? name : texts.of("spoken.pair", group.in(texts.locale()), name);
  }

  /// Whether nothing of a contest is counted yet: the source says so, or no station has reported.
  public static boolean isNotCounted(Contest contest) {
    return contest.counts().state(contest.unit()) == Counts.State.NOT_COUNTED
        || (contest.ranking().lines().isEmpty()
            && contest.count(contest.unit(), Counts.Kind.REPORTED) == 0);
  }

  /// What stands in place of a figure of a choice that is neither stated nor derived.
  ///
  /// @param tally null if the source states nothing of the choice
  public static String missing(Contest contest, @Nullable Tally tally, Texts texts) {
    if (tally != null && tally.isWithheld()) {
      return texts.of("withheld");
    }
    return isNotCounted(contest) ? texts.of("notCounted") : texts.of("notStated");
  }

  /// How many polling stations have reported, as a sentence. Empty if that is not known, or all
  /// have.
  public static String reported(Contest contest, Texts texts) {
    long reported = contest.count(contest.unit(), Counts.Kind.REPORTED);
    long expected = contest.count(contest.unit(), Counts.Kind.EXPECTED);
    boolean known = reported != Counts.NOT_STATED && expected != Counts.NOT_STATED;
    return known && reported < expected ? texts.of("results.reported", reported, expected) : "";
  }

  /// How the contest is decided, in short sentences. Empty if nothing is stated of it.
  public static String terms(Contest contest, Texts texts) {
    ContestDetails details = contest.details();
    List<String> sentences = new ArrayList<>();
    ContestDetails.@Nullable Method method = details.method();
    if (method != null) {
      sentences.add(texts.of("contest.method." + method));
    }
    @Nullable Long seats = details.seats();
    if (seats != null) {
      sentences.add(texts.of("contest.seats", seats));
    }
    @Nullable Share threshold = details.threshold();
    if (threshold != null) {
      sentences.add(texts.of("contest.threshold", texts.percent(threshold.percent())));
    }
    return String.join(" ", sentences);
  }

  /// The name of the unit in which a contest is seen; empty if that unit decides the contest.
  public static Optional<String> place(Election election, Contest contest, Texts texts) {
    return isElsewhere(election, contest)
        ? Optional.of(election.units().get(contest.unit()).name().in(texts.locale()))
        : Optional.empty();
  }

  /// Whether a contest is seen in another unit than the one that decides it.
  public static boolean isElsewhere(Election election, Contest contest) {
    return election
        .contest(contest.id())
        .filter(whole -> whole.unit() != contest.unit())
        .isPresent();
  }
}
