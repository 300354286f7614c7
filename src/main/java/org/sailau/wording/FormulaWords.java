package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.number.ShareRange;
import org.sailau.text.Texts;

/// Writes the formula of a rule, the formula with its figures, and what follows. One object serves
/// one finding.
public final class FormulaWords {

  /// A labelled line. A label may be empty.
  ///
  /// @param derived whether the text is a derived figure
  public record Line(String label, String text, boolean derived) {}

  /// Nobody reads more lines of one kind.
  private static final int MAX_LINES = 60;

  private final Audited audited;
  private final FigureWords figures;
  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();

  FormulaWords(Audited audited, FigureWords figures) {
    this.audited = audited;
    this.figures = figures;
    this.texts = figures.texts();
  }

  List<Line> of(Finding finding) {
    switch (finding.rule()) {
      case TURNOUT -> addTurnout(finding);
      case DAY, HOUR -> addByHour(finding);
      case COMMON_BASE -> lines.addAll(new CommonBaseWords(audited, figures).of(finding));
      case VOTES_WITHIN -> addVotesWithin(finding);
      case TOOK_PART -> addTookPart(finding);
      case PARTS_OF_TURNOUT, PARTS_OF_STATIONS, PARTS_OF_VOTES -> addParts(finding);
      case PARTS_OF_COUNTS,
          BALLOTS,
          TYPES_OF_VOTES,
          REPORTED,
          CHOICES_OF_ROUNDS,
          VOTES_OF_ROUNDS,
          SEATS,
          ELECTED -> {
        addFormula(
            PartsWords.areAllAndLess(finding)
                ? texts.of("check.parts.formula.all")
                : texts.of("check.formula." + finding.rule()));
        addNamed(finding.figures());
        for (Derived sum : finding.derived()) {
          lines.add(new Line(texts.of("check.line.sum"), figures.value(sum), true));
        }
      }
      case SHARES_SUM -> addSharesSum(finding);
      case BASE -> addBase(finding);
      case UNSTATED_VOTES -> addUnstatedVotes(finding);
      case BOUNDS ->
          addFormula(
              texts.of("check.formula.BOUNDS", texts.count(bound(finding.figures().getFirst()))));
      case FINALITY ->
          addFormula(
              texts.of(
                  "check.formula.FINALITY", texts.of("status." + audited.election().status())));
      case NOT_SEARCHED -> {}
      case COUNTRIES, ORGANISATIONS, DATES -> {
        addFormula(texts.of("check.formula." + finding.rule()));
        for (Figure figure : finding.figures()) {
          add(texts.of("figure." + figure.kind()), figures.value(figure));
        }
      }
    }
    addConflict(finding);
    if (finding.unlisted() > 0) {
      add("", texts.of("check.further", finding.unlisted()));
    }
    return List.copyOf(lines);
  }

  /// The figures by their hours.
  private void addByHour(Finding finding) {
    addFormula(texts.of("check.formula." + finding.rule()));
    addFirst(
        finding.figures(),
        figure ->
            add(
                texts.of("check.byHour", figures.name(figure), figures.hour(figure)),
                figures.value(figure)));
    for (Derived turnout : finding.derived()) {
      lines.add(new Line(texts.of("figure.TURNOUT"), figures.value(turnout), true));
    }
  }

  private void add(String label, String text) {
    lines.add(new Line(label, text, false));
  }

  private void addFormula(String text) {
    add(texts.of("check.line.formula"), text);
  }

  private void addDerived(String label, Finding finding, Derived.Kind kind) {
    figures.value(finding, kind).ifPresent(shown -> lines.add(new Line(label, shown, true)));
  }

  /// Adds a line for each of the first of many, and says how many there are. The others are not
  /// even put in words: a finding can have a million figures.
  private <T> void addFirst(List<T> all, Consumer<T> add) {
    all.stream().limit(MAX_LINES).forEach(add);
    if (all.size() > MAX_LINES) {
      add("", texts.of("organisations.more", MAX_LINES, all.size()));
    }
  }

