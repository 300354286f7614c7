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

/// A slide: a chart for a wall, with one message, whose smallest text is one unit high and whose
/// height is [#HEIGHT] units. Laid out for a screen of 4 to 3; a wider one has room to spare.
public abstract class SlideChart extends Chart {

  /// How many units a slide is high.
  static final double HEIGHT = 29.5;

  /// How many it is wide, at least.
  static final double MIN_WIDTH = HEIGHT * 4 / 3;

  static final double HEADLINE_SIZE = 1.92;

  /// Where a slide stands among all.
  ///
  /// @param number from 1
  public record SlideNumber(int number, int total) {}

  private final SlideNumber place;

  SlideChart(Audited audited, Texts texts, SlideNumber place) {
    super(audited, texts);
    this.place = place;
  }

  /// What stands under the headline; empty if nothing does.
  String subtitle() {
    return "";
  }

  /// Every headline that the slide has while it is revealed: the largest decides where its body
  /// begins.
  List<String> headlines() {
    return List.of(headline());
  }

  /// The same of subtitles.
  List<String> subtitles() {
    return List.of(subtitle());
  }

  /// In units; smaller where the headline would take too many lines.
  double headlineSize() {
    return HEADLINE_SIZE;
  }

  /// How high that what is between headline and foot must be, in pixels; 0 if it fits anywhere.
  double minBodyHeight(Style style, double width) {
    return 0;
  }

  /// Draws what is between headline and foot.
  abstract void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities);

  /// What stands at the foot: source and status.
  String footer() {
    return texts.of(
        "slide.foot",
        SourceWords.published(election.source(), texts),
        texts.of("status.result." + election.status()));
  }

  final String number() {
    return texts.of("slide.number", place.number(), place.total());
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
  protected double unitsWide() {
    return MIN_WIDTH;
  }

  @Override
  protected double unitsHigh() {
    return HEIGHT;
  }

  /// What is said of the slide: its own texts are drawn where they belong.
  @Override
  protected Caption caption() {
    return new Caption(
        headline(),
        Stream.of(subtitle()).filter(text -> !text.isEmpty()).toList(),
        List.of(footer()),
        texts.locale());
  }

  @Override
  protected Drawing drawing(Style style, Caption caption) {
    return new SlideDrawing(this, style);
  }
}
