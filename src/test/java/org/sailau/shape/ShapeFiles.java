package org.sailau.shape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Files of outlines made for tests.
public final class ShapeFiles {

  private ShapeFiles() {}

  /// A square of one degree.
  ///
  /// @param properties members of the feature's properties, as JSON
  public static String square(String properties, double west, double south) {
    return feature(
        properties,
        "Polygon",
        String.format(
            Locale.ROOT,
            "[[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]]",
            west,
            south,
            west + 1,
            south + 1));
  }

  public static String feature(String properties, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }

  public static String collection(List<String> features) {
    return collection("", features);
  }

  /// @param members of the collection before its features, each with a comma behind it
  public static String collection(String members, List<String> features) {
    return features.stream()
        .collect(
            Collectors.joining(
                ",\n", "{\"type\":\"FeatureCollection\"," + members + "\"features\":[\n", "\n]}"));
  }
}
