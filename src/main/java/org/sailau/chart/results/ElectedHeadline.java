package org.sailau.chart.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails.Elected;
import org.sailau.election.Contest;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.text.Texts;

/// Says in one sentence who is elected, as the source states it.
final class ElectedHeadline {

  /// More names make a headline hard to read.
  private static final int MAX_NAMES = 3;

  private final Contest contest;
  private final Ranking ranking;
  private final List<Choice> elected;
  private final Function<Line, @Nullable Object> figure;
  private final Texts texts;

  /// @param elected at least one
  /// @param figure a share as text, or votes as a number; null if it is not stated
  ElectedHeadline(
      Contest contest,
      Ranking ranking,
      List<Choice> elected,
      Function<Line, @Nullable Object> figure,
      Texts texts) {
    this.contest = contest;
    this.ranking = ranking;
    this.elected = elected;
    this.figure = figure;
    this.texts = texts;
  }

  String text() {
    @Nullable Long seats = contest.details().seats();
    if (elected.size() > 1 || (seats != null && seats > 1)) {
      return several(seats);
    }
    Choice winner = elected.getFirst();
    String name = name(winner);
    @Nullable Line line = line(winner);
    @Nullable Object won = line == null ? null : figure.apply(line);
    if (line == null || won == null) {
      return texts.of(isByLot(winner) ? "results.headline.lot" : "results.headline.elected", name);
    }
    if (isByLot(winner)) {
      return byLot(line);
    }
    List<Line> standing = ranking.standing();
    Line first = ranking.largest(1).getFirst();
    if (Ranking.isAhead(first, line)) {
      return texts.of(
          "results.headline.elected.behind",
          name,
          withUnit(line),
          name(first.choice()),
          withUnit(first));
    }
    if (winner.stands() && contest.standing().size() == 1) {
      return texts.of("results.headline.elected.unopposed", name, withUnit(line));
    }
    @Nullable Object second = standing.size() > 1 ? figure.apply(standing.get(1)) : null;
    return second == null || !line.equals(standing.getFirst())
        ? texts.of("results.headline.elected.figure", name, withUnit(line))
        : texts.of("results.headline.elected.second", name, withUnit(line), second);
  }

  /// Says between how many the lot was drawn, if the figures show it.
  private String byLot(Line winner) {
    List<Line> tied =
        ranking.standing().stream().filter(line -> Ranking.tied(winner, line)).toList();
    String name = name(winner.choice());
    return switch (tied.size()) {
      case 0, 1 -> texts.of("results.headline.lot.figure", name, withUnit(winner));
      case 2 ->
          texts.of(
              "results.headline.lot.two",
              name(tied.getFirst().choice()),
              name(tied.getLast().choice()),
              withUnit(winner),
              name);
      default -> texts.of("results.headline.lot.many", tied.size(), withUnit(winner), name);
    };
  }

  private String several(@Nullable Long seats) {
    String names =
        elected.stream()
            .limit(elected.size() == MAX_NAMES + 1 ? MAX_NAMES + 1 : MAX_NAMES)
            .map(
                choice ->
                    isByLot(choice)
                        ? texts.of("results.headline.byLot", name(choice))
                        : name(choice))
            .collect(Collectors.joining(", "));
    int more = elected.size() - MAX_NAMES;
    String all = more > 1 ? texts.of("results.headline.andMore", names, more) : names;
    return seats == null
        ? texts.of("results.headline.several", all)
        : texts.of("results.headline.severalOf", elected.size(), seats, all);
  }

  private static boolean isByLot(Choice choice) {
    return choice.details().elected() == Elected.BY_LOT;
  }

  private @Nullable Line line(Choice choice) {
    return ranking.lines().stream()
        .filter(line -> line.choice().id().equals(choice.id()))
        .findFirst()
        .orElse(null);
  }

  private String name(Choice choice) {
    return choice.name().in(texts.locale());
  }

  private String withUnit(Line line) {
    @Nullable Object value = figure.apply(line);
    return value instanceof BigDecimal votes
        ? texts.of("results.votes", votes)
        : value == null ? texts.of("notStated") : value.toString();
  }
}
