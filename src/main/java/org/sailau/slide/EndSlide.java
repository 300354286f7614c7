package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// The slide after the last one. It has no number, since it is not one of the lesson’s.
final class EndSlide extends SlideChart {

  private static final double LINES = 1.15;
  private static final double ABOVE_LINES = 0.8;

  EndSlide(Audited audited, Texts texts) {
    super(audited, texts, new SlideNumber(1, 1));
  }

  @Override
  public String id() {
    return "slide-end";
  }

  @Override
  public String headline() {
    return texts().of("slide.end");
  }

  @Override
  double headlineSize() {
    return 2.6;
  }

  @Override
  String subtitle() {
    return election().title().in(texts().locale());
  }

  @Override
  String footer() {
    return "";
  }

  @Override
  String number() {
    return "";
  }

  @Override
  protected Caption caption() {
    return new Caption(headline(), List.of(subtitle()), List.of(), texts().locale());
  }

  @Override
  public List<Item> items() {
    return List.of(new Item("source", source()));
  }

  private String source() {
    return SourceWords.line(election(), texts());
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    WrappedText.of(
            source(),
            style.regular(LINES),
            style.palette().text(),
            area.getWidth(),
            texts().locale())
        .draw(pen, area.getX(), area.getY() + ABOVE_LINES * style.em());
  }
}
