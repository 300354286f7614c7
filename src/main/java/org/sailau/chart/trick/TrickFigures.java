package org.sailau.chart.trick;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.election.Ratio;

/// The figures of one trick, and both ways in which they are drawn.
///
/// @param subtitles say what the figures are of
/// @param answer says in one line what was changed
public record TrickFigures(
    Kind kind, List<String> subtitles, String answer, Panel misleading, Panel honest) {

  public TrickFigures {
    subtitles = List.copyOf(subtitles);
  }

  /// Which of the two compared figures something belongs to.
  enum Role {
    FIRST,
    SECOND
  }

  /// One of the two charts.
  ///
  /// @param width of the plot, in lengths of its own
  /// @param height of the plot, likewise
  /// @param keepsShape whether the plot must not be stretched
  /// @param ticks of the value axis, from the lowest; none if there is no axis
  /// @param floor the ground that blocks stand on
  record Panel(
      boolean misleading,
      Ratio width,
      Ratio height,
      boolean keepsShape,
      List<Tick> ticks,
      FigureShape.@Nullable Face floor,
      List<Column> columns) {

    Panel {
      ticks = List.copyOf(ticks);
      columns = List.copyOf(columns);
    }

    /// The area of everything that is drawn for one figure.
    private Ratio area(Role role) {
      return columns.stream()
          .filter(column -> column.role() == role && !column.missing())
          .map(Column::solid)
          .map(FigureShape::area)
          .reduce(Ratio.ZERO, Ratio::plus);
    }

    /// The area that is drawn for the second figure over the area for the first.
    Ratio shown() {
      return area(Role.SECOND).dividedBy(area(Role.FIRST));
    }
  }

  /// A tick of the value axis.
  ///
  /// @param marked whether the trick is about this tick
  record Tick(Ratio y, String text, boolean marked) {}

  /// One figure in a chart.
  ///
  /// @param figure as the language writes it
  /// @param plain the figure for programs
  /// @param revealed the text under the name when the answer is shown; empty if there is none
  /// @param missing whether the figure is left out until the answer is shown, and then only
  ///   outlined
  record Column(
      Role role,
      FigureShape solid,
      String figure,
      BigDecimal plain,
      String name,
      String revealed,
      boolean missing) {}

  /// The effect in the figures: the difference of the second from the first, over the first. It is
  /// negative if the second is less. The honest chart shows exactly this.
  Ratio effect() {
    return honest.shown().minus(Ratio.ONE);
  }

  /// The effect in the misleading drawing.
  Ratio effectShown() {
    return misleading.shown().minus(Ratio.ONE);
  }

  /// Tufte’s lie factor: [#effectShown] over [#effect].
  Ratio lieFactor() {
    return effectShown().dividedBy(effect());
  }
}
