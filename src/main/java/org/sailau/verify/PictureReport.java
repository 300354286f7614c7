package org.sailau.verify;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.OwnWords;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Provenance;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck.Measure;
import org.sailau.verify.PictureCheck.Result.TooLarge;
import org.sailau.verify.PictureCheck.Result.WithProvenance;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.ReproductionCheck.Outcome;
import org.sailau.wording.MoreMemory;

/// Says what a picture was made from and what happened to it since, in sentences.
public final class PictureReport {

  private final Texts texts;
  private final WithProvenance picture;

  public PictureReport(Texts texts, WithProvenance picture) {
    this.texts = texts;
    this.picture = picture;
  }

  /// Says that a file is too large for the memory there is.
  ///
  /// @param file as the user named it
  public static String tooLarge(String file, TooLarge result, Texts texts) {
    boolean pixels = result.unit() == Measure.PIXELS;
    return texts.of(
        "check.tooLarge." + result.unit(),
        file,
        pixels
            ? MoreMemory.megapixels(result.has(), RoundingMode.UP, texts)
            : texts.size(result.has()),
        pixels
            ? MoreMemory.megapixels(result.fit(), RoundingMode.DOWN, texts)
            : texts.size(result.fit()),
        MoreMemory.setting());
  }

  /// What the picture was made from, line by line, and then whether it is unchanged.
  public List<String> lines() {
    Provenance provenance = picture.provenance();
    List<String> lines = new ArrayList<>();
    if (provenance.misleading()) {
      lines.add(texts.of("picture.misleading", provenance.chart()));
    }
    lines.addAll(
        List.of(
            texts.of(
                "picture.election",
                provenance.election(),
                provenance.electionDate(),
                provenance.status()),
            texts.of(
                "picture.chart", provenance.chart(), provenance.languageTag(), provenance.theme()),
            provenance.sourceDate().isEmpty()
                ? texts.of("picture.source.undated", provenance.source())
                : texts.of("picture.source", provenance.source(), provenance.sourceDate()),
            texts.of("picture.dataset", provenance.dataset(), provenance.datasetSha256()),
            texts.of("picture.program", provenance.program()),
            stateSentence()));
    addOwnWords(lines, provenance.ownWords());
    return lines;
  }

  private void addOwnWords(List<String> lines, OwnWords words) {
    @Nullable String headline = words.headline();
    @Nullable String note = words.note();
    if (headline != null) {
      lines.add(texts.of("picture.ownHeadline", headline));
    }
    if (note != null) {
      lines.add(texts.of("picture.ownNote", note));
    }
    if (words.alternative() != null) {
      lines.add(texts.of("picture.ownAlternative"));
    }
  }

  /// Says whether the picture is as it was written.
  public String stateSentence() {
    if (picture.state() == State.EDITED && picture.format() == Format.PNG) {
      return texts.of("picture.EDITED.pixels");
    }
    return texts.of("picture." + picture.state());
  }

  /// Says whether the dataset is as it was when the picture was made.
  ///
  /// @param same whether it is; empty if the dataset was not found
  public String datasetSentence(Optional<Boolean> same) {
    return same.map(is -> texts.of(is ? "picture.matches" : "picture.datasetChanged"))
        .orElseGet(() -> texts.of(notAtHand(), picture.provenance().dataset()));
  }

  /// The key of a sentence: a picture can be of an election that was imported and not saved.
  private String notAtHand() {
    return picture.provenance().dataset().endsWith(".json")
        ? "picture.datasetNotAtHand"
        : "picture.datasetNotSaved";
  }

  /// Says whether Sailau draws the same picture from the dataset, or why that was not tried.
  ///
  /// @param outcome what came of it; empty if the dataset was not found or has changed
  /// @param program this program's version
  public String drawingSentence(Optional<Outcome> outcome, String program) {
    if (outcome.equals(Optional.of(Outcome.SAME)) && !picture.provenance().ownWords().isEmpty()) {
      return texts.of("picture.redrawnWithOwnWords");
    }
    return outcome
        .map(
            is ->
                texts.of(
                    "picture.redrawn." + is,
                    picture.provenance().program(),
                    "Sailau " + program,
                    picture.provenance().shapes()))
        .orElseGet(() -> texts.of("picture.notRedrawn"));
  }

  /// Says that a check is no signature.
  public String noSignature() {
    return texts.of("picture.noSignature");
  }
}
