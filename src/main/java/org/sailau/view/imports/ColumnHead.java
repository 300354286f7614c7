package org.sailau.view.imports;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Role;
import org.sailau.text.Texts;
import org.sailau.view.control.LazyTooltip;
import org.sailau.wording.ImportWords;

/// The head of a column of the preview: its letters, and what it holds. It stays the same when that
/// changes, so that the focus stays in it.
final class ColumnHead extends VBox {

  private final Texts texts;
  private final ImportWords words;
  private final String letters;
  private final String name;
  private final Button button = new Button();
  private String styleOfRole = "";
  private String why = "";

  /// @param column from 0
  /// @param name what the header calls the column; empty if it has no name
  /// @param choose opens the list of roles at the button
  ColumnHead(int column, String name, Texts texts, Consumer<Button> choose) {
    super(2);
    this.texts = texts;
    this.words = new ImportWords(texts);
    this.letters = CellName.column(column + 1);
    this.name = name;
    Label label = new Label(letters);
    label.getStyleClass().add("import-muted");
    button.setId("import-role-" + letters);
    button.getStyleClass().add("role");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> choose.accept(button));
    LazyTooltip.on(button, () -> why);
    getStyleClass().add("import-head");
    getChildren().addAll(label, button);
  }

  /// @param called what the column holds, in words
  void show(String called, Reason reason) {
    String style = style(reason.role());
    if (!style.equals(styleOfRole)) {
      button.getStyleClass().remove(styleOfRole);
      button.getStyleClass().add(style);
      styleOfRole = style;
    }
    button.setText(called);
    button.setAccessibleText(texts.of("import.column.spoken", letters, name, called));
    why = texts.of("import.column.why", called, words.why(reason.why()));
  }

  private static String style(Role role) {
    return switch (role) {
      case UNIT, UNIT_ABOVE, UNIT_CODE, LEVEL, ABOVE_CODE, ABOVE_LEVEL -> "role-unit";
      case VOTES, CHOICE_VOTES, CHOICE, CONTEST, DISTRICT, PARTY, GIVEN_NAME, VOTE_TYPE ->
          "role-votes";
      case IGNORED -> "role-ignored";
      default -> "role-count";
    };
  }
}
