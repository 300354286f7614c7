package org.sailau.chart.trick;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.trick.TrickFigures.Column;
import org.sailau.chart.trick.TrickFigures.Panel;
import org.sailau.chart.trick.TrickFigures.Tick;

/// Computes where everything in a trick's picture stands, in pixels. The constants are in em. The
/// answer has its room before it is shown.
public final class TrickLayout {

  /// What a trick's picture contains. Every text is ready to be drawn.
  ///
  /// @param band whether the picture has a lie factor
  /// @param looks the words under the misleading chart
  /// @param is the words under the honest chart
  /// @param unknown what stands in place of the lie factor before the answer is shown
  public record Content(
      List<Panel> panels,
      boolean revealed,
      boolean band,
      String misleading,
      String honest,
      String mark,
      String looks,
      String is,
      String lieFactor,
      String unknown,
      List<String> effects,
      String source,
      Locale locale) {}

  static final double LINE = 1.3;
  static final double NAME_LINE = 1.2;
  static final double VERDICT_LINE = 1.35;
  private static final double HEADING = 1.6;
  private static final double BETWEEN = 2.6;
  private static final double ABOVE_PLOT = 1.7;
  private static final double MIN_PLOT = 5;
  private static final double BELOW_PLOT = 0.4;
  private static final double ABOVE_VERDICT = 0.35;
  private static final double BAND_PAD = 0.55;
  private static final double ABOVE_BAND = 0.3;
  private static final double ABOVE_SOURCE = 0.35;
  private static final double MAX_PANEL = 26;
  private static final double AXIS_GAP = 0.75;
  private static final double MIN_NAME = 0.75;

  final Content content;
  private final Style style;
  private final double unit;
  final Rectangle2D area;

  /// The width of one panel.
  final double width;

  private final double nameHeight;
  private final double verdictHeight;
  final double bandHeight;
  final List<String> source;

  public TrickLayout(Content content, Style style, Rectangle2D area) {
    this.content = content;
    this.style = style;
    this.unit = style.unit();
    this.area = area;
    int panels = content.panels().size();
    width =
        panels == 1
            ? Math.min(area.getWidth(), MAX_PANEL * unit)
            : (area.getWidth() - BETWEEN * unit) / panels;
    nameHeight =
        content.panels().stream()
            .flatMap(panel -> panel.columns().stream().map(column -> lines(panel, column)))
            .mapToDouble(lines -> lines * NAME_LINE)
            .max()
            .orElse(0);
    verdictHeight =
        content.panels().stream()
            .mapToDouble(panel -> verdict(panel).size() * VERDICT_LINE)
            .max()
            .orElse(0);
    bandHeight = content.band() ? Math.max(LINE * 1.5, effects().size() * LINE) + 2 * BAND_PAD : 0;
    source = Pen.wrap(content.source(), style.body(), area.getWidth(), content.locale());
  }

  public static double leastHeight(Content content, Style style, double width) {
    TrickLayout at = new TrickLayout(content, style, new Rectangle2D.Double(0, 0, width, 0));
    return (at.belowPlot() + HEADING + ABOVE_PLOT + MIN_PLOT) * style.unit();
  }

  private double belowPlot() {
    return BELOW_PLOT
        + nameHeight
        + ABOVE_VERDICT
        + verdictHeight
        + (content.band() ? ABOVE_BAND + bandHeight : 0)
        + belowBand();
  }

  private double belowBand() {
    return source.isEmpty() ? 0 : ABOVE_SOURCE + source.size() * LINE;
  }

  Font verdictFont() {
    return style.bold(1.15);
  }

  List<String> verdict(Panel panel) {
    String words = panel.misleading() ? content.looks() : content.is();
    return Pen.wrap(words, verdictFont(), width, content.locale());
  }

  Font lieFont() {
    return style.bold(1.6);
  }

  /// The x at which the words beside the lie factor begin.
  double effectsX() {
    return area.getX() + Pen.width(content.lieFactor(), lieFont()) + 1.5 * unit;
  }

  List<String> effects() {
    double room = area.getMaxX() - effectsX();
    return content.effects().stream()
        .flatMap(words -> Pen.wrap(words, style.body(), room, content.locale()).stream())
        .toList();
  }

  double left(int panel) {
    return area.getX() + panel * (width + BETWEEN * unit);
  }

  /// The x of the line between two panels.
  double rule() {
    return left(1) - BETWEEN / 2 * unit;
  }

  double headingBaseline() {
    return area.getY() + 1.1 * unit;
  }

  /// The area of a panel's plot. A plot that keeps its shape is fitted into it; others fill it.
  Rectangle2D plot(int index) {
    Panel panel = content.panels().get(index);
    double gutter = gutter(panel);
    double top = area.getY() + (HEADING + ABOVE_PLOT) * unit;
    double bottom = area.getMaxY() - belowPlot() * unit;
    return new Rectangle2D.Double(
        left(index) + gutter, top, Math.max(1, width - gutter), Math.max(1, bottom - top));
  }

  /// The width that the texts of the value axis take.
  private double gutter(Panel panel) {
    double widest =
        panel.ticks().stream()
            .map(Tick::text)
            .mapToDouble(text -> Pen.width(text, style.bold(1)))
            .max()
            .orElse(-AXIS_GAP * unit);
    return widest + (panel.ticks().isEmpty() ? AXIS_GAP : 2 * AXIS_GAP) * unit;
  }

  /// The width of the room for the words of a column.
  double place(Panel panel) {
    return (width - gutter(panel)) / panel.columns().size();
  }

  /// The font of names. It is a little smaller where a word would be broken otherwise.
  Font nameFont(Panel panel) {
    double widest =
        panel.columns().stream()
            .flatMap(column -> Stream.of(column.name(), column.revealed()))
            .flatMap(words -> Stream.of(words.split("[ -]", -1)))
            .mapToDouble(word -> Pen.width(word, style.body()))
            .max()
            .orElse(0);
    return style.regular(Math.clamp(room(panel) / widest, MIN_NAME, 1));
  }

  /// Whether all names are drawn in the same size as other texts.
  public boolean namesFit() {
    return content.panels().stream()
        .allMatch(panel -> nameFont(panel).getSize2D() >= style.body().getSize2D());
  }

  private double room(Panel panel) {
    return 0.96 * place(panel);
  }

  List<String> name(Panel panel, Column column) {
    return Pen.wrap(column.name(), nameFont(panel), room(panel), content.locale());
  }

  List<String> revealed(Panel panel, Column column) {
    return column.revealed().isEmpty()
        ? List.of()
        : Pen.wrap(column.revealed(), nameFont(panel), room(panel), content.locale());
  }

  private int lines(Panel panel, Column column) {
    return name(panel, column).size() + revealed(panel, column).size();
  }

  double firstName() {
    return area.getMaxY() - (belowPlot() - BELOW_PLOT - 0.95) * unit;
  }

  double firstVerdict() {
    double from = belowPlot() - BELOW_PLOT - nameHeight - ABOVE_VERDICT;
    return area.getMaxY() - (from - 1.1) * unit;
  }

  double bandTop() {
    return area.getMaxY() - (bandHeight + belowBand()) * unit;
  }

  double firstSource() {
    return area.getMaxY() - (source.size() * LINE - 1) * unit;
  }
}
