package org.sailau.chart.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Style;
import org.sailau.shape.Shapes;

/// A chart with the user's own words above and below its drawing. Its figures are those of the
/// chart.
public final class EditedChart extends Chart {
  private final Chart chart;
  private final OwnWords words;

  private EditedChart(Chart chart, OwnWords words) {
    super(chart);
    this.chart = chart;
    this.words = words;
  }

  /// The chart with these words; the chart itself if there are none.
  public static Chart of(Chart chart, OwnWords words) {
    return words.isEmpty() ? chart : new EditedChart(chart, words);
  }

  @Override
  public OwnWords ownWords() {
    return words;
  }

  @Override
  public String id() {
    return chart.id();
  }

  @Override
  public String name() {
    return chart.name();
  }

  @Override
  public List<Item> items() {
    return chart.items();
  }

  @Override
  public Table table() {
    return chart.table();
  }

  @Override
  public String headline() {
    @Nullable String own = words.headline();
    return own == null ? chart.headline() : own;
  }

  @Override
  protected Caption caption() {
    Caption program = chart.caption();
    List<String> notes = new ArrayList<>(program.notes());
    @Nullable String note = words.note();
    if (note != null) {
      notes.subList(0, notes.size() - 1).clear();
      notes.addFirst(note);
    }
    return new Caption(
        program.headline() == null ? null : headline(),
        program.subtitles(),
        notes,
        program.locale());
  }

  @Override
  public String descriptionAlone() {
    @Nullable String own = words.alternative();
    return own == null ? super.descriptionAlone() : own;
  }

  @Override
  protected boolean stretches() {
    return chart.stretches();
  }

  @Override
  public @Nullable Shapes shapes() {
    return chart.shapes();
  }

  @Override
  public boolean misleading() {
    return chart.misleading();
  }

  @Override
  protected double emsWide() {
    return chart.emsWide();
  }

  @Override
  protected double emsHigh() {
    return chart.emsHigh();
  }

  @Override
  protected Chart fitting(Style style, double width, double height) {
    return of(chart.fitting(style, width, height), words);
  }

  @Override
  protected Drawing drawing(Style style) {
    return chart.drawing(style);
  }
}
