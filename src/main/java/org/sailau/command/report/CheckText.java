package org.sailau.command.report;

import java.util.List;
import java.util.function.Consumer;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.WorstPlace;
import org.sailau.election.Election;
import org.sailau.text.Texts;
import org.sailau.wording.FigureWords;
import org.sailau.wording.FindingWords;

/// Writes what an audit found as lines for a terminal: contradictions first, by rule and place, the
/// worst first. Where a rule found the same in many places, one line says so.
public final class CheckText {

  /// More findings that are no contradictions are counted in one line, unless they are asked for.
  private static final int MAX_LINES = 5;

  /// More figures of one contradiction are counted in one line.
  private static final int MAX_FIGURES = 10;

  private final Audited audited;
  private final CheckRequest request;
  private final Texts texts;
  private final Consumer<String> lines;
  private final FindingWords words;
  private final FigureWords figures;
  private boolean complete = true;

  private CheckText(Audited audited, CheckRequest request, Texts texts, Consumer<String> lines) {
    this.audited = audited;
    this.request = request;
    this.texts = texts;
    this.lines = lines;
    this.words = new FindingWords(audited, texts);
    this.figures = new FigureWords(audited, texts);
  }

  /// @param lines gets one line after the other
  public static void write(
      Audited audited, CheckRequest request, Texts texts, Consumer<String> lines) {
    new CheckText(audited, request, texts, lines).write();
  }

  private void write() {
    Election election = audited.election();
    Report report = audited.report();
    lines.accept(
        texts.of(
            "picture.election",
            election.title().in(texts.locale()),
            texts.days(election.date(), election.lastDay()),
            texts.of("status.result." + election.status())));
    for (Outcome outcome : List.of(Outcome.CONTRADICTS, Outcome.AGREES, Outcome.CANNOT_TELL)) {
      lines.accept("");
      lines.accept(
          texts.of(
              "check.at",
              texts.of("check.outcome." + outcome),
              texts.count(report.count(outcome))));
      for (Report.Group group : report.groups(outcome)) {
        if (outcome == Outcome.CONTRADICTS) {
          contradictions(group);
        } else {
          others(group);
        }
      }
    }
    if (!request.isNarrowed()) {
      SourcesText.writeShort(audited, texts, lines);
    }
    lines.accept("");
    if (!complete && !request.all()) {
      lines.accept(texts.of("check.listAll"));
    }
    lines.accept(verdict(report));
  }

  private void contradictions(Report.Group group) {
    int places = WorstPlace.of(group).size();
    String count = texts.count(group.count());
    lines.accept(
        "  "
            + named(
                group.rule(),
                group.further() == 0 && places < group.count()
                    ? texts.of("check.inPlaces", group.count(), places)
                    : count));
    for (Finding finding : group.findings()) {
      lines.accept("    " + said(finding));
      conflict(finding.conflict());
    }
    further(group, "    ");
  }

  private void conflict(List<Figure> conflict) {
    int most = request.all() ? Integer.MAX_VALUE : MAX_FIGURES;
    conflict.stream()
        .limit(most)
        .forEach(
            figure ->
                lines.accept(
                    "      - "
                        + texts.of("check.at", figures.name(figure), figures.value(figure))));
    if (conflict.size() > most) {
      complete = false;
      lines.accept("      - " + texts.of("check.moreFigures", conflict.size() - most));
    }
  }

  private void others(Report.Group group) {
    if (group.findings().size() > MAX_LINES && !request.all() && !request.isNarrowed()) {
      complete = false;
      lines.accept("  " + named(group.rule(), texts.count(group.count())));
      return;
    }
    request.each(
        audited,
        group,
        finding -> lines.accept("  " + finding.rule().code() + "  " + said(finding)));
    if (group.findings().size() > 1) {
      further(group, "       "); // Of a single finding, its own words say how many it stands for.
    }
  }

  private void further(Report.Group group, String indent) {
    if (request.further(group) > 0) {
      complete = false;
      lines.accept(indent + texts.of("check.further", request.further(group)));
    }
  }

  private String named(Rule rule, String count) {
    return rule.code() + "  " + texts.of("check.at", texts.of("check.name." + rule), count);
  }

  private String said(Finding finding) {
    return words.title(finding) + " – " + words.summary(finding);
  }

  private String verdict(Report report) {
    int contradictions = report.count(Outcome.CONTRADICTS);
    if (!request.isNarrowed()) {
      return report.isConsistent()
          ? texts.of("check.consistent")
          : texts.of("check.contradictions", contradictions);
    }
    return report.findings().isEmpty()
        ? texts.of("check.nothingAsked")
        : report.isConsistent()
            ? texts.of("check.consistent.asked")
            : texts.of("check.contradictions.asked", contradictions);
  }
}
