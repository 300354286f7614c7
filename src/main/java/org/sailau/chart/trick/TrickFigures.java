package org.sailau.chart.trick;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.election.number.Ratio;

/// The figures of one trick, and both ways to draw them. Immutable.
///
/// @param subtitles what the figures are of
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

  /// One panel: the misleading chart or the honest one.
  ///
  /// @param width of the plot in its own units
  /// @param height of the plot in its own units
  /// @param keepsShape whether the plot must be scaled equally in both directions
  /// @param ticks of the value axis, from below; none if there is no axis
  /// @param floor what blocks stand on; null if there are no blocks
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

    /// The area that is drawn for one of the two figures.
    private Ratio area(Role role) {
      return columns.stream()
          .filter(column -> column.role() == role && !column.missing())
          .map(Column::shape)
          .map(FigureShape::area)
          .reduce(Ratio.ZERO, Ratio::plus);
    }

    /// The area drawn for the second figure, divided by the area drawn for the first.
    Ratio drawnRatio() {
      return area(Role.SECOND).dividedBy(area(Role.FIRST));
    }
  }

  /// A tick of the value axis.
  ///
  /// @param marked whether the trick lies in this tick
  record Tick(Ratio y, String text, boolean marked) {}

  /// One figure and its shape.
  ///
  /// @param figure as the language writes it
  /// @param plain the same number for programs
  /// @param answerNote a note under the name that is shown only with the answer; may be empty
  /// @param missing whether the figure is left out until the answer is given, and then only
  ///   outlined
  record Column(
      Role role,
      FigureShape shape,
      String figure,
      BigDecimal plain,
      String name,
      String answerNote,
      boolean missing) {}

  /// The effect in the figures: how much more the second figure is than the first, as a part of the
  /// first. Negative if it is less. The honest chart draws exactly this effect.
  Ratio effect() {
    return honest.drawnRatio().minus(Ratio.ONE);
  }

  /// The same effect as the misleading chart draws it.
  Ratio drawnEffect() {
    return misleading.drawnRatio().minus(Ratio.ONE);
  }

  /// The lie factor (Tufte 1983): the effect drawn divided by the effect in the figures.
  Ratio lieFactor() {
    return drawnEffect().dividedBy(effect());
  }
}
