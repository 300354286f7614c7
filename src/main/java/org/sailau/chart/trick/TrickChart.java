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

/// The chart of a [Trick]: the question to a class, or the misleading drawing, the honest one, or
/// both, with or without the answer. Its text can be read from the back of a classroom.
public final class TrickChart extends Chart {

  /// Which of the two drawings are shown.
  public enum ShownCharts {
    /// The misleading one, before a class knows that it is.
    QUESTION,
    BOTH,
    MISLEADING,
    HONEST
  }

  private final TrickFigures figures;
  private final ShownCharts shownCharts;
  private final boolean revealed;
  private final TrickWords words;

  public TrickChart(
      Audited audited,
      Texts texts,
      TrickFigures figures,
      ShownCharts shownCharts,
      boolean revealed) {
    super(audited, texts);
    this.figures = figures;
    this.shownCharts = shownCharts;
    this.revealed = revealed;
    this.words = new TrickWords(figures, texts);
  }

  @Override
  public String id() {
    String id = "trick-" + lower(figures.kind());
    String which =
        switch (shownCharts) {
          case QUESTION, BOTH -> id;
          case MISLEADING, HONEST -> id + '-' + lower(shownCharts);
        };
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
    return shownCharts != ShownCharts.HONEST;
  }

  @Override
  protected double emsWide() {
    return 39.4;
  }

  @Override
  protected double emsHigh() {
    return 29.5;
  }

  List<Panel> panels() {
    return switch (shownCharts) {
      case BOTH -> List.of(figures.misleading(), figures.honest());
      case QUESTION, MISLEADING -> List.of(figures.misleading());
      case HONEST -> List.of(figures.honest());
    };
  }

  private boolean asks() {
    return shownCharts == ShownCharts.QUESTION;
  }

  private String headline(boolean answered) {
    return !answered
        ? texts.of("trick.question." + figures.kind())
        : shownCharts == ShownCharts.HONEST
            ? texts.of("trick.honest." + figures.kind())
            : figures.answer();
  }

  @Override
  public Caption caption() {
    List<String> notes = new ArrayList<>();
    if (revealed) {
      for (Panel panel : panels()) {
        notes.add(
            texts.of(
                "spoken.pair",
                heading(panel),
                panel.misleading() ? words.misleadingVerdict() : words.honestVerdict()));
      }
    }
    if (revealed && misleading()) {
      notes.add(texts.of("trick.lieFactor", words.lieFactor()));
      notes.add(words.effects());
    }
    if (asks()) {
      notes.add(texts.of("trick.ask"));
    }
    // The source is named in few words, because they are as large as all others.
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

  /// Below other charts the notes are small. Here they are a part of the drawing, in large type.
  @Override
  protected Caption caption(Style style) {
    Caption caption = super.caption(style);
    return new Caption(caption.headline(), caption.subtitles(), List.of(), caption.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    Caption caption = caption(style);
    boolean hasOther = shownCharts == ShownCharts.MISLEADING || shownCharts == ShownCharts.HONEST;
    Caption otherCaption =
        hasOther
            ? new Caption(headline(!revealed), caption.subtitles(), List.of(), caption.locale())
            : caption;
    return new TrickDrawing(content(caption().notes().getLast()), style, caption, otherCaption);
  }

  /// The texts of the drawing.
  ///
  /// @param source the line below everything; empty if the source is elsewhere
  public TrickLayout.TrickContent content(String source) {
    boolean hasAnswer = !asks();
    return new TrickLayout.TrickContent(
        panels(),
        asks(),
        revealed,
        hasAnswer && misleading(),
        texts.of("trick.misleading"),
        texts.of("trick.honest"),
        texts.of(hasAnswer ? "trick.mark" : "trick.ask"),
        hasAnswer ? words.misleadingVerdict() : "",
        hasAnswer ? words.honestVerdict() : "",
        texts.of("trick.lieFactor", words.lieFactor()),
        texts.of("trick.lieFactor", "?"),
        List.of(words.drawnEffect(), words.statedEffect()),
        source,
        texts.locale());
  }

  private List<Column> columns(Panel panel) {
    return panel.columns().stream().filter(column -> revealed || !column.missing()).toList();
  }

  /// The key of the item for a column of a panel.
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
        String spoken = figure + ", " + position;
        items.add(
            new Item(
                key(panel, column),
                asks() ? spoken : texts.of("spoken.pair", heading(panel), spoken)));
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
                Cell.text(asks() ? "" : heading(panel)),
                Cell.text(column.name()),
                new Cell(
                    column.figure(),
                    column.plain().toPlainString(),
                    panel.misleading() ? texts.of(asks() ? "trick.ask" : "trick.mark") : "")));
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
