package org.sailau.chart.check;

import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Ranges as bars on an axis of positions. Both ends are written beside each bar, and a band behind
/// all rows shows what the ranges have in common. The constants are in em.
///
/// @param common null if the ranges have nothing in common
/// @param step from one tick of the axis to the next
record ShareBasesDrawing(
    List<Row> rows, @Nullable Common common, BigInteger step, Texts texts, Style style)
    implements Drawing {

  static final double ABOVE = 3;
  static final double BELOW = 2.2;
  private static final double MIN_PITCH = 2;
  private static final double MAX_PITCH = 4.2;
  private static final double MAX_PITCH_NARROW = 7;
  static final double NAME_LINE = 1.2;
  static final double GAP = 0.5;

  /// A range and its ends.
  ///
  /// @param lowDecides whether its low end limits what all have in common
  record Row(
      String name, BigInteger low, BigInteger high, boolean lowDecides, boolean highDecides) {}

  /// What all ranges have in common.
  record Common(BigInteger low, BigInteger high, String label) {
    boolean isIn(Row row) {
      return row.low().compareTo(high) <= 0 && row.high().compareTo(low) >= 0;
    }
  }

  double em() {
    return style.em();
  }

  double maxPitch() {
    return style.isNarrow() ? MAX_PITCH_NARROW : MAX_PITCH;
  }

  /// The distance from a name to the bar under it.
  double aboveBar() {
    return style.isNarrow() ? 0.3 : 0.15;
  }

  List<String> nameLines(Row row, double width) {
    return Pen.wrap(row.name(), style.body(), nameWidth(width), texts.locale());
  }

  /// Whether names stand above the bars, each on lines of its own.
  boolean isNarrow(double width) {
    return style.isNarrow() || width < 38 * em();
  }

  double nameWidth(double width) {
    return isNarrow(width) ? width : Math.min(12.5 * em(), 0.25 * width);
  }

  double rowNeeds(double width) {
    int lines = rows.stream().mapToInt(row -> nameLines(row, width).size()).max().orElse(1);
    return isNarrow(width)
        ? MIN_PITCH + lines * NAME_LINE
        : Math.max(MIN_PITCH, lines * NAME_LINE + 0.5);
  }

  @Override
  public double minHeight(double width) {
    return (ABOVE + BELOW + rows.size() * rowNeeds(width)) * em();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    new ShareBasesPlot(this, pen, area).draw(entities);
  }
}
