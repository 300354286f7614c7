package org.sailau.slide;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.election.Observation;
import org.sailau.election.number.Count;
import org.sailau.text.Texts;

/// The slide of observers and foreign reporters, drawn to one scale. A lower bound is an open bar.
final class ObserversSlide extends SlideChart {

  private static final double FIGURE = 2.2;
  private static final double LABEL = 1.15;
  private static final double BAR = 1.7;
  private static final double ARROW = 1.1;

  private record FigureRow(Count count, String label) {}

  private final List<FigureRow> rows = new ArrayList<>();
  private final Chart chart;

  ObserversSlide(Audited audited, Texts texts, SlideNumber slideNumber) {
    super(audited, texts, slideNumber);
    this.chart = ObserversChart.of(audited, texts);
    @Nullable Observation observation = election.observation();
    if (observation != null) {
      add(observation.observers(), ObserversChart.observersLabel(observation, texts));
      add(observation.foreignReporters(), ObserversChart.reportersLabel(observation, texts));
    }
  }

  private void add(Observation.@Nullable Figure figure, String label) {
    if (figure != null) {
      rows.add(new FigureRow(figure.count(), label));
    }
  }

  @Override
  public String id() {
    return "slide-observers";
  }

  @Override
  public String headline() {
    return chart.headline();
  }

  private boolean bounded() {
    return rows.stream().anyMatch(row -> row.count() instanceof Count.MoreThan);
  }

  @Override
  String subtitle() {
    return rows.size() > 1 ? texts().of("observers.sameScale") : "";
  }

  private String figure(FigureRow row) {
    long value = row.count().value();
    return row.count() instanceof Count.MoreThan
        ? texts().of("observers.bound", value)
        : texts().count(value);
  }

  @Override
  public List<Item> items() {
    return chart.items();
  }

  @Override
  public Table table() {
    return chart.table();
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    double em = style.em();
    Palette colours = style.palette();
    Locale locale = texts().locale();
    double largest = rows.stream().mapToDouble(row -> row.count().value()).max().orElse(1);
    double perValue = (area.getWidth() - (ARROW + 0.2) * em) / Math.max(1, largest);
    double y = area.getY();
    for (int i = 0; i < rows.size(); i++) {
      FigureRow row = rows.get(i);
      double top = y;
      y =
          WrappedText.of(figure(row), style.bold(FIGURE), colours.text(), area.getWidth(), locale)
              .draw(pen, area.getX(), y);
      y =
          WrappedText.of(row.label(), style.regular(LABEL), colours.text(), area.getWidth(), locale)
                  .draw(pen, area.getX(), y)
              + 0.35 * em;
      bar(pen, style, row, i == 0, area.getX(), y, row.count().value() * perValue);
      y += (BAR + 1.3) * em;
      entities.add(
          new ItemEntity(
              Integer.toString(i),
              new Rectangle2D.Double(area.getX(), top, area.getWidth(), y - top)));
    }
    if (bounded()) {
      WrappedText.of(
              texts().of("observers.boundNote"),
              style.regular(1.02),
              colours.muted(),
              area.getWidth(),
              locale)
          .draw(pen, area.getX(), y - 0.4 * em);
    }
  }

  private static void bar(
      Pen pen, Style style, FigureRow row, boolean first, double x, double y, double length) {
    double em = style.em();
    double high = BAR * em;
    Palette colours = style.palette();
    pen.wholeBar(new Rectangle2D.Double(x, y, length, high), first ? Fill.LEADING : Fill.OTHER);
    if (row.count() instanceof Count.MoreThan) {
      Path2D arrow = new Path2D.Double();
      arrow.moveTo(x + length, y);
      arrow.lineTo(x + length + ARROW * em, y + high / 2);
      arrow.lineTo(x + length, y + high);
      arrow.closePath();
      if (first) {
        pen.fill(arrow, colours.accent());
      } else {
        pen.other(arrow);
      }
      double over = 0.25 * em;
      pen.line(x + length, y - over, x + length, y + high + over, colours.text(), 0.1 * em);
    }
    pen.line(x, y - 0.2 * em, x, y + high + 0.2 * em, colours.text(), 0.09 * em);
  }
}
