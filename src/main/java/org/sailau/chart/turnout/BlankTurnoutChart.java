package org.sailau.chart.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.base.Table.Cell;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Empty half rings in which a class draws its guess of the turnout, or the same with the figures.
public final class BlankTurnoutChart extends Chart {

  /// Space to write a figure in.
  private static final String BLANK = "… %";

  private final TurnoutChart turnout;
  private final boolean answered;

  private BlankTurnoutChart(Audited audited, Texts texts, TurnoutChart turnout, boolean answered) {
    super(audited, texts);
    this.turnout = turnout;
    this.answered = answered;
  }

  /// A chart of the stated turnouts; empty if none is stated.
  ///
  /// @param answered whether the figures are drawn
  public static Optional<Chart> of(Audited audited, boolean answered, Texts texts) {
    return TurnoutChart.isStated(audited.election())
        ? Optional.of(
            new BlankTurnoutChart(audited, texts, TurnoutChart.ofStated(audited, texts), answered))
        : Optional.empty();
  }

  @Override
  public String id() {
    return answered ? "guess-turnout-answer" : "guess-turnout";
  }

  @Override
  public String name() {
    return turnout.name();
  }

  @Override
  protected Caption caption() {
    return new Caption(
        texts.of("guess.turnout"), turnout.caption().subtitles(), List.of(), texts.locale());
  }

  private List<Gauge> gauges() {
    return turnout.gauges().stream()
        .map(
            gauge ->
                new Gauge(
                    gauge.title(),
                    answered ? gauge.percent() : null,
                    answered ? gauge.share() : Cell.text(BLANK),
                    false,
                    answered
                        ? gauge.spoken()
                        : texts.of("spoken.pair", gauge.title(), texts.of("guess.blank")),
                    gauge.base(),
                    "",
                    List.of()))
        .toList();
  }

  @Override
  protected Drawing drawing(Style style) {
    return new GaugesDrawing(gauges(), texts, style);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Gauge gauge : gauges()) {
      items.add(new Item(Integer.toString(items.size()), gauge.spoken() + ", " + gauge.base()));
    }
    return items;
  }

  @Override
  public Table table() {
    return Table.ofTexts(
        List.of(Table.Column.ofTexts(texts.of("turnout.column.unit"))),
        gauges().stream().map(gauge -> List.of(gauge.title())).toList());
  }
}
