package org.sailau.view;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.ChoiceWords;
import org.sailau.chart.SourceWords;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Localized;
import org.sailau.election.Nominator;
import org.sailau.election.Ranking;
import org.sailau.election.Share;
import org.sailau.election.Tally;
import org.sailau.text.Texts;

/// Everything that is stated of one choice, with the base of its share and the source's own words.
final class RecordCard extends VBox {

  private final Texts texts;
  private final Label name = new Label();
  private final GridPane facts = new GridPane();

  RecordCard(Texts texts) {
    this.texts = texts;
    setId("record");
    getStyleClass().add("record");
    name.getStyleClass().add("record-name");
    name.setWrapText(true);
    facts.setHgap(12);
    facts.setVgap(4);
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(labels, values);
    getChildren().addAll(name, facts);
    setMinHeight(USE_PREF_SIZE);
    setVisible(false);
  }

  void clear() {
    setVisible(false);
    setManaged(false);
  }

  /// @param key the choice's id or [Ranking#REMAINDER]
  void show(Election election, Contest contest, String key) {
    Ranking ranking = contest.ranking();
    facts.getChildren().clear();
    @Nullable Share remainder = ranking.remainder();
    if (key.equals(Ranking.REMAINDER) && remainder != null) {
      name.setText(texts.of("results.remainder"));
      add("record.share", texts.percent(remainder.percent()));
      add("record.shareOf", ChoiceWords.base(contest, texts));
      add("record.votes", texts.of("notStated"));
      add("record.meaning", texts.of("record.remainder"));
    } else {
      ranking.lines().stream()
          .filter(line -> line.choice().id().equals(key))
          .findFirst()
          .ifPresent(line -> choice(election, contest, line.choice(), line.tally()));
    }
    setVisible(true);
    setManaged(true);
  }

  private void choice(Election election, Contest contest, Choice choice, Tally tally) {
    name.setText(choice.name().in(texts.locale()));
    @Nullable Share share = tally.share();
    @Nullable Long votes = tally.votes();
    add("record.share", share == null ? texts.of("notStated") : texts.percent(share.percent()));
    add("record.shareOf", ChoiceWords.base(contest, texts));
    add("record.votes", votes == null ? texts.of("notStated") : texts.count(votes));
    if (contest.kind() == Contest.ChoiceKind.CANDIDATE) {
      @Nullable Nominator nominator = choice.nominator();
      add(
          "record.nominator",
          nominator == null ? texts.of("notStated") : nominator.name().in(texts.locale()));
      @Nullable Localized meaning = nominator == null ? null : nominator.meaning();
      if (meaning != null) {
        add("record.meaning", texts.of("quote", meaning.in(texts.locale())));
      }
    }
    if (choice.incumbent()) {
      add("record.office", texts.of("record.incumbent", contest.name().in(texts.locale())));
    }
    @Nullable String quote = tally.evidence().quote();
    if (quote != null) {
      add("record.quote", texts.of("quote", quote));
    }
    add("record.source", SourceWords.published(election.source(tally.evidence()), texts));
  }

  private void add(String key, String value) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add("record-label");
    Label text = new Label(value);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    facts.addRow(facts.getRowCount(), label, text);
    GridPane.setValignment(label, VPos.TOP);
  }
}
