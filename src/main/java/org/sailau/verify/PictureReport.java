package org.sailau.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Provenance;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck.Result.WithProvenance;
import org.sailau.verify.PictureCheck.State;

/// Says what a picture was made from and what became of it since.
public final class PictureReport {

  private final Texts texts;
  private final WithProvenance said;

  public PictureReport(Texts texts, WithProvenance said) {
    this.texts = texts;
    this.said = said;
  }

  /// What it was made from, then whether it is as it was.
  public List<String> lines() {
    Provenance from = said.provenance();
    List<String> lines = new ArrayList<>();
    if (from.misleading()) {
      lines.add(texts.of("picture.misleading", from.chart()));
    }
    lines.addAll(
        List.of(
            texts.of("picture.election", from.election(), from.electionDate(), from.status()),
            texts.of("picture.chart", from.chart(), from.languageTag(), from.theme()),
            texts.of("picture.source", from.source(), from.sourceDate()),
            texts.of("picture.dataset", from.dataset(), from.datasetSha256()),
            texts.of("picture.program", from.program()),
            stateSentence()));
    return lines;
  }

  /// Whether the picture is as it was written.
  public String stateSentence() {
    if (said.state() == State.EDITED && said.format() == Format.PNG) {
      return texts.of("picture.EDITED.pixels");
    }
    return texts.of("picture." + said.state());
  }

  /// Whether the dataset is as it was; empty if it is not at hand.
  public String datasetSentence(Optional<Boolean> same) {
    return same.map(is -> texts.of(is ? "picture.matches" : "picture.datasetChanged"))
        .orElseGet(() -> texts.of("picture.datasetNotAtHand", said.provenance().dataset()));
  }

  /// Whether Sailau draws the picture from the dataset as it is.
  public String drawingSentence(boolean same) {
    return texts.of(same ? "picture.redrawn" : "picture.redrawnOtherwise");
  }
}
