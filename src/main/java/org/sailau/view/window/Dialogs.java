package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.dataset.BundledDataset;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.handout.HandoutExporter;
import org.sailau.session.Opened;
import org.sailau.session.Reloaded;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.base.UserState;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.ScrollPage;
import org.sailau.view.export.ExportForm;
import org.sailau.view.export.ExportModel;
import org.sailau.view.export.ExportWork;
import org.sailau.view.export.FiguresSaving;
import org.sailau.view.handout.HandoutForm;
import org.sailau.view.help.About;
import org.sailau.view.help.DatasetFormat;
import org.sailau.view.help.ExampleDataset;
import org.sailau.view.help.Shortcuts;
import org.sailau.view.imports.TemplateSaving;
import org.sailau.view.settings.SettingsForm;

/// Opens the dialogs of the main window.
final class Dialogs {

  private final DialogHost dialogHost;
  private final Session session;
  private final Appearance appearance;
  private final UserState userState;
  private final PlatformServices platform;
  private final String version;

  /// @param version the version of the program
  Dialogs(
      DialogHost dialogHost,
      Session session,
      Appearance appearance,
      UserState userState,
      PlatformServices platform,
      String version) {
    this.dialogHost = dialogHost;
    this.session = session;
    this.appearance = appearance;
    this.userState = userState;
    this.platform = platform;
    this.version = version;
  }

  void about() {
    @Nullable Path log = platform.work().failures().logFile();
    dialogHost.show("about", "about.title", look -> new About(session, look, version, log));
  }

  /// Asks where to save the example dataset, saves it in the background, and says where it is.
  void saveExample(Window owner) {
    Texts texts = appearance.look().get().texts();
    platform
        .savePicker()
        .choose(owner, ExampleDataset.NAME, null, texts)
        .ifPresent(
            chosen ->
                platform
                    .work()
                    .run(
                        () -> ExampleDataset.save(chosen, texts),
                        sentence -> say("example", "example.title", sentence),
                        () ->
                            say(
                                "example",
                                "example.title",
                                texts.of("failure.notWritten", chosen))));
  }

  /// Asks where to save a table to type figures into, saves it in the background, and says where it
  /// is.
  void saveTemplate(Window owner) {
    Texts texts = appearance.look().get().texts();
    new TemplateSaving(platform, dialogHost)
        .save(owner, texts, sentence -> say("template", "import.template", sentence));
  }

  /// Asks where to save all figures as one table, saves it in the background, and says where it is.
  void saveFigures(Opened.Ready ready, Window owner) {
    new FiguresSaving(platform, dialogHost)
        .save(
            ready,
            dataset(ready),
            appearance.look().get().texts(),
            owner,
            sentence -> say("figures", "figures.title", sentence));
  }

  private void say(String id, String title, String sentence) {
    dialogHost.show(
        id,
        title,
        _ -> {
          Label said = new Label(sentence);
          said.setId(id + "-said");
          said.setWrapText(true);
          said.setPrefWidth(480);
          said.setMinHeight(Region.USE_PREF_SIZE);
          return new VBox(said);
        });
  }

  /// Lists what the last reload has changed.
  void changes(Reloaded reloaded) {
    dialogHost.show("changes", "changes.title", look -> new ChangesForm(reloaded, look));
  }

  void format() {
    dialogHost.show("format", "format.title", DatasetFormat::new);
  }

  void shortcuts(List<Menu> menus) {
    dialogHost.show("shortcuts", "shortcuts.title", look -> new Shortcuts(menus, look));
  }

  void settings() {
    ViewState viewState = new ViewState();
    dialogHost.show(
        "settings",
        "settings.title",
        look -> {
          SettingsForm form = new SettingsForm(appearance, userState);
          String name = look.texts().of("settings.title");
          ScrollPage page =
              new ScrollPage("settings-page", name, form, viewState, new Subscriptions());
          page.setPrefWidth(form.getPrefWidth());
          return page;
        });
  }

  /// Opens the dialog that writes sheets for a class.
  void handout(Opened.Ready ready) {
    HandoutExporter exporter = new HandoutExporter(dataset(ready), version);
    HandoutForm.Choices choices =
        new HandoutForm.Choices(appearance.look().get().texts().language());
    ViewState viewState = new ViewState();
    Dialog<?> dialog =
        dialogHost.show(
            "handout",
            "handout.dialog",
            look -> {
              HandoutForm form =
                  new HandoutForm(ready.audited(), exporter, platform, choices, look);
              String title = look.texts().of("handout.dialog");
              ScrollPage page =
                  new ScrollPage("handout-page", title, form, viewState, new Subscriptions());
              page.setPrefWidth(form.getPrefWidth());
              return page;
            });
    whenClosed(dialog, choices::end);
  }

  private static void whenClosed(Dialog<?> dialog, Runnable end) {
    dialog
        .showingProperty()
        .subscribe(
            (_, showing) -> {
              if (!showing) {
                end.run();
              }
            });
  }

  private static DatasetFile dataset(Opened.Ready ready) {
    @Nullable Path file = ready.file();
    String name = file == null ? BundledDataset.NAME : String.valueOf(file.getFileName());
    return new DatasetFile(name, ready.digest());
  }

  /// Opens the dialog that exports charts.
  ///
  /// @param chart the chart that is chosen at first
  void export(Opened.Ready ready, Chart chart) {
    Look current = appearance.look().get();
    ExportModel model = new ExportModel(chart.id(), userState.exportChoice(), current);
    Exporter exporter = new Exporter(dataset(ready), version);
    ExportWork exportWork =
        new ExportWork(model, ready.audited(), exporter, platform, userState, current.texts());
    ViewState viewState = new ViewState();
    Dialog<?> dialog =
        dialogHost.show(
            "export",
            "export.title",
            look -> {
              ExportForm form = new ExportForm(model, ready.audited(), look, exportWork);
              String title = look.texts().of("export.title");
              ScrollPage page =
                  new ScrollPage("export-page", title, form, viewState, new Subscriptions());
              VBox.setVgrow(page, Priority.ALWAYS);
              return new VBox(12, page, exportWork.bar(look.texts()));
            });
    whenClosed(dialog, exportWork::end);
  }
}
