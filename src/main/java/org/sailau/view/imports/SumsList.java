package org.sailau.view.imports;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sailau.audit.finding.Outcome;
import org.sailau.importer.Imported;
import org.sailau.importer.figures.Sum;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.OutcomeSign;
import org.sailau.wording.ImportWords;

/// Whether the figures of a file add up: a line for each sum, with both sides.
final class SumsList extends VBox {

  private static final int MAX_DIFFERENCES = 3;

  private final Texts texts;
  private ImportWords words;

  SumsList(Look look) {
    super(5);
    this.texts = look.texts();
    this.words = new ImportWords(texts);
    setId("import-sums");
  }

  void show(Imported imported) {
    getChildren().clear();
    words = words.of(imported);
    if (imported.sums().isEmpty()) {
      add(wrapped(texts.of("import.report.noSums")));
    }
    for (Sum sum : imported.sums()) {
      line(sum);
    }
    if (!imported.totals().isEmpty()) {
      add(wrapped(words.totals(imported.totals())));
    }
  }

  private void add(Label label) {
    getChildren().add(label);
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void line(Sum sum) {
    Label what = wrapped(words.capital(words.sum(sum)));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    Label sides = new Label(words.sides(sum));
    sides.getStyleClass().add(sum.agrees() ? "sum-equal" : "sum-unequal");
    sides.setMinWidth(USE_PREF_SIZE);
    HBox line =
        new HBox(
            8,
            new OutcomeSign(sum.agrees() ? Outcome.AGREES : Outcome.CONTRADICTS, true),
            what,
            sides);
    line.setAlignment(Pos.TOP_LEFT);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setFocusTraversable(true);
    line.setAccessibleText(texts.of("import.at", what.getText(), sides.getText()));
    getChildren().add(line);
    sum.differences().stream()
        .limit(MAX_DIFFERENCES)
        .forEach(
            difference -> {
              Label where = wrapped(words.difference(difference));
              where.getStyleClass().add("sum-difference");
              getChildren().add(where);
            });
    int more = sum.differences().size() - MAX_DIFFERENCES;
    if (more > 0) {
      Label rest = wrapped(texts.of("import.report.moreDifferences", more));
      rest.getStyleClass().add("sum-difference");
      getChildren().add(rest);
    }
  }
}
