package org.sailau.view.sources;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.StatedValue;
import org.sailau.audit.ledger.Verdict;
import org.sailau.view.control.StandingSign;
import org.sailau.wording.LedgerWords;

/// The cells of the table of figures and sources.
final class LedgerCells {

  /// More values of one figure are counted: all of them stand in the proof.
  private static final int MOST_VALUES = 4;

  private LedgerCells() {}

  /// What the sources state: each value with its sign and those who state it.
  static final class Values extends TableCell<Row, Row> {

    private final Function<Row, LedgerWords> words;

    Values(Function<Row, LedgerWords> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      LedgerWords said = words.apply(row);
      HBox values = new HBox(6);
      values.setAlignment(Pos.CENTER_LEFT);
      row.values().stream().limit(MOST_VALUES).forEach(value -> add(value, row, said, values));
      int more = row.values().size() - MOST_VALUES;
      if (more > 0) {
        values.getChildren().add(new Label("+" + more));
      }
      setGraphic(values);
      setAccessibleText(
          row.values().stream()
              .map(
                  value ->
                      said.publishers(value, 2)
                          + ": "
                          + said.value(value.value())
                          + ", "
                          + said.standing(value))
              .collect(Collectors.joining("; ")));
    }

    private static void add(StatedValue value, Row row, LedgerWords words, HBox values) {
      Region sign = StandingSign.of(value.standing());
      Label figure = new Label(words.value(value.value()));
      figure.setMinWidth(USE_PREF_SIZE);
      figure.getStyleClass().add("ledger-figure");
      if (value.standing() == Standing.IMPOSSIBLE) {
        figure.getStyleClass().add("contradiction");
      }
      Label by = new Label(words.publishers(value, row.values().size() > 1 ? 1 : 2));
      by.getStyleClass().add("subtitle");
      by.setMinWidth(0);
      HBox one = new HBox(5, sign, figure, by);
      one.setAlignment(Pos.CENTER_LEFT);
      one.getStyleClass().add("ledger-value");
      values.getChildren().add(one);
    }
  }

  /// What arithmetic says of the figure, with its sign.
  static final class Finding extends TableCell<Row, Row> {

    private final Function<Row, LedgerWords> words;

    Finding(Function<Row, LedgerWords> words) {
      this.words = words;
      setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("verdict");
      if (row == null || empty) {
        setText(null);
        setGraphic(null);
        return;
      }
      setText(words.apply(row).verdict(row));
      setGraphic(StandingSign.of(row.verdict()));
      if (row.verdict() == Verdict.IMPOSSIBLE) {
        getStyleClass().add("verdict");
      }
    }
  }
}
