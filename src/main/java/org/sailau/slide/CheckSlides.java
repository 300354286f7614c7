package org.sailau.slide;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.slide.ListSlide.ListContent;
import org.sailau.slide.ListSlide.ListEntry;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Texts;
import org.sailau.wording.FigureWords;
import org.sailau.wording.FindingWords;

/// Makes the slides of the audit: first the figures with the question whether they agree, then the
/// findings, each outcome on slides of its own, contradictions first.
final class CheckSlides {

  /// Nobody goes through more findings of one outcome.
  private static final int MAX_CHECKS = 16;

  /// Nobody compares more figures.
  private static final int MAX_FIGURES = 12;

  private static final int COLUMNS = 2;

  private static final List<Outcome> ORDER =
      List.of(Outcome.CONTRADICTS, Outcome.AGREES, Outcome.CANNOT_TELL);

  private final Audited audited;
  private final Report report;
  private final Texts texts;
  private final FindingWords words;
  private final FigureWords figures;

  CheckSlides(Audited audited, Texts texts) {
    this.audited = audited;
    this.report = audited.report();
    this.texts = texts;
    this.words = new FindingWords(audited, texts);
    this.figures = new FigureWords(audited, texts);
  }

  /// Asks whether the figures agree, and shows as many figures as fit on one slide.
  ListSlide question(SlideNumber slideNumber) {
    List<ListEntry> entries =
        ORDER.stream()
            .flatMap(outcome -> report.of(outcome).stream())
            .flatMap(finding -> finding.figures().stream())
            .filter(figure -> !(figure.value() instanceof Figure.Value.Day))
            .distinct()
            .limit(MAX_FIGURES)
            .map(figure -> new ListEntry(figures.value(figure), figures.name(figure)))
            .toList();
    ListSlide slide = question(slideNumber, entries);
    for (int count = entries.size() - 1; count > 0 && slide.pages() > 1; count--) {
      slide = question(slideNumber, entries.subList(0, count));
    }
    return slide;
  }

  private ListSlide question(SlideNumber slideNumber, List<ListEntry> entries) {
    ListContent content =
        new ListContent(
            "slide-checks",
            texts.of("slide.checks.question"),
            texts.of("slide.checks.think"),
            entries,
            COLUMNS,
            /* inline= */ false);
    return new ListSlide(audited, texts, slideNumber, content, 0);
  }

  /// The slides of the findings; none if no rule could compare any figures.
  List<ListSlide> answers(SlideNumber slideNumber) {
    List<ListSlide> slides = new ArrayList<>();
    for (Outcome outcome : ORDER) {
      if (report.count(outcome) > 0) {
        ListContent content = answer(outcome);
        ListSlide first = new ListSlide(audited, texts, slideNumber, content, 0);
        slides.add(first);
        for (int page = 1; page < first.pages(); page++) {
          slides.add(new ListSlide(audited, texts, slideNumber, content, page));
        }
      }
    }
    return slides;
  }

  private ListContent answer(Outcome outcome) {
    List<ListEntry> entries =
        report.of(outcome).stream()
            .limit(MAX_CHECKS)
            .map(finding -> new ListEntry(words.title(finding), words.summary(finding)))
            .toList();
    return new ListContent(
        "slide-checks-answer",
        headline(outcome),
        texts.of(
            "spoken.pair",
            texts.of("check.outcome." + outcome),
            texts.count(report.count(outcome))),
        entries,
        COLUMNS,
        /* inline= */ false);
  }

  private String headline(Outcome outcome) {
    return switch (outcome) {
      case CONTRADICTS -> texts.of("slide.checks.CONTRADICTS");
      case AGREES ->
          report.isConsistent() ? texts.of("check.consistent") : texts.of("slide.checks.AGREES");
      case CANNOT_TELL -> texts.of("slide.checks.CANNOT_TELL");
    };
  }
}
