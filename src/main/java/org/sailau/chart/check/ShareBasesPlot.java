package org.sailau.chart.check;

import static org.sailau.chart.check.ShareBasesDrawing.ABOVE;
import static org.sailau.chart.check.ShareBasesDrawing.BELOW;
import static org.sailau.chart.check.ShareBasesDrawing.GAP;
import static org.sailau.chart.check.ShareBasesDrawing.NAME_LINE;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.FlatBars;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.PlotTheme;
import org.sailau.chart.check.ShareBasesDrawing.Common;
import org.sailau.chart.check.ShareBasesDrawing.Row;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Draws ranges into one area. JFreeChart draws bars, band and axis; the [Pen] draws every text.
/// Numbers that are multiplied by `em` are in em.
final class ShareBasesPlot {

  private static final double BAR = 1.3;
  private static final double BAND_ABOVE = 0.4;

  private final ShareBasesDrawing drawing;
  private final List<Row> rows;
  private final Style style;
  private final Palette colours;
  private final Pen pen;
  private final Rectangle2D area;
  private final double em;
  private final boolean narrow;
  private final double top;
  private final double pitch;

  /// The area of the bars in pixels, from [PlotTheme#whole].
  private final Rectangle2D data;

  private final NumberAxis bases;

  /// How much the value grows along the axis with each pixel.
  private final double perPixel;

  ShareBasesPlot(ShareBasesDrawing drawing, Pen pen, Rectangle2D area) {
    this.drawing = drawing;
    this.rows = drawing.rows();
    this.style = drawing.style();
    this.colours = style.palette();
    this.pen = pen;
    this.area = area;
    this.em = style.em();
    double width = area.getWidth();
    narrow = drawing.isNarrow(width);
    double needs = drawing.rowNeeds(width);
    pitch =
        Math.clamp(
            (area.getHeight() - (ABOVE + BELOW) * em) / Math.max(1, rows.size()),
            needs * em,
            Math.max(drawing.maxPitch(), needs) * em);
    top = area.getY() + ABOVE * em;
    double from = area.getX() + (narrow ? 0 : drawing.nameWidth(width) + GAP * em);
    data = PlotTheme.whole(from, top - BAND_ABOVE * em, area.getMaxX(), top + pitch * rows.size());
    // Both ends of a bar are written outside it, so that the axis has room for them on both sides.
    double ends = GAP * em + Math.max(max(row -> width(row.low())), max(row -> width(row.high())));
    double lowest = -max(row -> -row.low().doubleValue());
    double highest = max(row -> row.high().doubleValue());
    perPixel = Math.max(1, highest - lowest) / Math.max(1, area.getMaxX() - from - 2 * ends);
    double zero = from + ends;
    bases = new Bases();
    bases.setTickUnit(new NumberTickUnit(drawing.step().doubleValue()));
    bases.setRange(
        lowest + (data.getMinX() - zero) * perPixel, lowest + (data.getMaxX() - zero) * perPixel);
  }

  /// The largest of a measure of all rows.
  private double max(ToDoubleFunction<Row> length) {
    return rows.stream().mapToDouble(length).max().orElse(0);
  }

  private String shown(BigInteger count) {
    return drawing.texts().count(count);
  }

  private double width(BigInteger count) {
    return Pen.width(shown(count), style.smallBold());
  }

  void draw(EntityCollection entities) {
    PlotTheme theme = new PlotTheme(style);
    CategoryPlot plot =
        new CategoryPlot(dataset(Row::low, this::high), new Names(), bases, bars(this::range));
    @Nullable Common common = drawing.common();
    if (common != null) {
      double high = high(common);
      plot.addRangeMarker(theme.band(common.low().doubleValue(), high), Layer.BACKGROUND);
      plot.setDataset(
          1,
          dataset(
              row -> common.isIn(row) ? row.low().max(common.low()) : null,
              row -> common.isIn(row) ? (Number) Math.min(high(row).doubleValue(), high) : null));
      plot.setRenderer(1, bars((_, bar) -> pen.fill(bar, colours.accent())));
    }
    theme.draw(plot, pen, data);
    if (style.isNarrow()) {
      drawNames(true);
    }
    if (common != null) {
      bracket(common);
    }
    for (int i = 0; i < rows.size(); i++) {
      Rectangle2D row =
          new Rectangle2D.Double(area.getX(), top + i * pitch, area.getWidth(), pitch);
      entities.add(new ItemEntity(Integer.toString(i), row));
    }
  }

  /// A range's high end, or a value that is drawn a pixel above the low end if that is higher.
  private Number high(Row row) {
    return Math.max(row.high().doubleValue(), row.low().doubleValue() + perPixel);
  }

  private double high(Common common) {
    return Math.max(common.high().doubleValue(), common.low().doubleValue() + 2 * perPixel);
  }

