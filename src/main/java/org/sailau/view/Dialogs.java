package org.sailau.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// The windows in front of the window. Each can be closed with Esc.
final class Dialogs {

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
    Dialog<ButtonType> dialog =
        show("settings", "settings.title", new SettingsForm(appearance, remembered));
    Listening listening = new Listening();
    listening.to(
        appearance.look(),
        () -> {
          @Nullable Node was = dialog.getDialogPane().getScene().getFocusOwner();
          String focused = was == null ? "" : String.valueOf(was.getId());
          fill(dialog, "settings.title", new SettingsForm(appearance, remembered));
          @Nullable Node again = dialog.getDialogPane().lookup("#" + focused);
          if (again != null) {
            again.requestFocus();
          }
        });
    dialog.setOnHidden(_ -> listening.end());
  }

  private Dialog<ButtonType> show(String id, String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setResizable(true);
    dialog.getDialogPane().setId(id);
    fill(dialog, title, content);
    dialog.show();
    return dialog;
  }

  private void fill(Dialog<ButtonType> dialog, String title, Node content) {
    Look look = appearance.look().get();
    Texts texts = look.texts();
    DialogPane pane = dialog.getDialogPane();
    dialog.setTitle(texts.of(title));
    pane.setContent(content);
    pane.getStylesheets().setAll(look.sheets());
    pane.getStyleClass().add("root");
    pane.getButtonTypes().setAll(new ButtonType(texts.of("close"), ButtonData.CANCEL_CLOSE));
    pane.setMaxSize(owner.getWidth(), owner.getHeight());
  }
}
