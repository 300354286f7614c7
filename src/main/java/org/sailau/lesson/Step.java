package org.sailau.lesson;

/// What is seen of a slide at one moment: slides are shown in parts. Immutable.
public sealed interface Step {

  /// All of it, or one page of it.
  ///
  /// @param number from 0
  record Page(int number) implements Step {}

  /// So many rows, from the last; or 0 for a question and 1 for its answer.
  record Rows(int revealed) implements Step {}

  /// A share is guessed.
  ///
  /// @param choice whose; empty for a turnout
  record Ask(Slide.Question question, String choice) implements Step {}

  /// What is published, beside what was guessed.
  record Answer(Slide.Question question, String choice) implements Step {}

  /// How far each guess was off.
  ///
  /// @param page from 0
  record Distances(Slide.Question question, String choice, int page) implements Step {}
}
