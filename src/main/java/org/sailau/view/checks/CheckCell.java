package org.sailau.view.checks;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;
import org.sailau.view.control.OutcomeSign;
import org.sailau.view.control.ShortText;
import org.sailau.view.control.WrappedListCell;
import org.sailau.wording.FindingWords;

/// Shows one row of the list of checks.
final class CheckCell extends WrappedListCell<CheckRow> {

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Texts texts;
  private final Supplier<FindingWords> words;
  private final Label title = new Label();
  private final Label summary = new Label();
  private final VBox entry = new VBox(title, summary);
  private final HBox line = new HBox(8);

  /// @param words returns the words for the findings of the election that is open
  CheckCell(Texts texts, Supplier<FindingWords> words) {
    this.texts = texts;
    this.words = words;
    title.setWrapText(true);
    title.getStyleClass().add("check-title");
    title.setMinHeight(USE_PREF_SIZE);
    summary.setWrapText(true);
    summary.getStyleClass().add("subtitle");
    summary.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(entry, Priority.ALWAYS);
  }

  @Override
  protected void updateItem(@Nullable CheckRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, row instanceof CheckRow.Heading);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Region before = new Region();
    before.getStyleClass().add("check-indent");
    switch (row) {
      case CheckRow.Heading heading -> {
        title.setText(texts.of("check.outcome." + heading.outcome()) + "  " + heading.count());
        summary.setText("");
        line.getChildren().setAll(new OutcomeSign(heading.outcome(), heading.count() > 0), entry);
      }
      case CheckRow.Entry findingEntry -> {
        title.setText(ShortText.of(words.get().title(findingEntry.finding())));
        summary.setText(ShortText.of(words.get().summary(findingEntry.finding())));
        line.getChildren().setAll(before, entry);
      }
      case CheckRow.NoFindings noFindings -> {
        title.setText("");
        summary.setText(texts.of("check.none." + noFindings.outcome()));
        line.getChildren().setAll(before, entry);
      }
    }
    show(title);
    show(summary);
    setAccessibleText(
        title.getText().isEmpty()
            ? summary.getText()
            : summary.getText().isEmpty()
                ? title.getText()
                : texts.of("check.outcome." + row.outcome())
                    + ": "
                    + title.getText()
                    + ", "
                    + summary.getText());
    setGraphic(line);
  }

  private static void show(Label label) {
    label.setVisible(!label.getText().isEmpty());
    label.setManaged(!label.getText().isEmpty());
  }
}