  /// Adds the figures that cannot all be true, each with its place.
  private void addConflict(Finding finding) {
    int before = lines.size();
    addFirst(
        finding.conflict(),
        figure ->
            add(
                lines.size() == before ? texts.of("check.line.conflict") : "",
                texts.of("check.at", figures.name(figure), figures.value(figure))));
  }

  private static long bound(Figure figure) {
    return figure.value() instanceof Figure.Value.MoreThan(long bound) ? bound : 0;
  }

  private void addTurnout(Finding finding) {
    addFormula(texts.of("check.formula.TURNOUT"));
    String tookPart = figures.value(finding, Figure.Kind.TOOK_PART);
    String eligible = figures.value(finding, Figure.Kind.ELIGIBLE_VOTERS);
    figures
        .value(finding, Derived.Kind.TURNOUT)
        .ifPresent(
            computed ->
                add(
                    texts.of("check.line.figures"),
                    "100 · " + tookPart + " ÷ " + eligible + " = " + computed));
    add(texts.of("check.line.published"), figures.value(finding, Figure.Kind.TURNOUT));
    addDerived(texts.of("turnout.didNotVote"), finding, Derived.Kind.DID_NOT_VOTE);
    addDerived(texts.of("check.TURNOUT.tookPart"), finding, Derived.Kind.TOOK_PART);
    addDerived(texts.of("check.TURNOUT.eligible"), finding, Derived.Kind.ELIGIBLE_VOTERS);
  }

  private void addVotesWithin(Finding finding) {
    if (finding.derived(Derived.Kind.VOTES_SUM).isEmpty()) {
      return; // The lines of the conflict say it.
    }
    Figure limit =
        finding.conflict().isEmpty() ? finding.figures().getLast() : finding.conflict().getFirst();
    addFormula(texts.of("check.formula.VOTES_WITHIN", figures.limitName(limit, finding.contest())));
    Stream<String> votes =
        finding.figures().stream()
            .filter(figure -> figure.kind() == Figure.Kind.VOTES)
            .map(figures::value);
    String sum = figures.value(finding, Derived.Kind.VOTES_SUM).orElse("");
    add(
        texts.of("check.line.figures"),
        figures.firstFew(votes, " + ")
            + " = "
            + sum
            + (finding.outcome() == Outcome.AGREES ? " ≤ " : " > ")
            + figures.limit(limit, finding.contest()));
    addDerived(texts.of("check.line.sum"), finding, Derived.Kind.VOTES_SUM);
  }

  private void addTookPart(Finding finding) {
    addFormula(texts.of("check.formula.TOOK_PART"));
    List<Integer> pairs = IntStream.range(0, finding.figures().size() / 2).boxed().toList();
    addFirst(
        pairs,
        pair -> {
          Figure tookPart = finding.figures().get(2 * pair);
          add(
              figures.unit(tookPart.unit()),
              figures.value(tookPart)
                  + (finding.outcome() == Outcome.AGREES ? " ≤ " : " > ")
                  + figures.value(finding.figures().get(2 * pair + 1)));
        });
  }

  private void addParts(Finding finding) {
    if (finding.rule() == Rule.PARTS_OF_VOTES) {
      addFormula(PartsWords.formula(finding, texts));
      addFirst(
          finding.derived(),
          sum ->
              lines.add(
                  new Line(
                      sum.choice() == Figure.NONE
                          ? texts.of("check.line.rest")
                          : figures.choice(finding.contest(), sum.choice()),
                      figures.value(sum),
                      true)));
      return;
    }
    if (finding.outcome() == Outcome.CANNOT_TELL) {
      addReadings(finding);
      return;
    }
    addFormula(PartsWords.formula(finding, texts));
    addNamed(finding.figures());
    for (Derived derived : finding.derived()) {
      String label =
          derived.kind().name().startsWith("PARTS_") ? "check.line.sum" : "check.line.rest";
      lines.add(new Line(texts.of(label), figures.value(derived), true));
    }
  }

