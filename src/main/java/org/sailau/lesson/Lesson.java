package org.sailau.lesson;

import java.util.List;

/// Which slides of an election are shown in which order, as a lesson file has it. Immutable.
///
/// @param dataset the name of the election's file, in the lesson's folder, or of the bundled one
public record Lesson(String dataset, List<Item> slides) {

  public Lesson {
    slides = List.copyOf(slides);
  }

  /// A slide in a lesson.
  ///
  /// @param slide its [Slide#id]
  /// @param hidden whether it is left out when presenting
  /// @param guess of a slide of results, the ids of the choices whose shares are guessed first
  public record Item(String slide, boolean hidden, List<String> guess, Notes notes) {
    public Item {
      guess = List.copyOf(guess);
    }
  }
}
