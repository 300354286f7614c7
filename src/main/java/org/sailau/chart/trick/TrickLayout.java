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

/// Computes where the parts of a trick's picture are, in pixels. Constants are in em. The layout
/// keeps room for the answer before it is given.
public final class TrickLayout {

  /// The panels of a trick's picture, and all its texts.
  ///
  /// @param asked whether a class has yet to find out what is wrong: then only the misleading panel
  ///   is drawn, and nothing names it so
  /// @param hasLieFactor whether there is a band with the lie factor
  /// @param stampText the text of the stamp
  /// @param misleadingVerdict under the misleading chart
  /// @param honestVerdict under the honest chart
  /// @param unknownLieFactor in place of the lie factor before the answer is given
  /// @param effects says what the eye sees and what the figures say
  public record TrickContent(
      List<Panel> panels,
      boolean asked,
      boolean revealed,
      boolean hasLieFactor,
      String misleadingHeading,
      String honestHeading,
      String stampText,
      String misleadingVerdict,
      String honestVerdict,
      String lieFactor,
      String unknownLieFactor,
      List<String> effects,
      String source,
      Locale locale) {

    /// The same before the answer is given. Everything keeps its place.
    ///
    /// @param question the text of the stamp in place of the one that names the misleading chart
    public TrickContent asked(String question) {
      return new TrickContent(
          panels,
          true,
          false,
          hasLieFactor,
          misleadingHeading,
          honestHeading,
          question,
          misleadingVerdict,
          honestVerdict,
          lieFactor,
          unknownLieFactor,
          effects,
          source,
          locale);
    }
  }

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
  private static final double LIE_FACTOR = 1.6;
  private static final double MIN_LIE_FACTOR = 1.15;

  /// Between the lie factor and the sentences, with a margin at their right.
  private static final double BESIDE_LIE_FACTOR = 1.6;

  final TrickContent content;
  private final Style style;
  private final double em;
  final Rectangle2D area;

  /// The width of one panel.
  final double panelWidth;

  private final double nameHeight;
  private final double verdictHeight;
  final double bandHeight;
  final List<String> source;

  public TrickLayout(TrickContent content, Style style, Rectangle2D area) {
    this.content = content;
    this.style = style;
    this.em = style.em();
    this.area = area;
    int panels = content.panels().size();
    panelWidth =
        panels == 1
            ? Math.min(area.getWidth(), MAX_PANEL * em)
            : (area.getWidth() - BETWEEN * em) / panels;
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
    bandHeight =
        content.hasLieFactor() ? Math.max(LINE * 1.5, effects().size() * LINE) + 2 * BAND_PAD : 0;
    source = Pen.wrap(content.source(), style.body(), area.getWidth(), content.locale());
  }

  public static double minHeight(TrickContent content, Style style, double width) {
    TrickLayout layout = new TrickLayout(content, style, new Rectangle2D.Double(0, 0, width, 0));
    return (layout.belowPlot() + HEADING + ABOVE_PLOT + MIN_PLOT) * style.em();
  }

  private double belowPlot() {
    return BELOW_PLOT
        + nameHeight
        + ABOVE_VERDICT
        + verdictHeight
        + (content.hasLieFactor() ? ABOVE_BAND + bandHeight : 0)
        + belowBand();
  }

  private double belowBand() {
    return source.isEmpty() ? 0 : ABOVE_SOURCE + source.size() * LINE;
  }

  Font verdictFont() {
    return style.bold(1.15);
  }

  List<String> verdict(Panel panel) {
    String words = panel.misleading() ? content.misleadingVerdict() : content.honestVerdict();
    return Pen.wrap(words, verdictFont(), panelWidth, content.locale());
  }

