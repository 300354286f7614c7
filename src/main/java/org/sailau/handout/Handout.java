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

/// A handout for a class: the choices, axes to draw guesses in, charts, questions, a misleading
/// chart, the source and its limits. Immutable: any thread may use it.
///
/// @param paper the page size, but not [Paper#CHART]
/// @param answers whether it is the teacher's version with the answers
public record Handout(Audited audited, Texts texts, Paper paper, boolean answers) {

  /// The election that the handout is about.
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

  /// The name in provenances and file names: "handout" or "handout-answers".
  public String name() {
    return answers ? WITH_ANSWERS : NAME;
  }

  /// The name of the handout's file.
  public String fileName() {
    return name() + '.' + Format.PDF.extension();
  }

  /// The handout that a provenance describes; empty if it describes none.
  public static Optional<Handout> of(Provenance provenance, Audited audited) {
    Optional<Paper> paper =
        Stream.of(Paper.A4, Paper.LETTER)
            .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(provenance.get("paper")))
            .findFirst();
    boolean answers = provenance.chart().equals(WITH_ANSWERS);
    return answers || provenance.chart().equals(NAME)
        ? paper.flatMap(
            page ->
                provenance
                    .language()
                    .map(language -> new Handout(audited, Texts.in(language), page, answers)))
        : Optional.empty();
  }
}
