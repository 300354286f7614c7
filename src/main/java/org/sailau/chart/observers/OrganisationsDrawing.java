package org.sailau.chart.observers;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.StandardEntityCollection;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Draws a numbered list of names with their abbreviations. Entries that are no organisations are
/// below a dashed rule.
record OrganisationsDrawing(List<OrganisationLine> rows, Texts texts, Style style)
    implements Drawing {
  private static final double LINE = 1.3;
  private static final double PAD = 0.55;
  private static final double NUMBER = 1.9;
  private static final double AFTER_NUMBER = 1;
  private static final double BEFORE_ABBREVIATION = 1.5;
  private static final double ABOVE_NOTE = 0.1;

  /// An entry of the list.
  ///
  /// @param note why the entry is no organisation; empty for an organisation
  record OrganisationLine(String number, String name, String abbreviation, String note) {}

  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    return drawAll(
        Pen.dry(style), new Rectangle2D.Double(0, 0, width, 0), new StandardEntityCollection());
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    drawAll(pen, area, entities);
  }

  /// Draws everything. Returns its height in pixels.
  private double drawAll(Pen pen, Rectangle2D area, EntityCollection entities) {
    double abbreviations =
        rows.stream()
            .mapToDouble(row -> Pen.width(row.abbreviation(), style.body()))
            .max()
            .orElse(0);
    double x = area.getX() + (NUMBER + AFTER_NUMBER) * em();
    double right = area.getMaxX() - abbreviations;
    double width = Math.max(em(), right - (abbreviations > 0 ? BEFORE_ABBREVIATION * em() : 0) - x);
    double y = area.getY();
    for (int i = 0; i < rows.size(); i++) {
      double top = y;
      y = row(pen, rows.get(i), area, x, width, right, y);
      entities.add(
          new ItemEntity(
              Integer.toString(i),
              new Rectangle2D.Double(area.getX(), top, area.getWidth(), y - top)));
      drawRule(pen, i, area, y);
    }
    return y - area.getY();
  }

  private double row(
      Pen pen,
      OrganisationLine row,
      Rectangle2D area,
      double x,
      double width,
      double right,
      double top) {
    Palette colours = style.palette();
    double y = top + (PAD + LINE - 0.32) * em();
    pen.text(
        row.number(), area.getX() + NUMBER * em(), y, style.body(), colours.muted(), Anchor.END);
    pen.text(row.abbreviation(), right, y, style.body(), colours.muted());
    for (String line : Pen.wrap(row.name(), style.body(), width, texts.locale())) {
      pen.text(line, x, y, style.body(), colours.text());
      y += LINE * em();
    }
    if (!row.note().isEmpty()) {
      y += ABOVE_NOTE * em();
      for (String line : Pen.wrap(row.note(), style.small(), width, texts.locale())) {
        pen.text(line, x, y, style.small(), colours.muted());
        y += LINE * em();
      }
    }
    return y - (LINE - 0.32) * em() + PAD * em();
  }

  /// Draws the rule below a row, except below the last one. The rule is dashed above the first
  /// entry that is no organisation.
  private void drawRule(Pen pen, int row, Rectangle2D area, double y) {
    if (row == rows.size() - 1) {
      return;
    }
    boolean apart = rows.get(row).note().isEmpty() && !rows.get(row + 1).note().isEmpty();
    float dash = (float) (0.4 * em());
    if (apart) {
      pen.line(
          area.getX(), y, area.getMaxX(), y, style.palette().control(), 1.3, dash, dash * 0.8f);
    } else {
      pen.line(area.getX(), y, area.getMaxX(), y, style.palette().line(), 1);
    }
  }
}
