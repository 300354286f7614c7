package org.sailau.chart.places;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;

/// Draws tiles of equal size, and under them the scale of the steps with the number of places in
/// each. All lengths in em.
final class TilesDrawing implements Drawing {

  private static final double GAP = 0.31;

  /// No tile is smaller: its name and its figure would not fit.
  private static final double MIN_TILE = 5.2;

  private static final double MAX_TILE = 12;

  /// The size of a tile whose texts have their usual size.
  private static final double USUAL_TILE = 6;

  private static final double PAD = 0.62;
  private static final double NARROW_PAD = 0.36;

  /// The smallest names of a picture that is looked at on a telephone, as a part of its small
  /// texts. A longer word is broken.
  private static final double NARROW_NAME = 0.78;

  private static final double NAME = 0.85;
  private static final double NAME_LINE = 1;
  private static final double FIGURE = 1.23;
  private static final int MAX_NAME_LINES = 3;

  /// How much of a line a word may take, so that rounding breaks none.
  private static final double WORD = 0.98;

  private final List<Tile> tiles;
  private final @Nullable String selected;
  private final ScaleWords words;
  private final Style style;
  private final StepFill fill;
  private final StepScale scale;
  private final int columns;
  private final int rows;

  TilesDrawing(List<Tile> tiles, @Nullable String selected, ScaleWords words, Style style) {
    this.tiles = tiles;
    this.selected = selected;
    this.words = words;
    this.style = style;
    this.fill = new StepFill(words.steps(), style);
    this.scale = new StepScale(tiles.stream().map(Tile::place).toList(), words, style);
    this.columns = 1 + tiles.stream().mapToInt(Tile::column).max().orElse(0);
    this.rows = 1 + tiles.stream().mapToInt(Tile::row).max().orElse(0);
  }

  private double em() {
    return style.em();
  }

  @Override
  public double minHeight(double width) {
    double tile = Math.min(MIN_TILE * em(), fitting(width, columns));
    return rows * tile + (rows - 1) * GAP * em() + scale.height();
  }

  private double fitting(double length, int count) {
    return (length - (count - 1) * GAP * em()) / count;
  }

  @Override
  public void draw(Pen pen, Rectangle2D area, EntityCollection entities) {
    double tile =
        Math.min(
            MAX_TILE * em(),
            Math.min(
                fitting(area.getWidth(), columns),
                fitting(area.getHeight() - scale.height(), rows)));
    double step = tile + GAP * em();
    double width = columns * step - GAP * em();
    double left = area.getX() + (style.alone() ? (area.getWidth() - width) / 2 : 0);
    for (Tile each : tiles) {
      Rectangle2D place =
          new Rectangle2D.Double(
              left + each.column() * step, area.getY() + each.row() * step, tile, tile);
      draw(pen, each.place(), place);
      entities.add(new ItemEntity(each.place().key(), place));
    }
    double bottom = area.getY() + rows * step - GAP * em();
    scale.draw(pen, left, bottom, width);
  }

  private void draw(Pen pen, Place tile, Rectangle2D place) {
    int step = tile.step();
    fill.draw(pen, step, place);
    if (tile.small()) {
      fill.hatch(pen, step, place);
    }
    if (tile.key().equals(selected)) {
      double edge = 3 * em() / 13;
      pen.outline(inset(place, edge / 2), style.palette().text(), edge);
      pen.outline(inset(place, edge + edge / 3), style.palette().bg(), 2 * edge / 3);
    }
    double zoom = place.getWidth() / (USUAL_TILE * em());
    double pad = (style.isNarrow() ? NARROW_PAD : PAD) * zoom * em();
    double inside = place.getWidth() - 2 * pad;
    Color ink = fill.ink(step);
    Font nameFont = nameFont(tile.name(), inside, zoom);
    double y = place.getY() + pad + 0.8 * nameFont.getSize2D();
    List<String> lines = Pen.wrap(tile.name(), nameFont, inside, words.locale());
    for (String line : lines.subList(0, Math.min(MAX_NAME_LINES, lines.size()))) {
      fill.plate(pen, tile, line, place.getX() + pad, y, nameFont);
      pen.text(line, place.getX() + pad, y, nameFont, ink);
      y += NAME_LINE * 1.15 * nameFont.getSize2D();
    }
    Font figureFont =
        Pen.fitted(
            tile.figure(),
            tile.value() == null ? style.regular(NAME * zoom) : style.bold(FIGURE * zoom),
            inside);
    double base = place.getMaxY() - 0.85 * zoom * em();
    fill.plate(pen, tile, tile.figure(), place.getX() + pad, base, figureFont);
    pen.text(
        tile.figure(),
        place.getX() + pad,
        base,
        figureFont,
        tile.value() == null ? style.palette().muted() : ink);
  }

  /// The usual font of names, or a smaller one in which no word is broken and few lines suffice.
  private Font nameFont(String name, double inside, double zoom) {
    Font font = style.bold(NAME * zoom);
    for (String word : name.split(" ", -1)) {
      font = Pen.fitted(word, font, WORD * inside);
    }
    double least = style.isNarrow() ? NARROW_NAME * style.small().getSize2D() : 0.6 * em();
    if (style.isNarrow() && font.getSize2D() < least) {
      font = font.deriveFont((float) least);
    }
    while (0.94 * font.getSize2D() > least
        && Pen.wrap(name, font, inside, words.locale()).size() > MAX_NAME_LINES) {
      font = font.deriveFont(0.94f * font.getSize2D());
    }
    return font;
  }

  private static Rectangle2D inset(Rectangle2D place, double by) {
    return new Rectangle2D.Double(
        place.getX() + by,
        place.getY() + by,
        place.getWidth() - 2 * by,
        place.getHeight() - 2 * by);
  }
}
