package org.sailau.wording;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Proof;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.StatedValue;
import org.sailau.audit.ledger.Verdict;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.CountRange;
import org.sailau.text.Texts;

/// Says what several sources state of one figure, and why it can or cannot be true.
public final class LedgerWords {

  private final Election election;
  private final Texts texts;

  public LedgerWords(Election election, Texts texts) {
    this.election = election;
    this.texts = texts;
  }

  /// What a figure is, whose, and of which hour: "Turkistan: Turnout by 16:05".
  public String name(Row row) {
    String name = nameWithoutHour(row);
    @Nullable LocalDateTime hour = row.asOf();
    return hour == null ? name : texts.of("sources.byHour", name, hour(hour));
  }

  private String nameWithoutHour(Row row) {
    Subject subject = row.subject();
    if (row.proof() instanceof Proof.OtherBase base) {
      return texts.of("sources.figure.shareOf", percent(base.printed().percent()));
    }
    String what =
        texts.of(
            subject.kind() == Kind.SHARE_BASE || subject.kind() == Kind.TURNOUT
                ? "sources.figure." + subject.kind()
                : "figure." + subject.kind());
    if (subject.choice() != Statement.NONE) {
      String named = of(choice(subject.contest(), subject.choice()), what);
      return isDeciding(subject) ? inContest(subject, named) : inUnit(subject, named);
    }
    if (subject.kind().isOfContest()) {
      return isDeciding(subject) ? inContest(subject, what) : inUnit(subject, what);
    }
    return subject.unit() == Statement.NONE ? what : inUnit(subject, what);
  }

  private boolean isDeciding(Subject subject) {
    return election.contests().get(subject.contest()).unit() == subject.unit();
  }

  private String inContest(Subject subject, String named) {
    return election.contests().size() == 1
        ? named
        : texts.of(
            "check.at",
            election.contests().get(subject.contest()).name().in(texts.locale()),
            named);
  }

  private String inUnit(Subject subject, String named) {
    return of(unit(subject.unit()), named);
  }

  /// "Turkistan, turnout": whose a figure is, and what it is.
  private String of(String whose, String what) {
    return whose + ", " + what.substring(0, 1).toLowerCase(texts.locale()) + what.substring(1);
  }

  private String unit(int unit) {
    return election.units().get(unit).name().in(texts.locale());
  }

  /// The name of a choice, be it one that the election shows or one of other sources.
  public String choice(int contest, int choice) {
    Contest of = election.contests().get(contest);
    return of.choiceOrElsewhere(choice).name().in(texts.locale());
  }

  private String hour(LocalDateTime hour) {
    return texts.time(hour.toLocalTime());
  }

  private String percent(BigDecimal percent) {
    return texts.percent(percent);
  }

  /// A value as people read it.
  public String value(Value value) {
    return switch (value) {
      case Value.Amount(var number) ->
          number.scale() > 0 ? texts.decimal(number) : texts.count(number.toBigInteger());
      case Value.MoreThan(long bound) -> texts.of("observers.bound", bound);
      case Value.Printed(var share) -> percent(share.percent());
      case Value.Base(var kind) -> texts.of("base." + kind);
    };
  }

  /// What arithmetic says of a figure, in a few words: "480,484 cannot be true".
  public String verdict(Row row) {
    if (row.verdict() != Verdict.IMPOSSIBLE) {
      return texts.of("sources.verdict." + row.verdict());
    }
    if (row.proof() instanceof Proof.OtherBase base) {
      return texts.of("sources.verdict.otherBase", percent(base.result()));
    }
    return texts.of(
        "sources.verdict.IMPOSSIBLE",
        row.impossible().map(value -> value(value.value())).collect(Collectors.joining(", ")));
  }

  /// The figure and the verdict as one sentence.
  public String headline(Row row) {
    return row.proof() instanceof Proof.OtherBase base
        ? texts.of(
            "sources.headline.otherBase",
            percent(base.printed().percent()),
            texts.of("base." + base.kind()),
            percent(base.result()))
        : texts.of("check.at", name(row), verdict(row));
  }

  /// How a value stands to the others, for the screen reader and for tables.
  public String standing(StatedValue value) {
    return texts.of("sources.standing." + value.standing());
  }

  /// Who states a value, up to so many: "Kommersant, Arbat.media and 4 more".
  public String publishers(StatedValue value, int most) {
    List<String> names =
        value.by().stream()
            .map(statement -> election.source(statement.evidence()))
            .map(source -> source.publisher().in(texts.locale()))
            .distinct()
            .toList();
    String first = names.stream().limit(most).collect(Collectors.joining(", "));
    return names.size() <= most ? first : texts.of("sources.andMore", first, names.size() - most);
  }

  /// Who states something, when, and with which status: "Kommersant, 21 November 2022,
  /// preliminary".
  public String source(Statement statement) {
    Source source = election.source(statement.evidence());
    String published = SourceWords.published(source, texts);
    return statement.status() == null
        ? published
        : texts.of("sources.withStatus", published, texts.of("status.word." + statement.status()));
  }

