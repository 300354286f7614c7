package org.sailau.export.picture;

import java.util.List;
import org.sailau.chart.base.Chart;

/// What a file says about the chart in it, in the chart's language.
///
/// @param title the chart's headline
/// @param description everything that the chart shows, for people who cannot see it
/// @param source the line that names the source
/// @param language BCP 47 tag
public record PictureDescription(String title, String description, String source, String language) {

  public static PictureDescription of(Picture picture) {
    Chart chart = picture.chart();
    List<String> below = chart.below();
    return new PictureDescription(
        chart.headline(),
        chart.descriptionAlone(),
        below.getLast(),
        chart.texts().language().tag());
  }
}
