package org.sailau.lesson;

import java.util.List;

/// The slides of a lesson in their order, as a lesson file states them. Immutable.
///
/// @param dataset the name of the dataset file in the lesson's folder, or the name of the bundled
///   one
public record Lesson(String dataset, List<Item> slides) {

  public Lesson {
    slides = List.copyOf(slides);
  }

  /// A slide in a lesson.
  ///
  /// @param slide the [Slide#id]
  /// @param hidden whether presenting leaves it out
  /// @param guess on a slide of results, the ids of the choices whose shares the class guesses
  ///   first
  /// @param notes what the teacher wants to say
  public record Item(String slide, boolean hidden, List<String> guess, Notes notes) {
    public Item {
      guess = List.copyOf(guess);
    }
  }
}
