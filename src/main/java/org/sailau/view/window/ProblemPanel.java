package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.problem.Problems;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.EditMenu;
import org.sailau.wording.ProblemReport;

/// Shows the problems of a file as text that can be copied. The election that was open before stays
/// visible above it.
final class ProblemPanel extends VBox {

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;
  private final Label title = new Label();
  private final TextArea report = new TextArea();

  /// The parts of the panel. They are in the window only while there are problems, because styling
  /// a text area takes long.
  private final List<Node> parts;

  ProblemPanel(Context context) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    setId("problems");
    getStyleClass().add("problems");
    title.setId("problems-title");
    title.getStyleClass().add("section");
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button copy = new Button(texts.of("edit.copy"));
    copy.setId("problems-copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(_ -> copy());
    Button close = new Button(texts.of("close"));
    close.setId("problems-close");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> close());
    report.setId("problems-report");
    report.setEditable(false);
    report.setWrapText(true);
    report.accessibleTextProperty().bind(title.textProperty());
    parts = List.of(new HBox(8, title, copy, close), report);
    follow();
    context
        .subscriptions()
        .to(
            session.opened(),
            () -> {
              viewState.warnings().set(false);
              follow();
            });
  }

  private void follow() {
    if (session.opened().get() instanceof Opened.Ready && viewState.warnings().get()) {
      showWarnings();
    } else if (session.opened().get()
        instanceof Opened.Refused(Path file, Problems problems, var _)) {
      show(file, problems);
    } else {
      show(false);
    }
  }

  /// Shows the warnings about the open file.
  void showWarnings() {
    if (session.opened().get() instanceof Opened.Ready ready) {
      viewState.warnings().set(true);
      show(ready.file(), ready.warnings());
    }
  }

  private void show(@Nullable Path file, Problems problems) {
    ProblemReport words = new ProblemReport(texts, file);
    title.setText(words.title(problems));
    report.setText(words.text(problems));
    report.setPrefRowCount(Math.clamp(report.getText().lines().count() + 1, 2, 8));
    report.positionCaret(0);
    show(true);
    report.requestFocus();
  }

  private void show(boolean visible) {
    if (visible && report.getContextMenu() == null) {
      EditMenu.on(report, texts);
    }
    getChildren().setAll(visible ? parts : List.of());
    setVisible(visible);
    setManaged(visible);
  }

  private void close() {
    viewState.warnings().set(false);
    show(false);
    session.dismiss();
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(title.getText() + "\n" + report.getText());
    Clipboard.getSystemClipboard().setContent(content);
    viewState.say(texts.of("copied.text"));
  }
}
