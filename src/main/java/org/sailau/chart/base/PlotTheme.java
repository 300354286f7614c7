package org.sailau.chart.base;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// How JFreeChart's plots, axes and markers look in a style. Everything is flat, nothing is drawn
/// that shows no figure, and a plot has no margins of its own.
public record PlotTheme(Style style) {

  /// Half the thickness of an axis line, in pixels. Bands end where the line begins.
  private static final double HALF_LINE = 0.5;

  /// Draws a plot with horizontal bars.
  ///
  /// @param area of the bars, from [#whole]; the axes are drawn outside it
  public void draw(CategoryPlot plot, Pen pen, Rectangle2D area) {
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(new RectangleInsets(0, 0, HALF_LINE, 0));
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0);
    plot.getDomainAxis().setCategoryMargin(0);
    axis(plot.getRangeAxis());
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    pen.draw(
        plot,
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth(), area.getHeight() + HALF_LINE));
  }

  /// Draws a plot of lines, whose axes are drawn by the caller.
  ///
  /// @param area of the values, from [#whole]
  public void draw(XYPlot plot, Pen pen, Rectangle2D area) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    pen.draw(plot, area);
  }

  private void axis(Axis axis) {
    axis.setAxisLinePaint(style.palette().control());
    axis.setAxisLineStroke(line(1));
    axis.setTickMarkPaint(style.palette().control());
    axis.setTickMarkStroke(line(1));
    axis.setTickMarkOutsideLength((float) (0.35 * style.em()));
    axis.setTickLabelsVisible(false);
  }

  /// The area in whole pixels that is nearest to the given one and not narrower. JFreeChart rounds
  /// the area of a plot inwards to whole pixels, and leaves one that has them as it is. A value
  /// axis whose range is set for this area maps each value to its exact pixel.
  ///
  /// @param bottom where the middle of the value axis's line is wanted
  public static Rectangle2D whole(double left, double top, double right, double bottom) {
    double x = Math.floor(left);
    double y = Math.round(top);
    return new Rectangle2D.Double(
        x, y, Math.max(1, Math.ceil(right) - x), Math.round(bottom - HALF_LINE) - y);
  }

  /// A band behind all bars, with lines at its ends.
  public IntervalMarker band(double low, double high) {
    return new IntervalMarker(
        low, high, style.palette().accentSoft(), line(1), style.palette().accent(), line(1.3f), 1);
  }

  private static BasicStroke line(float pixels) {
    return new BasicStroke(pixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }
}
