package org.sailau.view.control;

import javafx.scene.control.Hyperlink;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.text.Texts;
import org.sailau.view.base.ViewState;
import org.sailau.wording.FindingWords;

/// A link to a check, with what it found.
public final class CheckLink extends Hyperlink {

  public CheckLink(Audited audited, Finding finding, Texts texts, ViewState viewState) {
    FindingWords words = new FindingWords(audited, texts);
    setText(
        texts.of(
            "check.at",
            texts.of("check.outcome." + finding.outcome()),
            ShortText.of(words.title(finding)) + " – " + ShortText.of(words.summary(finding))));
    setGraphic(new OutcomeSign(finding.outcome(), true));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("check-link");
    setOnAction(_ -> viewState.show(finding));
  }
}
