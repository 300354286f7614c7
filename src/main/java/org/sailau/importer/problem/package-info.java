/// What is wrong with a file that is imported, and where. Sentences for it are in `wording`.
@org.jspecify.annotations.NullMarked
package org.sailau.importer.problem;