  /// Why the verdict is as it is, in sentences.
  public List<String> reasons(Row row) {
    List<String> sentences = new ArrayList<>();
    switch (row.proof()) {
      case Proof.Agreement _ -> sentences.add(texts.of("sources.why.same", row.statements()));
      case Proof.Statuses _ -> sentences.add(texts.of("sources.why.statuses"));
      case Proof.Bound(long bound) -> sentences.add(texts.of("sources.why.bound", bound));
      case Proof.OneBase proof -> sentences.addAll(oneBase(row, proof));
      case Proof.OtherBase proof ->
          sentences.add(
              texts.of(
                  "sources.why.otherBase",
                  texts.count(proof.votes()),
                  texts.count(proof.count()),
                  percent(proof.result()),
                  percent(proof.printed().percent()),
                  texts.of("base." + proof.kind())));
      case Proof.Printed proof -> sentences.add(printed(row, proof));
      case Proof.Counted proof ->
          sentences.add(
              texts.of(
                  "sources.why.counted",
                  texts.count(proof.tookPart()),
                  texts.count(proof.eligible()),
                  percent(proof.result())));
      case Proof.Fall proof -> sentences.add(fall(proof));
      case Proof.Nothing(boolean shifted) ->
          sentences.add(texts.of(shifted ? "sources.why.shifted" : "sources.why.nothing"));
    }
    if (row.verdict() == Verdict.OPEN) {
      sentences.add(texts.of("sources.decide." + deciding(row)));
      sentences.add(texts.of("sources.noMajority"));
    }
    return sentences;
  }

  /// What would decide a figure that stays open.
  private static String deciding(Row row) {
    return switch (row.subject().kind()) {
      case TOOK_PART, ELIGIBLE_VOTERS -> row.proof() instanceof Proof.Printed ? "digits" : "share";
      case TURNOUT -> "count";
      case VOTES -> "sum";
      case SHARE -> "votes";
      default -> "list";
    };
  }

  private List<String> oneBase(Row row, Proof.OneBase proof) {
    List<String> sentences = new ArrayList<>();
    int counted = proof.lines().size();
    if (proof.complete()) {
      sentences.add(texts.of("sources.why.printedLines", counted, counted));
      for (int at = 0; at < proof.tests().size(); at++) {
        long misses = proof.tests().get(at).misses();
        if (misses > 0) {
          sentences.add(
              texts.of("sources.why.misses", value(row.values().get(at).value()), misses, counted));
        }
      }
      return sentences;
    }
    for (int at = 0; at < proof.tests().size(); at++) {
      Proof.OneBase.Test test = proof.tests().get(at);
      if (row.values().get(at).standing() == Standing.IMPOSSIBLE) {
        sentences.add(
            test.bases() == null || test.others() == null
                ? texts.of("sources.why.noBase", value(row.values().get(at).value()))
                : texts.of(
                    "sources.why.bases",
                    range(test.others()),
                    value(row.values().get(at).value()),
                    range(test.bases())));
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(
          texts.of(
              "sources.why.noBase",
              row.impossible()
                  .map(value -> value(value.value()))
                  .collect(Collectors.joining(", "))));
    }
    return sentences;
  }

  private String range(CountRange range) {
    return range.high() == null
        ? texts.of("sources.from", texts.count(range.low()))
        : texts.of("interval", texts.count(range.low()), texts.count(range.high()));
  }

  private String printed(Row row, Proof.Printed proof) {
    return texts.of(
        row.verdict() == Verdict.OPEN ? "sources.why.printedAlike" : "sources.why.printed",
        percent(proof.turnout().percent()),
        texts.count(proof.eligible()),
        range(proof.counts()));
  }

  private String fall(Proof.Fall proof) {
    return texts.of(
        "sources.why.fall",
        Stream.of(atHour(proof.before()), atHour(proof.after()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  private String atHour(Proof.Fall.@Nullable At at) {
    if (at == null) {
      return "";
    }
    return at.hour() == null
        ? texts.of("sources.atEnd", value(at.value()))
        : texts.of("sources.atHour", value(at.value()), hour(at.hour()));
  }

  /// The headline of all of them: how many values cannot be true, and how many figures stay open.
  public static String headline(Ledger ledger, Texts texts) {
    int impossible = ledger.impossibleValues();
    long open = ledger.with(Verdict.OPEN).count();
    long both = ledger.with(Verdict.BOTH_POSSIBLE).count();
    return impossible == 0 && open == 0
        ? texts.of(both == 0 ? "sources.headline.same" : "sources.headline.both", both)
        : open == 0
            ? texts.of("sources.headline.impossible", impossible)
            : impossible == 0
                ? texts.of("sources.headline.open", open)
                : texts.of("sources.headline", impossible, open);
  }

  /// The quotes of a row with their sources, in the order of the values.
  public List<String> quotes(Row row) {
    return row.values().stream()
        .flatMap(value -> value.by().stream())
        .map(
            statement -> {
              @Nullable String quote = statement.evidence().quote();
              return quote == null ? null : texts.of("sources.quote", publisher(statement), quote);
            })
        .filter(Objects::nonNull)
        .toList();
  }

  private String publisher(Statement statement) {
    LocalizedText publisher = election.source(statement.evidence()).publisher();
    return publisher.in(texts.locale());
  }

  /// Everything that is said of a figure, as lines to be copied.
  public List<String> proof(Row row) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(row));
    lines.addAll(reasons(row));
    lines.addAll(numbers(row));
    for (StatedValue value : row.values()) {
      lines.add(
          texts.of(
              "sources.valueLine",
              value(value.value()),
              standing(value),
              value.by().stream().map(this::source).collect(Collectors.joining("; "))));
    }
    lines.addAll(quotes(row));
    return lines;
  }

  /// The lines of a proof by votes and shares: choice, printed share, and what each value makes of
  /// it.
  public List<String> numbers(Row row) {
    if (!(row.proof() instanceof Proof.OneBase proof) || !proof.complete()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < proof.lines().size(); line++) {
      int at = line;
      Proof.OneBase.Line of = proof.lines().get(line);
      lines.add(
          texts.of(
              "sources.proofLine",
              choice(row.subject().contest(), of.choice()),
              percent(of.printed().percent()),
              proof.tests().stream()
                  .map(test -> percent(test.results().get(at)))
                  .collect(Collectors.joining(" · "))));
    }
    return lines;
  }
}
