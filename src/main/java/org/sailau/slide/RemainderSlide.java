package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Pen.Anchor;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.WrappedText;
import org.sailau.election.Contest;
import org.sailau.election.Ranking;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// The slide of the remainder: first the question whether the stated shares add up to 100 percent,
/// then what is missing.
final class RemainderSlide extends SlideChart {

  private static final double BAR = 3;
  private static final double LABEL = 1.15;
  private static final double SUM = 1.46;

  private final Contest contest;
  private final Share total;
  private final Share remainder;
  private final boolean revealed;

  RemainderSlide(
      Audited audited, Contest contest, Texts texts, SlideNumber slideNumber, boolean revealed) {
    super(audited, texts, slideNumber);
    Ranking ranking = contest.ranking();
    this.contest = contest;
    this.total = Objects.requireNonNull(ranking.statedTotal());
    this.remainder = Objects.requireNonNull(ranking.remainder());
    this.revealed = revealed;
  }

  @Override
  public String id() {
    return "slide-remainder-" + contest.id();
  }

  @Override
  public String headline() {
    return revealed
        ? texts().of("slide.remainder", texts().percent(remainder.percent()))
        : texts().of("slide.remainder.question");
  }

  @Override
  List<String> headlines() {
    return List.of(
        texts().of("slide.remainder", texts().percent(remainder.percent())),
        texts().of("slide.remainder.question"));
  }

  @Override
  String subtitle() {
    return contest.name().in(texts().locale());
  }

  private List<String> sentences() {
    int choices = contest.choices().size();
    List<String> sentences = new ArrayList<>();
    sentences.add(texts().of("slide.remainder.sum", choices, total.percent()));
    if (revealed) {
      sentences.add(texts().of("slide.remainder.rest", total.percent(), remainder.percent()));
      sentences.add(texts().of("slide.remainder.noName"));
    }
    return sentences;
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (String sentence : sentences()) {
      items.add(new Item(Integer.toString(items.size()), sentence));
    }
    return items;
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    double em = style.em();
    Palette colours = style.palette();
    Locale locale = texts().locale();
    double x = area.getX();
    double width = area.getWidth();
    double split = width * total.percent().doubleValue() / 100;
    double y = area.getY() + 2.2 * em;
    pen.fill(new Rectangle2D.Double(x, y, split, BAR * em), colours.other());
    Rectangle2D missing = new Rectangle2D.Double(x + split, y, width - split, BAR * em);
    if (revealed) {
      pen.wholeBar(missing, Fill.HATCHED);
    } else {
      pen.outline(missing, colours.control(), 0.08 * em);
    }
    pen.text("0", x, y - 0.5 * em, style.regular(1), colours.muted());
    pen.text(
        texts().percent(BigDecimal.valueOf(100)),
        x + width,
        y - 0.5 * em,
        style.regular(1),
        colours.muted(),
        Anchor.END);
    y += (BAR + 1.6) * em;
    String sum = texts().percent(total.percent());
    String left = texts().percent(remainder.percent());
    double widest = Pen.width(left, style.bold(LABEL)) + em;
    double sumX = Math.min(split, width - widest);
    pen.text(
        sum,
        x + Math.max(sumX, Pen.width(sum, style.bold(LABEL))),
        y,
        style.bold(LABEL),
        colours.text(),
        Anchor.END);
    pen.text(revealed ? left : "?", x + width, y, style.bold(LABEL), colours.text(), Anchor.END);
    y += 1.2 * em;
    for (String sentence : sentences()) {
      y =
          WrappedText.of(sentence, style.regular(SUM), colours.text(), width, locale)
                  .draw(pen, x, y)
              + 0.6 * em;
    }
  }
}
