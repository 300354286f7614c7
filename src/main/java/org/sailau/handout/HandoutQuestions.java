package org.sailau.handout;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Proof;
import org.sailau.audit.ledger.Verdict;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.DayFacts;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.election.number.Count;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.FindingWords;
import org.sailau.wording.LedgerWords;

/// Questions whose answers follow from the figures of any election.
final class HandoutQuestions {

  /// Nobody writes down more names.
  private static final int MAX_NAMES = 10;

  /// In percent.
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  /// A question and its answer.
  record Question(String text, String answer) {}

  /// More contradictions would be another lesson.
  private static final int MAX_CONTRADICTIONS = 3;

  private final Election election;
  private final Report report;
  private final FindingWords words;
  private final Texts texts;
  private final List<Question> questions = new ArrayList<>();

  private HandoutQuestions(Audited audited, Texts texts) {
    this.election = audited.election();
    this.report = audited.report();
    this.words = new FindingWords(audited, texts);
    this.texts = texts;
  }

  /// The questions about an election.
  ///
  /// @param contests the contests to ask about
  static List<Question> of(Audited audited, List<Contest> contests, Texts texts) {
    HandoutQuestions all = new HandoutQuestions(audited, texts);
    all.askAboutTurnout();
    contests.forEach(all::askAboutContest);
    all.askAboutChecks();
    all.askAboutObservers();
    if (all.election.status() == Election.Status.PRELIMINARY) {
      all.ask("handout.ask.preliminary", texts.of("handout.answer.preliminary"));
    }
    return List.copyOf(all.questions);
  }

  /// The questions about the turnout through the day, and about what several sources state.
  static List<Question> ofDayAndSources(Audited audited, Texts texts) {
    HandoutQuestions all = new HandoutQuestions(audited, texts);
    all.askAboutDay();
    all.askAboutSources(audited);
    return List.copyOf(all.questions);
  }

  private void ask(String key, String answer, Object... arguments) {
    questions.add(new Question(texts.of(key, arguments), answer));
  }

  private static boolean hasShare(Unit unit) {
    @Nullable Turnout turnout = unit.turnoutAt(null);
    return turnout != null && turnout.share() != null;
  }

  private void askAboutTurnout() {
    List<Unit> stated =
        election.units().stream().filter(HandoutQuestions::hasShare).limit(2).toList();
    if (stated.isEmpty()) {
      return;
    }
    Unit unit = stated.getFirst();
    String name = unit.name().in(texts.locale());
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal share = percent(unit);
    ask(
        "handout.ask.didNotVote",
        texts.of(
            "handout.answer.difference",
            texts.decimal(hundred),
            texts.decimal(share),
            texts.decimal(hundred.subtract(share))),
        name);
    if (stated.size() == 2) {
      BigDecimal firstPercent = percent(stated.getFirst());
      BigDecimal secondPercent = percent(stated.getLast());
      BigDecimal larger = firstPercent.max(secondPercent);
      BigDecimal smaller = firstPercent.min(secondPercent);
      ask(
          "handout.ask.points",
          texts.of(
              "handout.answer.difference",
              texts.decimal(larger),
              texts.decimal(smaller),
              texts.decimal(larger.subtract(smaller))),
          name,
          stated.getLast().name().in(texts.locale()));
    }
  }

  /// Asks where the turnout rises most, and what is known of the time between two hours.
  private void askAboutDay() {
    if (!DayReadings.isFor(election)) {
      return;
    }
    DayReadings readings = DayReadings.of(election);
    DayFacts.of(readings, readings.whole(election)).rises().stream()
        .limit(1)
        .forEach(
            rise -> {
              String name =
                  election
                      .units()
                      .get(readings.lines().get(rise.line()).unit())
                      .name()
                      .in(texts.locale());
              String from = texts.time(rise.from().toLocalTime());
              String to = texts.time(rise.to().toLocalTime());
              ask(
                  "handout.ask.rise",
                  texts.of(
                      "handout.answer.rise",
                      from,
                      to,
                      texts.decimal(rise.after()),
                      texts.decimal(rise.before()),
                      texts.decimal(rise.points())),
                  name);
              ask("handout.ask.between", texts.of("handout.answer.between"), name, from, to);
            });
  }

