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
import org.sailau.handout.HandoutContent.Entry;
import org.sailau.handout.HandoutContent.Part;

/// Parts of a handout on pages, in points from the upper left corner. What is short stays together;
/// what is longer than a page goes on on the next.
final class HandoutPages {

  static final double MARGIN = 38;
  private static final double FOOTER = 20;
  static final double TEXT = 10;
  private static final double SMALL = 8.5;
  private static final double LINE = 1.35;
  private static final double RULE = 19.5;
  private static final double INDENT = 16;

  /// The size of a chart's text; a trick's is that of a slide, to scale.
  private static final double CHART_TEXT = 9;

  private static final double LARGE_WIDE = 39.4;
  private static final double LARGE_SHAPE = 0.68;

  /// How much more room than it needs a chart is given.
  private static final double AIR = 1.1;

  /// How much lower than that it may be.
  private static final double MIN_CHART = 0.66;

  /// A part of a page.
  sealed interface Block {
    double height();

    /// The room above it, where something is above it.
    double gap();
  }

  /// @param x from the left margin
  record Line(String text, Font font, Color color, double x) {
    double height() {
      return LINE * font.getSize2D();
    }
  }

  /// Lines of one element, and rules below to write on.
  ///
  /// @param type of the element; an entry of a list is `LI`
  /// @param label whether a rule goes on behind the words
  /// @param keep whether it stays with what follows
  record Text(String type, List<Line> lines, int rules, boolean label, double gap, boolean keep)
      implements Block {
    Text {
      lines = List.copyOf(lines);
    }

    @Override
    public double height() {
      return lines.stream().mapToDouble(Line::height).sum() + rules * RULE;
    }
  }

  /// @param unit the size of its body text, where it has all the height that it asks for
  record Picture(Chart chart, double height, double unit, double gap) implements Block {

    Picture lower(double room) {
      return new Picture(chart, room, unit, gap);
    }
  }

  /// @param first whether its element begins here
  record Placed(Block block, double y, boolean first) {}

  private final double width;
  private final double height;
  private final Locale locale;
  private final Palette colours = Theme.PRINT.palette();
  private final List<List<Placed>> pages = new ArrayList<>();
  private double y;

  private HandoutPages(Handout handout) {
    width = handout.paper().shorter() - 2 * MARGIN;
    height = handout.paper().longer() - 2 * MARGIN - FOOTER;
    locale = handout.texts().locale();
  }

  static List<List<Placed>> of(Handout handout) {
    HandoutPages pages = new HandoutPages(handout);
    pages.turn();
    List<Block> pending = new ArrayList<>();
    String answer = "handout.answer";
    for (Part part : HandoutContent.of(handout)) {
      if (part instanceof Part.Break) {
        pages.place(pending);
        pages.turn();
        continue;
      }
      for (Block block : pages.blocks(part, words -> handout.texts().of(answer, words))) {
        pending.add(block);
        if (!(block instanceof Text text && text.keep)) {
          pages.place(pending);
        }
      }
    }
    pages.place(pending);
    return pages.pages.stream().filter(page -> !page.isEmpty()).toList();
  }

  /// How charts are drawn in a handout.
  static Style style() {
    return new Style(Theme.PRINT.palette(), 13, false, true, false);
  }

  /// Makes an answer of words.
  @FunctionalInterface
  private interface Answer {
    String of(String words);
  }

  private List<Block> blocks(Part part, Answer answer) {
    return switch (part) {
      case Part.Heading(String text, int level) -> List.of(heading(text, level));
      case Part.Paragraph(String text, boolean quiet) ->
          List.of(
              new Text(
                  "P",
                  lines(text, Fonts.of(false, TEXT), quiet ? colours.muted() : colours.text(), 0),
                  0,
                  false,
                  4,
                  !quiet));
      case Part.Blank(String label) ->
          List.of(
              new Text(
                  "P", lines(label, Fonts.of(false, TEXT), colours.text(), 0), 0, true, 14, false));
      case Part.Entries(List<Entry> entries, boolean strong) ->
          entries.stream().map(entry -> entry(entry, strong)).toList();
      case Part.Question question -> List.of(question(question, answer));
      case Part.Figure(Chart chart, boolean large) -> List.of(picture(chart, large));
      case Part.Break _ -> List.of();
    };
  }

  private Block heading(String text, int level) {
    Font font = Fonts.of(true, level == 1 ? 20 : level == 2 ? 13.5 : 11);
    double gap = level == 1 ? 0 : level == 2 ? 16 : 8;
    return new Text("H" + level, lines(text, font, colours.text(), 0), 0, false, gap, level > 1);
  }

  private Block entry(Entry entry, boolean strong) {
    List<Line> lines =
        new ArrayList<>(lines(entry.text(), Fonts.of(strong, TEXT), colours.text(), INDENT));
    lines.addAll(lines(entry.note(), Fonts.of(false, SMALL), colours.muted(), INDENT));
    return new Text("LI", lines, 0, false, 3, false);
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
    return new Text("P", lines, words == null ? question.lines() : 0, false, 9, false);
  }

  private Block picture(Chart chart, boolean large) {
    double unit = large ? width / LARGE_WIDE : CHART_TEXT;
    double scale = unit / style().unit();
    double needed =
        large ? LARGE_SHAPE * width : AIR * scale * chart.leastHeight(style(), width / scale);
    return new Picture(chart, Math.min(needed, height), unit, 8);
  }

  private List<Line> lines(String text, Font font, Color color, double x) {
    return text.isEmpty()
        ? List.of()
        : Fonts.lines(text, font, width - x, locale).stream()
            .map(line -> new Line(line, font, color, x))
            .toList();
  }

  private void turn() {
    pages.add(new ArrayList<>());
    y = 0;
  }

  private double gap(Block block) {
    return y == 0 ? 0 : block.gap();
  }

  /// Blocks that belong together, where they fit together.
  private void place(List<Block> together) {
    double needed = 0;
    for (Block block : together) {
      needed += least(block) + (needed == 0 ? gap(block) : block.gap());
    }
    if (y + needed > height && y > 0) {
      turn();
    }
    together.forEach(this::place);
    together.clear();
  }

  /// A chart may be smaller rather than leave a page half empty.
  private static double least(Block block) {
    return block instanceof Picture ? MIN_CHART * block.height() : block.height();
  }

  private void place(Block block) {
    double from = y + gap(block);
    if (from + least(block) > height && y > 0) {
      turn();
      from = 0;
    }
    if (block instanceof Picture picture && from + picture.height > height) {
      place(picture.lower(height - from));
      return;
    }
    if (block instanceof Text text && text.height() > height) {
      split(text);
      return;
    }
    pages.getLast().add(new Placed(block, from, true));
    y = from + block.height();
  }

  /// A text that is longer than a page.
  private void split(Text text) {
    List<Line> rest = new ArrayList<>(text.lines);
    boolean first = true;
    while (!rest.isEmpty()) {
      List<Line> page = new ArrayList<>();
      double used = y;
      while (!rest.isEmpty() && (page.isEmpty() || used + rest.getFirst().height() <= height)) {
        used += rest.getFirst().height();
        page.add(rest.removeFirst());
      }
      Text piece = new Text(text.type, page, rest.isEmpty() ? text.rules : 0, false, 0, false);
      pages.getLast().add(new Placed(piece, y, first));
      y += piece.height();
      first = false;
      if (!rest.isEmpty()) {
        turn();
      }
    }
  }

  static double rule() {
    return RULE;
  }
}
