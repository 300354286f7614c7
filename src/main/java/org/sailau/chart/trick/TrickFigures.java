package org.sailau.chart.trick;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.election.Ratio;

/// The figures of one trick, and both ways to draw them.
///
/// @param subtitles of what the figures are
/// @param answer what was changed, in one line
public record TrickFigures(
    Kind kind, List<String> subtitles, String answer, Panel misleading, Panel honest) {

  public TrickFigures {
    subtitles = List.copyOf(subtitles);
  }

  /// Which side of the comparison something is on.
  enum Role {
    FIRST,
    SECOND
  }

  /// One chart.
  ///
  /// @param width of the plot in its own units
  /// @param height likewise
  /// @param keepsShape whether the plot must not be stretched
  /// @param ticks of the value axis, from below; none if there is no axis
  /// @param floor what blocks stand on
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

    /// How much of the page one side of the comparison takes.
    private Ratio area(Role role) {
      return columns.stream()
          .filter(column -> column.role() == role && !column.missing())
          .map(Column::shape)
          .map(FigureShape::area)
          .reduce(Ratio.ZERO, Ratio::plus);
    }

    /// What is drawn for the second over what is drawn for the first.
    Ratio drawnRatio() {
      return area(Role.SECOND).dividedBy(area(Role.FIRST));
    }
  }

  /// @param marked whether it is what the trick is about
  record Tick(Ratio y, String text, boolean marked) {}

  /// One figure.
  ///
  /// @param figure as the language writes it
  /// @param plain the same for programs
  /// @param revealed what is said under the name only with the answer; or empty
  /// @param missing whether it is left out until the answer is given, and then only outlined
  record Column(
      Role role,
      FigureShape shape,
      String figure,
      BigDecimal plain,
      String name,
      String answerNote,
      boolean missing) {}

  /// The effect in the figures: by which part of the first the second is more; less than 0 if it is
  /// less. The honest chart is drawn from them and nothing else.
  Ratio effect() {
    return honest.drawnRatio().minus(Ratio.ONE);
  }

  /// The same as it is drawn.
  Ratio drawnEffect() {
    return misleading.drawnRatio().minus(Ratio.ONE);
  }

  /// Tufte’s lie factor.
  Ratio lieFactor() {
    return drawnEffect().dividedBy(effect());
  }
}
