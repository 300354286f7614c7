package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.entity.EntityCollection;
import org.sailau.audit.Audited;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.draw.WrappedText;
import org.sailau.text.Texts;

/// A slide that lists names or sentences, as many on a page as can be read from afar.
final class ListSlide extends SlideChart {

  /// An entry of the list.
  ///
  /// @param name in bold type; may be empty
  /// @param note under the name; may be empty
  record ListEntry(String name, String note) {}

  /// The texts of the slide.
  ///
  /// @param columns the largest number of columns
  /// @param inline whether a note stands behind its name if it fits there
  record ListContent(
      String id,
      String headline,
      String subtitle,
      List<ListEntry> entries,
      int columns,
      boolean inline) {}

  /// The sizes of texts in em, and the number of columns.
  private record TextSizes(double name, double note, int columns) {}

  private static final double BETWEEN_COLUMNS = 1.4;
  private static final double BETWEEN_ENTRIES = 0.62;
  private static final double BEFORE_NOTE = 0.5;
  private static final double MIN_NOTE = 1.02;

  private final ListContent content;
  private final int page;

  /// @param page from 0
  ListSlide(Audited audited, Texts texts, SlideNumber slideNumber, ListContent content, int page) {
    super(audited, texts, slideNumber);
    this.content = content;
    this.page = page;
  }

  @Override
  public String id() {
    return content.id();
  }

  @Override
  public String headline() {
    return content.headline();
  }

  @Override
  String subtitle() {
    return content.subtitle();
  }

  private static final Style REFERENCE = Style.picture(Theme.LIGHT, false, false);

  /// How many pages there are, at least 1.
  int pages() {
    return paged().size();
  }

  private List<List<ListEntry>> paged() {
    return paged(textSizes());
  }

  /// The largest sizes with which all entries fit on one page, or else the sizes that need the
  /// fewest pages.
  private TextSizes textSizes() {
    List<TextSizes> settings = new ArrayList<>();
    settings.add(new TextSizes(1.5, 1.15, 1));
    settings.add(new TextSizes(1.3, 1.1, 1));
    settings.add(new TextSizes(1.15, MIN_NOTE, 1));
    for (int columns = 2; columns <= content.columns(); columns++) {
      settings.add(new TextSizes(1.15, MIN_NOTE, columns));
    }
    for (TextSizes textSizes : settings) {
      if (paged(textSizes).size() == 1) {
        return textSizes;
      }
    }
    TextSizes best = settings.get(2);
    for (TextSizes textSizes : settings.subList(2, settings.size())) {
      if (paged(textSizes).size() < paged(best).size()) {
        best = textSizes;
      }
    }
    return best;
  }

  private List<List<ListEntry>> paged(TextSizes textSizes) {
    Rectangle2D body = SlideDrawing.referenceBody(this, REFERENCE);
    List<List<ListEntry>> pages = new ArrayList<>();
    List<ListEntry> filling = new ArrayList<>();
    double y = 0;
    int column = 0;
    for (ListEntry entry : content.entries()) {
      double height = height(entry, textSizes, REFERENCE, columnWidth(textSizes, REFERENCE, body));
      if (y > 0 && y + height > body.getHeight()) {
        column++;
        y = 0;
        if (column == textSizes.columns()) {
          pages.add(filling);
          filling = new ArrayList<>();
          column = 0;
        }
      }
      filling.add(entry);
      y += height + BETWEEN_ENTRIES * REFERENCE.em();
    }
    if (pages.isEmpty() || !filling.isEmpty()) {
      pages.add(filling);
    }
    return pages;
  }

  private static double columnWidth(TextSizes textSizes, Style style, Rectangle2D body) {
    double between = (textSizes.columns() - 1) * BETWEEN_COLUMNS * style.em();
    return (body.getWidth() - between) / textSizes.columns();
  }

  private WrappedText name(ListEntry entry, TextSizes textSizes, Style style, double width) {
    Locale locale = texts().locale();
    return WrappedText.of(
        entry.name(), style.bold(textSizes.name()), style.palette().text(), width, locale);
  }

  private WrappedText note(ListEntry entry, TextSizes textSizes, Style style, double width) {
    Palette colours = style.palette();
    boolean alone = entry.name().isEmpty();
    return WrappedText.of(
        entry.note(),
        style.regular(alone ? textSizes.name() : textSizes.note()),
        alone ? colours.text() : colours.muted(),
        width,
        texts().locale());
  }

  private double height(ListEntry entry, TextSizes textSizes, Style style, double width) {
    double name = name(entry, textSizes, style, width).height();
    return isInline(entry, textSizes, style, width)
        ? name
        : name + note(entry, textSizes, style, width).height();
  }

  private boolean isInline(ListEntry entry, TextSizes textSizes, Style style, double width) {
    WrappedText name = name(entry, textSizes, style, width);
    WrappedText note = note(entry, textSizes, style, width);
    return content.inline()
        && name.lines().size() == 1
        && note.lines().size() == 1
        && name.width() + BEFORE_NOTE * style.em() + note.width() <= width;
  }

  private List<ListEntry> shown() {
    List<List<ListEntry>> pages = paged();
    return pages.get(Math.min(page, pages.size() - 1));
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (ListEntry entry : shown()) {
      items.add(
          new Item(
              Integer.toString(items.size()),
              Stream.of(entry.name(), entry.note())
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining(", "))));
    }
    return items;
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    TextSizes textSizes = textSizes();
    double width = columnWidth(textSizes, style, area);
    double x = area.getX();
    double y = area.getY();
    List<ListEntry> shown = shown();
    for (int i = 0; i < shown.size(); i++) {
      ListEntry entry = shown.get(i);
      double height = height(entry, textSizes, style, width);
      if (y > area.getY() && y + height > area.getMaxY() + 0.01) {
        x += width + BETWEEN_COLUMNS * style.em();
        y = area.getY();
      }
      double top = y;
      WrappedText name = name(entry, textSizes, style, width);
      WrappedText note = note(entry, textSizes, style, width);
      y = name.draw(pen, x, y);
      if (isInline(entry, textSizes, style, width)) {
        note.draw(pen, x + name.width() + BEFORE_NOTE * style.em(), y - note.height());
      } else {
        y = note.draw(pen, x, y);
      }
      entities.add(
          new ItemEntity(Integer.toString(i), new Rectangle2D.Double(x, top, width, y - top)));
      y += BETWEEN_ENTRIES * style.em();
    }
  }
}
