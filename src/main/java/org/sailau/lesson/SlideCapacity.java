package org.sailau.lesson;

import java.util.List;
import org.sailau.election.Contest;

/// How much of a slide can be read at once: for whoever draws it to say.
public interface SlideCapacity {

  /// How many pages a slide of names or sentences has; of any other, 1.
  int pages(Slide slide);

  /// The ids of the choices that a slide of results has room for, from the last place to the first,
  /// then what is no choice.
  List<String> rows(Contest contest);

  /// How many pages the distances of guesses take.
  int pages(Slide slide, Step.Answer answer, Guesses guesses);
}
