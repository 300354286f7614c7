package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// A slide: a chart with one message that is projected on a wall. Its smallest text is one em high,
/// and it is [#HEIGHT] em high. The layout fits a screen of 4 to 3; a wider screen has spare room.
public abstract class SlideChart extends Chart {

  /// The height of a slide in em.
  static final double HEIGHT = 29.5;

  /// The smallest width of a slide in em.
  static final double MIN_WIDTH = HEIGHT * 4 / 3;

  static final double HEADLINE_SIZE = 1.92;

  /// The number of a slide among all slides.
  ///
  /// @param number from 1
  /// @param total how many slides there are
  public record SlideNumber(int number, int total) {}

  private final SlideNumber slideNumber;

  SlideChart(Audited audited, Texts texts, SlideNumber slideNumber) {
    super(audited, texts);
    this.slideNumber = slideNumber;
  }

  /// The text under the headline; empty if there is none.
  String subtitle() {
    return "";
  }

  /// All headlines that the slide has while it is revealed. The highest one decides where the body
  /// begins, so that nothing moves.
  List<String> headlines() {
    return List.of(headline());
  }

  /// All subtitles that the slide has while it is revealed, for the same reason.
  List<String> subtitles() {
    return List.of(subtitle());
  }

  /// The font size of the headline in em. A headline that needs too many lines becomes smaller.
  double headlineSize() {
    return HEADLINE_SIZE;
  }

  /// The smallest height of the body in pixels; 0 if it fits any height.
  ///
  /// @param width of the body in pixels
  double minBodyHeight(Style style, double width) {
    return 0;
  }

  /// Draws the body, which is between headline and footer.
  ///
  /// @param area in pixels
  /// @param entities collects the areas of things that can be pointed at
  abstract void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities);

  /// The footer: source and status.
  String footer() {
    return texts.of(
        "slide.foot",
        SourceWords.published(election.source(), texts),
        texts.of("status.result." + election.status()));
  }

  /// The number of the slide, beside the footer.
  String number() {
    return texts.of("slide.number", slideNumber.number(), slideNumber.total());
  }

  @Override
  public String name() {
    return headline();
  }

  @Override
  public abstract String headline();

  @Override
  public List<Item> items() {
    return List.of();
  }

  @Override
  public Table table() {
    return Table.ofTexts(
        List.of(Table.Column.ofTexts(headline())),
        items().stream().map(item -> List.of(item.spoken())).toList());
  }

  @Override
  protected double emsWide() {
    return MIN_WIDTH;
  }

  @Override
  protected double emsHigh() {
    return HEIGHT;
  }

  /// The texts for those who cannot see the slide. The slide draws its texts itself.
  @Override
  protected Caption caption() {
    return new Caption(
        headline(),
        Stream.of(subtitle()).filter(text -> !text.isEmpty()).toList(),
        List.of(footer()),
        texts.locale());
  }

  /// A slide draws its headline and its foot itself.
  @Override
  protected Caption caption(Style style) {
    return new Caption(null, List.of(), List.of(), texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    return new SlideDrawing(this, style);
  }
}
