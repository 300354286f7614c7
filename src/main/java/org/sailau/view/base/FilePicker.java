package org.sailau.view.base;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;

/// Asks the user for a file.
@FunctionalInterface
public interface FilePicker {

  /// What the user is to choose.
  enum Wanted {
    ELECTION,
    PICTURE,
    /// A table or a report of others.
    TABLE,
    /// Outlines of places.
    SHAPES
  }

  /// The chosen file, or empty if the user cancelled.
  ///
  /// @param wanted the dialog offers such files first
  /// @param near the dialog starts in the folder of this file; null if none is known
  Optional<Path> choose(Window owner, Wanted wanted, @Nullable Path near, Texts texts);

  /// Where a file dialog starts: in a folder, or in that of the user if there is no such folder.
  /// Null leaves it to the operating system.
  ///
  /// @param home the user's folder
  static @Nullable File start(@Nullable Path folder, String home) {
    if (folder != null && Files.isDirectory(folder)) {
      return folder.toFile();
    }
    File users = new File(home);
    return users.isAbsolute() && users.isDirectory() ? users : null;
  }

  /// Asks with the file dialog of the operating system.
  static FilePicker ofSystem() {
    return (owner, wanted, near, texts) -> {
      FileChooser.ExtensionFilter datasets =
          new FileChooser.ExtensionFilter(texts.of("open.datasets"), "*.json");
      FileChooser.ExtensionFilter pictures =
          new FileChooser.ExtensionFilter(texts.of("open.pictures"), "*.png", "*.svg", "*.pdf");
      FileChooser.ExtensionFilter tables =
          new FileChooser.ExtensionFilter(
              texts.of("open.tables"),
              "*.csv",
              "*.tsv",
              "*.txt",
              "*.xlsx",
              "*.ods",
              "*.json",
              "*.xml",
              "*.zip");
      List<FileChooser.ExtensionFilter> kinds =
          switch (wanted) {
            case ELECTION -> List.of(datasets, tables, pictures);
            case PICTURE -> List.of(pictures, datasets);
            case TABLE -> List.of(tables);
            case SHAPES ->
                List.of(
                    new FileChooser.ExtensionFilter(
                        texts.of("open.shapes"), "*.geojson", "*.topojson", "*.json"));
          };
      FileChooser chooser = new FileChooser();
      chooser.setTitle(
          texts.of(
              switch (wanted) {
                case ELECTION -> "open.title";
                case PICTURE -> "picture.title";
                case TABLE -> "import.dialog";
                case SHAPES -> "shapes.title";
              }));
      chooser.getExtensionFilters().addAll(kinds);
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(texts.of("open.all"), "*.*"));
      chooser.setInitialDirectory(
          start(near == null ? null : near.getParent(), System.getProperty("user.home", "")));
      return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    };
  }
}
