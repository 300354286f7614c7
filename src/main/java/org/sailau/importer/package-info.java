/// Other people's files: from a file to an election, with the sums that prove how it was read.
@org.jspecify.annotations.NullMarked
package org.sailau.importer;