  /// The questions about a map of the turnouts of places.
  static List<Question> ofPlaces(Audited audited, PlaceTurnouts turnouts, Texts texts) {
    HandoutQuestions all = new HandoutQuestions(audited, texts);
    all.askAboutExtremes(turnouts);
    all.askAboutHalf(turnouts);
    all.ask("handout.ask.tiles", texts.of("handout.answer.tiles"));
    return List.copyOf(all.questions);
  }

  private void askAboutExtremes(PlaceTurnouts turnouts) {
    BigDecimal high = percent(turnouts.highest());
    BigDecimal low = percent(turnouts.lowest());
    ask(
        "handout.ask.extremes",
        texts.of(
            "handout.answer.extremes",
            placeNames(turnouts.highest()),
            texts.percent(high),
            placeNames(turnouts.lowest()),
            texts.percent(low),
            texts.of(
                "handout.answer.difference",
                texts.decimal(high),
                texts.decimal(low),
                texts.decimal(high.subtract(low)))));
  }

  private static BigDecimal percent(List<PlaceTurnouts.Place> places) {
    return requireNonNull(places.getFirst().figure()).share().percent();
  }

  private String placeNames(List<PlaceTurnouts.Place> places) {
    String all =
        places.stream()
            .limit(MAX_NAMES)
            .map(place -> election.units().get(place.unit()).name().in(texts.locale()))
            .collect(Collectors.joining("; "));
    return places.size() > MAX_NAMES ? all + "; …" : all;
  }

  private void askAboutHalf(PlaceTurnouts turnouts) {
    List<PlaceTurnouts.Place> below =
        turnouts.places().stream()
            .filter(place -> place.figure() != null)
            .filter(place -> requireNonNull(place.figure()).share().percent().compareTo(HALF) < 0)
            .toList();
    ask(
        "handout.ask.half",
        below.isEmpty() ? texts.of("handout.answer.nowhere") : placeNames(below));
  }

  /// Asks which of the values of a figure cannot be true.
  private void askAboutSources(Audited audited) {
    if (!Ledger.isFor(election)) {
      return;
    }
    LedgerWords said = new LedgerWords(election, texts);
    audited.ledger().rows().stream()
        .filter(row -> row.proof() instanceof Proof.OneBase proof && proof.complete())
        .filter(row -> row.verdict() == Verdict.IMPOSSIBLE)
        .limit(1)
        .forEach(
            row ->
                ask(
                    "handout.ask.sources",
                    said.verdict(row) + ". " + String.join(" ", said.reasons(row)),
                    said.name(row),
                    row.values().stream()
                        .map(value -> said.value(value.value()))
                        .collect(Collectors.joining("; "))));
  }

  private static BigDecimal percent(Unit unit) {
    @Nullable Turnout turnout = unit.turnout();
    @Nullable Share share = turnout == null ? null : turnout.share();
    return share == null ? BigDecimal.ZERO : share.percent();
  }

  private void askAboutContest(Contest contest) {
    String name = contest.name().in(texts.locale());
    Ranking ranking = contest.ranking();
    if (ranking.complete()
        && ranking.standing().size() > 1
        && ranking.aboveAllStanding().isEmpty()) {
      askMost(ranking, name);
    }
    askSum(ranking, name);
    if (ranking.lines().stream().anyMatch(line -> line.tally().statedShare() != null)) {
      ask("handout.ask.base", ChoiceWords.baseSentence(contest, texts), name);
    }
    List<String> without =
        ranking.lines().stream()
            .filter(line -> line.tally().statedVotes() == null)
            .map(line -> line.choice().name().in(texts.locale()))
            .toList();
    if (!without.isEmpty() && without.size() < ranking.lines().size()) {
      ask("handout.ask.votesNotStated", names(without), name);
    }
  }

