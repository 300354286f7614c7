package org.sailau.lesson;

/// What of a slide is shown at one moment. A slide has one or more steps. Immutable.
public sealed interface Step {

  /// One page of the slide, or all of it.
  ///
  /// @param number from 0
  record Page(int number) implements Step {}

  /// Some rows, counted from the last place. On a slide with a question, 0 shows the question and 1
  /// the answer.
  record Rows(int revealed) implements Step {}

  /// The class guesses a share.
  ///
  /// @param choice the id of the choice whose share it is; empty for a turnout
  record Ask(Slide.Question question, String choice) implements Step {}

  /// The published share beside the guesses.
  record Answer(Slide.Question question, String choice) implements Step {}

  /// How far each guess is from the published share.
  ///
  /// @param page from 0
  record Distances(Slide.Question question, String choice, int page) implements Step {}
}
