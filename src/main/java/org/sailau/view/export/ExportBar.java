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
  final Label said = new Label();
  final ProgressBar progress = new ProgressBar(0);
  final Button save = new Button();
  final Button all = new Button();
  final Button show = new Button();
  final Button yes = new Button();
  final Button cancel = new Button();

  ExportBar() {
    super(8);
    size.setId("export-size");
    size.getStyleClass().add("subtitle");
    said.setId("export-said");
    said.getStyleClass().add("heard");
    said.setFocusTraversable(true); // Screen readers say what has the focus.
    for (Label label : List.of(size, said)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    progress.setId("export-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    save.setId("export-save");
    save.setDefaultButton(true);
    all.setId("export-all");
    show.setId("export-show");
    yes.setId("export-overwrite");
    cancel.setId("export-cancel");
    getChildren().addAll(size, said, progress, new FlowPane(10, 8, save, all, show, yes, cancel));
    say("");
  }

  void speak(Texts texts) {
    save.setText(texts.of("export.save"));
    all.setText(texts.of("export.all"));
    show.setText(texts.of("export.show"));
    yes.setText(texts.of("export.overwrite"));
    cancel.setText(texts.of("cancel"));
  }

  /// Shows a message. Hides the buttons and the progress that belonged to the previous message.
  void say(String sentence) {
    said.setText(sentence);
    shown(said, !sentence.isEmpty());
    for (Node node : List.of(show, yes, cancel, progress)) {
      shown(node, false);
    }
  }

  /// Asks the user whether to overwrite, by showing the two buttons.
  void ask() {
    shown(yes, true);
    shown(cancel, true);
    yes.requestFocus();
  }

  /// Shows a message and the progress of the work that begins now.
  void work(String sentence) {
    say(sentence);
    said.requestFocus();
    progress.setProgress(0);
    shown(progress, true);
    shown(cancel, true);
  }

  void offerFolder(boolean offer) {
    shown(show, offer);
  }

  private static void shown(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
