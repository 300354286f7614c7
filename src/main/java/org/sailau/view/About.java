package org.sailau.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.sailau.chart.SourceWords;
import org.sailau.session.Session;
import org.sailau.text.Texts;

/// Version, licences, and the source of what is open.
final class About {

  private About() {}

  static void show(Window owner, Session session, Texts texts, String version) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.of("about.title"));
    Label name = new Label(texts.of("about.version", version));
    name.setId("about-version");
    name.getStyleClass().add("headline");
    Label what = new Label(texts.of("about.what"));
    what.setWrapText(true);
    Label source =
        new Label(
            session
                .election()
                .map(
                    election ->
                        texts.of(
                            "about.source",
                            election.title().in(texts.locale()),
                            SourceWords.published(election.source(), texts),
                            Objects.requireNonNullElse(election.source().address(), "")))
                .orElse(texts.of("status.nothing")));
    source.setId("about-source");
    source.setWrapText(true);
    TextArea licences = new TextArea(file("NOTICE") + "\n\n" + file("LICENSE"));
    licences.setId("about-licences");
    licences.setEditable(false);
    licences.setPrefRowCount(12);
    VBox content = new VBox(10, name, what, source, licences);
    content.setPrefWidth(640);
    dialog.getDialogPane().setId("about");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    dialog.show();
  }

  private static String file(String name) {
    try (InputStream in =
        Objects.requireNonNull(About.class.getResourceAsStream("/assets/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