  private String names(List<String> names) {
    String all = names.stream().limit(MAX_NAMES).collect(Collectors.joining("; "));
    return texts.of("handout.answer.notStated", names.size() > MAX_NAMES ? all + "; …" : all);
  }

  /// Asks who has the most, and how many times as much as the second.
  private void askMost(Ranking ranking, String name) {
    Line first = ranking.standing().getFirst();
    Line second = ranking.standing().get(1);
    @Nullable BigDecimal largest = figure(first);
    @Nullable BigDecimal next = figure(second);
    if (largest == null || next == null || Ranking.tied(first, second)) {
      return;
    }
    boolean shares = first.tally().statedShare() != null && second.tally().statedShare() != null;
    String choice = first.choice().name().in(texts.locale());
    @Nullable BigDecimal times =
        next.signum() == 0 ? null : largest.divide(next, 1, RoundingMode.HALF_UP);
    // Nobody divides figures that are nearly the same.
    if (times == null || times.compareTo(BigDecimal.ONE) == 0) {
      String figure =
          shares ? texts.percent(largest) : texts.of("results.votes", largest.longValueExact());
      ask("handout.ask.most", texts.of("spoken.pair", choice, figure), name);
      return;
    }
    String ratio =
        texts.of(
            "handout.answer.ratio",
            texts.decimal(largest),
            texts.decimal(next),
            texts.decimal(times));
    ask("handout.ask.times", texts.of("spoken.pair", choice, ratio), name);
  }

  private static @Nullable BigDecimal figure(Line line) {
    @Nullable Share share = line.tally().statedShare();
    @Nullable BigDecimal votes = line.tally().statedVotes();
    return share != null ? share.percent() : votes;
  }

  private void askSum(Ranking ranking, String name) {
    @Nullable Share total = ranking.statedTotal();
    @Nullable Share remainder = ranking.remainder();
    if (total == null || ranking.lines().size() < 2) {
      return;
    }
    ask(
        "handout.ask.sum",
        remainder == null
            ? texts.of("handout.answer.sum", total.percent())
            : texts.of("handout.answer.remainder", total.percent(), remainder.percent()),
        name);
  }

  /// Asks what can be computed from the figures, and where they contradict each other.
  private void askAboutChecks() {
    Stream.of(Outcome.AGREES, Outcome.CONTRADICTS)
        .flatMap(outcome -> report.of(outcome).stream())
        .filter(finding -> finding.rule() == Rule.TURNOUT)
        .limit(1)
        .forEach(
            finding ->
                ask(
                    "handout.ask.turnoutCheck",
                    texts.of(
                        "check.at",
                        texts.of("check.outcome." + finding.outcome()),
                        words.summary(finding)),
                    words.title(finding)));
    report.of(Outcome.CANNOT_TELL).stream()
        .filter(finding -> finding.rule() == Rule.UNSTATED_VOTES)
        .limit(1)
        .forEach(finding -> ask("handout.ask.unstatedVotes", finding));
    report.of(Outcome.CONTRADICTS).stream()
        .filter(finding -> finding.rule() != Rule.TURNOUT)
        .limit(MAX_CONTRADICTIONS)
        .forEach(finding -> ask("handout.ask.contradiction", finding));
  }

  private void ask(String key, Finding about) {
    ask(key, words.summary(about), words.title(about));
  }

  private void askAboutObservers() {
    @Nullable Observation observation = election.observation();
    Observation.@Nullable Figure observers = observation == null ? null : observation.observers();
    if (observers != null && observers.count() instanceof Count.MoreThan(long bound)) {
      ask(
          "handout.ask.bound",
          bound == Long.MAX_VALUE ? "" : texts.count(bound + 1),
          texts.of("observers.bound", bound));
    }
  }
}
