package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.trick.Trick;
import org.sailau.chart.trick.TrickChart;
import org.sailau.chart.trick.TrickLayout;
import org.sailau.chart.trick.TrickPainter;

/// A [Trick] on a slide: the misleading chart with a question, and then both charts with the
/// answer.
public final class TrickSlide extends SlideChart {

  private static final Style REFERENCE = Style.picture(Theme.LIGHT, false, false);

  private final TrickChart question;
  private final TrickChart answer;
  private final boolean revealed;

  /// @param slideNumber the number of the slide
  /// @param revealed whether the answer is given; nothing moves when it is
  public TrickSlide(Trick trick, SlideNumber slideNumber, boolean revealed) {
    super(trick.audited(), trick.texts(), slideNumber);
    this.question = trick.asked();
    this.answer = trick.answered();
    this.revealed = revealed;
  }

  /// Whether a trick's slide can be read at the back of a room.
  public static boolean isReadableFromAfar(Trick trick) {
    return new TrickSlide(trick, new SlideNumber(1, 1), true).isReadable();
  }

  private TrickChart shown() {
    return revealed ? answer : question;
  }

  /// Whether no text is smaller than others and no word is broken.
  private boolean isReadable() {
    Rectangle2D body = SlideDrawing.referenceBody(this, REFERENCE);
    TrickLayout.TrickContent content = answer.content("");
    return new TrickLayout(content, REFERENCE, body).namesFit()
        && TrickLayout.minHeight(content, REFERENCE, body.getWidth()) <= body.getHeight();
  }

  @Override
  public String id() {
    return "slide-" + shown().id();
  }

  @Override
  public String headline() {
    return shown().headline();
  }

  @Override
  List<String> headlines() {
    return List.of(question.headline(), answer.headline());
  }

  @Override
  String subtitle() {
    return String.join(" · ", shown().caption().subtitles());
  }

  @Override
  public boolean misleading() {
    return shown().misleading();
  }

  @Override
  public List<Item> items() {
    return shown().items();
  }

  @Override
  public Table table() {
    return shown().table();
  }

  /// The slide's caption with the notes on the charts.
  @Override
  protected Caption caption() {
    Caption slide = super.caption();
    return new Caption(
        slide.headline(), slide.subtitles(), shown().caption().notes(), slide.locale());
  }

  @Override
  double minBodyHeight(Style style, double width) {
    return TrickLayout.minHeight(answer.content(""), style, width);
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    TrickLayout.TrickContent content = answer.content("");
    TrickLayout layout =
        new TrickLayout(revealed ? content : content.asked(texts().of("trick.ask")), style, area);
    new TrickPainter(layout, style, pen).paint(entities);
  }
}
