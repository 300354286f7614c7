package org.sailau.command;

import java.util.List;
import java.util.function.Consumer;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.election.Election;
import org.sailau.text.Texts;
import org.sailau.wording.FigureWords;
import org.sailau.wording.FindingWords;

/// Writes what an audit found as lines for a terminal, contradictions first.
final class CheckText {

  private CheckText() {}

  /// @param lines gets one line after the other
  static void write(Audited audited, Texts texts, Consumer<String> lines) {
    Election election = audited.election();
    Report report = audited.report();
    FindingWords words = new FindingWords(audited, texts);
    FigureWords figures = new FigureWords(audited, texts);
    lines.accept(
        texts.of(
            "picture.election",
            election.title().in(texts.locale()),
            texts.date(election.date()),
            texts.of("status.result." + election.status())));
    for (Outcome outcome : List.of(Outcome.CONTRADICTS, Outcome.AGREES, Outcome.CANNOT_TELL)) {
      lines.accept("");
      lines.accept(
          texts.of(
              "check.at",
              texts.of("check.outcome." + outcome),
              texts.count(report.count(outcome))));
      for (Finding finding : report.of(outcome)) {
        lines.accept("  " + words.title(finding) + " – " + words.summary(finding));
        for (Figure figure : finding.conflict()) {
          lines.accept(
              "    - " + texts.of("check.at", figures.name(figure), figures.value(figure)));
        }
        if (finding.unlisted() > 0) {
          lines.accept("    " + texts.of("check.further", finding.unlisted()));
        }
      }
    }
    lines.accept("");
    lines.accept(
        report.isConsistent()
            ? texts.of("check.consistent")
            : texts.of("check.contradictions", report.count(Outcome.CONTRADICTS)));
  }
}
