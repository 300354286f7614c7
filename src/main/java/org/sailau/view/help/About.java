package org.sailau.view.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.EditMenu;
import org.sailau.wording.SourceWords;

/// Version, licences, and the source of what is open.
public final class About extends VBox {

  private static final double WIDTH = 640;

  public About(Session session, Look look, String version) {
    super(10);
    Texts texts = look.texts();
    Label name = new Label(texts.of("about.version", version));
    name.setId("about-version");
    name.getStyleClass().add("headline");
    Label what = new Label(texts.of("about.what"));
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
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
    source.setMinHeight(USE_PREF_SIZE);
    TextArea licences = new TextArea(file("NOTICE") + "\n\n" + file("LICENSE"));
    licences.setId("about-licences");
    licences.setAccessibleText(texts.of("about.licences"));
    licences.setEditable(false);
    licences.setWrapText(true);
    licences.setPrefRowCount(12);
    EditMenu.on(licences, texts);
    VBox.setVgrow(licences, Priority.ALWAYS);
    getChildren().addAll(name, what, source, licences);
    setPrefWidth(WIDTH * look.zoom());
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
