package org.sailau.view.export;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.sailau.text.Texts;

/// The foot of the export dialog: a message, the progress of writing, and the buttons.
final class ExportBar extends VBox {

  final Label size = new Label();
  final Label message = new Label();
  final ProgressBar progress = new ProgressBar(0);
  final Button save = new Button();
  final Button saveAll = new Button();
  final Button showFolder = new Button();
  final Button overwrite = new Button();
  final Button cancel = new Button();

  ExportBar() {
    super(8);
    size.setId("export-size");
    size.getStyleClass().add("subtitle");
    message.setId("export-said");
    message.getStyleClass().add("heard");
    message.setFocusTraversable(true); // Screen readers say what has the focus.
    for (Label label : List.of(size, message)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    progress.setId("export-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    save.setId("export-save");
    save.setDefaultButton(true);
    saveAll.setId("export-all");
    showFolder.setId("export-show");
    overwrite.setId("export-overwrite");
    cancel.setId("export-cancel");
    getChildren()
        .addAll(
            size,
            message,
            progress,
            new FlowPane(10, 8, save, saveAll, showFolder, overwrite, cancel));
    showMessage("");
  }

  void setTexts(Texts texts) {
    save.setText(texts.of("export.save"));
    saveAll.setText(texts.of("export.all"));
    showFolder.setText(texts.of("export.show"));
    overwrite.setText(texts.of("export.overwrite"));
    cancel.setText(texts.of("cancel"));
  }

  /// Shows a message. Hides the buttons and the progress that belonged to the previous message.
  void showMessage(String sentence) {
    message.setText(sentence);
    setShown(message, !sentence.isEmpty());
    for (Node node : List.of(showFolder, overwrite, cancel, progress)) {
      setShown(node, false);
    }
  }

  /// Asks the user whether to overwrite, by showing the two buttons.
  void askToOverwrite() {
    setShown(overwrite, true);
    setShown(cancel, true);
    overwrite.requestFocus();
  }

  /// Shows a message and the progress of the work that begins now.
  void showProgress(String sentence) {
    showMessage(sentence);
    message.requestFocus();
    progress.setProgress(0);
    setShown(progress, true);
    setShown(cancel, true);
  }

  void offerFolder(boolean offer) {
    setShown(showFolder, offer);
  }

  private static void setShown(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