  private DefaultIntervalCategoryDataset dataset(
      Function<Row, @Nullable Number> low, Function<Row, @Nullable Number> high) {
    String onlySeries = "";
    return new DefaultIntervalCategoryDataset(
        new String[] {onlySeries},
        rows.stream().map(Row::name).toArray(String[]::new),
        new Number[][] {rows.stream().map(low).toArray(Number[]::new)},
        new Number[][] {rows.stream().map(high).toArray(Number[]::new)});
  }

  private IntervalBarRenderer bars(FlatBars painter) {
    IntervalBarRenderer renderer = new IntervalBarRenderer();
    renderer.setBarPainter(painter);
    renderer.setMaximumBarWidth(BAR * em / data.getHeight());
    return renderer;
  }

  /// Draws a row's range, and both ends beside it.
  private void range(int row, RectangularShape bar) {
    pen.other(bar);
    Row range = rows.get(row);
    double y = bar.getCenterY() + 0.32 * em;
    double gap = GAP * em;
    end(range.low(), range.lowDecides(), bar.getMinX() - gap, y, Anchor.END);
    end(range.high(), range.highDecides(), bar.getMaxX() + gap, y, Anchor.START);
  }

  private void end(BigInteger count, boolean decides, double x, double y, Anchor anchor) {
    Font font = decides ? style.smallBold() : style.small();
    pen.text(shown(count), x, y, font, colours.text(), anchor);
  }

  /// Draws the band's label, and a bracket from the label to the band.
  private void bracket(Common common) {
    double left = bases.valueToJava2D(common.low().doubleValue(), data, RectangleEdge.BOTTOM);
    double right = bases.valueToJava2D(high(common), data, RectangleEdge.BOTTOM);
    String label = common.label();
    Font font = Pen.fitted(label, style.bodyBold(), area.getWidth());
    double half = Pen.width(label, font) / 2;
    double middle =
        Math.clamp(
            (left + right) / 2,
            area.getX() + half,
            Math.max(area.getX() + half, area.getMaxX() - half));
    double y = top - 0.9 * em;
    pen.line(left, y, right, y, colours.accent(), 1.3);
    pen.line(left, y, left, y + 0.5 * em, colours.accent(), 1.3);
    pen.line(right, y, right, y + 0.5 * em, colours.accent(), 1.3);
    pen.text(label, middle, y - 0.6 * em, font, colours.accent(), Anchor.MIDDLE);
  }

  /// Draws the choices' names, left of the bars or above them, and says where the bars are.
  @SuppressWarnings("serial") // No chart is ever serialized.
  private final class Names extends CategoryAxis {

    @Override
    public double getCategoryMiddle(int row, int rows, Rectangle2D data, RectangleEdge edge) {
      double y = top + row * pitch;
      return narrow
          ? y + (lines(row).size() * NAME_LINE + drawing.aboveBar() + BAR / 2) * em
          : y + pitch / 2;
    }

    @Override
    public AxisState draw(
        Graphics2D g,
        double cursor,
        Rectangle2D plot,
        Rectangle2D data,
        RectangleEdge edge,
        @Nullable PlotRenderingInfo info) {
      if (!style.isNarrow()) {
        drawNames(false);
      }
      return new AxisState(cursor);
    }
  }

  /// @param acrossBand whether the band is drawn already and names may stand across it
  private void drawNames(boolean acrossBand) {
    double line = NAME_LINE * em;
    for (int i = 0; i < rows.size(); i++) {
      List<String> lines = lines(i);
      double y = top + i * pitch;
      y += narrow ? line - 0.1 * em : pitch / 2 + 0.36 * em - (lines.size() - 1) * line / 2;
      for (String text : lines) {
        if (acrossBand) {
          pen.wipe(text, area.getX(), y, style.body(), colours.bg());
        }
        pen.text(text, area.getX(), y, style.body(), colours.text());
        y += line;
      }
    }
  }

  private List<String> lines(int row) {
    return drawing.nameLines(rows.get(row), area.getWidth());
  }

  /// The axis of bases. Where not all ticks' texts have room, some ticks have none.
  @SuppressWarnings("serial") // No chart is ever serialized.
  private final class Bases extends NumberAxis {

    @Override
    protected AxisState drawTickMarksAndLabels(
        Graphics2D g, double cursor, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
      AxisState state = super.drawTickMarksAndLabels(g, cursor, plot, data, edge);
      Font font = style.small();
      double y = cursor + 1.35 * em;
      double free = data.getMinX();
      if (!narrow) {
        String label = drawing.texts().of("bases.axis");
        double width = pen.text(label, area.getX(), y, font, colours.muted());
        free = Math.max(free, area.getX() + width + GAP * em);
      }
      for (Object tick : state.getTicks()) {
        double value = ((ValueTick) tick).getValue();
        String text = shown(BigDecimal.valueOf(value).toBigInteger());
        double x = valueToJava2D(value, data, edge);
        double half = Pen.width(text, font) / 2;
        if (x - half >= free && x + half <= area.getMaxX()) {
          pen.text(text, x, y, font, colours.muted(), Anchor.MIDDLE);
          free = x + half + 0.8 * em;
        }
      }
      return state;
    }
  }
}
