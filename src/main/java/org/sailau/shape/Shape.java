package org.sailau.shape;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The outline of a place as a file has it: rings of longitudes and latitudes, of which those
/// within others are holes, and what the file says of the place. Immutable: any thread may use it.
public final class Shape {

  /// The key of [#properties] that holds the id of the feature itself.
  static final String ID = "\0id";

  private final Map<String, String> properties;
  private final List<double[]> rings;

  /// @param rings longitude and latitude of each point in turn, in degrees
  Shape(Map<String, String> properties, List<double[]> rings) {
    this.properties = Map.copyOf(properties);
    this.rings = List.copyOf(rings);
  }

  /// The texts and numbers that the file has for this place.
  Map<String, String> properties() {
    return properties;
  }

  /// Calls a listener with each ring: longitude and latitude of each point in turn. It must not
  /// change them.
  void rings(Consumer<double[]> listener) {
    rings.forEach(listener);
  }
}
