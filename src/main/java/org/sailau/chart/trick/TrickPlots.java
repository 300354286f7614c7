package org.sailau.chart.trick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.ValueScale;
import org.sailau.chart.trick.FigureShape.Face;
import org.sailau.chart.trick.FigureShape.Point;
import org.sailau.chart.trick.FigureShape.Side;
import org.sailau.chart.trick.TrickFigures.Column;
import org.sailau.chart.trick.TrickFigures.Panel;
import org.sailau.chart.trick.TrickFigures.Role;
import org.sailau.chart.trick.TrickFigures.Tick;
import org.sailau.election.number.Ratio;

/// The exact geometry of tricks: columns, squares and blocks.
final class TrickPlots {

  private static final long WIDTH = 1200;
  private static final long HEIGHT = 1000;

  /// The part of its room that a column fills.
  private static final Ratio THICKNESS = Ratio.of(3, 5);

  private TrickPlots() {}

  /// A figure that is to be drawn. The components are as in [Column].
  record Bar(
      Role role,
      Ratio value,
      Fill fill,
      String figure,
      BigDecimal plain,
      String name,
      String answerNote,
      boolean missing) {

    Column with(FigureShape shape) {
      return new Column(role, shape, figure, plain, name, answerNote, missing);
    }
  }

  /// A value axis.
  ///
  /// @param from the value at its lower end
  /// @param to the value at its upper end
  /// @param step between two ticks
  /// @param tick writes the value at a tick
  record Axis(Ratio from, Ratio to, Ratio step, Function<BigDecimal, String> tick) {

    /// An axis from 0 to a round number that is not below `value`.
    ///
    /// @param whole whether ticks must be whole numbers
    static Axis reaching(Ratio value, boolean whole, Function<BigDecimal, String> tick) {
      ValueScale scale = ValueScale.reaching(value.doubleValue(), whole ? 1 : 0);
      return new Axis(Ratio.ZERO, round(scale.end()), round(scale.step()), tick);
    }

    private static Ratio round(double tick) {
      return Ratio.of(BigDecimal.valueOf(tick).round(new java.math.MathContext(12)));
    }

    private Ratio y(Ratio value) {
      return value.minus(from).dividedBy(to.minus(from)).times(Ratio.of(HEIGHT));
    }

    private List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      for (Ratio at = from; at.compareTo(to) <= 0; at = at.plus(step)) {
        BigDecimal exact = new BigDecimal(at.numerator()).divide(new BigDecimal(at.denominator()));
        ticks.add(
            new Tick(
                y(at),
                tick.apply(exact.scale() < 0 ? exact.setScale(0) : exact),
                ticks.isEmpty() && from.signum() > 0));
      }
      return ticks;
    }
  }

  /// Columns of equal width, as high as their values on the axis.
  static Panel columns(boolean misleading, Axis axis, List<Bar> bars) {
    Ratio place = Ratio.of(WIDTH, bars.size());
    Ratio width = place.times(THICKNESS);
    Ratio before = place.minus(width).times(Ratio.of(1, 2));
    List<Column> columns = new ArrayList<>();
    for (Bar bar : bars) {
      Ratio left = place.times(Ratio.of(columns.size())).plus(before);
      columns.add(bar.with(FigureShape.rectangle(left, width, axis.y(bar.value), bar.fill)));
    }
    return panel(misleading, HEIGHT, false, axis.ticks(), null, columns);
  }

  private static Panel panel(
      boolean misleading,
      long height,
      boolean keepsShape,
      List<Tick> ticks,
      @Nullable Face floor,
      List<Column> columns) {
    return new Panel(
        misleading, Ratio.of(WIDTH), Ratio.of(height), keepsShape, ticks, floor, columns);
  }

  /// Squares with sides as long as their values.
  static Panel squares(Bar first, Bar second) {
    long largest = 560;
    List<Column> columns = new ArrayList<>();
    for (Bar bar : List.of(first, second)) {
      Ratio side = bar.value.dividedBy(second.value).times(Ratio.of(largest));
      Ratio middle = Ratio.of(WIDTH * (2L * columns.size() + 1), 4);
      Ratio left = middle.minus(side.times(Ratio.of(1, 2)));
      columns.add(bar.with(FigureShape.rectangle(left, side, side, bar.fill)));
    }
    return panel(true, largest, true, List.of(), null, columns);
  }

  /// Blocks in perspective, as high as their values. The second block is nearer to the eye.
  static Panel blocks(Bar first, Bar second) {
    Ratio tallest = Ratio.of(500);
    Block far = new Block(-520, -120, 200, 350);
    Block near = new Block(60, 460, 0, 150);
    Face floor =
        Face.of(
            Side.TOP,
            projected(-560, Ratio.ZERO, 0),
            projected(500, Ratio.ZERO, 0),
            projected(500, Ratio.ZERO, 400),
            projected(-560, Ratio.ZERO, 400));
    return panel(
        true,
        560,
        true,
        List.of(),
        floor,
        List.of(
            first.with(far.shape(first.value.dividedBy(second.value).times(tallest), first.fill)),
            second.with(near.shape(tallest, second.fill))));
  }

  /// The distance from the eye to the front of the scene, in the plot's units.
  private static final long DISTANCE = 600;

  /// The height of the eye above the floor; below, its distance from the left edge of the plot.
  private static final long EYE = 700;

  private static final long MIDDLE = 600;

  /// The point of the plot at which a point of the scene is seen.
  ///
  /// @param x to the right of the eye
  /// @param y above the floor
  /// @param z behind the front
  private static Point projected(long x, Ratio y, long z) {
    Ratio smaller = Ratio.of(DISTANCE, DISTANCE + z);
    Ratio eye = Ratio.of(EYE);
    return new Point(
        Ratio.of(MIDDLE).plus(Ratio.of(x).times(smaller)), eye.plus(y.minus(eye).times(smaller)));
  }

  /// The ground that a block stands on. It is wholly to the left or wholly to the right of the eye.
  private record Block(long left, long right, long front, long back) {

    FigureShape shape(Ratio height, Fill fill) {
      long inner = right < 0 ? right : left;
      return new FigureShape(
          List.of(
              Face.of(
                  Side.FRONT,
                  projected(left, Ratio.ZERO, front),
                  projected(right, Ratio.ZERO, front),
                  projected(right, height, front),
                  projected(left, height, front)),
              Face.of(
                  Side.TOP,
                  projected(left, height, front),
                  projected(right, height, front),
                  projected(right, height, back),
                  projected(left, height, back)),
              Face.of(
                  Side.SIDE,
                  projected(inner, Ratio.ZERO, front),
                  projected(inner, Ratio.ZERO, back),
                  projected(inner, height, back),
                  projected(inner, height, front))),
          fill);
    }
  }
}
