package org.sailau.export.picture;

import java.util.List;
import org.sailau.chart.base.Chart;

/// What a file says of the chart in it, in the chart's language.
///
/// @param title what is seen
/// @param description all that the chart shows, for those who cannot see it
/// @param language its tag
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
