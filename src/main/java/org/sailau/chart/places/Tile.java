package org.sailau.chart.places;

/// A unit on a map of tiles.
record Tile(Place place, int column, int row) {}
