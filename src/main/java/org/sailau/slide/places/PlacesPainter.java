package org.sailau.slide.places;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.places.StepFill;
import org.sailau.chart.places.Steps;
import org.sailau.slide.places.PlacesContent.Extreme;
import org.sailau.slide.places.PlacesContent.PlaceTile;

/// Draws a map of tiles on a slide, and what stands beside or below it. Constants are in em, other
/// lengths in pixels.
public final class PlacesPainter {

  private static final double MAX_FIGURE = 1.4;
  private static final double PAD = 0.2;
  private static final double QUESTION = 1.3;

  private final Pen pen;
  private final Style style;
  private final Palette colours;
  private final double em;
  private final PlacesContent content;
  private final PlacesTexts texts;
  private final PlacesLayout layout;
  private final StepFill fill;

  /// @param layout one that fits
  public PlacesPainter(Pen pen, PlacesTexts texts, PlacesLayout layout) {
    this.pen = pen;
    this.style = texts.style();
    this.colours = style.palette();
    this.em = style.em();
    this.content = texts.content();
    this.texts = texts;
    this.layout = layout;
    this.fill = new StepFill(Steps.PERCENT, style);
  }

  /// Draws everything.
  public void draw() {
    @Nullable Font figures = figures();
    for (PlaceTile tile : content.tiles()) {
      Rectangle2D place = layout.place(tile);
      if (content.revealed() || tile.step() == Steps.NONE) {
        fill.draw(pen, tile.step(), place);
        mark(tile, place);
        figure(tile, place, figures);
      } else {
        blank(place);
      }
    }
    if (content.revealed()) {
      List<Rectangle2D> extremes = layout.extremes();
      for (int i = 0; i < extremes.size(); i++) {
        extreme(content.extremes().get(i), extremes.get(i), i == 0);
      }
    }
    chosen(layout.chosen());
    scale(layout.scale());
  }

  // The map

  /// The font of the figures on the tiles; null if they would be too small.
  private @Nullable Font figures() {
    Font font = style.bold(MAX_FIGURE);
    for (PlaceTile tile : content.tiles()) {
      font = Pen.fitted(tile.brief(), font, layout.tile() - 2 * PAD * em);
    }
    return font.getSize2D() < em ? null : font;
  }

  private void figure(PlaceTile tile, Rectangle2D place, @Nullable Font font) {
    if (font == null || tile.brief().isEmpty()) {
      return;
    }
    double x = place.getCenterX() - Pen.width(tile.brief(), font) / 2;
    double y = place.getCenterY() + 0.36 * font.getSize2D();
    fill.plate(pen, tile.step(), tile.brief(), x, y, font);
    pen.text(tile.brief(), x, y, font, fill.ink(tile.step()));
  }

  /// A tile whose figure is not shown yet.
  private void blank(Rectangle2D place) {
    pen.fill(place, colours.subtle());
    double edge = 0.08 * em;
    pen.outline(inset(place, edge / 2), colours.control(), edge);
    if (layout.tile() >= 1.2 * QUESTION * em) {
      pen.text(
          "?",
          place.getCenterX(),
          place.getCenterY() + 0.36 * QUESTION * em,
          style.regular(QUESTION),
          colours.muted(),
          Anchor.MIDDLE);
    }
  }

  private static Rectangle2D inset(Rectangle2D place, double by) {
    return new Rectangle2D.Double(
        place.getX() + by,
        place.getY() + by,
        place.getWidth() - 2 * by,
        place.getHeight() - 2 * by);
  }

  /// Frames a tile in the gap around it, and inside its edge.
  private void frame(Rectangle2D place) {
    double edge = Math.max(0.12 * em, 0.85 * layout.gap());
    pen.outline(inset(place, -edge / 2), colours.text(), edge);
    double inner = 0.1 * em;
    pen.outline(inset(place, inner / 2), colours.bg(), inner);
  }

  // What stands beside the map

  private void chosen(Rectangle2D cell) {
    @Nullable PlaceTile tile = content.chosen();
    double width = cell.getWidth();
    if (tile != null) {
      frame(layout.place(tile));
      Font font = texts.chosenFont(layout.chosenSize());
      boolean known = content.revealed() || tile.step() == Steps.NONE;
      double y = texts.wrapped(tile.name(), font, width).draw(pen, cell.getX(), cell.getY());
      texts.wrapped(known ? tile.figure() : "?", font, width).draw(pen, cell.getX(), y);
    } else if (!content.revealed()) {
      texts.muted(content.words().help(), width).draw(pen, cell.getX(), cell.getY());
    }
  }

  /// The highest or the lowest figure, with a mark that its tiles have as well.
  ///
  /// @param first whether it stands before the other one
  private void extreme(Extreme extreme, Rectangle2D cell, boolean first) {
    boolean up = extreme.equals(content.highest());
    Font font = texts.figureFont(layout.size());
    double baseline = cell.getY() + 0.96 * font.getSize2D();
    double middle = baseline - 0.36 * font.getSize2D();
    double x = cell.getX() + PlacesTexts.MARK * em;
    pen.fill(triangle(cell.getX() + 0.38 * em, middle, 0.76 * em, up), colours.text());
    x +=
        pen.text(extreme.figure(), x, baseline, font, colours.text())
            + PlacesTexts.BEFORE_WORD * em;
    pen.text(extreme.word(), x, baseline, texts.plain(), colours.muted());
    texts
        .wrapped(extreme.name(), texts.nameFont(layout.size()), cell.getWidth())
        .draw(pen, cell.getX(), cell.getY() + 1.2 * font.getSize2D());
    if (layout.isBeside() && extreme.tiles().size() == 1) {
      leader(extreme.tiles().getFirst(), cell.getX() - 0.3 * em, middle, first);
    }
  }

