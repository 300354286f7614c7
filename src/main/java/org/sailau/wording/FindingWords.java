package org.sailau.wording;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;
import org.sailau.text.Texts;

/// Turns findings into sentences: a title, a summary, an explanation and the lines of the formula.
public final class FindingWords {

  private final FigureWords figures;
  private final Audited audited;
  private final Texts texts;

  public FindingWords(Audited audited, Texts texts) {
    this.figures = new FigureWords(audited, texts);
    this.audited = audited;
    this.texts = texts;
  }

  public Texts texts() {
    return texts;
  }

  /// Names the check, and its place unless that is the whole election.
  public String title(Finding finding) {
    String title =
        switch (finding.rule()) {
          case TURNOUT -> texts.of("check.TURNOUT.title", figures.unit(finding.unit()));
          case COMMON_BASE ->
              finding.outcome() == Outcome.CONTRADICTS
                  ? texts.of("check.COMMON_BASE.title.CONTRADICTS")
                  : texts.of("check.COMMON_BASE.title.AGREES", choices(finding));
          case VOTES_WITHIN -> texts.of("check.VOTES_WITHIN.title");
          case TOOK_PART ->
              finding.unit() == Figure.NONE
                  ? texts.of("check.TOOK_PART.title")
                  : texts.of(
                      "check.at",
                      figures.unit(finding.unit()),
                      texts.of("check.TOOK_PART.title.CONTRADICTS"));
          case DAY ->
              finding.unit() == Figure.NONE
                  ? texts.of("check.DAY.title")
                  : texts.of("check.at", texts.of("check.DAY.title"), figures.unit(finding.unit()));
          case HOUR ->
              texts.of(
                  "check.HOUR.title",
                  figures.unit(finding.unit()),
                  figures.hour(finding.figures().getFirst()));
          case PARTS_OF_TURNOUT ->
              finding.outcome() == Outcome.CANNOT_TELL
                  ? texts.of("check.PARTS_OF_TURNOUT.title.CANNOT_TELL", parts(finding))
                  : texts.of("check.PARTS_OF_TURNOUT.title", parts(finding));
          case PARTS_OF_STATIONS ->
              finding.outcome() == Outcome.CANNOT_TELL
                  ? texts.of("check.PARTS_OF_STATIONS.title.CANNOT_TELL", parts(finding))
                  : texts.of("check.PARTS_OF_STATIONS.title", parts(finding));
          case PARTS_OF_VOTES ->
              finding.outcome() == Outcome.CANNOT_TELL
                  ? texts.of("check.PARTS_OF_VOTES.title.CANNOT_TELL", parts(finding))
                  : texts.of("check.PARTS_OF_VOTES.title", parts(finding));
          case PARTS_OF_COUNTS ->
              finding.outcome() == Outcome.CANNOT_TELL
                  ? texts.of("check.PARTS_OF_COUNTS.title.CANNOT_TELL", parts(finding))
                  : texts.of("check.PARTS_OF_COUNTS.title", parts(finding));
          case BALLOTS -> texts.of("check.BALLOTS.title");
          case TYPES_OF_VOTES ->
              texts.of(
                  "check.at",
                  figures.choice(finding.contest(), finding.figures().getFirst().choice()),
                  texts.of("check.TYPES_OF_VOTES.title"));
          case REPORTED -> texts.of("check.REPORTED.title");
          case CHOICES_OF_ROUNDS, VOTES_OF_ROUNDS, SEATS, ELECTED ->
              new SeatAndRoundWords(figures).title(finding);
          case COUNTRIES -> texts.of("check.COUNTRIES.title");
          case ORGANISATIONS -> texts.of("check.ORGANISATIONS.title");
          case DATES -> texts.of("check.DATES.title");
          case SHARES_SUM -> sharesSumTitle(finding);
          case BASE -> texts.of("check.BASE.title");
          case UNSTATED_VOTES ->
              finding.figures().size() == 1
                  ? texts.of(
                      "check.UNSTATED_VOTES.title",
                      figures.choice(finding.contest(), finding.figures().getFirst().choice()))
                  : texts.of("check.UNSTATED_VOTES.title.some", finding.figures().size());
          case BOUNDS -> texts.of("figure." + finding.figures().getFirst().kind());
          case FINALITY -> texts.of("check.FINALITY.title");
          case NOT_SEARCHED -> texts.of("check.NOT_SEARCHED.title");
        };
    return finding.contest() == Figure.NONE ? title : withPlace(finding, title);
  }

