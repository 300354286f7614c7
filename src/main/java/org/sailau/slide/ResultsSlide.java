package org.sailau.slide;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.draw.ValueScale;
import org.sailau.chart.draw.WrappedText;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.results.ResultsHeadline;
import org.sailau.election.Contest;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.text.Texts;

/// The slide of a contest's results. Rows are revealed from the last place to the first, and the
/// remainder at the end. Only the bar revealed last grows.
final class ResultsSlide extends SlideChart {

  private static final MathContext TICK_DIGITS = new MathContext(12);

  private static final double NAMES = 0.36;
  private static final double NAME = 1.1;
  private static final double FIGURE = 1.2;
  private static final double AXIS = 1.9;
  private static final double BETWEEN_ROWS = 0.45;
  private static final double MAX_ROW = 3.2;
  private static final double MAX_BAR = 1.6;

  private final Contest contest;
  private final Ranking ranking;
  private final Measure measure;
  private final ResultsSlideRows rows;
  private final int revealed;
  private final @Nullable String zoom;

  /// @param revealed how many rows are shown
  /// @param zoom the key of the row that the axis is scaled for; null to scale it for all rows
  ResultsSlide(
      Audited audited,
      Contest contest,
      Texts texts,
      SlideNumber slideNumber,
      int revealed,
      @Nullable String zoom) {
    super(audited, texts, slideNumber);
    this.contest = contest;
    this.ranking = contest.ranking();
    this.measure = ResultsSlideRows.measure(ranking);
    Rectangle2D body = SlideDrawing.referenceBody(this, REFERENCE);
    this.rows =
        ResultsSlideRows.of(
            contest, measure, texts, entry -> height(entry, REFERENCE, body), room(body));
    this.revealed = Math.clamp(revealed, 0, rows.all().size());
    this.zoom = zoom;
  }

  private static final Style REFERENCE = Style.picture(Theme.LIGHT, false, false);

  private static double room(Rectangle2D body) {
    return body.getHeight() - AXIS * REFERENCE.em();
  }

