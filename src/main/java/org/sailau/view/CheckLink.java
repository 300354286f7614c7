package org.sailau.view;

import javafx.scene.control.Hyperlink;
import org.sailau.audit.Audited;
import org.sailau.audit.Finding;
import org.sailau.chart.CheckWords;
import org.sailau.text.Texts;

/// What a check found, as the way to it.
final class CheckLink extends Hyperlink {

  CheckLink(Audited audited, Finding finding, Texts texts, Place place) {
    CheckWords words = new CheckWords(audited, texts);
    setText(
        texts.of(
            "check.at",
            texts.of("check.outcome." + finding.outcome()),
            words.title(finding) + " – " + words.summary(finding)));
    setGraphic(new OutcomeSign(finding.outcome(), true));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("check-link");
    setOnAction(_ -> place.show(finding));
  }
}
