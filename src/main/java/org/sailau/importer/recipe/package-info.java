/// What the columns, lines and words of a table mean: proposed from the table itself, kept as a
/// file, and recognised in the next table of its kind.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.recipe;
