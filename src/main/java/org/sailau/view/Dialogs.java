package org.sailau.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.Chart;
import org.sailau.dataset.Bundled;
import org.sailau.export.DatasetFile;
import org.sailau.export.Exporter;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// The windows in front of the window. Each can be closed with Esc.
final class Dialogs {

  /// The style class of what has the focus first; without it, that is how to close the dialog.
  static final String FIRST = "focused-first";

  private static final double TITLE_BAR = 40;

  private final Stage owner;
  private final Session session;
  private final Appearance appearance;
  private final Remembered remembered;
  private final Outside outside;
  private final String version;

  /// @param version of the program
  Dialogs(
      Stage owner,
      Session session,
      Appearance appearance,
      Remembered remembered,
      Outside outside,
      String version) {
    this.owner = owner;
    this.session = session;
    this.appearance = appearance;
    this.remembered = remembered;
    this.outside = outside;
    this.version = version;
  }

  void about() {
    show("about", "about.title", look -> new About(session, look, version));
  }

  void shortcuts(List<Menu> menus) {
    show("shortcuts", "shortcuts.title", look -> new Shortcuts(menus, look));
  }

  void settings() {
    Place place = new Place();
    show(
        "settings",
        "settings.title",
        look -> {
          SettingsForm form = new SettingsForm(appearance, remembered);
          String name = look.texts().of("settings.title");
          Page page = new Page("settings-page", name, form, place, new Listening());
          page.setPrefWidth(form.getPrefWidth());
          return page;
        });
  }

  /// Sheets for a class.
  void handout(Opened.Ready ready) {
    Exporter exporter = exporter(ready);
    HandoutForm.Choices choices =
        new HandoutForm.Choices(appearance.look().get().texts().language());
    Place place = new Place();
    show(
        "handout",
        "handout.dialog",
        look -> {
          HandoutForm form = new HandoutForm(ready.audited(), exporter, outside, choices, look);
          String title = look.texts().of("handout.dialog");
          Page page = new Page("handout-page", title, form, place, new Listening());
          page.setPrefWidth(form.getPrefWidth());
          return page;
        });
  }

  private Exporter exporter(Opened.Ready ready) {
    @Nullable Path file = ready.file();
    String name = file == null ? Bundled.NAME : String.valueOf(file.getFileName());
    return new Exporter(new DatasetFile(name, ready.sha256()), version);
  }

  /// @param chart the one to begin with
  void export(Opened.Ready ready, Chart chart) {
    Look now = appearance.look().get();
    ExportModel model = new ExportModel(chart.id(), remembered.export(), now);
    Exporter exporter = exporter(ready);
    ExportWork work =
        new ExportWork(model, ready.audited(), exporter, outside, remembered, now.texts());
    Place place = new Place();
    Dialog<?> dialog =
        show(
            "export",
            "export.title",
            look -> {
              ExportForm form = new ExportForm(model, ready.audited(), look, work);
              String title = look.texts().of("export.title");
              Page page = new Page("export-page", title, form, place, new Listening());
              VBox.setVgrow(page, Priority.ALWAYS);
              return new VBox(12, page, work.bar(look.texts()));
            });
    dialog
        .showingProperty()
        .subscribe(
            (_, showing) -> {
              if (!showing) {
                work.end();
              }
            });
  }

  /// Opens a dialog. It is filled anew whenever the look changes.
  Dialog<?> show(String id, String title, Function<Look, Region> content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId(id);
    fill(dialog, title, content);
    Listening listening = new Listening();
    listening.to(
        appearance.look(),
        () -> {
          @Nullable Node was = pane.getScene().getFocusOwner();
          fill(dialog, title, content);
          pane.getScene().getWindow().sizeToScene();
          Focus.again(pane, was);
        });
    dialog.setOnHidden(_ -> listening.end());
    dialog.show();
    @Nullable Node first = pane.getContent().lookup("." + FIRST);
    if (first != null) {
      first.requestFocus();
    }
    return dialog;
  }

  private void fill(Dialog<ButtonType> dialog, String title, Function<Look, Region> content) {
    Look look = appearance.look().get();
    Texts texts = look.texts();
    DialogPane pane = dialog.getDialogPane();
    dialog.setTitle(texts.of(title));
    StackPane around = new StackPane(content.apply(look));
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
