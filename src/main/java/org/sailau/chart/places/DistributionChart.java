package org.sailau.chart.places;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// A histogram: how many places have which percentage, with the selected place marked.
public final class DistributionChart extends Chart {

  /// The ids of all histograms begin with it.
  public static final String PREFIX = "distribution";

  private final Distribution distribution;
  private final @Nullable Marked marked;

  /// The selected place.
  ///
  /// @param bin in which it is counted
  /// @param label its name and percentage
  record Marked(int bin, String label) {}

  private DistributionChart(
      Audited audited, Distribution distribution, OptionalInt selected, Texts texts) {
    super(audited, texts);
    this.distribution = distribution;
    this.marked = marked(audited, selected);
  }

  /// @param selected the position of the unit that is marked if it is among the places
  public static Chart of(
      Audited audited, Distribution distribution, OptionalInt selected, Texts texts) {
    return new DistributionChart(audited, distribution, selected, texts);
  }

  /// The id of the histogram of a measure.
  public static String id(PlaceMeasure measure) {
    return PREFIX + measure.id().substring("places".length());
  }

  private @Nullable Marked marked(Audited audited, OptionalInt selected) {
    if (selected.isEmpty() || !distribution.counts(audited, selected.getAsInt())) {
      return null;
    }
    int unit = selected.getAsInt();
    PlaceMeasure.@Nullable Value value = distribution.measure().of(unit);
    return value == null
        ? null
        : new Marked(
            distribution.bin(value.number()),
            election.units().get(unit).name().in(texts.locale())
                + ' '
                + distribution.measure().written(value.number(), texts));
  }

  @Override
  public String id() {
    return id(distribution.measure());
  }

  @Override
  public String name() {
    return texts.of("distribution.name", distribution.measure().name(texts));
  }

  @Override
  public String headline() {
    List<Integer> counts = distribution.counts();
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    int fullest = counts.indexOf(most);
    boolean one = fullest == counts.lastIndexOf(most);
    return one
        ? texts.of(
            "distribution.headline",
            distribution.measure().name(texts),
            most,
            distribution.places(),
            from(fullest),
            to(fullest))
        : texts.of(
            "distribution.headline.even",
            distribution.measure().name(texts),
            distribution.places());
  }

  private String from(int bin) {
    return distribution.measure().brief(distribution.border(bin), texts);
  }

  private String to(int bin) {
    return distribution.measure().written(distribution.border(bin + 1), texts);
  }

  @Override
  protected Caption caption() {
    List<String> subtitles = new ArrayList<>();
    subtitles.add(texts.of("distribution.subtitle", distribution.points()));
    @Nullable LocalDateTime hour = distribution.hour().orElse(null);
    if (hour != null) {
      subtitles.add(texts.of("places.subtitle.hour", texts.time(hour.toLocalTime())));
    }
    List<String> notes = new ArrayList<>();
    if (distribution.derived()) {
      notes.add(texts.of("places.note.derived"));
    }
    distribution.sources().forEach(source -> notes.add(SourceWords.line(source, texts)));
    return new Caption(headline(), subtitles, notes, texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    return new DistributionDrawing(
        distribution, marked, ScaleWords.of(distribution.measure(), texts), style);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int bin = 0; bin < Distribution.BINS; bin++) {
      int count = distribution.counts().get(bin);
      if (count > 0) {
        String words =
            texts.of("spoken.pair", range(bin), texts.of("places.scale", count))
                + (marked != null && marked.bin() == bin ? ", " + marked.label() : "");
        items.add(new Item(Integer.toString(bin), words));
      }
    }
    return items;
  }

  private String range(int bin) {
    return texts.of("distribution.range", from(bin), to(bin));
  }

  @Override
  public Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int bin = 0; bin < Distribution.BINS; bin++) {
      rows.add(
          List.of(
              Table.Cell.text(range(bin)),
              Table.Cell.count(distribution.counts().get(bin), texts)));
    }
    return new Table(
        List.of(
            Table.Column.ofTexts(distribution.measure().name(texts)),
            Table.Column.ofFigures(texts.of("distribution.places"))),
        rows);
  }
}