  /// Adds the unit and the contest to a title, where the election has others.
  private String withPlace(Finding finding, String title) {
    boolean whole = audited.election().contests().get(finding.contest()).unit() == finding.unit();
    String at = title;
    if (!whole && finding.rule() != Rule.PARTS_OF_VOTES && finding.rule() != Rule.PARTS_OF_COUNTS) {
      at = texts.of("check.at", at, figures.unit(finding.unit()));
    }
    return audited.election().contests().size() == 1
        ? at
        : texts.of("check.at", at, figures.contest(finding.contest()));
  }

  /// How many choices a finding is about, in words: "5 candidates".
  private String choices(Finding finding) {
    long count =
        finding.figures().stream().filter(figure -> figure.kind() == Figure.Kind.VOTES).count();
    return texts.of(
        "choices." + audited.election().contests().get(finding.contest()).kind(), count);
  }

  /// The part's name if there is one part only, or else words for the parts of the whole.
  private String parts(Finding finding) {
    List<Integer> units =
        finding.figures().stream()
            .map(Figure::unit)
            .filter(unit -> unit != finding.unit())
            .distinct()
            .limit(2)
            .toList();
    return units.size() == 1
        ? figures.unit(units.getFirst())
        : texts.of("check.parts.some", figures.unit(finding.unit()));
  }

  private String sharesSumTitle(Finding finding) {
    if (finding.outcome() == Outcome.CANNOT_TELL
        && finding.derived(Derived.Kind.REMAINDER).isEmpty()) {
      return texts.of("check.SHARES_SUM.title.some");
    }
    return texts.of("check.SHARES_SUM.title." + finding.outcome());
  }

  /// The result in a few words and figures.
  public String summary(Finding finding) {
    return switch (finding.rule()) {
      case TURNOUT, HOUR -> turnout(finding);
      case DAY -> day(finding);
      case COMMON_BASE -> commonBase(finding);
      case VOTES_WITHIN -> votesWithin(finding);
      case TOOK_PART ->
          finding.outcome() == Outcome.CONTRADICTS
              ? texts.of(
                  "check.TOOK_PART.CONTRADICTS",
                  figures.value(finding, Figure.Kind.TOOK_PART),
                  figures.value(finding, Figure.Kind.ELIGIBLE_VOTERS))
              : texts.of(
                  "check.TOOK_PART.AGREES", finding.figures().size() / 2 + finding.unlisted());
      case PARTS_OF_TURNOUT, PARTS_OF_STATIONS, PARTS_OF_VOTES, PARTS_OF_COUNTS ->
          partsSummary(finding);
      case BALLOTS, REPORTED -> counts(finding);
      case TYPES_OF_VOTES ->
          texts.of(
              "check.TYPES_OF_VOTES." + finding.outcome(),
              derived(finding, Derived.Kind.TYPES_VOTES),
              figures.value(finding.figures().getFirst()));
      case CHOICES_OF_ROUNDS, VOTES_OF_ROUNDS, SEATS, ELECTED ->
          new SeatAndRoundWords(figures).summary(finding);
      case COUNTRIES ->
          texts.of(
              "check.COUNTRIES.summary",
              figures.value(finding, Figure.Kind.POLLING_STATIONS),
              figures.value(finding, Figure.Kind.COUNTRIES));
      case ORGANISATIONS ->
          texts.of(
              "check.ORGANISATIONS.summary",
              figures.value(finding, Figure.Kind.ORGANISATION_COUNT),
              figures.value(finding, Figure.Kind.ORGANISATIONS_LISTED));
      case DATES ->
          figures.firstFew(
              finding.figures().stream().map(figures::value),
              finding.outcome() == Outcome.AGREES ? " ≤ " : " > ");
      case SHARES_SUM -> sharesSum(finding);
      case BASE -> base(finding);
      case UNSTATED_VOTES -> unstatedVotes(finding);
      case BOUNDS -> texts.of("check.BOUNDS.summary", figures.value(finding.figures().getFirst()));
      case FINALITY -> texts.of("check.FINALITY.summary");
      case NOT_SEARCHED -> texts.of("check.NOT_SEARCHED.summary");
    };
  }

