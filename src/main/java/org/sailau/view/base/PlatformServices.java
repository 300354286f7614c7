package org.sailau.view.base;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.present.Screens;
import org.sailau.session.Work;
import org.sailau.text.Texts;

/// What the window asks the operating system for. Tests replace it.
///
/// @param openPicker asks for a file to open
/// @param savePicker asks where to write
/// @param draggedFiles tells which files are dragged over the window
/// @param showFolder shows a folder in the system's own window
/// @param screens the connected screens
/// @param work runs background jobs
public record PlatformServices(
    FilePicker openPicker,
    SavePicker savePicker,
    DraggedFiles draggedFiles,
    Consumer<Path> showFolder,
    Printing printing,
    Screens screens,
    Work work) {

  /// Asks the user where to write.
  @FunctionalInterface
  public interface SavePicker {

    /// The chosen file or folder, or empty if the user cancelled. The implementation has asked the
    /// user before it returns a file that exists.
    ///
    /// @param name the suggested name of a file; null to choose a folder
    /// @param in the folder in which the dialog starts; null if none is known
    Optional<Path> choose(Window owner, @Nullable String name, @Nullable Path in, Texts texts);
  }

  /// Tells which files a drag has.
  public interface DraggedFiles {

    /// Whether there are any. Some systems name them only when they are dropped.
    boolean any(DragEvent event);

    /// The dropped files.
    List<Path> of(DragEvent event);

    static DraggedFiles ofSystem() {
      return new DraggedFiles() {
        @Override
        public boolean any(DragEvent event) {
          return event.getDragboard().hasFiles();
        }

        @Override
        public List<Path> of(DragEvent event) {
          return event.getDragboard().getFiles().stream().map(File::toPath).toList();
        }
      };
    }
  }

  /// @param showFolder as above
  public static PlatformServices ofSystem(Consumer<Path> showFolder, Work work) {
    return new PlatformServices(
        FilePicker.ofSystem(),
        PlatformServices::choose,
        DraggedFiles.ofSystem(),
        showFolder,
        Printing.ofSystem(),
        Screens.ofSystem(),
        work);
  }

  private static Optional<Path> choose(
      Window owner, @Nullable String name, @Nullable Path in, Texts texts) {
    @Nullable File start = FilePicker.start(in, System.getProperty("user.home", ""));
    @Nullable File chosen;
    if (name == null) {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle(texts.of("export.folder"));
      chooser.setInitialDirectory(start);
      chosen = chooser.showDialog(owner);
    } else {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.of("export.save"));
      chooser.setInitialFileName(name);
      chooser.setInitialDirectory(start);
      chosen = chooser.showSaveDialog(owner);
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
