package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.election.LocalizedText;
import org.sailau.text.Texts;

/// The first slide: which election this is, and who states its figures.
final class TitleSlide extends SlideChart {

  private static final double DATE = 1.6;
  private static final double LINES = 1.15;

  TitleSlide(Audited audited, Texts texts, SlideNumber slideNumber) {
    super(audited, texts, slideNumber);
  }

  @Override
  public String id() {
    return "slide-title";
  }

  @Override
  public String headline() {
    return election().title().in(texts().locale());
  }

  @Override
  double headlineSize() {
    return 2.6;
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (String line : lines()) {
      items.add(new Item(Integer.toString(items.size()), line));
    }
    return items;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    Texts texts = texts();
    lines.add(texts.days(election().date(), election().lastDay()));
    @Nullable LocalDate announced = election().announced();
    lines.add(
        announced == null
            ? texts.of("status.sentence." + election().status())
            : texts.of("slide.announced." + election().status(), texts.date(announced)));
    @Nullable LocalizedText authority = election().authority();
    if (authority != null) {
      lines.add(authority.in(texts.locale()));
    }
    return lines;
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    Palette colours = style.palette();
    Locale locale = texts().locale();
    double y = area.getY() + 0.4 * style.em();
    pen.line(area.getX(), y, area.getX() + 6 * style.em(), y, colours.accent(), 0.25 * style.em());
    y += 1.6 * style.em();
    boolean first = true;
    for (String line : lines()) {
      y =
          WrappedText.of(
                      line,
                      first ? style.bold(DATE) : style.regular(LINES),
                      first ? colours.text() : colours.muted(),
                      area.getWidth(),
                      locale)
                  .draw(pen, area.getX(), y)
              + 0.7 * style.em();
      first = false;
    }
  }
}