  private String derived(Finding finding, Derived.Kind kind) {
    return figures.value(finding, kind).orElse("");
  }

  private String votesWithin(Finding finding) {
    if (finding.derived(Derived.Kind.VOTES_SUM).isEmpty()) {
      // The votes alone do not exceed the limit, so there is no sum of them to name.
      return texts.of("check.COMMON_BASE.CONTRADICTS");
    }
    Figure limit =
        finding.conflict().isEmpty() ? finding.figures().getLast() : finding.conflict().getFirst();
    return texts.of(
        "check.VOTES_WITHIN." + finding.outcome(),
        derived(finding, Derived.Kind.VOTES_SUM),
        texts.of("check.limit." + limit.kind(), figures.limit(limit, finding.contest())));
  }

  /// A count that others cannot exceed, in words: "the 8,300,046 who took part".
  private String limit(Figure limit) {
    return texts.of("check.limit." + limit.kind(), figures.value(limit));
  }

  private String turnout(Finding finding) {
    String tookPart = figures.value(finding, Figure.Kind.TOOK_PART);
    String eligible = figures.value(finding, Figure.Kind.ELIGIBLE_VOTERS);
    String published = figures.value(finding, Figure.Kind.TURNOUT);
    return switch (finding.outcome()) {
      case AGREES -> texts.of("check.TURNOUT.AGREES", tookPart, eligible, published);
      case CANNOT_TELL -> texts.of("check.TURNOUT.CANNOT_TELL");
      case CONTRADICTS ->
          figures
              .value(finding, Derived.Kind.TURNOUT)
              .map(
                  computed ->
                      texts.of(
                          "check.TURNOUT.CONTRADICTS", tookPart, eligible, computed, published))
              .orElseGet(() -> texts.of("check.TURNOUT.impossible", tookPart, eligible, published));
    };
  }

  private String day(Finding finding) {
    return finding.outcome() == Outcome.CONTRADICTS
        ? texts.of(
            "check.DAY.CONTRADICTS",
            figures.value(finding.conflict().getFirst()),
            figures.hour(finding.conflict().getFirst()),
            figures.value(finding.conflict().getLast()),
            figures.hour(finding.conflict().getLast()))
        : texts.of("check.DAY.AGREES", DayReadings.of(audited.election()).comparisons());
  }

  private String commonBase(Finding finding) {
    if (finding.outcome() == Outcome.AGREES) {
      return texts.of(
          finding.derived(Derived.Kind.BASE).isPresent()
              ? "check.COMMON_BASE.AGREES"
              : "check.COMMON_BASE.stated");
    }
    return finding
        .derived(Derived.Kind.BASE_OF_OTHERS)
        .map(
            others ->
                others.choice() == Figure.NONE
                    ? texts.of("check.COMMON_BASE.stated.CONTRADICTS")
                    : texts.of(
                        "check.COMMON_BASE.alone",
                        figures.choice(finding.contest(), others.choice())))
        .orElseGet(() -> texts.of("check.COMMON_BASE.CONTRADICTS"));
  }

  private String partsSummary(Finding finding) {
    if (finding.outcome() == Outcome.CANNOT_TELL) {
      boolean possible =
          finding.rule() == Rule.PARTS_OF_VOTES
              || finding.rule() == Rule.PARTS_OF_COUNTS
              || finding.derived().stream()
                  .anyMatch(derived -> derived.kind().name().startsWith("REST_"));
      return texts.of(possible ? "check.parts.CANNOT_TELL" : "check.parts.one");
    }
    boolean many = finding.rule() == Rule.PARTS_OF_VOTES || finding.rule() == Rule.PARTS_OF_COUNTS;
    if (many && finding.outcome() == Outcome.AGREES) {
      return figures
          .value(finding, Derived.Kind.REST_VOTES)
          .map(rest -> texts.of("check.parts.rest", rest))
          .orElseGet(
              () ->
                  texts.of(
                      finding.rule() == Rule.PARTS_OF_VOTES
                          ? "check.parts.votes"
                          : "check.parts.counts"));
    }
    Figure whole =
        finding.conflict().isEmpty() ? finding.figures().getFirst() : finding.conflict().getFirst();
    List<Figure> parts =
        (finding.conflict().isEmpty() ? finding.figures() : finding.conflict())
            .stream()
                .filter(figure -> figure.kind() == whole.kind() && figure.unit() != whole.unit())
                .toList();
    return texts.of(
        PartsWords.areAllAndLess(finding) ? "check.parts.less" : "check.parts." + finding.outcome(),
        new PartsWords(figures).sum(parts),
        figures.value(whole));
  }

