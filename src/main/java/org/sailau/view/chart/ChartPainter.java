package org.sailau.view.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Style;
import org.sailau.session.LatestOnly;
import org.sailau.session.Work;

/// Measures and draws the chart of a pane. An ordinary chart is measured and drawn at once. One
/// with very much text takes longer than a window may stand still: it is measured and drawn in the
/// background, and until then the picture before it stays. Use it on the JavaFX thread.
final class ChartPainter {

  /// How many characters a chart's description may have for the chart to be drawn at once. With so
  /// many it is drawn in a tenth of a second on a school laptop; charts of names as they are on
  /// ballots have less than half of it.
  static final int MAX_AT_ONCE = 4000;

  /// The longest side of a picture in pixels of the screen. Graphics cards take no longer ones.
  static final int MAX_SIDE = 16_000;

  /// The most pixels of a picture, which take four bytes each.
  static final long MAX_PIXELS = 40_000_000;

  /// The part of a width by which others are about as wide, which is more than a scroll bar has.
  private static final double ABOUT = 0.1;

  /// What the pane has in place of a picture of its chart.
  enum State {
    /// Nothing: it has the picture, or no chart.
    PICTURE,
    /// The picture is being made.
    WORKING,
    /// No picture can be so high.
    TOO_HIGH,
    /// There is too little memory, or the program failed.
    FAILED
  }

  private record Shown(Chart chart, Style style, JFreeChart jfreeChart, boolean atOnce) {}

  private record Height(double width, double height) {}

  private final Runnable changed;
  private final LatestOnly<Height> heights;
  private final LatestOnly<ChartPicture> pictures;
  private @Nullable Shown shown;

  /// The minimum height in pixels for each width in pixels. The layout asks for the same width
  /// again and again.
  private final Map<Double, Double> minHeights = new HashMap<>();

  /// The minimum height that was measured last; that of the chart before while nothing is.
  private double lastHeight;

  /// The width that is being measured; null if none is.
  private @Nullable Double measuring;

  private ChartPicture.@Nullable Wanted wanted;
  private @Nullable ChartPicture picture;
  private boolean failed;

  /// @param work runs what takes long
  /// @param changed runs when a height or a picture is there that was worked out in the background
  ChartPainter(Work work, Runnable changed) {
    this.changed = changed;
    this.heights = new LatestOnly<>(work);
    this.pictures = new LatestOnly<>(work);
  }

  /// Takes another chart; null for none.
  ///
  /// @param letters how many characters its description has
  void show(@Nullable Chart chart, Style style, int letters) {
    heights.cancel();
    pictures.cancel();
    minHeights.clear();
    measuring = null;
    wanted = null;
    failed = false;
    shown =
        chart == null ? null : new Shown(chart, style, chart.draw(style), letters <= MAX_AT_ONCE);
  }

  Optional<JFreeChart> jfreeChart() {
    return Optional.ofNullable(shown).map(Shown::jfreeChart);
  }

  /// Whether the chart is measured and drawn at once.
  boolean isAtOnce() {
    return shown == null || shown.atOnce();
  }

  /// The picture that is seen, which may be of the chart before; null if there is none.
  @Nullable ChartPicture picture() {
    return picture;
  }

  /// Whether the picture that is seen is of the present chart.
  @SuppressWarnings("ReferenceEquality") // Each chart has a drawing of its own.
  boolean isUpToDate() {
    return picture != null && shown != null && picture.of().jfreeChart() == shown.jfreeChart();
  }

  State state(double width, double scale) {
    if (shown == null) {
      return State.PICTURE;
    }
    if (failed) {
      return State.FAILED;
    }
    return isTooHighAbout(width, scale)
        ? State.TOO_HIGH
        : isUpToDate() ? State.PICTURE : State.WORKING;
  }

  /// Whether the chart is too high at a width, or at one that differs by no more than a scroll bar:
  /// the bar goes with the picture, and the picture must not come back with that.
  private boolean isTooHighAbout(double width, double scale) {
    return minHeights.entrySet().stream()
        .filter(each -> Math.abs(each.getKey() - width) < ABOUT * width)
        .anyMatch(each -> isTooHigh(each.getKey() * scale, each.getValue() * scale));
  }

  private static boolean isTooHigh(double width, double height) {
    return height > MAX_SIDE || width * height > MAX_PIXELS;
  }

  /// The least height in pixels of the layout at which everything has room. While that is being
  /// measured, the height is that of the chart before.
  double minHeight(double width) {
    if (shown == null) {
      return 0;
    }
    Shown of = shown;
    if (of.atOnce()) {
      return minHeights.computeIfAbsent(width, wide -> measure(of, wide).height());
    }
    if (!failed && !minHeights.containsKey(width) && (measuring == null || measuring != width)) {
      measuring = width;
      heights.request(
          () -> measure(of, width),
          measured -> measured.ifPresentOrElse(this::take, this::fail),
          this::fail);
    }
    return minHeights.getOrDefault(width, lastHeight);
  }

  private static Height measure(Shown of, double width) {
    return new Height(width, Math.ceil(of.chart().minHeight(of.style(), width)));
  }

  private void take(Height measured) {
    measuring = null;
    minHeights.put(measured.width(), measured.height());
    lastHeight = measured.height();
    changed.run();
  }

  private void fail() {
    measuring = null;
    failed = true;
    picture = null;
    changed.run();
  }

  /// Forgets the picture, because nothing is seen.
  void clear() {
    pictures.cancel();
    wanted = null;
    picture = null;
  }

  /// Draws the chart if it was not drawn like this before.
  ///
  /// @param growth as in [ChartPicture.Wanted]
  void paint(double width, double height, double scale, double growth) {
    if (shown == null || measuring != null || failed) {
      return;
    }
    if (isTooHighAbout(width, scale)) {
      clear();
      return;
    }
    ChartPicture.Wanted now =
        new ChartPicture.Wanted(
            shown.chart(), shown.jfreeChart(), width, height, scale, shown.atOnce() ? growth : 1);
    if (wanted != null && now.isAs(wanted)) {
      return;
    }
    wanted = now;
    if (shown.atOnce()) {
      picture = ChartPicture.draw(now);
      minHeights.clear();
      return;
    }
    pictures.request(
        () -> ChartPicture.draw(now),
        drawn ->
            drawn.ifPresentOrElse(
                made -> {
                  picture = made;
                  changed.run();
                },
                this::fail),
        this::fail);
  }
}
