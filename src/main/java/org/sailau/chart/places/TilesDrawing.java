package org.sailau.chart.places;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;

/// Places as tiles of one size, in the shade of their step, above the scale of the steps.
///
/// @param tiles in reading order
record TilesDrawing(List<Tile> tiles, Texts texts, Style style) implements Drawing {

  /// A tile that is ready to be drawn.
  ///
  /// @param figure without a sign; empty if it is not stated
  /// @param small whether the figure has a small base
  record Tile(Place place, TileText text, String figure, boolean small, boolean selected) {}

  private static final double GAP = 4 / 13.0;
  private static final double NAME = 11 / 13.0;
  private static final double FIGURE = 16 / 13.0;
  private static final double INSET = 8 / 13.0;
  private static final double FIRST_LINE = 20 / 13.0;
  private static final double LINE = 1;
  private static final double ABOVE_EDGE = 11 / 13.0;

  /// The widest tile that is made for the sake of a long name, in em.
  private static final double MOST_NEEDED = 8.5;

  private static final double LARGEST = 1.6;

  /// Texts that would be smaller than this part of their size are left out: the table has them.
  private static final double SMALLEST = 0.45;

  private double em() {
    return style.em();
  }

  private int columns() {
    return tiles.stream().mapToInt(tile -> tile.place().tile().column()).max().orElse(0)
        - firstColumn()
        + 1;
  }

  private int rows() {
    return tiles.stream().mapToInt(tile -> tile.place().tile().row()).max().orElse(0)
        - firstRow()
        + 1;
  }

  private int firstColumn() {
    return tiles.stream().mapToInt(tile -> tile.place().tile().column()).min().orElse(0);
  }

  private int firstRow() {
    return tiles.stream().mapToInt(tile -> tile.place().tile().row()).min().orElse(0);
  }

  private StepScale scale() {
    return new StepScale(
        IntStream.range(0, Palette.STEPS)
            .mapToObj(
                step -> (int) tiles.stream().filter(tile -> tile.place().step() == step).count())
            .toList(),
        texts,
        style);
  }

  /// The side of a tile on which every text has room in its usual size, in pixels.
  private double needed() {
    double wide = 0;
    for (Tile tile : tiles) {
      wide = Math.max(wide, tile.text().widest(style.bold(NAME), style.regular(NAME)));
      wide = Math.max(wide, Pen.width(tile.figure(), style.bold(FIGURE)));
      if (tile.figure().isEmpty()) {
        wide = Math.max(wide, Pen.width(texts.of("notStated"), style.regular(NAME)));
      }
    }
    double side = Math.min(wide + 2 * INSET * em() + 1, MOST_NEEDED * em());
    double inside = side - 2 * INSET * em();
    int lines = 1;
    for (Tile tile : tiles) {
      lines =
          Math.max(
              lines,
              tile.text().lines(style.bold(NAME), inside, texts.locale()).size()
                  + (tile.text().kind().isEmpty() ? 0 : 1));
    }
    double high = (FIRST_LINE + (lines - 1) * LINE + 0.5 + FIGURE + ABOVE_EDGE) * em();
    return Math.max(side, high);
  }

  private double side(double width, double height) {
    double gap = GAP * em();
    return Math.max(
        1,
        Math.min(
            (width - (columns() - 1) * gap) / columns(),
            (height - scale().height() - (rows() - 1) * gap) / rows()));
  }

  @Override
  public double minHeight(double width) {
    double gap = GAP * em();
    double side = Math.min(needed(), (width - (columns() - 1) * gap) / columns());
    return rows() * side + (rows() - 1) * gap + scale().height();
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double gap = GAP * em();
    double needed = needed();
    double side = Math.min(side(area.getWidth(), area.getHeight()), LARGEST * needed);
    double size = side / needed;
    double width = columns() * side + (columns() - 1) * gap;
    double left = area.getX() + (style.alone() ? (area.getWidth() - width) / 2 : 0);
    for (Tile tile : tiles) {
      Rectangle2D square =
          new Rectangle2D.Double(
              left + (tile.place().tile().column() - firstColumn()) * (side + gap),
              area.getY() + (tile.place().tile().row() - firstRow()) * (side + gap),
              side,
              side);
      tile(pen, tile, square, size);
      entities.add(new ItemEntity(tile.place().unit().id(), square));
    }
    scale().draw(pen, left, area.getY() + rows() * side + (rows() - 1) * gap, width);
  }

  /// Draws a tile.
  ///
  /// @param size of its texts; 1 for the usual size
  private void tile(Pen pen, Tile tile, Rectangle2D square, double size) {
    StepFill fill = new StepFill(style);
    int step = tile.place().step();
    fill.paint(pen, square, step);
    if (tile.small()) {
      fill.small(pen, square, step);
    }
    if (tile.selected()) {
      fill.selected(pen, square);
    }
    if (size < SMALLEST) {
      return;
    }
    boolean plates = tile.small() || fill.isPatterned(step);
    double x = square.getX() + INSET * size * em();
    double y = square.getY() + FIRST_LINE * size * em();
    Font bold = style.bold(NAME * size);
    Font regular = style.regular(NAME * size);
    Color color = fill.text(step);
    double inside = square.getWidth() - 2 * INSET * size * em();
    for (String line : tile.text().lines(bold, inside, texts.locale())) {
      text(pen, line, x, y, bold, color, plates ? fill.ground(step) : null);
      y += LINE * size * em();
    }
    if (!tile.text().kind().isEmpty()) {
      text(pen, tile.text().kind(), x, y, regular, color, plates ? fill.ground(step) : null);
      y += LINE * size * em();
    }
    if (step < 0) {
      pen.text(texts.of("notStated"), x, y, regular, style.palette().muted());
    } else {
      Font font = Pen.fitted(tile.figure(), style.bold(FIGURE * size), inside);
      text(
          pen,
          tile.figure(),
          x,
          square.getMaxY() - ABOVE_EDGE * size * em(),
          font,
          color,
          plates ? fill.ground(step) : null);
    }
  }

  private static void text(
      Pen pen, String text, double x, double y, Font font, Color color, @Nullable Color plate) {
    if (plate != null) {
      pen.wipe(text, x, y, font, plate);
    }
    pen.text(text, x, y, font, color);
  }
}
