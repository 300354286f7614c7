package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.sailau.election.Election;
import org.sailau.text.Texts;

/// A chart of an election: a picture, the same in words, and the same as a table. Immutable: use
/// from any thread; what it draws belongs to the caller.
public abstract class Chart {

  final Election election;
  final Texts texts;

  Chart(Election election, Texts texts) {
    this.election = election;
    this.texts = texts;
  }

  /// Something in a chart that can be pointed at.
  ///
  /// @param key as in [ItemEntity]
  /// @param spoken what it shows, and which of how many it is
  public record Item(String key, String spoken) {}

  /// What the chart is called on the command line and in file names; unique in its election.
  public abstract String id();

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
  abstract Caption caption();

  /// What is seen; of a chart whose caption leaves that to the window, as well.
  public String headline() {
    return Objects.requireNonNull(caption().headline());
  }

  /// Whether the drawing takes all the height that it is given.
  boolean stretches() {
    return true;
  }

  /// A picture of the usual text size is so many units wide or [#unitsHigh] high, whichever comes
  /// first.
  double unitsWide() {
    return 70;
  }

  double unitsHigh() {
    return 41;
  }

  abstract Drawing drawing(Style style, Caption caption);

  private Drawing drawing(Style style) {
    return drawing(style, style.alone() ? captionAlone() : caption());
  }

  private Caption captionAlone() {
    Caption window = caption();
    List<String> subtitles = new ArrayList<>(window.subtitles());
    subtitles.addFirst(
        texts.of("chart.of", election.title().in(texts.locale()), texts.date(election.date())));
    return new Caption(headline(), subtitles, window.notes(), window.locale());
  }

  public final JFreeChart draw(Style style) {
    return drawing(style).chart();
  }

  /// The least height in pixels at which a chart this wide can be read.
  public final double leastHeight(Style style, double width) {
    double inside = width - 2 * style.margin() * style.unit();
    Drawing drawing = drawing(style);
    return (style.marginAbove() + style.marginBelow()) * style.unit()
        + drawing.caption().height(style, inside)
        + drawing.leastHeight(inside);
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
