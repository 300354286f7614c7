package org.sailau.handout;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Fonts;
import org.sailau.chart.draw.Palette;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.handout.HandoutContent.ListItem;
import org.sailau.handout.HandoutContent.Part;

/// Puts the parts of a handout on pages. All lengths are in points from the upper left corner of
/// the printed area. Short parts stay on one page; a part longer than a page continues on the next.
final class HandoutPages {

  static final double MARGIN = 38;
  private static final double FOOTER = 20;
  static final double TEXT = 10;
  private static final double SMALL = 8.5;
  private static final double LINE_HEIGHT = 1.35;
  private static final double RULE_DISTANCE = 19.5;
  private static final double INDENT = 16;

  /// The font size of a chart's text.
  private static final double CHART_TEXT = 9;

  /// The height of a tall chart, as a part of its width.
  private static final double TALL_CHART = 0.62;

  private static final double BETWEEN_FIELDS = 14;
  private static final double BEHIND_LABEL = 6;

  /// The room that a chart is given, as a multiple of the height that it needs.
  private static final double CHART_ROOM = 1.1;

  /// The smallest height that a chart can be squeezed to, as a part of the room it is given.
  private static final double MIN_CHART_PART = 0.66;

  /// Something that has a height and a place on a page.
  sealed interface Block {
    double height();

    /// The distance to the block above. At the top of a page there is none.
    double gap();
  }

  /// A line of text.
  ///
  /// @param x from the left margin
  record Line(String text, Font font, Color color, double x) {
    double height() {
      return LINE_HEIGHT * font.getSize2D();
    }
  }

  /// The lines of one element, and rules below them to write on.
  ///
  /// @param type the PDF element's type; an item of a list is `LI`
  /// @param keep whether the block must stay with the next one
  record TextBlock(String type, List<Line> lines, int rules, double gap, boolean keep)
      implements Block {
    TextBlock {
      lines = List.copyOf(lines);
    }

    @Override
    public double height() {
      return lines.stream().mapToDouble(Line::height).sum() + rules * RULE_DISTANCE;
    }
  }

  /// A label and the rule behind it.
  ///
  /// @param from the left end of the rule, from the left margin
  /// @param to its right end
  record LabelledRule(Line label, double from, double to) {}

  /// Rules to write on, side by side, each behind its label.
  record FieldsBlock(List<LabelledRule> fields, double gap) implements Block {
    FieldsBlock {
      fields = List.copyOf(fields);
    }

    @Override
    public double height() {
      return fields.getFirst().label().height();
    }
  }

  /// A chart.
  ///
  /// @param em the size of its body text at the height that it needs
  record ChartBlock(Chart chart, double height, double em, double gap) implements Block {

    ChartBlock withHeight(double room) {
      return new ChartBlock(chart, room, em, gap);
    }
  }

  /// A block with its vertical position on a page.
  ///
  /// @param first whether the block begins its element, which may continue on the next page
  record PlacedBlock(Block block, double y, boolean first) {}

  private final double width;
  private final double height;
  private final Locale locale;
  private final Palette colours = Theme.PRINT.palette();
  private final List<List<PlacedBlock>> pages = new ArrayList<>();
  private double y;

  private HandoutPages(Handout handout) {
    width = handout.paper().shorter() - 2 * MARGIN;
    height = handout.paper().longer() - 2 * MARGIN - FOOTER;
    locale = handout.texts().locale();
  }

  static List<List<PlacedBlock>> of(Handout handout) {
    HandoutPages pages = new HandoutPages(handout);
    pages.beginPage();
    List<Block> pending = new ArrayList<>();
    String answer = "handout.answer";
    for (Part part : HandoutContent.of(handout)) {
      if (part instanceof Part.PageBreak) {
        pages.place(pending);
        pages.beginPage();
        continue;
      }
      for (Block block : pages.blocks(part, words -> handout.texts().of(answer, words))) {
        pending.add(block);
        if (!(block instanceof TextBlock text && text.keep)) {
          pages.place(pending);
        }
      }
    }
    pages.place(pending);
    return pages.pages.stream().filter(page -> !page.isEmpty()).toList();
  }

  /// The style of charts in a handout.
  static Style style() {
    return new Style(Theme.PRINT.palette(), 13, false, true, false);
  }

  /// Puts an answer into a sentence.
  @FunctionalInterface
  private interface Answer {
    String of(String words);
  }

  private List<Block> blocks(Part part, Answer answer) {
    return switch (part) {
      case Part.Heading(String text, int level) -> List.of(heading(text, level));
      case Part.Paragraph(String text, boolean quiet) ->
          List.of(
              new TextBlock(
                  "P",
                  lines(text, Fonts.of(false, TEXT), quiet ? colours.muted() : colours.text(), 0),
                  0,
                  4,
                  !quiet));
      case Part.Fields(List<HandoutContent.Field> fields) -> List.of(fields(fields));
      case Part.ItemList(List<ListItem> entries, boolean strong) ->
          entries.stream().map(entry -> entry(entry, strong)).toList();
      case Part.Question question -> List.of(question(question, answer));
      case Part.Figure(Chart chart, boolean tall) -> List.of(picture(chart, tall));
      case Part.PageBreak _ -> List.of();
    };
  }

