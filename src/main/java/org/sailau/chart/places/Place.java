package org.sailau.chart.places;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A unit on a map.
///
/// @param key the id of the unit
/// @param value null if it is not stated
/// @param figure the value as people write it, or that it is not stated
/// @param step the step of its value; [Steps#NONE] if it is not stated
/// @param small whether so few people or votes are behind the value that it is hatched
record Place(
    String key, String name, @Nullable BigDecimal value, String figure, int step, boolean small) {}
