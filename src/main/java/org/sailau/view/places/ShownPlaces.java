package org.sailau.view.places;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.places.Distribution;
import org.sailau.chart.places.DistributionChart;
import org.sailau.chart.places.MapLayout;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.chart.places.PlacesChart;
import org.sailau.chart.places.SmallBase;
import org.sailau.session.LatestOnly;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.places.PlaceCharts.View;

/// What the charts beside the table of places show: the maps that the election has, and how its
/// places are distributed, which is counted in the background.
final class ShownPlaces {

  private final Session session;
  private final Texts texts;
  private final SmallBase smallBase;
  private final PlaceCharts charts;
  private final LatestOnly<Distribution> distributions;

  private Optional<MapLayout.Tiles> tiles = Optional.empty();
  private Optional<MapLayout.Shapes> outlines = Optional.empty();

  /// What the histogram shows; null until it is counted.
  private @Nullable Distribution distribution;

  ShownPlaces(Context context, PlaceCharts charts) {
    this.session = context.session();
    this.texts = context.texts();
    this.smallBase = new SmallBase(context.look().smallBase());
    this.charts = charts;
    this.distributions = new LatestOnly<>(context.work());
  }

  /// Shows nothing, since no election is open.
  void clear() {
    distribution = null;
    for (View view : View.values()) {
      charts.show(view, null);
    }
  }

  /// Finds the maps of another election. Outlines are shown at once if there were none before.
  void begin(Audited audited) {
    tiles = MapLayout.Tiles.of(audited.election());
    boolean before = outlines.isPresent();
    outlines = Optional.ofNullable(audited.shapes()).flatMap(MapLayout.Shapes::of);
    if (!before && outlines.isPresent()) {
      charts.choose(View.SHAPES);
    }
  }

  /// Counts places by another measure, in the background.
  void count(Audited audited, PlaceMeasure measure) {
    distribution = null;
    distributions.request(
        () -> Distribution.of(audited, measure),
        made -> {
          distribution = made.orElse(null);
          session.unit().get().ifPresent(unit -> showHistogram(audited, unit));
        },
        () -> {});
  }

  /// @param unit the position of the selected unit
  void show(Audited audited, PlaceMeasure measure, int unit) {
    charts.show(View.TILES, map(audited, measure, tiles, unit));
    charts.show(View.SHAPES, map(audited, measure, outlines, unit));
    charts.choose(audited.election().units().get(unit).id());
    showHistogram(audited, unit);
  }

  private @Nullable Chart map(
      Audited audited, PlaceMeasure measure, Optional<? extends MapLayout> layout, int unit) {
    return layout
        .map(on -> PlacesChart.of(audited, measure, on, smallBase, OptionalInt.of(unit), texts))
        .orElse(null);
  }

  private void showHistogram(Audited audited, int unit) {
    @Nullable Distribution counted = distribution;
    charts.show(
        View.HISTOGRAM,
        counted == null || !counted.isWorthDrawing()
            ? null
            : DistributionChart.of(audited, counted, OptionalInt.of(unit), texts));
  }
}