  private Block heading(String text, int level) {
    Font font = Fonts.of(true, level == 1 ? 20 : level == 2 ? 13.5 : 11);
    double gap = level == 1 ? 0 : level == 2 ? 16 : 8;
    return new TextBlock("H" + level, lines(text, font, colours.text(), 0), 0, gap, level > 1);
  }

  private Block entry(ListItem entry, boolean strong) {
    List<Line> lines =
        new ArrayList<>(lines(entry.text(), Fonts.of(strong, TEXT), colours.text(), INDENT));
    lines.addAll(lines(entry.note(), Fonts.of(false, SMALL), colours.muted(), INDENT));
    return new TextBlock("LI", lines, 0, 3, false);
  }

  private Block question(Part.Question question, Answer answer) {
    List<Line> lines =
        new ArrayList<>(
            lines(
                question.number() + ". " + question.text(),
                Fonts.of(true, TEXT),
                colours.text(),
                0));
    @Nullable String words = question.answer();
    if (words != null) {
      lines.addAll(lines(answer.of(words), Fonts.of(false, TEXT), colours.text(), INDENT));
    }
    return new TextBlock("P", lines, words == null ? question.lines() : 0, 9, false);
  }

  private Block fields(List<HandoutContent.Field> fields) {
    double weights = fields.stream().mapToDouble(HandoutContent.Field::weight).sum();
    double room = width - BETWEEN_FIELDS * (fields.size() - 1);
    Font font = Fonts.of(false, TEXT);
    List<LabelledRule> rules = new ArrayList<>();
    double x = 0;
    for (HandoutContent.Field field : fields) {
      double from = x + Fonts.width(field.label(), font) + BEHIND_LABEL;
      double to = x + room * field.weight() / weights;
      rules.add(new LabelledRule(new Line(field.label(), font, colours.text(), x), from, to));
      x = to + BETWEEN_FIELDS;
    }
    return new FieldsBlock(rules, 14);
  }

  private Block picture(Chart chart, boolean tall) {
    double scale = CHART_TEXT / style().em();
    double needed = CHART_ROOM * scale * chart.minHeight(style(), width / scale);
    double given = tall ? Math.max(needed, TALL_CHART * width) : needed;
    return new ChartBlock(chart, Math.min(given, height), CHART_TEXT, 8);
  }

  private List<Line> lines(String text, Font font, Color color, double x) {
    return text.isEmpty()
        ? List.of()
        : Fonts.lines(text, font, width - x, locale).stream()
            .map(line -> new Line(line, font, color, x))
            .toList();
  }

  private void beginPage() {
    pages.add(new ArrayList<>());
    y = 0;
  }

  private double gap(Block block) {
    return y == 0 ? 0 : block.gap();
  }

  /// Places blocks that must stay together, on one page if they fit on one.
  private void place(List<Block> together) {
    double needed = 0;
    for (Block block : together) {
      needed += minHeight(block) + (needed == 0 ? gap(block) : block.gap());
    }
    if (y + needed > height && y > 0) {
      beginPage();
    }
    together.forEach(this::place);
    together.clear();
  }

  /// The smallest height of a block. A chart may become smaller rather than leave a page half
  /// empty.
  private static double minHeight(Block block) {
    return block instanceof ChartBlock ? MIN_CHART_PART * block.height() : block.height();
  }

  private void place(Block block) {
    double from = y + gap(block);
    if (from + minHeight(block) > height && y > 0) {
      beginPage();
      from = 0;
    }
    if (block instanceof ChartBlock picture && from + picture.height > height) {
      place(picture.withHeight(height - from));
      return;
    }
    if (block instanceof TextBlock text && text.height() > height) {
      split(text);
      return;
    }
    pages.getLast().add(new PlacedBlock(block, from, true));
    y = from + block.height();
  }

  /// Splits a text that is longer than a page.
  private void split(TextBlock text) {
    List<Line> rest = new ArrayList<>(text.lines);
    boolean first = true;
    while (!rest.isEmpty()) {
      List<Line> page = new ArrayList<>();
      double used = y;
      while (!rest.isEmpty() && (page.isEmpty() || used + rest.getFirst().height() <= height)) {
        used += rest.getFirst().height();
        page.add(rest.removeFirst());
      }
      TextBlock piece = new TextBlock(text.type, page, rest.isEmpty() ? text.rules : 0, 0, false);
      pages.getLast().add(new PlacedBlock(piece, y, first));
      y += piece.height();
      first = false;
      if (!rest.isEmpty()) {
        beginPage();
      }
    }
  }

  static double ruleDistance() {
    return RULE_DISTANCE;
  }
}
