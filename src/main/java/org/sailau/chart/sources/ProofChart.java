package org.sailau.chart.sources;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Proof;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.StatedValue;
import org.sailau.audit.ledger.Verdict;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.CountRange;
import org.sailau.text.Texts;
import org.sailau.wording.LedgerWords;

/// What several sources state of one figure, and why a value can or cannot be true.
public final class ProofChart extends Chart {

  /// The ids of all proofs begin with it.
  public static final String PREFIX = "proof";

  private static final String PART = "~";

  private final Row row;
  private final LedgerWords words;

  private ProofChart(Audited audited, Row row, Texts texts) {
    super(audited, texts);
    this.row = row;
    this.words = new LedgerWords(election, texts);
  }

  public static Chart of(Audited audited, Row row, Texts texts) {
    return new ProofChart(audited, row, texts);
  }

  /// The rows of which pictures are worth making: those whose sources differ.
  public static Stream<Row> rows(Ledger ledger) {
    return ledger.rows().stream().filter(row -> row.verdict() != Verdict.SAME);
  }

  /// The proof with an id; empty if the election has none.
  public static Optional<Chart> of(String id, Audited audited, Texts texts) {
    return id.startsWith(PREFIX) && Ledger.isFor(audited.election())
        ? audited.ledger().rows().stream()
            .filter(row -> id(row, audited.election()).equals(id))
            .findFirst()
            .map(row -> of(audited, row, texts))
        : Optional.empty();
  }

