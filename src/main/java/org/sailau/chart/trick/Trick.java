package org.sailau.chart.trick;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.text.Texts;

/// The same figures drawn misleadingly and honestly, for a class to see through. A trick has a
/// question, two charts, and an answer that says what was changed and by how much the eye is
/// misled. Every misleading chart carries a mark, and no trick is in the
/// [org.sailau.chart.Gallery]. Immutable, so that any thread may use it.
public final class Trick {

  /// How the misleading chart misleads.
  public enum Kind {
    /// The value axis does not start at 0.
    AXIS,
    /// The remainder is dropped, and the stated shares are enlarged to 100 in all.
    REMAINDER,
    /// Votes are compared as percentages of different bases.
    BASE,
    /// The sides of squares are proportional to the figures, so that the areas are proportional to
    /// the figures' squares.
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

  /// The tricks that an election's figures allow, at most one of each kind, in the order of [Kind].
  /// There are none if no two figures can be compared.
  public static List<Trick> of(Audited audited, Texts texts) {
    List<Trick> tricks = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      TrickSearch.find(kind, audited.election(), texts)
          .ifPresent(figures -> tricks.add(new Trick(audited, texts, figures)));
    }
    return tricks;
  }

  /// The election that the figures are from.
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

  /// The answer: what was changed, in one line.
  public String answer() {
    return figures.answer();
  }

  /// Why the change misleads, and what to look out for.
  public String explanation() {
    return texts.of("trick.explanation." + kind());
  }

  /// Tufte’s lie factor as the language writes it: the size of the effect in the drawing over the
  /// size of the effect in the figures (Edward Tufte, The Visual Display of Quantitative
  /// Information). It is negative where the eye sees the opposite.
  public String lieFactor() {
    return words().lieFactor();
  }

  /// A sentence such as "The eye sees 428.6% more, the figures say 27.4% more."
  public String effects() {
    return words().effects();
  }

  private TrickWords words() {
    return new TrickWords(figures, texts);
  }

  /// A chart that shows both side by side.
  ///
  /// @param revealed whether the answer is given; nothing moves when it is
  public TrickChart twin(boolean revealed) {
    return chart(TrickChart.Show.TWIN, revealed);
  }

  /// The misleading chart alone.
  public Chart misleading(boolean revealed) {
    return chart(TrickChart.Show.MISLEADING, revealed);
  }

  /// The honest chart alone.
  public Chart honest(boolean revealed) {
    return chart(TrickChart.Show.HONEST, revealed);
  }

  /// All six charts: each of the three with the answer and without it.
  public List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (TrickChart.Show show : TrickChart.Show.values()) {
      charts.add(chart(show, false));
      charts.add(chart(show, true));
    }
    return charts;
  }

  private TrickChart chart(TrickChart.Show show, boolean revealed) {
    return new TrickChart(audited, texts, figures, show, revealed);
  }
}
