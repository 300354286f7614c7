package org.sailau.chart.places;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A unit on a map of tiles.
///
/// @param key the id of the unit
/// @param percent null if it is not stated
/// @param figure the percentage as people write it, or that it is not stated
record Tile(
    String key, String name, int column, int row, @Nullable BigDecimal percent, String figure) {}
