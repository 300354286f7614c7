package org.sailau.view.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.session.Failures;
import org.sailau.text.Texts;
import org.sailau.view.base.FocusKeeper;
import org.sailau.view.base.Look;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.keyboard.KeyPlaces;

/// Opens dialogs in front of the main window. Each can be closed with Esc. Call it on the JavaFX
/// thread.
public final class DialogHost {

  /// The style class of the control that gets the focus first. Without one, the close button gets
  /// it.
  public static final String FIRST = "focused-first";

  private static final double TITLE_BAR = 40;
  private static final double QUESTION_WIDTH = 380;

  private final Stage owner;
  private final ObservableValue<Look> look;
  private final Failures failures;

  /// @param look of the window; open dialogs follow it
  /// @param failures are said in each open dialog, since the window behind it cannot be used
  ///   meanwhile
  public DialogHost(Stage owner, ObservableValue<Look> look, Failures failures) {
    this.owner = owner;
    this.look = look;
    this.failures = failures;
  }

  /// Opens a dialog. Its content is made again whenever the look changes.
  public Dialog<?> show(String id, String title, Function<Look, Region> content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId(id);
    fill(dialog, title, content);
    Subscriptions subscriptions = new Subscriptions();
    subscriptions.to(
        look,
        () -> {
          @Nullable Node was = pane.getScene().getFocusOwner();
          fill(dialog, title, content);
          pane.getScene().getWindow().sizeToScene();
          FocusKeeper.again(pane, was);
        });
    subscriptions.to(failures.latest(), () -> sayFailure(pane));
    dialog.setOnHidden(_ -> subscriptions.end());
    new KeyPlaces().giveShortcuts(pane.getScene());
    dialog.show();
    @Nullable Node first = pane.getContent().lookup("." + FIRST);
    if (first != null) {
      first.requestFocus();
    }
    return dialog;
  }

  /// An answer to a question.
  ///
  /// @param id of its button
  /// @param text the key of its text
  /// @param kind [ButtonData#CANCEL_CLOSE] for the answer that closing the dialog gives
  /// @param action runs after the dialog has closed
  public record Answer(String id, String text, ButtonData kind, Runnable action) {}

  /// Asks a question. Returns at once; the answer runs later.
  ///
  /// @param asking the window that the dialog is in front of
  public void ask(Window asking, String id, String title, String question, Answer... answers) {
    Look now = look.getValue();
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(asking);
    dialog.setTitle(now.texts().of(title));
    DialogPane pane = dialog.getDialogPane();
    pane.setId(id);
    pane.getStylesheets().setAll(now.sheets());
    Label words = new Label(question);
    words.setWrapText(true);
    words.setPrefWidth(QUESTION_WIDTH * now.zoom());
    StackPane around = new StackPane(words);
    around.getStyleClass().add("dialog-content");
    pane.setContent(around);
    Map<ButtonType, Runnable> actions = new HashMap<>();
    for (Answer answer : answers) {
      ButtonType button = new ButtonType(now.texts().of(answer.text()), answer.kind());
      pane.getButtonTypes().add(button);
      pane.lookupButton(button).setId(answer.id());
      actions.put(button, answer.action());
    }
    dialog.setOnHidden(
        _ -> Optional.ofNullable(dialog.getResult()).map(actions::get).ifPresent(Runnable::run));
    new KeyPlaces().giveShortcuts(pane.getScene());
    dialog.show();
  }

  private void fill(Dialog<ButtonType> dialog, String title, Function<Look, Region> content) {
    Look now = look.getValue();
    Texts texts = now.texts();
    DialogPane pane = dialog.getDialogPane();
    dialog.setTitle(texts.of(title));
    StackPane around = new StackPane(content.apply(now));
    around.getStyleClass().add("dialog-content");
    pane.setContent(around);
    pane.getStylesheets().setAll(now.sheets());
    pane.getButtonTypes().setAll(new ButtonType(texts.of("close"), ButtonData.CANCEL_CLOSE));
    pane.setHeader(null);
    sayFailure(pane);
    limit(pane);
  }

  /// Puts the notice of a failure above the content, or takes it away.
  private void sayFailure(DialogPane pane) {
    boolean failed = failures.latest().get().isPresent();
    if (failed == (pane.getHeader() != null)) {
      if (pane.getHeader() instanceof FailureNotice before) {
        before.sayLatest();
      }
      return;
    }
    @Nullable Node focused = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    @Nullable FailureNotice notice =
        failed ? new FailureNotice(failures, look.getValue().texts(), focused) : null;
    pane.setHeader(notice);
    limit(pane);
    if (pane.getScene() != null && pane.getScene().getWindow() != null) {
      pane.getScene().getWindow().sizeToScene();
    }
    if (notice != null) {
      notice.speak();
    }
  }

  /// Makes the dialog no larger than the window. Content that does not fit is scrolled.
  private void limit(DialogPane pane) {
    pane.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    pane.applyCss();
    double width = Math.min(pane.prefWidth(-1), owner.getWidth());
    double height = Math.min(pane.prefHeight(width), owner.getHeight() - TITLE_BAR);
    pane.setPrefSize(width, height);
  }
}
