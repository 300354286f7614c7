package org.sailau.view.places;

/// A row of the table of places. It has no figures: these are looked up when the row is seen.
///
/// @param unit the position of the unit in the election
/// @param depth how many units above it are in the table; 0 in a list of what was found
/// @param hasParts whether units are within it
/// @param open whether these are listed below it
record PlaceRow(int unit, int depth, boolean hasParts, boolean open) {}
