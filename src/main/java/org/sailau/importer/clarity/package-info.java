/// Reports of Clarity Elections, `detail.xml`.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.clarity;
