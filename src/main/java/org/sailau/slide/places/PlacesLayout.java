package org.sailau.slide.places;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sailau.slide.places.PlacesContent.Extreme;
import org.sailau.slide.places.PlacesContent.PlaceTile;

/// Where the parts of a slide with a map of tiles are: the map, and the names and the scale beside
/// or below it, so that the tiles are as large as they can be. Nothing moves when a place is chosen
/// or the figures are shown. Constants are in em, other lengths in pixels.
public final class PlacesLayout {

  /// Smaller tiles cannot be told apart from afar.
  private static final double MIN_PITCH = 0.9;

  private static final double MAX_PITCH = 6;
  private static final double SMALLER = 0.95;

  /// The gap between two tiles, as a part of the distance of their middles.
  private static final double GAP = 0.09;

  private static final double MIN_COLUMN = 10.4;
  private static final double CHANNEL = 1.5;
  private static final double BETWEEN = 0.7;

  private enum Form {
    /// Names and scale beside the map.
    BESIDE,
    /// Names beside the map, the scale below both.
    ABOVE_SCALE,
    /// Names and scale in columns below the map.
    COLUMNS,
    /// Names in columns below the map, the scale below them.
    COLUMNS_ABOVE_SCALE
  }

  private final PlacesContent content;
  private final PlacesTexts texts;
  private final Rectangle2D area;
  private final double em;
  private Form form = Form.BESIDE;
  private double size = PlacesTexts.SIZES[PlacesTexts.SIZES.length - 1];
  private double pitch;
  private final Rectangle2D map;

  /// @param area what there is room in
  public PlacesLayout(PlacesTexts texts, Rectangle2D area) {
    this.content = texts.content();
    this.texts = texts;
    this.area = area;
    this.em = texts.style().em();
    for (double some : PlacesTexts.SIZES) {
      for (Form each : Form.values()) {
        double fitting = Math.min(MAX_PITCH * em, pitch(each, some));
        if (fitting >= MIN_PITCH * em && fitting > pitch + 0.01) {
          form = each;
          size = some;
          pitch = fitting;
        }
      }
    }
    double height = content.rows() * pitch - gap();
    double free = isBeside() ? scaleTop() - area.getY() - height : 0;
    this.map =
        new Rectangle2D.Double(
            area.getX(), area.getY() + free / 2, content.columns() * pitch - gap(), height);
  }

  /// Whether everything can be read from afar.
  public boolean fits() {
    return pitch > 0;
  }

  /// Whether the names stand beside the map.
  boolean isBeside() {
    return isBeside(form);
  }

  private static boolean isBeside(Form form) {
    return form == Form.BESIDE || form == Form.ABOVE_SCALE;
  }

  private static boolean hasScaleBelow(Form form) {
    return form == Form.ABOVE_SCALE || form == Form.COLUMNS_ABOVE_SCALE;
  }

  /// The size of the texts.
  double size() {
    return size;
  }

  // How large the tiles can be

  /// The largest distance of the middles of two tiles; less than the smallest one if the texts have
  /// no room.
  private double pitch(Form form, double some) {
    double narrowest = Math.max(MIN_COLUMN * em, texts.width(some));
    double scale = hasScaleBelow(form) ? texts.scaleHeight(area.getWidth()) + BETWEEN * em : 0;
    double height = area.getHeight() - scale;
    if (isBeside(form)) {
      double room = area.getWidth() - narrowest - CHANNEL * em;
      double fitting =
          Math.min(MAX_PITCH * em, Math.min(room / content.columns(), height / content.rows()));
      // Smaller tiles leave more width to the names.
      while (fitting >= MIN_PITCH * em
          && stacked(form, some, area.getWidth() - besideMap(fitting)) > height) {
        fitting *= SMALLER;
      }
      return fitting;
    }
    double width = column(form, area.getWidth());
    double room = height - inColumns(form, some, width) - BETWEEN * em;
    return width < narrowest
        ? -1
        : Math.min(area.getWidth() / content.columns(), room / content.rows());
  }

  /// The width of the map and of the channel beside it.
  private double besideMap(double some) {
    return content.columns() * some + CHANNEL * em;
  }