  /// The keys of the rows in the order in which they are revealed.
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < rows.all().size(); i++) {
      keys.add(rows.all().get(rows.atStep(i)).key());
    }
    return keys;
  }

  /// The layout reserves room for the largest of all headlines, so that nothing moves when rows are
  /// revealed.
  @Override
  List<String> headlines() {
    return List.of(
        new ResultsHeadline(election, contest, measure, texts()).text(),
        texts().of("slide.results." + measure));
  }

  @Override
  List<String> subtitles() {
    String name = contest.name().in(texts().locale());
    int all = ranking.lines().size();
    return List.of(
        texts().of("slide.results.largest", name, all, all),
        texts().of("slide.results.zoomed", name, texts().percent(BigDecimal.valueOf(100))));
  }

  private boolean isFullyRevealed() {
    return revealed == rows.all().size();
  }

  @Override
  public String id() {
    return "slide-results-" + contest.id();
  }

  @Override
  public String headline() {
    return isFullyRevealed()
        ? new ResultsHeadline(election, contest, measure, texts()).text()
        : texts().of("slide.results." + measure);
  }

  @Override
  double headlineSize() {
    return 1.65;
  }

  @Override
  String subtitle() {
    Texts texts = texts();
    String name = contest.name().in(texts.locale());
    @Nullable ValueScale zoomed = zoomedScale();
    if (zoomed != null) {
      return texts.of("slide.results.zoomed", name, tick(zoomed.end(), true));
    }
    return rows.choices() == ranking.lines().size()
        ? name
        : texts.of("slide.results.largest", name, rows.choices(), ranking.lines().size());
  }

  private @Nullable ValueScale zoomedScale() {
    if (zoom == null) {
      return null;
    }
    return rows.all().stream()
        .filter(row -> row.key().equals(zoom) && row.value() != null && row.value() > 0)
        .findFirst()
        .map(row -> ValueScale.reaching(row.value() == null ? 0 : row.value(), minScaleEnd()))
        .filter(scale -> scale.end() < rows.scale(measure).end())
        .orElse(null);
  }

  private double minScaleEnd() {
    return measure == Measure.VOTES ? 1 : 0;
  }

  private String tick(double value, boolean last) {
    BigDecimal exact = BigDecimal.valueOf(value).round(TICK_DIGITS);
    exact = exact.stripTrailingZeros();
    exact = exact.scale() < 0 ? exact.setScale(0) : exact;
    return last && measure == Measure.SHARE ? texts().percent(exact) : texts().decimal(exact);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < rows.all().size(); i++) {
      ResultsSlideRows.ResultRow row = rows.all().get(i);
      if (rows.stepOf(i) < revealed) {
        items.add(new Item(row.key(), texts().of("spoken.pair", row.name(), row.figure())));
      }
    }
    return items;
  }

  private double nameWidth(Style style, double width) {
    return NAMES * width - 0.8 * style.em();
  }

  private WrappedText name(ResultsSlideRows.ResultRow row, Style style, double width) {
    Locale locale = texts().locale();
    return WrappedText.of(
        row.name(), style.bold(NAME), style.palette().text(), nameWidth(style, width), locale);
  }

  private double height(ResultsSlideRows.ResultRow row, Style style, Rectangle2D body) {
    return name(row, style, body.getWidth()).height() + BETWEEN_ROWS * style.em();
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    if (rows.all().isEmpty()) {
      return;
    }
    double em = style.em();
    @Nullable ValueScale zoomed = zoomedScale();
    ValueScale scale = zoomed == null ? rows.scale(measure) : zoomed;
    double axis = area.getX() + NAMES * area.getWidth();
    double perValue = axisLength(style, area.getMaxX() - axis, scale) / scale.end();
    double room = area.getHeight() - AXIS * em;
    double needed = rows.all().stream().mapToDouble(row -> height(row, style, area)).sum();
    double more = Math.max(0, room - needed) / rows.all().size();
    double y = area.getY();
    for (int i = 0; i < rows.all().size(); i++) {
      ResultsSlideRows.ResultRow row = rows.all().get(i);
      double height =
          Math.max(
              height(row, style, area), Math.min(height(row, style, area) + more, MAX_ROW * em));
      if (rows.stepOf(i) < revealed) {
        boolean newest = rows.stepOf(i) == revealed - 1;
        row(
            pen,
            style,
            row,
            new Rectangle2D.Double(area.getX(), y, area.getWidth(), height),
            axis,
            perValue,
            scale,
            newest);
        entities.add(
            new ItemEntity(
                row.key(), new Rectangle2D.Double(area.getX(), y, area.getWidth(), height)));
      } else {
        double middle = y + height / 2 + 0.36 * em;
        pen.text("?", axis + 0.5 * em, middle, style.bold(FIGURE), style.palette().muted());
      }
      y += height;
    }
    axis(pen, style, area.getY(), y, axis, perValue, scale);
  }

  /// The length of the axis in pixels, so that the figures behind the bars fit.
  private double axisLength(Style style, double width, ValueScale scale) {
    Font font = style.bold(FIGURE);
    double length = width - Pen.width(tick(scale.end(), true), style.regular(1)) / 2;
    for (ResultsSlideRows.ResultRow row : rows.all()) {
      double text = Pen.width(figureText(row, scale), font) + 0.5 * style.em();
      double part = row.value() == null || isBeyond(row, scale) ? 0 : row.value() / scale.end();
      if (part > 0) {
        length = Math.min(length, (width - text) / part);
      }
    }
    return length;
  }

  private static boolean isBeyond(ResultsSlideRows.ResultRow row, ValueScale scale) {
    return row.value() != null && row.value() > scale.end();
  }

  private String figureText(ResultsSlideRows.ResultRow row, ValueScale scale) {
    return isBeyond(row, scale) ? texts().of("slide.results.beyond", row.figure()) : row.figure();
  }

  private void row(
      Pen pen,
      Style style,
      ResultsSlideRows.ResultRow row,
      Rectangle2D at,
      double axis,
      double perValue,
      ValueScale scale,
      boolean newest) {
    double em = style.em();
    double middle = at.getCenterY();
    WrappedText name = name(row, style, at.getWidth());
    name.draw(pen, at.getX(), middle - name.height() / 2);
    double bar = Math.min(MAX_BAR * em, 0.62 * at.getHeight());
    double length = row.value() == null || isBeyond(row, scale) ? 0 : row.value() * perValue;
    if (length > 0) {
      double drawn = newest ? pen.grown(length) : length;
      Rectangle2D full = new Rectangle2D.Double(axis, middle - bar / 2, drawn, bar);
      pen.wholeBar(full, row.fill());
    }
    boolean figure = row.value() != null;
    pen.text(
        figureText(row, scale),
        axis + length + 0.5 * em,
        middle + 0.36 * FIGURE * em,
        figure && !isBeyond(row, scale) ? style.bold(FIGURE) : style.regular(1),
        figure ? style.palette().text() : style.palette().muted());
  }

  private void axis(
      Pen pen,
      Style style,
      double top,
      double bottom,
      double axis,
      double perValue,
      ValueScale scale) {
    Palette colours = style.palette();
    double em = style.em();
    pen.line(axis, top, axis, bottom, colours.text(), 0.09 * em);
    double[] ticks = scale.ticks();
    double free = 0;
    for (int i = 0; i < ticks.length; i++) {
      double x = axis + ticks[i] * perValue;
      boolean last = i == ticks.length - 1;
      String text = tick(ticks[i], last);
      double half = Pen.width(text, style.regular(1)) / 2;
      double end =
          axis + scale.end() * perValue - Pen.width(tick(scale.end(), true), style.regular(1)) / 2;
      if (i == 0 || last || (x - half > free && x + half + 0.5 * em < end)) {
        pen.line(x, bottom, x, bottom + 0.35 * em, colours.text(), 0.07 * em);
        pen.text(text, x, bottom + 1.45 * em, style.regular(1), colours.muted(), Anchor.MIDDLE);
        free = x + half + 0.5 * em;
      }
    }
  }

  @Override
  public Table table() {
    return ResultsChart.of(new Audited(election, report), contest, Measure.SHARE, texts()).table();
  }
}
