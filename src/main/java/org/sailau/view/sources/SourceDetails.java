package org.sailau.view.sources;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.SelectableLabel;
import org.sailau.wording.OriginWords;

/// Says all that is known of the sources of an election, one below the other: who published them
/// and when, and the files of others from which their figures were imported.
final class SourceDetails extends VBox {

  private static final double WIDTH = 640;
  private static final double GAP = 16;

  SourceDetails(Election election, Look look) {
    super(GAP);
    setId("source-details");
    setPrefWidth(WIDTH * look.zoom());
    OriginWords words = new OriginWords(look.texts());
    for (Source source : election.sources()) {
      getChildren().add(source(source, words, look.texts()));
    }
  }

  private static VBox source(Source source, OriginWords words, Texts texts) {
    SelectableLabel publisher = selectable(source.publisher().in(texts.locale()));
    publisher.getStyleClass().add("record-name");
    GridPane facts = new GridPane();
    facts.setHgap(12);
    facts.setVgap(4);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(names, values);
    for (OriginWords.Fact fact : words.facts(source)) {
      Label name = new Label(fact.name());
      name.getStyleClass().add("record-label");
      GridPane.setValignment(name, VPos.TOP);
      facts.addRow(facts.getRowCount(), name, selectable(fact.text()));
    }
    VBox all = new VBox(4, publisher, facts);
    all.setMinHeight(USE_PREF_SIZE);
    return all;
  }

  private static SelectableLabel selectable(String text) {
    return new SelectableLabel(text, () -> {});
  }
}
