package org.sailau.chart.day;

import java.util.ArrayList;
import java.util.List;

/// Moves labels apart that belong to points on one side: in their order, at least a distance apart,
/// and as little as possible.
final class EndLabels {

  private EndLabels() {}

  /// A run of labels that touch each other.
  ///
  /// @param sum of what each would have as the place of the first
  private record Run(double sum, int count) {
    double first() {
      return sum / count;
    }
  }

  /// Where labels go. Least squares of the shifts, by pooling neighbours that would overlap.
  ///
  /// @param wanted where they would be, from the top downwards
  /// @param apart how far apart they have to be
  /// @param top no label is above
  /// @param bottom no label is below, unless there are too many
  static double[] places(double[] wanted, double apart, double top, double bottom) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      // Without the distances, the labels only have to be in order.
      Run run = new Run(wanted[i] - i * apart, 1);
      while (!runs.isEmpty() && runs.getLast().first() > run.first()) {
        Run before = runs.removeLast();
        run = new Run(before.sum + run.sum, before.count + run.count);
      }
      runs.add(run);
    }
    double[] places = new double[wanted.length];
    int at = 0;
    for (Run run : runs) {
      for (int i = 0; i < run.count; i++, at++) {
        places[at] = run.first() + at * apart;
      }
    }
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], bottom - (places.length - 1 - i) * apart);
    }
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(places[i], top + i * apart);
    }
    return places;
  }
}