  /// Marks a tile with the highest or the lowest figure, once they are shown.
  private void mark(PlaceTile tile, Rectangle2D place) {
    boolean up = content.highest().tiles().contains(tile);
    if (!content.revealed() || !(up || content.lowest().tiles().contains(tile))) {
      return;
    }
    boolean large = layout.tile() > 2.2 * em;
    double y = large ? place.getY() + 0.22 * place.getHeight() : place.getCenterY();
    double width = large ? 0.76 * em : 0.6 * layout.tile();
    Path2D mark = triangle(place.getCenterX(), y, width, up);
    if (style.patterns() && tile.step() < Steps.PERCENT.count() - 1) {
      pen.outline(mark, colours.bg(), 0.3 * em);
    }
    pen.fill(mark, fill.ink(tile.step()));
  }

  private static Path2D triangle(double x, double y, double width, boolean up) {
    double half = width / 2;
    double tip = up ? y - 0.8 * half : y + 0.8 * half;
    double base = up ? y + 0.8 * half : y - 0.8 * half;
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(x - half, base);
    triangle.lineTo(x + half, base);
    triangle.lineTo(x, tip);
    triangle.closePath();
    return triangle;
  }

  /// Draws a line from a tile, between rows of tiles, to a point right of the map.
  ///
  /// @param above whether the line may go above the tile, since the other one goes below
  private void leader(PlaceTile tile, double x, double y, boolean above) {
    Rectangle2D place = layout.place(tile);
    boolean free = content.isLastOfRow(tile);
    boolean over = above && isSameRow();
    double fromX = free ? place.getMaxX() : place.getCenterX();
    double fromY = free ? place.getCenterY() : over ? place.getY() : place.getMaxY();
    double along = free ? fromY : fromY + (over ? -1 : 1) * layout.gap() / 2;
    Path2D line = new Path2D.Double();
    line.moveTo(fromX, fromY);
    line.lineTo(fromX, along);
    line.lineTo(layout.map().getMaxX() + 0.25 * em, along);
    line.lineTo(x, y);
    pen.outline(line, colours.text(), 0.1 * em);
  }

  private boolean isSameRow() {
    return content.highest().tiles().getFirst().row() == content.lowest().tiles().getFirst().row();
  }

  /// The five steps, with the number of places in each once that is no answer any more.
  private void scale(Rectangle2D cell) {
    List<String> ticks = content.words().ticks();
    double last = Pen.width(ticks.getLast(), texts.plain());
    double before = Pen.width(ticks.get(Steps.PERCENT.count() - 1), texts.plain()) / 2 + 0.25 * em;
    double box =
        Math.min(
            (cell.getWidth() - last / 2) / Steps.PERCENT.count(),
            (cell.getWidth() - last - before) / (Steps.PERCENT.count() - 1));
    boolean counted =
        content.revealed()
            && content.words().perStep().stream()
                .allMatch(count -> Pen.width(count, texts.plain()) <= box - 0.3 * em);
    double top = cell.getY() + PlacesTexts.CAPTION * em;
    if (counted) {
      pen.text(
          content.words().counts(),
          cell.getX(),
          cell.getY() + 0.96 * em,
          texts.plain(),
          colours.muted());
    }
    for (int step = 0; step < Steps.PERCENT.count(); step++) {
      Rectangle2D place =
          new Rectangle2D.Double(cell.getX() + step * box, top, box, PlacesTexts.STEPS * em);
      fill.draw(pen, step, place);
      if (counted) {
        String count = content.words().perStep().get(step);
        double x = place.getCenterX() - Pen.width(count, texts.plain()) / 2;
        double y = place.getCenterY() + 0.36 * em;
        fill.plate(pen, step, count, x, y, texts.plain());
        pen.text(count, x, y, texts.plain(), fill.ink(step));
      }
    }
    ticks(cell.getX(), top + PlacesTexts.STEPS * em, box, before);
    notStated(cell, top + (PlacesTexts.STEPS + PlacesTexts.TICKS) * em);
  }

  private void ticks(double left, double bottom, double box, double before) {
    List<String> ticks = content.words().ticks();
    for (int step = 0; step <= Steps.PERCENT.count(); step++) {
      double x = left + step * box;
      double half = Pen.width(ticks.get(step), texts.plain()) / 2;
      double from = x - half;
      if (step == 0) {
        from = x;
      } else if (step == Steps.PERCENT.count()) {
        from = Math.max(from, x - box + before);
      }
      pen.line(x, bottom, x, bottom + 0.3 * em, colours.control(), 0.07 * em);
      pen.text(ticks.get(step), from, bottom + 1.3 * em, texts.plain(), colours.muted());
    }
  }

  private void notStated(Rectangle2D cell, double y) {
    String none = content.words().notStated();
    if (!none.isEmpty()) {
      double top = y + PlacesTexts.ABOVE_NOT_STATED * em;
      double indent = PlacesTexts.NOT_STATED_TILE * em;
      fill.draw(pen, Steps.NONE, new Rectangle2D.Double(cell.getX(), top + 0.1 * em, em, em));
      texts.muted(none, cell.getWidth() - indent).draw(pen, cell.getX() + indent, top);
    }
  }
}
