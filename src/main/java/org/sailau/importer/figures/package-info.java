/// The figures of a file that is imported, as they are found in it: with their cells, the lines
/// that are sums of others, and whether everything adds up.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.figures;
