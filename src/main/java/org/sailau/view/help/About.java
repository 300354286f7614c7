package org.sailau.view.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.EditMenu;
import org.sailau.wording.SourceWords;

/// Shows the version, the licences, and the source of the open election.
public final class About extends VBox {

  private static final double WIDTH = 640;

  /// @param log the file that keeps the failures of the program; null if there is none
  public About(Session session, Look look, String version, @Nullable Path log) {
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
    getChildren().addAll(name, what, source, logLine(log, texts), licences);
    setPrefWidth(WIDTH * look.zoom());
  }

  private static Node logLine(@Nullable Path log, Texts texts) {
    Label place = new Label(log == null ? texts.of("about.noLog") : texts.of("about.log", log));
    place.setId("about-log");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    if (log == null) {
      return place;
    }
    Button copy = new Button(texts.of("about.copyLog"));
    copy.setId("about-copy-log");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(log.toString());
          Clipboard.getSystemClipboard().setContent(content);
        });
    HBox.setHgrow(place, Priority.ALWAYS);
    place.setMaxWidth(Double.MAX_VALUE);
    return new HBox(10, place, copy);
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
