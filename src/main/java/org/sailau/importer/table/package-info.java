/// Tables of other people, whatever file they come in: cells as texts, with their places.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.table;