  private double column(Form form, double width) {
    int columns = form == Form.COLUMNS ? 4 : 3;
    return (width - (columns - 1) * CHANNEL * em) / columns;
  }

  /// The height of what stands beside the map.
  private double stacked(Form form, double some, double width) {
    double scale = hasScaleBelow(form) ? 0 : texts.scaleHeight(width) + BETWEEN * em;
    return texts.chosenHeight(some, width) + extremes(some, width) + scale;
  }

  /// The height of the highest and the lowest figure below each other, with the space above each.
  private double extremes(double some, double width) {
    return content.extremes().stream()
        .mapToDouble(one -> texts.height(one, some, width) + BETWEEN * em)
        .sum();
  }

  /// The height of the columns below the map.
  private double inColumns(Form form, double some, double width) {
    return Stream.concat(
            Stream.of(
                texts.chosenHeight(some, width),
                hasScaleBelow(form) ? 0 : texts.scaleHeight(width)),
            content.extremes().stream().map(one -> texts.height(one, some, width)))
        .mapToDouble(height -> height)
        .max()
        .orElse(0);
  }

  // Where everything is

  double gap() {
    return GAP * pitch;
  }

  double tile() {
    return pitch - gap();
  }

  Rectangle2D map() {
    return map;
  }

  /// Where a tile is.
  public Rectangle2D place(PlaceTile tile) {
    return new Rectangle2D.Double(
        map.getX() + tile.column() * pitch, map.getY() + tile.row() * pitch, tile(), tile());
  }

  /// Where the scale begins that stands below everything else; the end of the area if it does not.
  private double scaleTop() {
    return hasScaleBelow(form)
        ? area.getMaxY() - texts.scaleHeight(area.getWidth()) - BETWEEN * em
        : area.getMaxY();
  }

  private double namesWidth() {
    return isBeside() ? area.getWidth() - besideMap(pitch) : column(form, area.getWidth());
  }

  Rectangle2D chosen() {
    double width = namesWidth();
    double height = texts.chosenHeight(size, width);
    return isBeside()
        ? new Rectangle2D.Double(area.getMaxX() - width, area.getY(), width, height)
        : new Rectangle2D.Double(area.getX(), columnsTop(), width, height);
  }

  /// The size in which the chosen place is written: the largest for which there is room.
  double chosenSize() {
    double width = namesWidth();
    double free =
        isBeside()
            ? scaleTop() - area.getY() - stacked(form, size, width)
            : inColumns(form, size, width) - texts.chosenHeight(size, width);
    double room = texts.chosenHeight(size, width) + free;
    for (double some : PlacesTexts.SIZES) {
      if (some > size
          && texts.chosenWidth(some) <= width
          && texts.chosenHeight(some, width) <= room) {
        return some;
      }
    }
    return size;
  }

  private double columnsTop() {
    return scaleTop() - inColumns(form, size, namesWidth());
  }

  /// Where the highest and the lowest figure are, in their order.
  List<Rectangle2D> extremes() {
    double width = namesWidth();
    List<Rectangle2D> extremes = new ArrayList<>();
    double x = isBeside() ? area.getMaxX() - width : area.getX() + width + CHANNEL * em;
    double y = columnsTop();
    if (isBeside()) {
      double bottom = hasScaleBelow(form) ? scaleTop() + BETWEEN * em : scale().getY();
      y = bottom - extremes(size, width);
    }
    for (Extreme extreme : content.extremes()) {
      double height = texts.height(extreme, size, width);
      extremes.add(new Rectangle2D.Double(x, y, width, height));
      x += isBeside() ? 0 : width + CHANNEL * em;
      y += isBeside() ? height + BETWEEN * em : 0;
    }
    return extremes;
  }

  Rectangle2D scale() {
    double width = hasScaleBelow(form) ? area.getWidth() : namesWidth();
    double height = texts.scaleHeight(width);
    double y = form == Form.COLUMNS ? columnsTop() : area.getMaxY() - height;
    return new Rectangle2D.Double(area.getMaxX() - width, y, width, height);
  }
}
