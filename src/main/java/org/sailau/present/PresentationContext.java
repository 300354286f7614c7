package org.sailau.present;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.export.Exporter;
import org.sailau.lesson.SlideOrder;
import org.sailau.session.Work;
import org.sailau.text.Texts;

/// What a presentation works with.
///
/// @param look how slides and windows are shown
/// @param exporter writes the guesses of the class when the teacher asks for it
/// @param picker asks the user where to write
/// @param lessons saves the slides and their order
/// @param work runs background jobs
public record PresentationContext(
    Election election,
    Texts texts,
    Look look,
    Exporter exporter,
    Picker picker,
    Lessons lessons,
    Work work) {

  /// @param sheets the style sheets of windows
  /// @param patterns whether bars are told apart by patterns instead of shades
  /// @param motion whether anything may move
  public record Look(Theme theme, List<String> sheets, boolean patterns, boolean motion) {
    public Look {
      sheets = List.copyOf(sheets);
    }
  }

  /// Asks the user where to write a file.
  @FunctionalInterface
  public interface Picker {

    /// Asks, and asks again before a file that exists is replaced.
    ///
    /// @param name the suggested name; the file gets its ending
    /// @param chosen gets the file, unless the user cancels
    void choose(Window owner, String name, Consumer<Path> chosen);
  }

  /// Saves slides and their order as a lesson file.
  @FunctionalInterface
  public interface Lessons {

    /// @param owner the window that owns the file dialog
    /// @param said gets one sentence that says what came of it
    void save(SlideOrder slideOrder, Window owner, Consumer<String> said);
  }
}
