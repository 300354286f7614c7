package org.sailau.chart.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sailau.text.Texts;

/// Says from where to where a measure goes. Places that share the lowest or the highest figure are
/// counted: none of them is the first.
///
/// @param places with or without figures
/// @param what the measure, as the keys of `places.headline` name it
/// @param of the name of the choice; empty for other measures
record PlacesHeadline(List<Place> places, String what, String of, Texts texts) {

  String sentence() {
    List<BigDecimal> figures =
        places.stream().map(Place::percent).filter(Objects::nonNull).sorted().toList();
    if (figures.isEmpty()) {
      return texts.of("places.headline.none." + what, of);
    }
    BigDecimal low = figures.getFirst();
    BigDecimal high = figures.getLast();
    return low.compareTo(high) == 0
        ? texts.of("places.headline.one." + what, texts.percent(low), where(low), of)
        : texts.of(
            "places.headline." + what,
            texts.percent(low),
            where(low),
            texts.percent(high),
            where(high),
            of);
  }

  private String where(BigDecimal figure) {
    List<String> names = with(figure).map(place -> place.unit().name().in(texts.locale())).toList();
    return names.size() == 1 ? names.getFirst() : texts.of("places.count", names.size());
  }

  private Stream<Place> with(BigDecimal figure) {
    return places.stream()
        .filter(place -> place.percent() != null && place.percent().compareTo(figure) == 0);
  }
}
