/// Joins the tables of several files into one: of files that have the same columns, and of files
/// that say more about what the lines of another one name.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.join;
