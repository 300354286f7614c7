package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.LocalizedText;
import org.sailau.election.Share;
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
}
