package org.sailau.view.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.audit.Audited;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.Verdict;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.wording.LedgerWords;

/// Links to figures of a tab that other sources state otherwise. Hidden if there are none.
public final class SourceLinks extends VBox {

  /// More links are left out: the tab with the sources has them.
  private static final int MAX = 3;

  /// Of more statements, they are compared only when the tab with the sources is opened.
  private static final int MOST_STATEMENTS = 20_000;

  private final Texts texts;
  private final ViewState viewState;
  private final Predicate<Row> here;

  /// @param here whether the figure of a row is in the tab
  public SourceLinks(Context context, Predicate<Row> here) {
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.here = here;
    getStyleClass().add("source-links");
    setMinHeight(USE_PREF_SIZE);
    show(Optional.empty());
  }

  public void show(Optional<Audited> audited) {
    getChildren()
        .setAll(audited.map(shown -> links(shown, here, texts, viewState)).orElse(List.of()));
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  /// Links to the first rows that differ.
  public static List<HBox> links(
      Audited audited, Predicate<Row> wanted, Texts texts, ViewState viewState) {
    int statements = audited.election().statements().size();
    if (statements > MOST_STATEMENTS || !Ledger.isFor(audited.election())) {
      return List.of();
    }
    LedgerWords words = new LedgerWords(audited.election(), texts);
    return audited.ledger().rows().stream()
        .filter(row -> row.verdict() != Verdict.SAME)
        .filter(wanted)
        .limit(MAX)
        .map(row -> link(row, words, texts, viewState))
        .toList();
  }

  private static HBox link(Row row, LedgerWords words, Texts texts, ViewState viewState) {
    Hyperlink link = new Hyperlink(texts.of("sources.link", words.headline(row)));
    link.setWrapText(true);
    link.setMinHeight(USE_PREF_SIZE);
    link.getStyleClass().addAll("check-link", "source-link");
    link.setOnAction(_ -> viewState.show(row));
    HBox.setHgrow(link, Priority.ALWAYS);
    HBox signed = new HBox(5, StandingSign.of(row.verdict()), link);
    signed.setMinHeight(USE_PREF_SIZE);
    return signed;
  }
}
