package org.sailau.chart.trick;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.text.Texts;

/// The same figures drawn misleadingly and honestly, for a class to see through: a question, two
/// charts, and an answer that says what was changed and how far the eye is misled. A class first
/// sees the misleading chart alone, with the question what is wrong with it. Every other misleading
/// chart has a stamp. No trick is in the [org.sailau.chart.Gallery]. Immutable: any thread may use
/// it.
public final class Trick {

  /// How the figures are drawn misleadingly.
  public enum Kind {
    /// The value axis does not start at 0.
    AXIS,
    /// The remainder is left out, and the stated shares are scaled to 100 percent.
    REMAINDER,
    /// Votes become percentages of different bases, and these are compared.
    BASE,
    /// The sides of squares follow the figures, so that their areas follow the squares of the
    /// figures.
    AREA,
    /// One block stands nearer to the eye than the other.
    DEPTH
  }

  private final Audited audited;
  private final Texts texts;
  private final TrickFigures figures;

  private Trick(Audited audited, Texts texts, TrickFigures figures) {
    this.audited = audited;
    this.texts = texts;
    this.figures = figures;
  }

  /// The tricks that an election's figures suit: at most one of each kind, in the order of [Kind].
  /// None if no two figures can be compared.
  public static List<Trick> of(Audited audited, Texts texts) {
    List<Trick> tricks = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      TrickSearch.find(kind, audited.election(), texts)
          .ifPresent(figures -> tricks.add(new Trick(audited, texts, figures)));
    }
    return tricks;
  }

  /// The election whose figures are drawn.
  public Audited audited() {
    return audited;
  }

  /// The texts in the trick's language.
  public Texts texts() {
    return texts;
  }

  /// The figures, and both ways to draw them.
  public TrickFigures figures() {
    return figures;
  }

  public Kind kind() {
    return figures.kind();
  }

  /// The trick's name, in two or three words.
  public String name() {
    return texts.of("trick.name." + kind());
  }

  /// The question to the class.
  public String question() {
    return texts.of("trick.question." + kind());
  }

  /// Says in one line what was changed.
  public String answer() {
    return figures.answer();
  }

  /// Says why that misleads, and what to look out for.
  public String explanation() {
    return texts.of("trick.explanation." + kind());
  }

  /// The lie factor as the language writes it (Tufte 1983): the size of the effect in the drawing,
  /// divided by the size of the effect in the figures. Negative if the eye sees the opposite.
  public String lieFactor() {
    return words().lieFactor();
  }

  /// "The eye sees 428.6% more, the figures say 27.4% more."
  public String effects() {
    return words().effects();
  }

  private TrickWords words() {
    return new TrickWords(figures, texts);
  }

  /// The misleading chart as a class first sees it: without any word that gives the answer away. A
  /// question crosses its data instead of the stamp, so that nobody takes it for an honest chart.
  public TrickChart asked() {
    return chart(TrickChart.ShownCharts.QUESTION, false);
  }

  /// Both charts side by side, with the answer.
  public TrickChart answered() {
    return chart(TrickChart.ShownCharts.BOTH, true);
  }

  /// The misleading chart alone.
  ///
  /// @param revealed whether the answer is given
  public Chart misleading(boolean revealed) {
    return chart(TrickChart.ShownCharts.MISLEADING, revealed);
  }

  /// The honest chart alone.
  ///
  /// @param revealed whether the answer is given
  public Chart honest(boolean revealed) {
    return chart(TrickChart.ShownCharts.HONEST, revealed);
  }

  /// All charts that have a stamp or need none, to find one by its id.
  public List<Chart> charts() {
    return List.of(answered(), misleading(false), misleading(true), honest(false), honest(true));
  }

  private TrickChart chart(TrickChart.ShownCharts shownCharts, boolean revealed) {
    return new TrickChart(audited, texts, figures, shownCharts, revealed);
  }
}
