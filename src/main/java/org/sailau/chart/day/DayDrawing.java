package org.sailau.chart.day;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.PlotTheme;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;

/// Draws the turnouts of a day: a time axis to scale, values from 0 to 100, marks at stated hours
/// only, and labels at the ends of lines, moved apart. Lengths in em.
///
/// @param hour the place of the hour whose figures are written beside their marks
/// @param percents what stands at the value axis, from 0 to 100 by quarters
record DayDrawing(
    List<Curve> curves, List<HourTick> ticks, int hour, List<String> percents, Style style)
    implements Drawing {

  private static final double MIN_PLOT = 15;
  private static final double MIN_PLOT_NARROW = 11;
  private static final double LEFT = 3.6;
  private static final double ABOVE = 1.2;
  private static final double HOURS = 1.6;
  private static final double UNDER_HOURS = 1.2;
  private static final double LEADER = 1.9;
  private static final double APART = 1.38;
  private static final double MARK = 0.39;
  private static final double PALE_MARK = 0.15;
  private static final double MARK_ROOM = 0.7;

  /// Where more marks would be behind the others, pale lines have none.
  private static final int MOST_PALE_MARKS = 3000;

  /// How much of the width labels may take, and in a picture that is looked at on a telephone.
  private static final double MOST_LABELS = 0.32;

  private static final double MOST_LABELS_NARROW = 0.55;

  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    double labels = (1 + labelled().size()) * APART;
    double plot = style.isNarrow() ? MIN_PLOT_NARROW : MIN_PLOT;
    return (Math.max(plot, labels) + ABOVE + below()) * em();
  }

  private double below() {
    return HOURS + (ticks.stream().allMatch(tick -> tick.below().isEmpty()) ? 0 : UNDER_HOURS);
  }

  /// The curves that have labels at their ends, from the top.
  private List<Curve> labelled() {
    return curves.stream()
        .filter(curve -> curve.role() != Curve.Role.PALE)
        .sorted(Comparator.comparingDouble(curve -> -curve.end()))
        .toList();
  }

  private Font labelFont(Curve curve) {
    return curve.role() == Curve.Role.NAMED ? style.body() : style.bodyBold();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    List<Curve> labelled = labelled();
    double figures =
        labelled.stream()
            .mapToDouble(curve -> Pen.width(curve.at(curve.last()).figure(), labelFont(curve)))
            .max()
            .orElse(0);
    double names =
        labelled.stream()
            .mapToDouble(curve -> Pen.width(curve.name(), labelFont(curve)))
            .max()
            .orElse(0);
    double part = style.isNarrow() ? MOST_LABELS_NARROW : MOST_LABELS;
    double most = part * area.getWidth() - figures - 0.7 * em();
    double right = LEADER * em() + figures + 0.7 * em() + Math.min(names, most);
    Rectangle2D plot =
        PlotTheme.whole(
            area.getX() + LEFT * em(),
            area.getY() + ABOVE * em(),
            area.getMaxX() - right,
            area.getMaxY() - below() * em());
    grid(pen, area, plot);
    lines(pen, plot);
    hours(pen, plot);
    figuresOfHour(pen, plot);
    ends(pen, plot, labelled, figures, Math.min(names, most));
    entities(plot, labelled, right, entities);
  }

  private double x(Rectangle2D plot, int at) {
    long last = Math.max(1, ticks.getLast().seconds());
    return plot.getX() + plot.getWidth() * ticks.get(at).seconds() / last;
  }

  private static double y(Rectangle2D plot, double percent) {
    return plot.getMaxY() - plot.getHeight() * percent / 100;
  }

  private void grid(Pen pen, Rectangle2D area, Rectangle2D plot) {
    int steps = percents.size() - 1;
    for (int step = 0; step <= steps; step++) {
      double y = y(plot, 100.0 * step / steps);
      if (step > 0) {
        pen.line(plot.getX() - 0.3 * em(), y, plot.getMaxX(), y, style.palette().line(), 1);
      }
      pen.text(
          percents.get(step),
          plot.getX() - 0.6 * em(),
          y + 0.33 * em(),
          style.small(),
          style.palette().muted(),
          Anchor.END);
    }
    pen.line(x(plot, hour), area.getY() + 0.2 * em(), x(plot, hour), plot.getMaxY(), control(), 1);
  }

  private Color control() {
    return style.palette().control();
  }

  // --- lines and marks ------------------------------------------------------------------------

  private void lines(Pen pen, Rectangle2D plot) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setDrawSeriesLineAsPath(true);
    long marks = curves.stream().filter(Curve::isPale).count() * ticks.size();
    for (Curve.Role role : Curve.Role.values()) {
      for (Curve curve : curves) {
        if (curve.role() == role) {
          add(curve, marks <= MOST_PALE_MARKS, data, renderer);
        }
      }
    }
    // JFreeChart cuts what is outside the area, so that it is larger than the plot by half a mark.
    double out = Math.ceil(MARK_ROOM * em());
    Rectangle2D area =
        new Rectangle2D.Double(
            plot.getX() - out,
            plot.getY() - out,
            plot.getWidth() + 2 * out,
            plot.getHeight() + 2 * out);
    double last = (double) Math.max(1, ticks.getLast().seconds());
    double time = last * out / plot.getWidth();
    double value = 100 * out / plot.getHeight();
    XYPlot lines = new XYPlot(data, axis(-time, last + time), axis(-value, 100 + value), renderer);
    new PlotTheme(style).draw(lines, pen, area);
  }

  private static NumberAxis axis(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low, high);
    axis.setAutoTickUnitSelection(false); // It would measure texts with Java2D.
    axis.setTickUnit(new NumberTickUnit(high - low));
    axis.setTickLabelsVisible(false);
    axis.setVisible(false);
    return axis;
  }

  /// Adds a line as runs of hours that follow each other: where one is missing, the line is dashed.
  private void add(
      Curve curve, boolean paleMarks, XYSeriesCollection data, XYLineAndShapeRenderer renderer) {
    XYSeries whole = series(data);
    int before = -1;
    List<int[]> gaps = new ArrayList<>();
    for (int at = 0; at < ticks.size(); at++) {
      if (!curve.has(at)) {
        continue;
      }
      if (before >= 0 && before < at - 1) {
        gaps.add(new int[] {before, at});
        whole.add((ticks.get(before).seconds() + ticks.get(at).seconds()) / 2.0, Double.NaN);
      }
      whole.add((double) ticks.get(at).seconds(), curve.at(at).percent());
      before = at;
    }
    look(curve, data.indexOf(whole), false, paleMarks, renderer);
    for (int[] gap : gaps) {
      XYSeries dashed = series(data);
      for (int at : gap) {
        dashed.add((double) ticks.get(at).seconds(), curve.at(at).percent());
      }
      look(curve, data.indexOf(dashed), true, false, renderer);
    }
  }

  private static XYSeries series(XYSeriesCollection data) {
    XYSeries series = new XYSeries(data.getSeriesCount(), false, true);
    data.addSeries(series);
    return series;
  }

  private void look(
      Curve curve, int at, boolean dashed, boolean paleMarks, XYLineAndShapeRenderer renderer) {
    double width =
        switch (curve.role()) {
          case PALE, NAMED -> 1.1;
          case CHOSEN -> 2.4;
          case WHOLE -> 3;
        };
    float unit = (float) (em() / 13);
    renderer.setSeriesPaint(at, color(curve));
    renderer.setSeriesStroke(
        at,
        new BasicStroke(
            (float) width * unit,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            10,
            dashed ? new float[] {5 * unit, 4 * unit} : null,
            0));
    boolean shapes = !dashed && (!curve.isPale() || paleMarks);
    renderer.setSeriesShapesVisible(at, shapes);
    renderer.setSeriesShapesFilled(at, true);
    renderer.setSeriesShape(at, mark(curve, em()));
  }

  private Color color(Curve curve) {
    return switch (curve.role()) {
      case PALE, NAMED -> style.palette().pale();
      case CHOSEN -> style.palette().accent();
      case WHOLE -> style.palette().text();
    };
  }

  /// The mark of a line around 0, 0: a disc, a square, a triangle, a diamond.
  static Shape mark(Curve curve, double em) {
    double r = (curve.isPale() ? PALE_MARK : MARK) * em;
    if (curve.role() != Curve.Role.CHOSEN) {
      return new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
    }
    return mark(curve.mark(), r);
  }

  /// One of the marks of chosen lines around 0, 0.
  static Shape mark(int number, double r) {
    return switch (number % 4) {
      case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
      case 1 -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
      case 2 -> polygon(0, -1.1 * r, 1.1 * r, 0.9 * r, -1.1 * r, 0.9 * r);
      default -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
    };
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  // --- texts ----------------------------------------------------------------------------------

  private void hours(Pen pen, Rectangle2D plot) {
    double y = plot.getMaxY();
    pen.line(plot.getX() - 0.3 * em(), y, plot.getMaxX(), y, style.palette().text(), em() / 13);
    List<Rectangle2D> taken = new ArrayList<>();
    label(pen, plot, hour, taken);
    for (int at = 0; at < ticks.size(); at++) {
      double x = x(plot, at);
      pen.line(
          x, y, x, y + 0.4 * em(), ticks.get(at).found() ? style.palette().text() : control(), 1);
      if (at != hour) {
        label(pen, plot, at, taken);
      }
    }
  }

  /// Writes an hour, unless there is no room beside those that are written.
  private void label(Pen pen, Rectangle2D plot, int at, List<Rectangle2D> taken) {
    HourTick tick = ticks.get(at);
    Font font = at == hour ? style.smallBold() : style.small();
    double width = Math.max(Pen.width(tick.label(), font), Pen.width(tick.below(), style.small()));
    double x = x(plot, at);
    double pad = 0.3 * em();
    Rectangle2D room = new Rectangle2D.Double(x - width / 2 - pad, 0, width + 2 * pad, 1);
    if (taken.stream().anyMatch(room::intersects)) {
      return;
    }
    taken.add(room);
    double y = plot.getMaxY() + (HOURS - 0.15) * em();
    pen.text(
        tick.label(),
        x,
        y,
        font,
        at == hour ? style.palette().text() : style.palette().muted(),
        Anchor.MIDDLE);
    pen.text(
        tick.below(),
        x,
        y + UNDER_HOURS * em(),
        style.small(),
        style.palette().muted(),
        Anchor.MIDDLE);
  }

  /// Writes the figures of the chosen lines beside their marks at the selected hour.
  private void figuresOfHour(Pen pen, Rectangle2D plot) {
    List<Curve> shown =
        curves.stream().filter(curve -> !curve.isPale() && curve.has(hour)).toList();
    double x = x(plot, hour);
    List<Rectangle2D> taken = new ArrayList<>();
    double r = (MARK + 0.1) * em();
    for (Curve curve : shown) {
      double y = y(plot, curve.at(hour).percent());
      taken.add(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
    for (Curve curve : shown) {
      String figure = curve.at(hour).figure();
      Font font = style.bodyBold();
      double width = Pen.width(figure, font);
      double y = y(plot, curve.at(hour).percent());
      double away = 0.75 * em();
      double[][] places = {
        curve.role() == Curve.Role.WHOLE
            ? new double[] {x + away, y + 0.95 * em()}
            : new double[] {x - away - width, y - 0.1 * em()},
        {x + away, y + 0.95 * em()},
        {x - away - width, y + 0.95 * em()},
        {x + away, y - 0.1 * em()},
        {x - away - width, y - em()},
        {x + away, y + 1.9 * em()},
      };
      for (double[] place : places) {
        Rectangle2D room =
            new Rectangle2D.Double(
                place[0] - 0.15 * em(), place[1] - 0.85 * em(), width + 0.3 * em(), 1.05 * em());
        boolean inside =
            room.getX() >= plot.getX() - 0.3 * em()
                && room.getMaxX() <= plot.getMaxX() + 0.2 * em()
                && room.getMaxY() <= plot.getMaxY();
        if (inside && taken.stream().noneMatch(room::intersects)) {
          taken.add(room);
          pen.wipe(figure, place[0], place[1], font, style.palette().bg());
          pen.text(figure, place[0], place[1], font, color(curve));
          break;
        }
      }
    }
  }

  private void ends(Pen pen, Rectangle2D plot, List<Curve> labelled, double figures, double names) {
    double[] wanted = labelled.stream().mapToDouble(curve -> y(plot, curve.end())).toArray();
    double[] places =
        EndLabels.places(
            wanted, APART * em(), plot.getY() - 0.4 * em(), plot.getMaxY() - 0.2 * em());
    double left = plot.getMaxX() + LEADER * em();
    for (int i = 0; i < labelled.size(); i++) {
      Curve curve = labelled.get(i);
      double y = places[i];
      double from = x(plot, curve.last()) + 0.6 * em();
      double turn = left - 0.95 * em();
      Path2D leader = new Path2D.Double();
      leader.moveTo(from, wanted[i]);
      leader.lineTo(Math.max(from, turn), wanted[i]);
      leader.lineTo(left - 0.5 * em(), y);
      leader.lineTo(left - 0.2 * em(), y);
      pen.outline(leader, control(), 1);
      Color ink = curve.role() == Curve.Role.NAMED ? style.palette().muted() : color(curve);
      Font font = labelFont(curve);
      double baseline = y + 0.35 * em();
      pen.text(curve.at(curve.last()).figure(), left + figures, baseline, font, ink, Anchor.END);
      pen.text(
          curve.name(),
          left + figures + 0.7 * em(),
          baseline,
          Pen.fitted(curve.name(), font, Math.max(em(), names)),
          ink);
    }
  }

  private void entities(
      Rectangle2D plot, List<Curve> labelled, double right, EntityCollection entities) {
    for (Curve curve : curves) {
      double y = y(plot, curve.end());
      double r = 0.5 * em();
      double x = x(plot, curve.last());
      int place = labelled.indexOf(curve);
      Rectangle2D end = new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
      if (place >= 0) {
        double[] wanted = labelled.stream().mapToDouble(each -> y(plot, each.end())).toArray();
        double at =
            EndLabels.places(
                wanted, APART * em(), plot.getY() - 0.4 * em(), plot.getMaxY() - 0.2 * em())[place];
        end =
            new Rectangle2D.Double(
                plot.getMaxX() + (LEADER - 0.3) * em(),
                at - 0.65 * em(),
                right - (LEADER - 0.5) * em(),
                1.3 * em());
      }
      entities.add(new ItemEntity(curve.key(), end));
    }
  }
}
