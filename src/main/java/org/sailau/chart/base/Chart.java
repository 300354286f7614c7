package org.sailau.chart.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.text.Texts;

/// A chart of an election: a picture, the same in words, and the same as a table. Immutable: use
/// from any thread; what it draws belongs to the caller.
public abstract class Chart {

  public final Election election;
  public final Report report;
  public final Texts texts;

  protected Chart(Audited audited, Texts texts) {
    this.election = audited.election();
    this.report = audited.report();
    this.texts = texts;
  }

  /// Something in a chart that can be pointed at.
  ///
  /// @param key as in [ItemEntity]
  /// @param spoken what it shows, and which of how many it is
  public record Item(String key, String spoken) {}

  /// What the chart is called on the command line and in file names; unique in its election.
  public abstract String id();

  /// The same with a mark, if it is of a figure that takes part in a contradiction.
  public final Table.Cell marked(
      Table.Cell cell, Figure.Kind kind, int contest, int unit, int choice) {
    return report.contradiction(kind, contest, unit, choice).isPresent()
        ? cell.marked(texts)
        : cell;
  }

  /// What the mark means, if there are any among such figures.
  ///
  /// @param contest that the figures are of, or [Figure#NONE] for figures of none
  protected final List<String> noteOfMarks(int contest, Set<Figure.Kind> kinds) {
    boolean any =
        report.of(Outcome.CONTRADICTS).stream()
            .flatMap(finding -> finding.conflict().stream())
            .anyMatch(figure -> figure.contest() == contest && kinds.contains(figure.kind()));
    return any ? List.of(texts.of("mark.note")) : List.of();
  }

  /// What it is of.
  public final Election election() {
    return election;
  }

  /// What it speaks with.
  public final Texts texts() {
    return texts;
  }

  /// What kind of picture this is, and of what.
  public abstract String name();

  /// The things in the chart, in reading order.
  public abstract List<Item> items();

  /// The chart's figures.
  public abstract Table table();

  /// As in the window.
  protected abstract Caption caption();

  /// What is seen; of a chart whose caption leaves that to the window, as well.
  public String headline() {
    return Objects.requireNonNull(caption().headline());
  }

  /// Whether the drawing takes all the height that it is given.
  protected boolean stretches() {
    return true;
  }

  /// Whether figures are drawn so as to mislead. Then the drawing carries its mark.
  public boolean misleading() {
    return false;
  }

  /// A picture of the usual text size is so many units wide or [#unitsHigh] high, whichever comes
  /// first.
  protected double unitsWide() {
    return 70;
  }

  protected double unitsHigh() {
    return 41;
  }

  protected abstract Drawing drawing(Style style);

  /// What stands above and below the drawing in such a style.
  protected Caption caption(Style style) {
    return style.alone() ? captionAlone() : caption();
  }

  private Caption captionAlone() {
    Caption window = caption();
    List<String> subtitles = new ArrayList<>(window.subtitles());
    subtitles.addFirst(
        texts.of("chart.of", election.title().in(texts.locale()), texts.date(election.date())));
    return new Caption(headline(), subtitles, window.notes(), window.locale());
  }

  public final JFreeChart draw(Style style) {
    return CaptionedPlot.chart(drawing(style), caption(style), style);
  }

  /// The least height in pixels at which a chart this wide can be read.
  public final double leastHeight(Style style, double width) {
    double inside = width - 2 * style.margin() * style.unit();
    return (style.marginAbove() + style.marginBelow()) * style.unit()
        + caption(style).height(style, inside)
        + drawing(style).leastHeight(inside);
  }

  /// What stands above the drawing: what is seen, of what.
  public final List<String> above() {
    return caption().above().toList();
  }

  /// What stands below it: explanations and the source.
  public final List<String> below() {
    return caption().notes();
  }

  /// All that the chart shows, as sentences.
  public final String description() {
    return description(caption());
  }

  /// The same of the chart where it stands alone.
  public final String descriptionAlone() {
    return description(captionAlone());
  }

  private String description(Caption caption) {
    return Stream.of(caption.above(), items().stream().map(Item::spoken), caption.notes().stream())
        .flatMap(part -> part)
        .map(sentence -> sentence.endsWith(".") ? sentence : sentence + '.')
        .collect(Collectors.joining(" "));
  }
}
