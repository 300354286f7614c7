/// Documents of named parts within each other, whether they come as XML or as JSON.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.tree;
