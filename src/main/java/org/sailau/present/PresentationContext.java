package org.sailau.present;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.export.Exporter;
import org.sailau.lesson.SlideOrder;
import org.sailau.session.Work;
import org.sailau.text.Texts;

/// What a lesson is given with.
///
/// @param look how slides and windows are shown
/// @param exporter writes what the class guessed, if the teacher wants that
/// @param picker asks where to write
/// @param lessons keeps the slides and their order
/// @param work does what takes time
public record PresentationContext(
    Election election,
    Texts texts,
    Look look,
    Exporter exporter,
    Picker picker,
    Lessons lessons,
    Work work) {

  /// @param sheets the style sheets of windows
  /// @param patterns whether bars differ by patterns instead of shades
  /// @param motion whether anything may move
  public record Look(Theme theme, List<String> sheets, boolean patterns, boolean motion) {
    public Look {
      sheets = List.copyOf(sheets);
    }
  }

  /// Asks the user where to write a file.
  @FunctionalInterface
  public interface Picker {

    /// The chosen place, or empty if the user thought better of it. Who answers has asked before a
    /// file that is there is replaced.
    Optional<Path> choose(Window owner, String name);
  }

  /// Keeps slides and their order as a lesson file.
  @FunctionalInterface
  public interface Lessons {

    /// @param owner of the question where to write
    /// @param said hears in one sentence what came of it
    void save(SlideOrder deck, Window owner, Consumer<String> said);
  }
}
