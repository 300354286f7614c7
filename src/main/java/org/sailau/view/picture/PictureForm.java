package org.sailau.view.picture;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.EditMenu;

/// Shows the report about a picture as text that can be copied.
public final class PictureForm extends VBox {

  private static final double WIDTH = 640;
  private static final int WRAPPED_ROWS = 3;
  private static final int MAX_ROWS = 16;
  private static final int MIN_ROWS = 3;

  /// @param show shows what the picture shows in the window
  public PictureForm(CheckedPicture checkedPicture, Look look, Runnable show) {
    super(10);
    Texts texts = look.texts();
    setPrefWidth(WIDTH * look.zoom());
    Label name = new Label(checkedPicture.name());
    name.getStyleClass().add("section");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    TextArea words =
        new TextArea(
            checkedPicture.paragraphs(texts).stream()
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n\n")));
    words.setId("picture-words");
    words.getStyleClass().add(DialogHost.FIRST);
    words.setAccessibleText(texts.of("picture.title"));
    words.setEditable(false);
    words.setWrapText(true);
    long rows = words.getText().lines().count() + WRAPPED_ROWS;
    words.setPrefRowCount(Math.clamp(rows, MIN_ROWS, MAX_ROWS));
    EditMenu.on(words, texts);
    VBox.setVgrow(words, Priority.ALWAYS);
    getChildren().addAll(name, words);
    if (checkedPicture.target().isPresent()) {
      Button go = new Button(texts.of("picture.show"));
      go.setId("picture-show");
      go.setMinHeight(USE_PREF_SIZE);
      go.setOnAction(
          _ -> {
            getScene().getWindow().hide();
            show.run();
          });
      getChildren().add(new HBox(go));
    }
  }
}
