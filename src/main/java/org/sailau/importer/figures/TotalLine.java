package org.sailau.importer.figures;

/// A line of a file that is the sum of others, as its name says or as adding up shows. Immutable.
///
/// @param line in which it stands, from 1
/// @param unit the position of the unit whose figures it has
public record TotalLine(String name, int line, int unit) {}