  /// The font of the lie factor. It is smaller if a sentence beside it would need two lines
  /// otherwise.
  Font lieFactorFont() {
    double widest =
        content.effects().stream()
            .mapToDouble(words -> Pen.width(words, style.body()))
            .max()
            .orElse(0);
    double room = area.getWidth() - widest - BESIDE_LIE_FACTOR * em;
    double usual = Pen.width(content.lieFactor(), style.bold(LIE_FACTOR));
    return style.bold(Math.clamp(LIE_FACTOR * room / usual, MIN_LIE_FACTOR, LIE_FACTOR));
  }

  /// The left end of the words beside the lie factor.
  double effectsX() {
    return area.getX() + Pen.width(content.lieFactor(), lieFactorFont()) + BESIDE_LIE_FACTOR * em;
  }

  List<String> effects() {
    double room = area.getMaxX() - effectsX();
    return content.effects().stream()
        .flatMap(words -> Pen.wrap(words, style.body(), room, content.locale()).stream())
        .toList();
  }

  double left(int panel) {
    return area.getX() + panel * (panelWidth + BETWEEN * em);
  }

  /// The horizontal position of the rule between two panels.
  double ruleX() {
    return left(1) - BETWEEN / 2 * em;
  }

  double headingBaseline() {
    return area.getY() + 1.1 * em;
  }

  /// The area of a panel's plot.
  Rectangle2D plot(int index) {
    Panel panel = content.panels().get(index);
    double gutter = gutter(panel);
    double top = area.getY() + (HEADING + ABOVE_PLOT) * em;
    double bottom = area.getMaxY() - belowPlot() * em;
    return new Rectangle2D.Double(
        left(index) + gutter, top, Math.max(1, panelWidth - gutter), Math.max(1, bottom - top));
  }

  /// The width of the texts of the value axis.
  private double gutter(Panel panel) {
    double widest =
        panel.ticks().stream()
            .map(Tick::text)
            .mapToDouble(text -> Pen.width(text, style.bold(1)))
            .max()
            .orElse(-AXIS_GAP * em);
    return widest + (panel.ticks().isEmpty() ? AXIS_GAP : 2 * AXIS_GAP) * em;
  }

  /// The width of one column with its words.
  double columnRoom(Panel panel) {
    return (panelWidth - gutter(panel)) / panel.columns().size();
  }

  /// The font of names. It is a little smaller if a word would be broken otherwise.
  Font nameFont(Panel panel) {
    double widest =
        panel.columns().stream()
            .flatMap(column -> Stream.of(column.name(), column.answerNote()))
            .flatMap(words -> Stream.of(words.split("[ -]", -1)))
            .mapToDouble(word -> Pen.width(word, style.body()))
            .max()
            .orElse(0);
    return style.regular(Math.clamp(room(panel) / widest, MIN_NAME, 1));
  }

  /// Whether all names are as large as other texts.
  public boolean namesFit() {
    return content.panels().stream()
        .allMatch(panel -> nameFont(panel).getSize2D() >= style.body().getSize2D());
  }

  private double room(Panel panel) {
    return 0.96 * columnRoom(panel);
  }

  List<String> name(Panel panel, Column column) {
    return Pen.wrap(column.name(), nameFont(panel), room(panel), content.locale());
  }

  List<String> answerNote(Panel panel, Column column) {
    return column.answerNote().isEmpty()
        ? List.of()
        : Pen.wrap(column.answerNote(), nameFont(panel), room(panel), content.locale());
  }

  private int lines(Panel panel, Column column) {
    return name(panel, column).size() + answerNote(panel, column).size();
  }

  double firstNameBaseline() {
    return area.getMaxY() - (belowPlot() - BELOW_PLOT - 0.95) * em;
  }

  double firstVerdictBaseline() {
    double from = belowPlot() - BELOW_PLOT - nameHeight - ABOVE_VERDICT;
    return area.getMaxY() - (from - 1.1) * em;
  }

  double bandTop() {
    return area.getMaxY() - (bandHeight + belowBand()) * em;
  }

  double firstSourceBaseline() {
    return area.getMaxY() - (source.size() * LINE - 1) * em;
  }
}
