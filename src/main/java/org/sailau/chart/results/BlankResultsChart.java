package org.sailau.chart.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.base.Table.Cell;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.ValueScale;
import org.sailau.chart.results.Bars.Row;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceOrder;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.SourceWords;

/// A contest's results with a blank bar for each choice, in which a class draws its guess, or the
/// same with the figures. The choices stand in a [ChoiceOrder], which does not give the answer
/// away.
public final class BlankResultsChart extends Chart {

  /// A class does not guess more bars than this.
  private static final int MAX_ROWS = 12;

  private final Contest contest;
  private final Measure measure;
  private final boolean answered;

  /// The choices that are drawn.
  private final List<Ranking.Line> lines;

  private BlankResultsChart(
      Audited audited, Contest contest, Measure measure, boolean answered, Texts texts) {
    super(audited, texts);
    this.contest = contest;
    this.measure = measure;
    this.answered = answered;
    List<Choice> order = ChoiceOrder.of(contest, texts);
    this.lines =
        contest.ranking().standing().stream()
            .filter(line -> figure(line) != null)
            .limit(MAX_ROWS)
            .sorted(Comparator.comparingInt(line -> order.indexOf(line.choice())))
            .toList();
  }

  /// A chart of shares, or of votes if no shares are stated; empty if neither are.
  ///
  /// @param answered whether the figures are drawn
  public static Optional<Chart> of(
      Audited audited, Contest contest, boolean answered, Texts texts) {
    return Stream.of(Measure.values())
        .map(measure -> new BlankResultsChart(audited, contest, measure, answered, texts))
        .filter(chart -> !chart.lines.isEmpty())
        .<Chart>map(chart -> chart)
        .findFirst();
  }

  private @Nullable BigDecimal figure(Ranking.Line line) {
    @Nullable Share share = line.tally().share();
    @Nullable BigDecimal votes = line.tally().votes();
    return measure == Measure.SHARE ? share == null ? null : share.percent() : votes;
  }

  private String shown(BigDecimal figure) {
    return measure == Measure.SHARE
        ? texts.percent(figure)
        : texts.of("results.votes", figure.longValueExact());
  }

  @Override
  public String id() {
    return "guess-" + contest.id() + (answered ? "-answer" : "");
  }

  @Override
  public String name() {
    return texts.of("chart.results", contest.name().in(texts.locale()));
  }

  @Override
  protected Caption caption() {
    List<String> subtitles = new ArrayList<>();
    subtitles.add(
        measure == Measure.SHARE
            ? contest.base() == null
                ? texts.of("trick.share.noBase")
                : texts.of("trick.share", ChoiceWords.base(contest, texts))
            : texts.of("results.column.votes"));
    int all = contest.standing().size();
    if (all > lines.size()) {
      subtitles.add(texts.of("guess.more", lines.size(), all, ChoiceOrder.name(contest, texts)));
    }
    return new Caption(
        contest.name().in(texts.locale()),
        subtitles,
        answered ? List.of(SourceWords.line(election, texts)) : List.of(),
        texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    ValueScale scale =
        measure == Measure.SHARE
            ? new ValueScale(100, 25)
            : ValueScale.reaching(
                lines.stream()
                    .map(this::figure)
                    .mapToDouble(BlankResultsChart::value)
                    .max()
                    .orElse(1),
                1);
    List<Row> rows = new ArrayList<>();
    for (Ranking.Line line : lines) {
      @Nullable BigDecimal figure = figure(line);
      String text = answered && figure != null ? shown(figure) : "";
      rows.add(
          new Row(
              line.choice().id(),
              line.choice().name().in(texts.locale()),
              "",
              answered ? (Double) value(figure) : (Double) scale.end(),
              text,
              "",
              "",
              "",
              null,
              null,
              text,
              answered ? Fill.OTHER : Fill.BLANK));
    }
    Bars bars =
        new Bars(
            rows,
            scale,
            "",
            null,
            measure == Measure.SHARE ? Bars.Half.of(contest, true, texts) : null,
            "",
            tick -> texts.decimal(BigDecimal.valueOf(Math.round(tick))),
            tick ->
                measure == Measure.SHARE
                    ? texts.percent(BigDecimal.valueOf(Math.round(tick)))
                    : texts.decimal(BigDecimal.valueOf(Math.round(tick))),
            texts.of("derived"),
            texts.locale());
    return new BarsDrawing(bars, style);
  }

  private static double value(@Nullable BigDecimal figure) {
    return figure == null ? 0 : figure.doubleValue();
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Ranking.Line line : lines) {
      @Nullable BigDecimal figure = figure(line);
      String position = texts.of("spoken.position", items.size() + 1, lines.size());
      items.add(
          new Item(
              line.choice().id(),
              Stream.of(
                      line.choice().name().in(texts.locale()),
                      answered && figure != null ? shown(figure) : texts.of("guess.blank"),
                      position)
                  .collect(Collectors.joining(", "))));
    }
    return items;
  }

  @Override
  public Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Ranking.Line line : lines) {
      @Nullable BigDecimal figure = figure(line);
      rows.add(
          List.of(
              Cell.text(line.choice().name().in(texts.locale())),
              answered && figure != null ? Cell.figure(shown(figure), figure) : Cell.text("")));
    }
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("results.column.name." + contest.kind())),
            Table.Column.ofFigures(texts.of("chart.column.count"))),
        rows);
  }
}
