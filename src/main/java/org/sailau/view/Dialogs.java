package org.sailau.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// The windows in front of the window. Each can be closed with Esc.
final class Dialogs {

  private static final double TITLE_BAR = 40;

  private final Stage owner;
  private final Session session;
  private final Appearance appearance;
  private final Remembered remembered;
  private final String version;

  /// @param version of the program
  Dialogs(
      Stage owner, Session session, Appearance appearance, Remembered remembered, String version) {
    this.owner = owner;
    this.session = session;
    this.appearance = appearance;
    this.remembered = remembered;
    this.version = version;
  }

  void about() {
    Look look = appearance.look().get();
    show("about", "about.title", new About(session, look, version));
  }

  void shortcuts(List<Menu> menus) {
    Look look = appearance.look().get();
    show("shortcuts", "shortcuts.title", new Shortcuts(menus, look));
  }

  /// Is filled anew whenever the look changes, so that it shows at once what was chosen in it.
  void settings() {
    Dialog<ButtonType> dialog = show("settings", "settings.title", settingsForm());
    Listening listening = new Listening();
    listening.to(
        appearance.look(),
        () -> {
          @Nullable Node was = dialog.getDialogPane().getScene().getFocusOwner();
          fill(dialog, "settings.title", settingsForm());
          dialog.getDialogPane().getScene().getWindow().sizeToScene();
          Focus.again(dialog.getDialogPane(), was);
        });
    dialog.setOnHidden(_ -> listening.end());
  }

  private Region settingsForm() {
    SettingsForm form = new SettingsForm(appearance, remembered);
    Page page =
        new Page(appearance.look().get().texts().of("settings.title"), form, new Listening());
    page.setPrefWidth(form.getPrefWidth());
    return page;
  }

  private Dialog<ButtonType> show(String id, String title, Region content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setResizable(true);
    dialog.getDialogPane().setId(id);
    fill(dialog, title, content);
    dialog.show();
    return dialog;
  }

  private void fill(Dialog<ButtonType> dialog, String title, Region content) {
    Look look = appearance.look().get();
    Texts texts = look.texts();
    DialogPane pane = dialog.getDialogPane();
    dialog.setTitle(texts.of(title));
    StackPane around = new StackPane(content);
    around.getStyleClass().add("dialog-content");
    pane.setContent(around);
    pane.getStylesheets().setAll(look.sheets());
    pane.getButtonTypes().setAll(new ButtonType(texts.of("close"), ButtonData.CANCEL_CLOSE));
    limit(pane);
  }

  /// A dialog is no larger than the window: what does not fit is scrolled.
  private void limit(DialogPane pane) {
    pane.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    pane.applyCss();
    double width = Math.min(pane.prefWidth(-1), owner.getWidth());
    double height = Math.min(pane.prefHeight(width), owner.getHeight() - TITLE_BAR);
    pane.setPrefSize(width, height);
  }
}
