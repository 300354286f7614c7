package org.sailau.chart.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Report;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.shape.Shapes;
import org.sailau.text.Texts;

/// A chart of an election: a picture, the same in words, and the same as a table. Immutable, so
/// that any thread may use it. A `JFreeChart` from [#draw] belongs to the caller.
public abstract class Chart {

  /// Stands in the id of a chart of one unit before the unit's id.
  public static final String AT = "@";

  /// The position of the unit that a chart's id names; empty if it names none.
  public static OptionalInt unitOf(String id, Election election) {
    for (int at = id.indexOf(AT); at >= 0; at = id.indexOf(AT, at + 1)) {
      int unit = election.unitOf(id.substring(at + 1));
      if (unit >= 0) {
        return OptionalInt.of(unit);
      }
    }
    return OptionalInt.empty();
  }

  public final Election election;
  public final Report report;
  public final Texts texts;

  protected Chart(Audited audited, Texts texts) {
    this.election = audited.election();
    this.report = audited.report();
    this.texts = texts;
  }

  /// A chart of the same election in the same language.
  protected Chart(Chart other) {
    this.election = other.election;
    this.report = other.report;
    this.texts = other.texts;
  }

  /// Something in a chart that can be pointed at.
  ///
  /// @param key the same as of its [ItemEntity]
  /// @param spoken what it shows and its position, in words
  /// @param written what it shows, with its figures as people write them
  public record Item(String key, String spoken, String written) {

    /// An item whose words are the same written and spoken.
    public Item(String key, String spoken) {
      this(key, spoken, spoken);
    }
  }

  /// The name of the chart on the command line and in file names. No other chart of the election
  /// has it.
  public abstract String id();

  /// Marks a cell if its figure takes part in a contradiction, and returns it unchanged otherwise.
  public final Table.Cell marked(
      Table.Cell cell, Figure.Kind kind, int contest, int unit, int choice) {
    return report.contradiction(kind, contest, unit, choice).isPresent()
        ? cell.marked(texts)
        : cell;
  }

  /// A note that explains the mark, or nothing if no such figure takes part in a contradiction.
  ///
  /// @param contest the position of the figures' contest, or [Figure#NONE] if they belong to none
  protected final List<String> noteOfMarks(int contest, Set<Figure.Kind> kinds) {
    return report.isContradicted(contest, kinds) ? List.of(texts.of("mark.note")) : List.of();
  }

  /// The election that the chart is of.
  public final Election election() {
    return election;
  }

  /// The texts in the chart's language.
  public final Texts texts() {
    return texts;
  }

  /// The user's words in it.
  public OwnWords ownWords() {
    return OwnWords.NONE;
  }

  /// The kind of chart and what it is of, in a few words.
  public abstract String name();

  /// What can be pointed at in the chart, in reading order.
  public abstract List<Item> items();

  /// The chart's figures.
  public abstract Table table();

  /// The check that derives a figure of an item; empty if none of its figures is derived.
  ///
  /// @param key of the item
  public Optional<Finding> derivation(String key) {
    return Optional.empty();
  }

  /// The caption of the chart in the window.
  protected abstract Caption caption();

  /// A sentence that says what the chart shows. A chart whose caption has no headline in the window
  /// overrides this.
  public String headline() {
    return Objects.requireNonNull(caption().headline());
  }

  /// Whether the drawing fills all the height that it is given.
  protected boolean stretches() {
    return true;
  }

  /// The file of outlines from which the chart is drawn; null if it is drawn from none.
  public @Nullable Shapes shapes() {
    return null;
  }

  /// Whether the figures are drawn misleadingly, as a lesson. Such a drawing carries a mark.
  public boolean misleading() {
    return false;
  }

  /// Whether its items lie beside each other in all directions, so that each arrow key leads to the
  /// nearest one there.
  public boolean isMap() {
    return false;
  }

  /// The width in em of a picture with text of the usual size. The text is smaller if the picture
  /// would be higher than [#emsHigh] otherwise.
  protected double emsWide() {
    return 70;
  }

  /// The height in em of a picture with text of the usual size, likewise.
  protected double emsHigh() {
    return 41;
  }

  /// The chart for a picture in which it has to be readable: the same, or one that shows less where
  /// it would not have room with texts of the usual size.
  ///
  /// @param width in pixels
  /// @param height in pixels
  protected Chart fitting(Style style, double width, double height) {
    return this;
  }

  /// What is drawn between the captions in a style.
  protected abstract Drawing drawing(Style style);

  /// The texts above and below the drawing in a style. A chart that stands alone also says which
  /// election it is of.
  protected Caption caption(Style style) {
    return style.alone() ? captionAlone() : caption();
  }

  private Caption captionAlone() {
    Caption window = caption();
    List<String> subtitles = new ArrayList<>(window.subtitles());
    subtitles.addFirst(
        texts.of(
            "chart.of",
            election.title().in(texts.locale()),
            texts.days(election.date(), election.lastDay())));
    return new Caption(headline(), subtitles, window.notes(), window.locale());
  }

  /// A new chart for JFreeChart, which belongs to the caller.
  public final JFreeChart draw(Style style) {
    return CaptionedPlot.chart(drawing(style), stretches(), caption(style), style);
  }

  /// The least height in pixels at which everything has room in a chart that is `width` pixels
  /// wide.
  public final double minHeight(Style style, double width) {
    double inside = width - 2 * style.margin() * style.em();
    return (style.marginAbove() + style.marginBelow()) * style.em()
        + caption(style).height(style, inside)
        + drawing(style).minHeight(inside);
  }

  /// The texts above the drawing: headline and subtitles.
  public final List<String> above() {
    return caption().above().toList();
  }

  /// The texts below the drawing: explanations and the source.
  public final List<String> below() {
    return caption().notes();
  }

  /// Everything that the chart shows, as sentences.
  public final String description() {
    return description(caption());
  }

  /// The same for a chart that stands alone, which also says which election it is of.
  public String descriptionAlone() {
    return description(captionAlone());
  }

  private String description(Caption caption) {
    return Stream.of(caption.above(), items().stream().map(Item::spoken), caption.notes().stream())
        .flatMap(part -> part)
        .map(sentence -> sentence.endsWith(".") ? sentence : sentence + '.')
        .collect(Collectors.joining(" "));
  }
}
