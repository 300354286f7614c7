package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;
import org.sailau.view.base.PlatformServices;

/// Opens the files that are dropped on the window. While files are dragged over it, the window says
/// so.
final class FileDrops {

  private final BorderPane root;
  private final PlatformServices.DraggedFiles draggedFiles;
  private final Supplier<Texts> texts;
  private final Consumer<List<Path>> open;

  /// Lies over the whole window while files are dragged over it; null otherwise.
  private @Nullable StackPane sign;

  FileDrops(
      BorderPane root,
      PlatformServices.DraggedFiles draggedFiles,
      Supplier<Texts> texts,
      Consumer<List<Path>> open) {
    this.root = root;
    this.draggedFiles = draggedFiles;
    this.texts = texts;
    this.open = open;
    root.addEventHandler(DragEvent.DRAG_ENTERED, this::show);
    root.addEventHandler(DragEvent.DRAG_OVER, this::accept);
    root.addEventHandler(DragEvent.DRAG_EXITED, _ -> hide());
    root.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
  }

  private void show(DragEvent event) {
    if (sign != null || !draggedFiles.any(event)) {
      return;
    }
    Label words = new Label(texts.get().of("drop.here"));
    words.setWrapText(true);
    words.getStyleClass().add("drop-words");
    StackPane shown = new StackPane(words);
    shown.setId("drop-sign");
    shown.setMouseTransparent(true);
    // It is no part of the layout of the window and lies over all of it.
    shown.setManaged(false);
    shown.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    sign = shown;
    root.getChildren().add(shown);
  }

  private void hide() {
    root.getChildren().remove(sign);
    sign = null;
  }

  private void accept(DragEvent event) {
    if (draggedFiles.any(event)) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    hide();
    List<Path> files = draggedFiles.of(event);
    if (!files.isEmpty()) {
      open.accept(files);
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
