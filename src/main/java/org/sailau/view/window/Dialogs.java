package org.sailau.view.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Dialog;
import javafx.scene.control.Menu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.dataset.BundledDataset;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.handout.HandoutExporter;
import org.sailau.session.Opened;
import org.sailau.session.Session;
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
import org.sailau.view.handout.HandoutForm;
import org.sailau.view.help.About;
import org.sailau.view.help.Shortcuts;
import org.sailau.view.settings.SettingsForm;

/// The dialogs of the main window.
final class Dialogs {

  private final DialogHost host;
  private final Session session;
  private final Appearance appearance;
  private final UserState remembered;
  private final PlatformServices outside;
  private final String version;

  /// @param version of the program
  Dialogs(
      DialogHost host,
      Session session,
      Appearance appearance,
      UserState remembered,
      PlatformServices outside,
      String version) {
    this.host = host;
    this.session = session;
    this.appearance = appearance;
    this.remembered = remembered;
    this.outside = outside;
    this.version = version;
  }

  void about() {
    @Nullable Path log = outside.work().failures().logFile();
    host.show("about", "about.title", look -> new About(session, look, version, log));
  }

  void shortcuts(List<Menu> menus) {
    host.show("shortcuts", "shortcuts.title", look -> new Shortcuts(menus, look));
  }

  void settings() {
    ViewState place = new ViewState();
    host.show(
        "settings",
        "settings.title",
        look -> {
          SettingsForm form = new SettingsForm(appearance, remembered);
          String name = look.texts().of("settings.title");
          ScrollPage page = new ScrollPage("settings-page", name, form, place, new Subscriptions());
          page.setPrefWidth(form.getPrefWidth());
          return page;
        });
  }

  /// Sheets for a class.
  void handout(Opened.Ready ready) {
    HandoutExporter exporter = new HandoutExporter(dataset(ready), version);
    HandoutForm.Choices choices =
        new HandoutForm.Choices(appearance.look().get().texts().language());
    ViewState place = new ViewState();
    host.show(
        "handout",
        "handout.dialog",
        look -> {
          HandoutForm form = new HandoutForm(ready.audited(), exporter, outside, choices, look);
          String title = look.texts().of("handout.dialog");
          ScrollPage page = new ScrollPage("handout-page", title, form, place, new Subscriptions());
          page.setPrefWidth(form.getPrefWidth());
          return page;
        });
  }

  private static DatasetFile dataset(Opened.Ready ready) {
    @Nullable Path file = ready.file();
    String name = file == null ? BundledDataset.NAME : String.valueOf(file.getFileName());
    return new DatasetFile(name, ready.sha256());
  }

  /// @param chart the one to begin with
  void export(Opened.Ready ready, Chart chart) {
    Look now = appearance.look().get();
    ExportModel model = new ExportModel(chart.id(), remembered.export(), now);
    Exporter exporter = new Exporter(dataset(ready), version);
    ExportWork work =
        new ExportWork(model, ready.audited(), exporter, outside, remembered, now.texts());
    ViewState place = new ViewState();
    Dialog<?> dialog =
        host.show(
            "export",
            "export.title",
            look -> {
              ExportForm form = new ExportForm(model, ready.audited(), look, work);
              String title = look.texts().of("export.title");
              ScrollPage page =
                  new ScrollPage("export-page", title, form, place, new Subscriptions());
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
}
