package org.sailau.chart.sources;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.ledger.Standing;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;

/// Draws a proof: its figure, and beside or below it the values with those who state them. Lengths
/// in em.
///
/// @param figure null if the proof is in words only
record ProofDrawing(@Nullable ProofFigure figure, List<Value> values, Locale locale, Style style)
    implements Drawing {

  private static final double LIST = 18;
  private static final double FIGURE = 0.62;

  /// How much wider than it needs a figure may be, so that the list is not far away from it.
  private static final double SPARE = 12;

  private static final double BETWEEN = 2;
  private static final double VALUE = 1.5;
  private static final double AFTER = 0.55;
  private static final double SIGN = 1.6;

  /// A value and those who state it, one line each.
  record Value(String key, String figure, String said, Standing standing, List<String> by) {}

  private boolean isWide(double width) {
    return figure != null
        && !style.isNarrow()
        && figure.besideWidth(style) + (BETWEEN + LIST) * style.em() <= width;
  }

  /// The width of the figure where the list stands beside it.
  private double first(ProofFigure drawn, double width) {
    double least = drawn.besideWidth(style);
    double most = width - (BETWEEN + LIST) * style.em();
    double wanted = Math.min(FIGURE * width, least + SPARE * style.em());
    return Math.clamp(wanted, Math.min(least, most), most);
  }

  @Override
  public double minHeight(double width) {
    double em = style.em();
    @Nullable ProofFigure drawn = figure;
    if (drawn == null) {
      return listHeight(width);
    }
    if (isWide(width)) {
      double first = first(drawn, width);
      return Math.max(drawn.height(style, first), listHeight(width - first - BETWEEN * em));
    }
    return drawn.height(style, width) + em + listHeight(width);
  }

  private double listHeight(double width) {
    double height = 0;
    for (Value value : values) {
      height += VALUE * style.em();
      for (WrappedText text : by(value, width)) {
        height += text.height();
      }
      height += AFTER * style.em();
    }
    return height;
  }

  private List<WrappedText> by(Value value, double width) {
    double indent = SIGN * style.em();
    List<WrappedText> texts = new ArrayList<>();
    for (String line : value.by) {
      texts.add(
          WrappedText.of(line, style.small(), style.palette().muted(), width - indent, locale));
    }
    return texts;
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double em = style.em();
    Rectangle2D list = area;
    @Nullable ProofFigure drawn = figure;
    if (drawn != null) {
      boolean wide = isWide(area.getWidth());
      double first = wide ? first(drawn, area.getWidth()) : area.getWidth();
      Rectangle2D place = new Rectangle2D.Double(area.getX(), area.getY(), first, area.getHeight());
      drawn.draw(pen, style, place);
      double below = wide ? 0 : drawn.height(style, first) + em;
      double left = wide ? area.getX() + first + BETWEEN * em : area.getX();
      list =
          new Rectangle2D.Double(
              left, area.getY() + below, area.getMaxX() - left, area.getHeight() - below);
    }
    double y = list.getY();
    Signs signs = new Signs(pen, style);
    for (Value value : values) {
      double top = y;
      double baseline = y + 1.1 * em;
      signs.draw(value.standing, list.getX() + 0.55 * em, baseline - 0.36 * em);
      Font font = style.bodyBold();
      double x = list.getX() + SIGN * em;
      double width =
          pen.text(
              value.figure,
              x,
              baseline,
              font,
              value.standing == Standing.IMPOSSIBLE
                  ? style.palette().contra()
                  : style.palette().text());
      double left = x + width + 0.7 * em;
      pen.text(
          value.said,
          left,
          baseline,
          Pen.fitted(value.said, style.small(), Math.max(em, list.getMaxX() - left)),
          style.palette().text());
      y += VALUE * em;
      for (WrappedText text : by(value, list.getWidth())) {
        y = text.draw(pen, x, y);
      }
      entities.add(
          new ItemEntity(
              value.key, new Rectangle2D.Double(list.getX(), top, list.getWidth(), y - top)));
      y += AFTER * em;
    }
  }
}
