package org.sailau.wording;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.election.Choice;
import org.sailau.election.Election;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.ShareRange;
import org.sailau.text.Texts;

/// Writes stated and derived figures and their places.
public final class FigureWords {

  /// How many decimals of a quotient are shown. Further digits are cut off and marked with "…".
  private static final int MAX_DECIMALS = 4;

  private final Election election;
  private final Texts texts;

  public FigureWords(Audited audited, Texts texts) {
    this.election = audited.election();
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  Election election() {
    return election;
  }

  /// A stated figure as people read it: "8,300,046", "69.44%", "more than 614", "20 November 2022".
  public String value(Figure figure) {
    return switch (figure.value()) {
      case Figure.Value.Amount(var number) ->
          switch (figure.kind()) {
            case SHARE, TURNOUT -> texts.percent(number);
            default ->
                number.scale() > 0 ? texts.decimal(number) : texts.count(number.toBigInteger());
          };
      case Figure.Value.MoreThan(long bound) -> texts.of("observers.bound", bound);
      case Figure.Value.Day(var day) -> texts.date(day);
    };
  }

  /// A count that limits the votes of a contest: as it is, or "2 × 2,813" if a voter has two votes.
  String limit(Figure limit, int contest) {
    int times = election.contests().get(contest).votesPerVoter();
    return times == 1 ? value(limit) : times(times, value(limit));
  }

  /// What limits the votes of a contest, by its name.
  String limitName(Figure limit, int contest) {
    int times = election.contests().get(contest).votesPerVoter();
    String name = texts.of("figure." + limit.kind());
    return times == 1 ? name : times(times, name);
  }

  private String times(int factor, String words) {
    return texts.count(factor) + " × " + words;
  }

  /// The first figure of a kind in a finding, as people read it; empty if there is none.
  String value(Finding finding, Figure.Kind kind) {
    return finding.figure(kind).map(this::value).orElse("");
  }

  /// What a figure is and whose: "Karakat Abden: Votes", and of which unit if that is not the one
  /// that decides the contest: "Precinct 3: Karakat Abden: Votes".
  public String name(Figure figure) {
    String what = kind(figure);
    if (figure.choice() != Figure.NONE) {
      String of = texts.of("check.at", choice(figure.contest(), figure.choice()), what);
      return election.contests().get(figure.contest()).unit() == figure.unit()
          ? of
          : texts.of("check.at", unit(figure.unit()), of);
    }
    return figure.unit() == Figure.NONE ? what : texts.of("check.at", unit(figure.unit()), what);
  }

  /// What a figure counts: "Votes", or "Votes (early)" for one kind of votes.
  String kind(Figure figure) {
    String what = texts.of("figure." + figure.kind());
    return figure.type() == Figure.NONE
        ? what
        : texts.of(
            "figure.ofType",
            what,
            election.voteTypes().get(figure.type()).name().in(texts.locale()));
  }

  /// Up to which hour the people of a figure are counted; empty if that is not stated.
  String hour(Figure figure) {
    @Nullable LocalDateTime hour = figure.asOf();
    return hour == null ? "" : texts.time(hour.toLocalTime());
  }

  String unit(int unit) {
    return election.units().get(unit).name().in(texts.locale());
  }

  String contest(int contest) {
    return election.contests().get(contest).name().in(texts.locale());
  }

  public String choice(int contest, int choice) {
    Choice of = election.contests().get(contest).choices().get(choice);
    return of.name().in(texts.locale());
  }

  /// A derived figure as people read it: "7,940,283 to 7,946,281", "69.4363…%".
  public String value(Derived derived) {
    return switch (derived.value()) {
      case Derived.Value.Whole(CountRange range) -> span(range);
      case Derived.Value.Percent percent when percent.low().equals(percent.high()) ->
          percent(percent.low());
      case Derived.Value.Percent percent ->
          texts.of(
              "check.range.percent." + ends(percent.lowIncluded(), percent.highIncluded()),
              percent(percent.low()),
              percent(percent.high()));
    };
  }

  Optional<String> value(Finding finding, Derived.Kind kind) {
    return finding.derived(kind).map(this::value);
  }

  private String span(CountRange range) {
    @Nullable BigInteger high = range.high();
    return high == null || high.equals(range.low())
        ? texts.count(range.low())
        : texts.of("interval", texts.count(range.low()), texts.count(high));
  }

  private String percent(Ratio ratio) {
    int decimals = ratio.hasExactly(2) ? 2 : MAX_DECIMALS;
    String percent = texts.percent(ratio.truncated(decimals));
    return ratio.hasExactly(decimals) ? percent : withEllipsis(percent);
  }

  /// Puts "…" behind the last digit, to say that more digits follow.
  private static String withEllipsis(String number) {
    int end = number.length();
    while (!Character.isDigit(number.charAt(end - 1))) {
      end--;
    }
    return number.substring(0, end) + '…' + number.substring(end);
  }

  /// A quotient with two decimals, marked with "…" if more follow, without a percent sign.
  String quotient(BigInteger number, long by) {
    Ratio ratio = new Ratio(number, BigInteger.valueOf(by));
    String shown = texts.decimal(ratio.truncated(2));
    return ratio.hasExactly(2) ? shown : shown + '…';
  }

  /// All values that a published share can have had: "from 2.595 to less than 2.605".
  public String range(ShareRange range) {
    return texts.of(
        "check.range." + ends(range.lowIncluded(), range.highIncluded()),
        range.lowPercent(),
        range.highPercent());
  }

  private static String ends(boolean lowIncluded, boolean highIncluded) {
    return (lowIncluded ? "FROM_" : "ABOVE_") + (highIncluded ? "TO" : "BELOW");
  }

  /// Joins the first terms of a sum or a list, and marks with "…" that more follow.
  String firstFew(Stream<String> terms, String between) {
    int maxTerms = 8;
    List<String> some = terms.limit(maxTerms + 1L).toList();
    String few = some.stream().limit(maxTerms).collect(Collectors.joining(between));
    return some.size() > maxTerms ? few + between + '…' : few;
  }
}