  /// The id of the chart of a row, with the ids of what its figure is of.
  public static String id(Row row, Election election) {
    Statement.Subject subject = row.subject();
    List<String> parts = new ArrayList<>();
    parts.add(PREFIX);
    parts.add(subject.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (subject.contest() != Statement.NONE) {
      Contest contest = election.contests().get(subject.contest());
      if (subject.contest() > 0) {
        parts.add(contest.id());
      }
      if (subject.choice() != Statement.NONE) {
        parts.add(contest.choiceOrElsewhere(subject.choice()).id());
      }
      if (subject.unit() != contest.unit()) {
        parts.add(election.units().get(subject.unit()).id());
      }
    } else if (subject.unit() != Statement.NONE) {
      parts.add(election.units().get(subject.unit()).id());
    }
    if (row.asOf() != null) {
      parts.add(row.asOf().toString().replace("-", "").replace(":", ""));
    }
    return String.join(PART, parts);
  }

  @Override
  public String id() {
    return id(row, election);
  }

  @Override
  public String name() {
    return words.name(row);
  }

  @Override
  public String headline() {
    return words.headline(row);
  }

  @Override
  protected Caption caption() {
    List<String> notes = new ArrayList<>();
    if (row.proof() instanceof Proof.OneBase proof && proof.complete()) {
      notes.add(texts.of("sources.note.rounding"));
    }
    if (row.proof() instanceof Proof.Printed) {
      notes.add(texts.of("sources.note.axis"));
    }
    notes.addAll(words.quotes(row));
    notes.add(sources());
    return new Caption(headline(), words.reasons(row), notes, texts.locale());
  }

  private String sources() {
    String names =
        row.values().stream()
            .flatMap(value -> value.by().stream())
            .map(statement -> election.source(statement.evidence()).publisher().in(texts.locale()))
            .distinct()
            .collect(Collectors.joining(", "));
    @Nullable LocalizedText authority = election.authority();
    return authority == null
        ? texts.of("day.sources", names)
        : texts.of("day.sources.citing", names, authority.in(texts.locale()));
  }

  @Override
  protected boolean stretches() {
    return false;
  }

  @Override
  protected Drawing drawing(Style style) {
    return new ProofDrawing(figure(), values(), texts.locale(), style);
  }

  private List<ProofDrawing.Value> values() {
    List<ProofDrawing.Value> values = new ArrayList<>();
    for (StatedValue value : row.values()) {
      values.add(
          new ProofDrawing.Value(
              Integer.toString(values.size()),
              words.value(value.value()),
              texts.of("sources.dash", words.standing(value)),
              value.standing(),
              value.by().stream().map(words::source).toList()));
    }
    return values;
  }

  private @Nullable ProofFigure figure() {
    return switch (row.proof()) {
      case Proof.OneBase proof when proof.complete() && !proof.tests().isEmpty() -> shares(proof);
      case Proof.Printed proof -> range(proof);
      case Proof.Fall proof -> fall(proof);
      default -> null;
    };
  }

  private ProofFigure shares(Proof.OneBase proof) {
    List<String> head = new ArrayList<>();
    head.add(texts.of("sources.column.line"));
    head.add(texts.of("figure.VOTES"));
    head.add(texts.of("sources.column.printed"));
    row.values()
        .forEach(value -> head.add(texts.of("sources.column.with", words.value(value.value()))));
    List<SharesFigure.Line> lines = new ArrayList<>();
    for (int at = 0; at < proof.lines().size(); at++) {
      int line = at;
      Proof.OneBase.Line of = proof.lines().get(at);
      boolean tested = of.choice() == row.subject().choice();
      lines.add(
          new SharesFigure.Line(
              words.choice(row.subject().contest(), of.choice()),
              tested ? texts.of("sources.tested") : texts.count(of.votes()),
              texts.decimal(of.printed().percent()),
              proof.tests().stream().map(test -> texts.decimal(test.results().get(line))).toList(),
              proof.tests().stream().map(test -> test.fits().get(line)).toList()));
    }
    List<String> sums =
        proof.tests().stream()
            .map(test -> test.base() == null ? "" : texts.count(test.base()))
            .toList();
    return new SharesFigure(head, lines, sums, texts.of("sources.column.sum"));
  }

  private ProofFigure range(Proof.Printed proof) {
    CountRange counts = proof.counts();
    BigDecimal low = new BigDecimal(counts.low());
    BigDecimal high = counts.high() == null ? low : new BigDecimal(counts.high());
    return new RangeFigure(
        low.doubleValue(),
        high.doubleValue(),
        texts.count(low),
        texts.count(high),
        texts.of("sources.printedAs", texts.percent(proof.turnout().percent())),
        row.values().stream()
            .filter(value -> value.value() instanceof Value.Amount)
            .map(
                value ->
                    new RangeFigure.Tick(
                        number(value.value()), words.value(value.value()), value.standing()))
            .toList());
  }

  private ProofFigure fall(Proof.Fall proof) {
    double most = 100;
    boolean counts = row.values().getFirst().value() instanceof Value.Amount;
    if (counts) {
      most =
          Stream.concat(
                  row.values().stream().map(StatedValue::value),
                  Stream.of(proof.before(), proof.after())
                      .filter(at -> at != null)
                      .map(Proof.Fall.At::value))
              .mapToDouble(ProofChart::number)
              .max()
              .orElse(1);
    }
    double full = most;
    List<FallFigure.Point> points = new ArrayList<>();
    add(proof.before(), full, points);
    for (StatedValue value : row.values()) {
      points.add(
          new FallFigure.Point(
              hour(row.asOf()),
              100 * number(value.value()) / full,
              words.value(value.value()),
              true,
              value.standing()));
    }
    add(proof.after(), full, points);
    return new FallFigure(points);
  }

  private void add(Proof.Fall.@Nullable At at, double full, List<FallFigure.Point> points) {
    if (at != null) {
      points.add(
          new FallFigure.Point(
              hour(at.hour()),
              100 * number(at.value()) / full,
              words.value(at.value()),
              false,
              Standing.FITS));
    }
  }

  private String hour(@Nullable LocalDateTime hour) {
    return hour == null ? texts.of("sources.end") : texts.time(hour.toLocalTime());
  }

  /// A value as a number of pixels is made from.
  private static double number(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) -> number.doubleValue();
      case Value.Printed(var share) -> share.percent().doubleValue();
      case Value.MoreThan(long bound) -> bound;
      case Value.Base _ -> 0;
    };
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (StatedValue value : row.values()) {
      items.add(
          new Item(
              Integer.toString(items.size()),
              texts.of(
                  "sources.valueLine",
                  words.value(value.value()),
                  words.standing(value),
                  value.by().stream().map(words::source).collect(Collectors.joining("; ")))));
    }
    return items;
  }

  @Override
  public Table table() {
    List<Table.Column> columns =
        List.of(
            Table.Column.ofFigures(words.name(row)),
            Table.Column.ofTexts(texts.of("sources.column.finding")),
            Table.Column.ofTexts(texts.of("sources.column.source")),
            Table.Column.ofTexts(texts.of("sources.column.date")),
            Table.Column.ofTexts(texts.of("sources.column.status")),
            Table.Column.ofTexts(texts.of("sources.column.quote")));
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StatedValue value : row.values()) {
      for (Statement statement : value.by()) {
        Source source = election.source(statement.evidence());
        rows.add(
            List.of(
                cell(value.value()),
                Table.Cell.text(words.standing(value)),
                Table.Cell.text(source.publisher().in(texts.locale())),
                Table.Cell.text(source.date() == null ? "" : source.date().toString()),
                Table.Cell.text(
                    statement.status() == null
                        ? ""
                        : texts.of("status.word." + statement.status())),
                Table.Cell.text(
                    statement.evidence().quote() == null ? "" : statement.evidence().quote())));
      }
    }
    return new Table(columns, rows);
  }

  private Table.Cell cell(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) -> Table.Cell.figure(words.value(value), number);
      case Value.Printed(var share) -> Table.Cell.figure(words.value(value), share.percent());
      case Value.MoreThan _, Value.Base _ ->
          new Table.Cell(words.value(value), "", words.value(value));
    };
  }
}
