package org.sailau.lesson;

import java.util.List;
import org.sailau.election.Contest;

/// Says how much fits on a slide so that it can be read. Whoever draws the slides implements it.
public interface SlideCapacity {

  /// How many pages a slide of names or sentences has; 1 for any other slide.
  int pages(Slide slide);

  /// The ids of the choices that fit on a slide of results, from the last place to the first, with
  /// [org.sailau.election.derive.OthersTogether#KEY] before them if not all fit, and then
  /// [org.sailau.election.Ranking#REMAINDER] if there is a remainder.
  List<String> rows(Contest contest);

  /// How many pages the distances of the guesses take.
  int pages(Slide slide, Step.Answer answer, Guesses guesses);
}
