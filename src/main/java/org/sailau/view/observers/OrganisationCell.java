package org.sailau.view.observers;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.text.Texts;
import org.sailau.view.control.WrappedListCell;

/// Shows one entry of the list: its number, name and abbreviation. If the entry is no organisation,
/// a note says so.
final class OrganisationCell extends WrappedListCell<OrganisationRow> {

  private static final PseudoClass FURTHER = PseudoClass.getPseudoClass("further");

  private final Texts texts;
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label note = new Label();
  private final Label abbreviation = new Label();
  private final HBox line;

  OrganisationCell(Texts texts) {
    this.texts = texts;
    number.getStyleClass().add("number");
    name.setWrapText(true);
    note.setWrapText(true);
    note.getStyleClass().add("subtitle");
    abbreviation.getStyleClass().add("abbreviation");
    VBox names = new VBox(name, note);
    names.setFillWidth(true);
    HBox.setHgrow(names, Priority.ALWAYS);
    line = new HBox(16, number, names, abbreviation);
  }

  /// What the entry says, in one line.
  static String words(OrganisationRow row, Texts texts) {
    @Nullable LocalizedText shortForm = row.organisation().abbreviation();
    String full = row.organisation().name().in(texts.locale());
    String named = shortForm == null ? full : full + ", " + shortForm.in(texts.locale());
    return row.organisation().counted()
        ? texts.count(row.number()) + ". " + named
        : named + ". " + texts.of("observers.further");
  }

  @Override
  protected void updateItem(@Nullable OrganisationRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean further = row != null && !row.organisation().counted();
    pseudoClassStateChanged(FURTHER, further);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    @Nullable LocalizedText shortForm = row.organisation().abbreviation();
    String full = row.organisation().name().in(texts.locale());
    number.setText(further ? "–" : texts.count(row.number()));
    name.setText(full);
    note.setText(further ? texts.of("observers.further") : "");
    note.setVisible(further);
    note.setManaged(further);
    abbreviation.setText(shortForm == null ? "" : shortForm.in(texts.locale()));
    setAccessibleText(words(row, texts));
    setGraphic(line);
  }
}
