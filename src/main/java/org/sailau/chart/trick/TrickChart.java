package org.sailau.chart.trick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.base.Table.Cell;
import org.sailau.chart.draw.Style;
import org.sailau.chart.trick.TrickFigures.Column;
import org.sailau.chart.trick.TrickFigures.Panel;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// A picture of a [Trick]: the misleading chart, the honest one, or both, with the answer or
/// without it. Its text is so large that it can be read at the back of a room.
public final class TrickChart extends Chart {

  /// Which of the two charts are shown.
  public enum Show {
    TWIN,
    MISLEADING,
    HONEST
  }

  private final TrickFigures figures;
  private final Show show;
  private final boolean revealed;
  private final TrickWords words;

  public TrickChart(
      Audited audited, Texts texts, TrickFigures figures, Show show, boolean revealed) {
    super(audited, texts);
    this.figures = figures;
    this.show = show;
    this.revealed = revealed;
    this.words = new TrickWords(figures, texts);
  }

  @Override
  public String id() {
    String id = "trick-" + lower(figures.kind());
    String which = show == Show.TWIN ? id : id + '-' + lower(show);
    return revealed ? which + "-answer" : which;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return texts.of("trick.name." + figures.kind());
  }

  @Override
  public boolean misleading() {
    return show != Show.HONEST;
  }

  @Override
  protected double unitsWide() {
    return 39.4;
  }

  @Override
  protected double unitsHigh() {
    return 29.5;
  }

  List<Panel> panels() {
    return switch (show) {
      case TWIN -> List.of(figures.misleading(), figures.honest());
      case MISLEADING -> List.of(figures.misleading());
      case HONEST -> List.of(figures.honest());
    };
  }

  private String headline(boolean answered) {
    return !answered
        ? texts.of("trick.question." + figures.kind())
        : show == Show.HONEST ? texts.of("trick.honest." + figures.kind()) : figures.answer();
  }

  @Override
  public Caption caption() {
    List<String> notes = new ArrayList<>();
    if (revealed) {
      for (Panel panel : panels()) {
        notes.add(
            texts.of(
                "spoken.pair", heading(panel), panel.misleading() ? words.looks() : words.is()));
      }
    }
    if (revealed && misleading()) {
      notes.add(texts.of("trick.lieFactor", words.lieFactor()));
      notes.add(words.effects());
    }
    // A short source, because it is drawn as large as the other texts.
    notes.add(
        texts.of(
            "trick.source",
            SourceWords.published(election.source(), texts),
            texts.of("status.result." + election.status())));
    return new Caption(headline(revealed), figures.subtitles(), notes, texts.locale());
  }

  private String heading(Panel panel) {
    return texts.of(panel.misleading() ? "trick.misleading" : "trick.honest");
  }

  /// The notes are not below the drawing here, but are drawn large as a part of it.
  @Override
  protected Caption caption(Style style) {
    Caption caption = super.caption(style);
    return new Caption(caption.headline(), caption.subtitles(), List.of(), caption.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    Caption above = caption(style);
    Caption other = new Caption(headline(!revealed), above.subtitles(), List.of(), above.locale());
    return new TrickDrawing(content(caption().notes().getLast()), style, above, other);
  }

  /// What a picture of this chart contains.
  ///
  /// @param source the text below everything; empty if it stands elsewhere
  public TrickLayout.Content content(String source) {
    return new TrickLayout.Content(
        panels(),
        revealed,
        misleading(),
        texts.of("trick.misleading"),
        texts.of("trick.honest"),
        texts.of("trick.mark"),
        words.looks(),
        words.is(),
        texts.of("trick.lieFactor", words.lieFactor()),
        texts.of("trick.lieFactor", "?"),
        List.of(words.eye(), words.say()),
        source,
        texts.locale());
  }

  private List<Column> columns(Panel panel) {
    return panel.columns().stream().filter(column -> revealed || !column.missing()).toList();
  }

  /// The item key of a column in a panel.
  static String key(Panel panel, Column column) {
    return (panel.misleading() ? "misleading-" : "honest-") + panel.columns().indexOf(column);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    long all = panels().stream().mapToLong(panel -> columns(panel).size()).sum();
    for (Panel panel : panels()) {
      for (Column column : columns(panel)) {
        String figure = texts.of("spoken.pair", column.name(), column.figure());
        String position = texts.of("spoken.position", items.size() + 1, all);
        items.add(
            new Item(
                key(panel, column),
                texts.of("spoken.pair", heading(panel), figure + ", " + position)));
      }
    }
    return items;
  }

  @Override
  public Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Panel panel : panels()) {
      for (Column column : columns(panel)) {
        rows.add(
            List.of(
                Cell.text(heading(panel)),
                Cell.text(column.name()),
                new Cell(
                    column.figure(),
                    column.plain().toPlainString(),
                    panel.misleading() ? texts.of("trick.mark") : "")));
      }
    }
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("export.chart")),
            Table.Column.ofTexts(texts.of("chart.column.what")),
            Table.Column.ofFigures(texts.of("chart.column.count"))),
        rows);
  }
}
