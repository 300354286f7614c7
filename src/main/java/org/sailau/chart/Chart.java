package org.sailau.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;

/// A chart of an election: a picture, the same in words, and the same as a table. Immutable: use
/// from any thread; what it draws belongs to the caller.
public abstract class Chart {

  Chart() {}

  /// Something in a chart that can be pointed at.
  ///
  /// @param key as in [ItemEntity]
  /// @param spoken what it shows, and which of how many it is
  public record Item(String key, String spoken) {}

  /// What kind of picture this is, and of what.
  public abstract String name();

  /// The things in the chart, in reading order.
  public abstract List<Item> items();

  /// The chart's figures.
  public abstract Table table();

  abstract Caption caption();

  abstract Drawing drawing(Style style);

  public final JFreeChart draw(Style style) {
    return drawing(style).chart();
  }

  /// The least height in pixels at which a chart this wide can be read.
  public final double leastHeight(Style style, double width) {
    double inside = width - 2 * style.margin() * style.unit();
    return caption().height(style, inside) + drawing(style).leastHeight(inside);
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
    return Stream.of(above().stream(), items().stream().map(Item::spoken), below().stream())
        .flatMap(part -> part)
        .map(sentence -> sentence.endsWith(".") ? sentence : sentence + '.')
        .collect(Collectors.joining(" "));
  }
}
