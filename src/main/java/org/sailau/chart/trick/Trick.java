package org.sailau.chart.trick;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.text.Texts;

/// The same figures drawn misleadingly and honestly, for a class to see through: a question, two
/// charts, and an answer that says what was changed and by how much the eye is misled. Every
/// misleading chart carries its mark. None is in the [org.sailau.chart.Gallery]. Immutable: use
/// from any thread.
public final class Trick {

  /// What is done to the figures.
  public enum Kind {
    /// The value axis does not start at 0.
    AXIS,
    /// What the stated shares leave to 100 is dropped, and they are made 100.
    REMAINDER,
    /// Votes are made percentages of different wholes, and compared.
    BASE,
    /// Sides follow the figures, so that areas follow their squares.
    AREA,
    /// One block stands nearer than the other.
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

  /// The tricks that the figures of an election are good for, at most one of each kind, in the
  /// order of [Kind]; none if there are not two figures to compare.
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

  /// The texts of its language.
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

  /// What it is called, in two or three words.
  public String name() {
    return texts.of("trick.name." + kind());
  }

  /// What the class is asked.
  public String question() {
    return texts.of("trick.question." + kind());
  }

  /// What was changed, in one line.
  public String answer() {
    return figures.answer();
  }

  /// Why that misleads, and what to look out for.
  public String explanation() {
    return texts.of("trick.explanation." + kind());
  }

  /// Tufte’s lie factor as the language writes it: the size of the effect that is drawn, over the
  /// size of the effect in the figures. Negative where the eye sees the opposite.
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

  /// Both charts side by side.
  ///
  /// @param revealed whether the answer is given; nothing moves when it is
  public TrickChart both(boolean revealed) {
    return chart(TrickChart.ShownCharts.BOTH, revealed);
  }

  /// The misleading chart alone.
  public Chart misleading(boolean revealed) {
    return chart(TrickChart.ShownCharts.MISLEADING, revealed);
  }

  /// The honest chart alone.
  public Chart honest(boolean revealed) {
    return chart(TrickChart.ShownCharts.HONEST, revealed);
  }

  /// All six, for whoever looks for one by its id.
  public List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (TrickChart.ShownCharts show : TrickChart.ShownCharts.values()) {
      charts.add(chart(show, false));
      charts.add(chart(show, true));
    }
    return charts;
  }

  private TrickChart chart(TrickChart.ShownCharts show, boolean revealed) {
    return new TrickChart(audited, texts, figures, show, revealed);
  }
}
