package org.sailau.handout;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Provenance;
import org.sailau.text.Texts;

/// Sheets for a class: who stood, axes to draw a guess in, charts, questions, a chart to see
/// through, source and limits. Immutable: use from any thread.
///
/// @param paper not [Paper#CHART]
/// @param answers whether it is the teacher's, with the answers
public record Handout(Audited audited, Texts texts, Paper paper, boolean answers) {

  /// What it is of.
  public Election election() {
    return audited.election();
  }

  private static final String NAME = "handout";
  private static final String WITH_ANSWERS = NAME + "-answers";

  public Handout {
    if (paper == Paper.CHART) {
      throw new IllegalArgumentException(paper.name());
    }
  }

  /// "handout", "handout-answers"
  public String name() {
    return answers ? WITH_ANSWERS : NAME;
  }

  /// What its file is called.
  public String fileName() {
    return name() + '.' + Format.PDF.extension();
  }

  /// The one that a file says it is.
  public static Optional<Handout> of(Provenance said, Audited audited) {
    Optional<Paper> paper =
        Stream.of(Paper.A4, Paper.LETTER)
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(said.get("paper")))
            .findFirst();
    boolean answers = said.chart().equals(WITH_ANSWERS);
    return answers || said.chart().equals(NAME)
        ? paper.flatMap(
            page ->
                said.language()
                    .map(language -> new Handout(audited, Texts.in(language), page, answers)))
        : Optional.empty();
  }
}