  private void addNamed(List<Figure> all) {
    addFirst(all, figure -> add(figures.name(figure), figures.value(figure)));
  }

  private void addReadings(Finding finding) {
    addNamed(finding.figures());
    addReading(
        finding,
        "check.line.counted",
        Derived.Kind.REST_ELIGIBLE_VOTERS,
        Derived.Kind.REST_TOOK_PART,
        Derived.Kind.REST_TURNOUT,
        Derived.Kind.REST_POLLING_STATIONS);
    addReading(
        finding,
        "check.line.notCounted",
        Derived.Kind.ALL_ELIGIBLE_VOTERS,
        Derived.Kind.ALL_TOOK_PART,
        Derived.Kind.ALL_TURNOUT,
        Derived.Kind.ALL_POLLING_STATIONS);
  }

  /// Adds what is true under one reading: the rest of the whole, or the whole and the parts
  /// together.
  private void addReading(
      Finding finding,
      String label,
      Derived.Kind eligible,
      Derived.Kind tookPart,
      Derived.Kind turnout,
      Derived.Kind stations) {
    List<String> counts =
        Stream.of(eligible, tookPart, stations)
            .flatMap(kind -> figures.value(finding, kind).stream())
            .toList();
    String shown;
    if (counts.isEmpty()) {
      shown = texts.of("check.reading.impossible");
    } else if (figures.value(finding, turnout).isPresent()) {
      shown =
          texts.of(
              "check.reading",
              counts.get(1),
              counts.get(0),
              figures.value(finding, turnout).orElseThrow());
    } else {
      shown = String.join(", ", counts);
    }
    lines.add(new Line(texts.of(label), shown, !counts.isEmpty()));
  }

  private void addSharesSum(Finding finding) {
    addFormula(texts.of("check.formula.SHARES_SUM"));
    add(
        texts.of("check.line.figures"),
        figures.firstFew(finding.figures().stream().map(figures::value), " + ")
            + " = "
            + figures.value(finding, Derived.Kind.SHARES_SUM).orElse(""));
    addDerived(texts.of("check.SHARES_SUM.remainder"), finding, Derived.Kind.REMAINDER);
    addDerived(texts.of("check.SHARES_SUM.remainderVotes"), finding, Derived.Kind.REMAINDER_VOTES);
    addDerived(texts.of("check.SHARES_SUM.remainderShare"), finding, Derived.Kind.REMAINDER_SHARE);
  }

  private void addBase(Finding finding) {
    boolean unknown = finding.outcome() == Outcome.CANNOT_TELL;
    addFormula(texts.of(unknown ? "check.formula.BASE.CANNOT_TELL" : "check.formula.BASE"));
    for (Figure figure : finding.figures()) {
      add(texts.of("figure." + figure.kind()), figures.value(figure));
    }
    addDerived(texts.of("figure.BASE"), finding, Derived.Kind.BASE);
    addDerived(texts.of("check.line.outside"), finding, Derived.Kind.OUTSIDE_BASE);
    addDerived(texts.of("check.line.ofTookPart"), finding, Derived.Kind.OUTSIDE_BASE_SHARE);
  }

  private void addUnstatedVotes(Finding finding) {
    addFormula(texts.of("check.formula.UNSTATED_VOTES"));
    Map<Integer, List<Derived>> votes =
        finding.derived().stream().collect(Collectors.groupingBy(Derived::choice));
    addFirst(
        finding.figures(),
        share -> {
          ShareRange range = CommonBaseWords.range(audited, share);
          String name = figures.choice(share.contest(), share.choice());
          add(name, texts.of("record.shareIs", figures.value(share), figures.range(range)));
          votes
              .getOrDefault(share.choice(), List.of())
              .forEach(
                  of -> lines.add(new Line(texts.of("figure.VOTES"), figures.value(of), true)));
        });
  }
}
