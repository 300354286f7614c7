package org.sailau.view.window;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.session.Reloaded;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.EditMenu;
import org.sailau.wording.ChangeWords;

/// Lists every figure that reading a file again has changed, as text to be copied.
final class ChangesForm extends VBox {

  private static final double WIDTH = 640;
  private static final double HEIGHT = 420;
  private static final double GAP = 10;

  ChangesForm(Reloaded reloaded, Look look) {
    super(GAP);
    Texts texts = look.texts();
    ChangeWords words = new ChangeWords(texts);
    Label sentence = new Label(words.counts(reloaded.changes()));
    sentence.setId("changes-counts");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    TextArea list = new TextArea(words.all(reloaded.changes()));
    list.setId("changes-list");
    list.setEditable(false);
    list.setAccessibleText(texts.of("changes.title"));
    list.getStyleClass().add(DialogHost.FIRST);
    EditMenu.on(list, texts);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(sentence, list);
    setPrefSize(WIDTH * look.zoom(), HEIGHT * look.zoom());
  }
}