  /// Counts that agree, or those that cannot all be true.
  private String counts(Finding finding) {
    return finding.outcome() == Outcome.AGREES
        ? texts.of("check.BALLOTS.AGREES")
        : texts.of(
            "check.BALLOTS.CONTRADICTS",
            figures.firstFew(
                finding.conflict().stream()
                    .map(
                        figure ->
                            texts.of("check.at", figures.kind(figure), figures.value(figure))),
                "; "));
  }

  private String sharesSum(Finding finding) {
    String sum = derived(finding, Derived.Kind.SHARES_SUM);
    if (finding.outcome() != Outcome.CANNOT_TELL) {
      return texts.of("check.SHARES_SUM." + finding.outcome(), sum);
    }
    if (finding.derived(Derived.Kind.REMAINDER).isEmpty()) {
      return texts.of(
          "check.SHARES_SUM.some",
          finding.figures().size(),
          audited.election().contests().get(finding.contest()).choices().size());
    }
    @Nullable Share left =
        audited.election().contests().get(finding.contest()).ranking().remainder();
    return left == null
        ? sum
        : texts.of("check.SHARES_SUM.CANNOT_TELL", sum, texts.percent(left.percent()));
  }

  private String base(Finding finding) {
    return switch (finding.outcome()) {
      case AGREES ->
          texts.of(
              "check.BASE.AGREES",
              figures.value(finding.figures().getFirst()),
              limit(finding.figures().get(1)));
      case CONTRADICTS ->
          texts.of("check.BASE.CONTRADICTS", figures.name(finding.conflict().getLast()));
      case CANNOT_TELL -> derivedOrNotKnown(finding, Derived.Kind.BASE);
    };
  }

  private String derivedOrNotKnown(Finding finding, Derived.Kind kind) {
    return figures
        .value(finding, kind)
        .map(shown -> texts.of("check.derivedIs", shown))
        .orElseGet(() -> texts.of("check.notKnown"));
  }

  private String unstatedVotes(Finding finding) {
    return finding.figures().size() == 1
        ? derivedOrNotKnown(finding, Derived.Kind.VOTES)
        : texts.of("check.UNSTATED_VOTES.some", finding.derived().size());
  }

  /// Explains the rule in plain language.
  public String explanation(Finding finding) {
    return switch (finding.rule()) {
      case COMMON_BASE -> {
        Figure share = exampleShare(finding);
        yield texts.of(
            "check.explanation.COMMON_BASE", figures.value(share), figures.range(range(share)));
      }
      case PARTS_OF_TURNOUT, PARTS_OF_STATIONS, PARTS_OF_VOTES, PARTS_OF_COUNTS ->
          finding.outcome() == Outcome.CANNOT_TELL
              ? texts.of("check.parts.explanation.CANNOT_TELL")
              : texts.of(
                  PartsWords.areAllAndLess(finding)
                      ? "check.parts.explanation.all"
                      : "check.parts.explanation");
      case BASE ->
          texts.of(
              finding.outcome() == Outcome.CANNOT_TELL
                  ? "check.explanation.BASE.CANNOT_TELL"
                  : "check.explanation.BASE");
      case VOTES_WITHIN -> {
        int votes = audited.election().contests().get(finding.contest()).votesPerVoter();
        yield votes == 1
            ? texts.of("check.explanation.VOTES_WITHIN")
            : texts.of("check.explanation.VOTES_WITHIN.many", votes);
      }
      default -> texts.of("check.explanation." + finding.rule());
    };
  }

  /// The share that the explanation uses as its example: in a contradiction, the one in the
  /// conflict.
  private static Figure exampleShare(Finding finding) {
    return Stream.concat(finding.conflict().stream(), finding.figures().stream())
        .filter(figure -> figure.kind() == Figure.Kind.SHARE)
        .findFirst()
        .orElseThrow();
  }

  private ShareRange range(Figure share) {
    return CommonBaseWords.range(audited, share);
  }

  /// The formula, the formula with its figures, and what follows, line by line.
  public List<FormulaWords.Line> lines(Finding finding) {
    return new FormulaWords(audited, figures).of(finding);
  }
}
